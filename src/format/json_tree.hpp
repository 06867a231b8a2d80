#pragma once
#include <yyjson.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "base/arena.hpp"
#include "format/problem_list.hpp"
#include "format/sink.hpp"

namespace entente {

// A parsed JSON tree (numbers kept as written), read without copies.

struct FreeTree {
  void operator()(yyjson_doc* tree) const { yyjson_doc_free(tree); }
};
using Tree = std::unique_ptr<yyjson_doc, FreeTree>;

inline bool is_text(yyjson_val* value) { return yyjson_is_str(value); }
inline bool is_number(yyjson_val* value) { return yyjson_is_raw(value); }

inline Text text_of(yyjson_val* value) { return {yyjson_get_str(value), yyjson_get_len(value)}; }
/// A number as it was written.
inline Text number_of(yyjson_val* value) { return {yyjson_get_raw(value), yyjson_get_len(value)}; }

/// Calls `use(name, value)` for each member of an object, in the order of the file.
template <class Use>
void each_member(yyjson_val* object, Use use) {
  yyjson_obj_iter iterator = yyjson_obj_iter_with(object);
  while (yyjson_val* name = yyjson_obj_iter_next(&iterator))
    use(text_of(name), yyjson_obj_iter_get_val(name));
}

/// Calls `use(item)` for each item of an array.
template <class Use>
void each_item(yyjson_val* array, Use use) {
  yyjson_arr_iter iterator = yyjson_arr_iter_with(array);
  while (yyjson_val* item = yyjson_arr_iter_next(&iterator)) use(item);
}

/// What stands there instead of what was expected: `found "soon"`, `found a list`.
std::string found_words(yyjson_val* value);

/// "/records/risk/k3f9…": a JSON pointer from its parts.
std::string pointer_to(std::string_view prefix, std::initializer_list<std::string_view> parts);

/// Says which names an object has twice.
void check_duplicates(yyjson_val* object, const std::string& place, ProblemList& problems);

/// Whether a name could be one of a kind or a field: "snake_case", at most 64 characters.
bool is_name(std::string_view name);

/// Appends any value in the smallest form, numbers as written; names used twice, characters that no
/// text may hold and what is longer or deeper than `limits` allow are problems. `depth`: how many
/// lists and objects it would be within, itself included where it is one.
void append_minified(Sink& out, yyjson_val* value, const std::string& place, ProblemList& problems,
                     std::size_t depth = 1);

}  // namespace entente

#pragma once
#include <string>
#include <vector>

#include "base/arena.hpp"
#include "format/json_tree.hpp"
#include "format/plan_file.hpp"
#include "format/scan.hpp"

namespace entente {

/// Bytes that parsing in place needs behind the text: reserve them to spare a copy of a large file.
inline constexpr std::size_t parse_padding = YYJSON_PADDING_SIZE;

/// Parses JSON whose bounds hold, numbers kept as written. The bytes go to `arena`, where the
/// tree's texts lie from then on: they outlive the tree.
Result<Tree> parse_in_place(std::string bytes, const FileBounds& bounds, Arena& arena);

// Steps of it.

/// Which bounds the bytes break; `sections` as in `scan`.
Problems check_bounds(std::string_view bytes, const FileBounds& bounds,
                      std::vector<Section>* sections = nullptr);
/// Parses `length` bytes where they lie; what follows them is read but does not matter. No tree
/// where they are not JSON: then `error` says why and how far from their start.
Tree parse_kept(char* bytes, std::size_t length, yyjson_read_err& error);
/// What is wrong with `bytes`, in words, with line and column.
Problem syntax_problem(const yyjson_read_err& error, std::string_view bytes);

}  // namespace entente

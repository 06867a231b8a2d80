#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "record/kind.hpp"

namespace entente {

/// The words of a query, folded as they are looked for.
std::vector<std::string> query_words(std::string_view query);

/// Appends `text` folded (base/utf8.hpp).
void append_folded(std::string& bytes, std::string_view text);

/// Whether `word`, which is not empty, stands in the bytes from `begin` to `end`. Eight bytes
/// behind `end` may be read.
bool holds(const char* begin, const char* end, std::string_view word);

/// Calls `take` with each text of the field that can be searched for; labels for choices.
template <class Take>
void each_text(const Field& field, const void* record, Take take) {
  const void* member = field.at(record);
  switch (field.type) {
    case FieldType::text:
      return take(*static_cast<const Text*>(member));
    case FieldType::long_text:
      return take(static_cast<const LongText*>(member)->text);
    case FieldType::texts:
      for (const Text text : static_cast<const TextList*>(member)->texts) take(text);
      return;
    case FieldType::choice: {
      const auto number = *static_cast<const std::uint8_t*>(member);
      if (number > 0 && number <= field.choices.size()) take(field.choices[number - 1].label);
      return;
    }
    default:
      return;
  }
}

/// The words of `text` around the first place of the folded `word`, on one line; "" where it does
/// not hold it.
std::string snippet_of(std::string_view text, std::string_view word);

}  // namespace entente

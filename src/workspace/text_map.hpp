#pragma once
#include <map>
#include <string>
#include <string_view>

namespace entente {

using TextMap = std::map<std::string, std::string, std::less<>>;

/// Named texts as one text: a "name=value" line each, sorted by name; "%" and line breaks in values
/// are written as %25, %0A and %0D. Names hold neither "=" nor line breaks.
std::string text_from(const TextMap& map);

/// Reads what `text_from` writes; lines without "=" are skipped.
TextMap text_map_from(std::string_view text);

}  // namespace entente

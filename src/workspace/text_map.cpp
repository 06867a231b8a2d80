#include "workspace/text_map.hpp"

#include <algorithm>

namespace entente {
namespace {

struct Escape {
  char plain;
  std::string_view written;
};
constexpr Escape escapes[] = {{'%', "%25"}, {'\n', "%0A"}, {'\r', "%0D"}};

std::string escaped(std::string_view value) {
  std::string text;
  for (char letter : value) {
    const Escape* found = nullptr;
    for (const Escape& escape : escapes)
      if (escape.plain == letter) found = &escape;
    if (found)
      text += found->written;
    else
      text += letter;
  }
  return text;
}

std::string unescaped(std::string_view text) {
  std::string value;
  while (!text.empty()) {
    char letter = text.front();
    std::size_t length = 1;
    for (const Escape& escape : escapes) {
      if (!text.starts_with(escape.written)) continue;
      letter = escape.plain;
      length = escape.written.size();
    }
    value += letter;
    text.remove_prefix(length);
  }
  return value;
}

}  // namespace

std::string text_from(const TextMap& map) {
  std::string text;
  for (const auto& [name, value] : map) text += name + "=" + escaped(value) + "\n";
  return text;
}

TextMap text_map_from(std::string_view text) {
  TextMap map;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const auto equals = line.find('=');
    if (equals == line.npos) continue;
    map[std::string(line.substr(0, equals))] = unescaped(line.substr(equals + 1));
  }
  return map;
}

}  // namespace entente

#pragma once
#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

namespace entente {

namespace detail {
template <class Part>
void append_part(std::string& text, const Part& part) {
  if constexpr (std::is_same_v<Part, char>) {
    text.push_back(part);
  } else if constexpr (std::is_integral_v<Part>) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, part).ptr;
    text.append(digits, end);
  } else {
    text.append(std::string_view(part));
  }
}
}  // namespace detail

/// Texts, characters and whole numbers joined into one text: concat("row ", 3). Stands in for
/// <format>, which the web's standard library does not have.
template <class... Parts>
std::string concat(const Parts&... parts) {
  std::string text;
  (detail::append_part(text, parts), ...);
  return text;
}

/// The same, at the end of `text`.
template <class... Parts>
void append(std::string& text, const Parts&... parts) {
  (detail::append_part(text, parts), ...);
}

}  // namespace entente

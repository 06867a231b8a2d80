#include "exchange/seal/sodium/age_armour.hpp"

#include "exchange/seal/problems.hpp"
#include "exchange/seal/sodium/base64.hpp"

namespace entente {
namespace {

constexpr std::string_view begin_line = "-----BEGIN AGE ENCRYPTED FILE-----";
constexpr std::string_view end_line = "-----END AGE ENCRYPTED FILE-----";
constexpr std::string_view whitespace = " \t\r\n";
constexpr std::size_t columns = 64;

/// The next line without its end, LF or CRLF; the text's end ends the last one.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view without_leading_space(std::string_view file) {
  const std::size_t start = file.find_first_not_of(whitespace);
  return file.substr(start == file.npos ? file.size() : start);
}

Problem broken() { return {"", std::string(seal_problem::broken_armour)}; }

}  // namespace

bool is_age_armour(std::string_view file) {
  return without_leading_space(file).starts_with(begin_line);
}

Result<std::string> bytes_from_age_armour(std::string_view file) {
  std::string_view rest = without_leading_space(file);
  if (take_line(rest) != begin_line) return broken();
  std::string text;
  text.reserve(rest.size());
  std::string_view line;
  std::size_t last = columns;
  while ((line = take_line(rest)) != end_line) {
    if (line.empty() && rest.empty()) return Problem{"", std::string(seal_problem::cut_off)};
    if (line.empty() || line.size() > columns || last != columns) return broken();
    last = line.size();
    text += line;
  }
  if (rest.find_first_not_of(whitespace) != rest.npos) return broken();
  auto bytes = bytes_from_base64(text, Padding::with);
  if (!bytes || bytes->empty()) return broken();
  return std::move(*bytes);
}

}  // namespace entente

#pragma once
#include <optional>
#include <string_view>

namespace entente {

inline constexpr std::string_view untrusted_prefix = "untrusted comment: ";
inline constexpr std::string_view trusted_prefix = "trusted comment: ";

/// Takes the next line of one of minisign's files, without its end (LF or CRLF); nothing where it
/// does not end.
inline std::optional<std::string_view> take_minisign_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == rest.npos) return std::nullopt;
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace entente

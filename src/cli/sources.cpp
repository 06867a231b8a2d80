#include "cli/sources.hpp"

#include <charconv>

namespace entente::cli {

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

Result<Sources> Sources::from(const Arguments& arguments, Surroundings& surroundings) {
  Sources sources;
  sources.system_ = &surroundings.random;
  sources.now_ = surroundings.clock.now();
  if (arguments.has(now_option.name)) {
    const auto now = moment_from_text(arguments.value(now_option.name));
    if (!now) return Problem{"", "--now is a moment such as 2026-11-26T10:42:07.120Z"};
    sources.now_ = *now;
  }
  if (arguments.has(seed_option.name)) {
    const auto seed = whole_number(arguments.value(seed_option.name));
    if (!seed) return Problem{"", "--seed is a whole number"};
    sources.seeded_.emplace(*seed);
  }
  return sources;
}

}  // namespace entente::cli

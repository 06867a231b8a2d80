#include "platform/native/stored_text.hpp"

#include <charconv>

#include "base/hash.hpp"

namespace entente::platform {
namespace {

constexpr std::size_t digits = 16;

std::string hexadecimal(std::uint64_t value) {
  std::string text(digits, '0');
  for (std::size_t place = digits; place-- > 0; value >>= 4)
    text[place] = "0123456789abcdef"[value & 15];
  return text;
}

std::string sealed(std::uint64_t generation, std::uint64_t number, std::string_view text) {
  std::string rest = std::to_string(generation) + " " + std::to_string(number) + " ";
  rest += text;
  return hexadecimal(checksum(rest)) + " " + rest;
}

bool take_number(std::string_view& text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto length = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || length >= text.size() || text[length] != ' ') return false;
  text.remove_prefix(length + 1);
  return true;
}

/// Checks and takes off what stands in front; what is left is the text itself.
bool unseal(std::string_view& text, std::uint64_t& generation, std::uint64_t& number) {
  if (text.size() <= digits || text[digits] != ' ') return false;
  const std::string_view rest = text.substr(digits + 1);
  if (text.substr(0, digits) != hexadecimal(checksum(rest))) return false;
  text = rest;
  return take_number(text, generation) && take_number(text, number);
}

}  // namespace

std::string text_from(const JournalEntry& entry) {
  return sealed(entry.generation, entry.number, entry.line) + "\n";
}

std::string text_from(const Snapshot& snapshot) {
  return sealed(snapshot.generation, snapshot.number, snapshot.bytes);
}

std::optional<JournalEntry> entry_from(std::string_view line) {
  JournalEntry entry;
  if (!unseal(line, entry.generation, entry.number)) return std::nullopt;
  entry.line = line;
  return entry;
}

std::optional<Snapshot> snapshot_from(std::string_view text) {
  Snapshot snapshot;
  if (!unseal(text, snapshot.generation, snapshot.number)) return std::nullopt;
  snapshot.bytes = text;
  return snapshot;
}

}  // namespace entente::platform

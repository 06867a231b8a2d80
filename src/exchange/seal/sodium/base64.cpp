#include "exchange/seal/sodium/base64.hpp"

#include <cstdint>

namespace entente {
namespace {

constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// 0 to 63, or -1.
int value_of(char letter) {
  if (letter >= 'A' && letter <= 'Z') return letter - 'A';
  if (letter >= 'a' && letter <= 'z') return letter - 'a' + 26;
  if (letter >= '0' && letter <= '9') return letter - '0' + 52;
  return letter == '+' ? 62 : letter == '/' ? 63 : -1;
}

/// Takes the "=" off, where there are as many as belong there.
bool strip_padding(std::string_view& text) {
  if (text.size() % 4 != 0) return false;
  for (int most = 2; most > 0 && text.ends_with('='); --most) text.remove_suffix(1);
  return true;
}

}  // namespace

std::string base64(std::string_view bytes, Padding padding) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  std::uint32_t held = 0;
  int bits = 0;
  for (const char byte : bytes) {
    held = held << 8 | static_cast<unsigned char>(byte);
    for (bits += 8; bits >= 6; bits -= 6) text.push_back(letters[held >> (bits - 6) & 63]);
  }
  if (bits > 0) text.push_back(letters[held << (6 - bits) & 63]);
  while (padding == Padding::with && text.size() % 4 != 0) text.push_back('=');
  return text;
}

std::optional<std::string> bytes_from_base64(std::string_view text, Padding padding) {
  if (padding == Padding::with && !strip_padding(text)) return std::nullopt;
  if (text.size() % 4 == 1) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t held = 0;
  int bits = 0;
  for (const char letter : text) {
    const int value = value_of(letter);
    if (value < 0) return std::nullopt;
    held = held << 6 | static_cast<std::uint32_t>(value);
    if ((bits += 6) >= 8) bytes.push_back(static_cast<char>(held >> (bits -= 8) & 0xff));
  }
  if ((held & ((1u << bits) - 1)) != 0) return std::nullopt;
  return bytes;
}

}  // namespace entente

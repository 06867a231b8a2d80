#include "base/utf8.hpp"

#include "base/eight_bytes.hpp"

namespace entente {

namespace {

bool is_ascii(const char* bytes) { return (eight_bytes(bytes) & high_bits) == 0; }

/// Whether eight bytes are all printable ASCII.
bool is_printable(const char* bytes) {
  const std::uint64_t word = eight_bytes(bytes);
  const std::uint64_t above_tilde = word + every_byte;
  return ((word | marks_below(word, 0x20) | above_tilde) & high_bits) == 0;
}

/// Bytes of the sequence that a first byte opens, 0 for none; `least` the smallest code point that
/// may be written with as many.
int sequence_length(unsigned char first, char32_t& value, char32_t& least) {
  if (first < 0x80) return value = first, least = 0, 1;
  if (first >= 0xc2 && first < 0xe0) return value = first & 0x1f, least = 0x80, 2;
  if (first >= 0xe0 && first < 0xf0) return value = first & 0x0f, least = 0x800, 3;
  if (first >= 0xf0 && first < 0xf5) return value = first & 0x07, least = 0x10000, 4;
  return 0;
}

bool is_forbidden(char32_t code_point) {
  if (code_point < 0x20) return code_point != '\t' && code_point != '\n';
  return (code_point >= 0x7f && code_point <= 0x9f) ||
         (code_point >= 0x202a && code_point <= 0x202e) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

}  // namespace

std::optional<char32_t> take_code_point(std::string_view& text) {
  if (text.empty()) return {};
  char32_t value = 0, least = 0;
  const int length = sequence_length(static_cast<unsigned char>(text[0]), value, least);
  bool whole = length > 0 && text.size() >= static_cast<std::size_t>(length);
  for (int place = 1; whole && place < length; ++place) {
    const auto byte = static_cast<unsigned char>(text[place]);
    whole = (byte & 0xc0) == 0x80;
    value = value << 6 | (byte & 0x3f);
  }
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  if (!whole || value < least || value > 0x10ffff || surrogate) {
    text.remove_prefix(1);
    return {};
  }
  text.remove_prefix(static_cast<std::size_t>(length));
  return value;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    if (text.size() >= 8 && is_ascii(text.data())) {
      text.remove_prefix(8);
    } else if (!take_code_point(text)) {
      return false;
    }
  }
  return true;
}

bool is_printable_ascii(std::string_view text) {
  const char* place = text.data();
  const char* const end = place + text.size();
  for (; end - place >= 8; place += 8)
    if (!is_printable(place)) return false;
  for (; place != end; ++place)
    if (*place < 0x20 || *place > 0x7e) return false;
  return true;
}

void append_code_point(std::string& text, char32_t code_point) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xc0 | code_point >> 6);
  } else {
    if (code_point < 0x10000) {
      put(0xe0 | code_point >> 12);
    } else {
      put(0xf0 | code_point >> 18);
      put(0x80 | (code_point >> 12 & 0x3f));
    }
    put(0x80 | (code_point >> 6 & 0x3f));
  }
  put(0x80 | (code_point & 0x3f));
}

std::string_view first_bytes(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::optional<char32_t> forbidden_character(std::string_view text) {
  while (!text.empty()) {
    if (text.size() >= 8 && is_printable(text.data())) {
      text.remove_prefix(8);
      continue;
    }
    // Only sequences that begin with these two bytes, and single bytes, can be forbidden ones.
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 0x80 && first != 0xc2 && first != 0xe2) {
      text.remove_prefix(1);
      continue;
    }
    const auto code_point = take_code_point(text);
    if (code_point && is_forbidden(*code_point)) return code_point;
  }
  return {};
}

}  // namespace entente

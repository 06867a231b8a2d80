#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace entente {

// Looking at eight bytes of text at once. Marks are the high bits of bytes that answer to a
// question; above the lowest mark there may be false ones (borrows), the lowest is always true.

inline constexpr std::uint64_t every_byte = 0x0101010101010101u;
inline constexpr std::uint64_t high_bits = 0x80 * every_byte;

inline std::uint64_t eight_bytes(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// Marks bytes below `limit` (at most 0x80).
constexpr std::uint64_t marks_below(std::uint64_t word, unsigned char limit) {
  return (word - limit * every_byte) & ~word & high_bits;
}

/// Marks bytes equal to `letter` (Mycroft 1987).
constexpr std::uint64_t marks_of(std::uint64_t word, char letter) {
  return marks_below(word ^ (static_cast<unsigned char>(letter) * every_byte), 1);
}

/// How many bytes come before the lowest mark: 0 to 7.
constexpr std::size_t bytes_before(std::uint64_t marks) {
  static_assert(std::endian::native == std::endian::little);
  return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

/// Whether two texts are the same. The web's standard library compares byte by byte.
inline bool same_text(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  std::size_t place = 0;
  for (; place + 8 <= left.size(); place += 8)
    if (eight_bytes(left.data() + place) != eight_bytes(right.data() + place)) return false;
  for (; place < left.size(); ++place)
    if (left[place] != right[place]) return false;
  return true;
}

}  // namespace entente

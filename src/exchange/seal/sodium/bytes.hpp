#pragma once
#include <sodium/utils.h>

#include <array>
#include <cstddef>
#include <string_view>

#include "base/random.hpp"

namespace entente {

/// Bytes as libsodium takes them.
inline const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
inline unsigned char* bytes_of(char* text) { return reinterpret_cast<unsigned char*>(text); }

template <std::size_t size>
std::string_view text_of(const std::array<unsigned char, size>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), size};
}

/// A key: wiped from memory when it goes.
template <std::size_t size>
struct Secret : std::array<unsigned char, size> {
  Secret() : std::array<unsigned char, size>{} {}
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret() { sodium_memzero(this->data(), size); }
};

/// Fills bytes from the random source, eight at a time.
inline void fill(unsigned char* bytes, std::size_t size, Random& random) {
  for (std::size_t at = 0; at < size;) {
    std::uint64_t drawn = random.next();
    for (int left = 8; left > 0 && at < size; --left, drawn >>= 8)
      bytes[at++] = static_cast<unsigned char>(drawn);
  }
}

}  // namespace entente

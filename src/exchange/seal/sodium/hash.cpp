#include "exchange/seal/sodium/hash.hpp"

#include <sodium/crypto_generichash_blake2b.h>

#include "exchange/seal/sodium/bytes.hpp"

namespace entente {
namespace {

template <std::size_t size>
std::array<unsigned char, size> blake2b(std::string_view bytes) {
  std::array<unsigned char, size> hash;
  crypto_generichash_blake2b(hash.data(), size, bytes_of(bytes), bytes.size(), nullptr, 0);
  return hash;
}

}  // namespace

std::array<unsigned char, 32> blake2b_256(std::string_view bytes) { return blake2b<32>(bytes); }
std::array<unsigned char, 64> blake2b_512(std::string_view bytes) { return blake2b<64>(bytes); }

std::string hexadecimal(std::string_view bytes) {
  constexpr const char* digits = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    text.push_back(digits[static_cast<unsigned char>(byte) >> 4]);
    text.push_back(digits[byte & 15]);
  }
  return text;
}

}  // namespace entente

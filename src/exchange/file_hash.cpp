#include "exchange/file_hash.hpp"

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

constexpr std::size_t block_bytes = 128, hash_words = 4;

constexpr std::uint64_t start[8] = {0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu,
                                    0xa54ff53a5f1d36f1u, 0x510e527fade682d1u, 0x9b05688c2b3e6c1fu,
                                    0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u};
/// Which word of the block comes when, four bits each, the lowest first: a round each.
constexpr std::uint64_t orders[10] = {0xfedcba9876543210u, 0x357b20c16df984aeu, 0x491763eadf250c8bu,
                                      0x8f04a562ebcd1397u, 0xd386cb1efa427509u, 0x91ef57d438b0a6c2u,
                                      0xb8293670a4def15cu, 0xa2684f05931ce7bdu, 0x5a417d2c803b9ef6u,
                                      0x0dc3e9bf5167482au};

std::uint64_t turned(std::uint64_t word, int bits) { return word >> bits | word << (64 - bits); }

class Blake2b {
 public:
  Blake2b() {
    std::copy_n(start, 8, state_);
    state_[0] ^= 0x01010000u ^ hash_words * 8;
  }

  /// `count`: how many bytes were there up to the end of this block.
  void block(const char* bytes, std::uint64_t count, bool last) {
    std::uint64_t words[16] = {}, v[16];
    for (std::size_t at = 0; at < block_bytes; ++at)
      words[at / 8] |= std::uint64_t{static_cast<unsigned char>(bytes[at])} << at % 8 * 8;
    std::copy_n(state_, 8, v);
    std::copy_n(start, 8, v + 8);
    v[12] ^= count;
    if (last) v[14] = ~v[14];
    for (int round = 0; round < 12; ++round) mix_all(v, words, orders[round % 10]);
    for (int at = 0; at < 8; ++at) state_[at] ^= v[at] ^ v[at + 8];
  }

  std::string text() const {
    std::string digits;
    for (std::size_t at = 0; at < hash_words * 8; ++at) {
      const std::uint64_t byte = state_[at / 8] >> at % 8 * 8 & 0xff;
      digits += "0123456789abcdef"[byte >> 4];
      digits += "0123456789abcdef"[byte & 15];
    }
    return digits;
  }

 private:
  /// The columns, then the diagonals.
  static void mix_all(std::uint64_t* v, const std::uint64_t* words, std::uint64_t order) {
    for (unsigned step = 0; step < 8; ++step, order >>= 8) {
      const unsigned shift = step / 4, row = step % 4;
      std::uint64_t &a = v[row], &b = v[4 + (row + shift) % 4], &c = v[8 + (row + 2 * shift) % 4],
                    &d = v[12 + (row + 3 * shift) % 4];
      a += b + words[order & 15];
      d = turned(d ^ a, 32);
      c += d;
      b = turned(b ^ c, 24);
      a += b + words[order >> 4 & 15];
      d = turned(d ^ a, 16);
      c += d;
      b = turned(b ^ c, 63);
    }
  }

  std::uint64_t state_[8];
};

}  // namespace

std::string file_hash(std::string_view bytes) {
  Blake2b hash;
  std::size_t at = 0;
  for (; bytes.size() - at > block_bytes; at += block_bytes)
    hash.block(bytes.data() + at, at + block_bytes, false);
  char rest[block_bytes] = {};
  std::copy(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), rest);
  hash.block(rest, bytes.size(), true);
  return hash.text();
}

}  // namespace entente

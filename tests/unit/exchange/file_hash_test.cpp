#include "exchange/file_hash.hpp"

#include <gtest/gtest.h>

#include "exchange/seal/sodium/bytes.hpp"
#include "exchange/seal/sodium/hash.hpp"

namespace entente {
namespace {

TEST(FileHash, IsWhatB2sumPrints) {
  EXPECT_EQ(file_hash("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  EXPECT_EQ(file_hash(""), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}

TEST(FileHash, IsLibsodiumsForEverySizeAroundABlock) {
  std::string bytes;
  for (int size = 0; size < 400; ++size, bytes += static_cast<char>(size * 37))
    ASSERT_EQ(file_hash(bytes), hexadecimal(text_of(blake2b_256(bytes)))) << size;
}

}  // namespace
}  // namespace entente

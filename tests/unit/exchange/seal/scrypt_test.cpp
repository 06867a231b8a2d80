#include "exchange/seal/sodium/scrypt.hpp"

#include <gtest/gtest.h>

#include "exchange/seal/sodium/hash.hpp"

namespace entente {
namespace {

/// Section 12, the third vector (N = 16384, r = 8, p = 1); of its 64 bytes the first 32, which is
/// what PBKDF2 gives for 32.
TEST(Scrypt, GivesTheKeyThatRfc7914Gives) {
  Secret<32> key;
  ASSERT_TRUE(scrypt("pleaseletmein", "SodiumChloride", 14, key));
  EXPECT_EQ(hexadecimal(text_of(key)),
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
}

}  // namespace
}  // namespace entente

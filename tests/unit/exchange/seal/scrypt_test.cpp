#include "exchange/seal/sodium/scrypt.hpp"

#include <gtest/gtest.h>

#include "exchange/seal/sodium/hash.hpp"

namespace entente {
namespace {

/// RFC 7914 section 12's vectors have other r, p and lengths than age; what age uses is their third
/// with p = 1, as Python's hashlib.scrypt(n=16384, r=8, p=1, dklen=32) gives it.
TEST(Scrypt, GivesTheKeyThatRfc7914Gives) {
  Secret<32> key;
  ASSERT_TRUE(scrypt("pleaseletmein", "SodiumChloride", 14, key));
  EXPECT_EQ(hexadecimal(text_of(key)).substr(0, 64),
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
}

}  // namespace
}  // namespace entente

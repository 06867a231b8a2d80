#include "base/looks.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(MixedAlphabets, TellsAWordOfTwo) {
  EXPECT_EQ(mixed_alphabets("P\u0430vel"), "Latin and Cyrillic");
  EXPECT_EQ(mixed_alphabets("The \u0391lpha"), "Latin and Greek");
  EXPECT_EQ(mixed_alphabets("\u03bf\u043a"), "Greek and Cyrillic");
}

TEST(MixedAlphabets, LetsWordsOfOneAlphabetEachBe) {
  for (const char* text :
       {"", "Pavel \u041f\u0430\u0432\u0435\u043b", "\u0391\u03b8\u03ae\u03bd\u03b1 2",
        "Z\u00fcrich", "\u03b1-Omega", "caf\u00e9 \u00d7 2", "\u4f1a\u8b70 A"})
    EXPECT_EQ(mixed_alphabets(text), "") << text;
}

TEST(LookOf, IsTheSameForWhatLooksAlike) {
  EXPECT_EQ(look_of("Pavel"), look_of("\u0420\u0430v\u0435l"));
  EXPECT_EQ(look_of("Bank"), look_of("\u0412ank"));
  EXPECT_EQ(look_of("NOVA"), look_of("\u039d\u039fV\u0391"));
  EXPECT_EQ(look_of("Acme"), look_of("\uff21\uff43\uff4d\uff45"));
  EXPECT_EQ(look_of("Acme"), look_of("Ac\u200bme"));
  EXPECT_EQ(look_of("North Gas"), look_of("NorthGas "));
  EXPECT_EQ(look_of("Jos\u00e9"), look_of("Jose"));
}

TEST(LookOf, DiffersForWhatDoesNot) {
  EXPECT_NE(look_of("Pavel"), look_of("Pawel"));
  EXPECT_NE(look_of("\u041f\u0430\u0432\u0435\u043b"), look_of("Pavel"));
  EXPECT_NE(look_of("\u4f1a"), look_of("\u8b70"));
}

}  // namespace
}  // namespace entente

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

TEST(LookOf, LeavesOutCaseSpacesAndMarksInAnyScript) {
  const std::pair<const char*, const char*> alike[] = {
      {"Acme Pharma, Inc.", "acme  pharma inc"},
      {"Acme-Pharma", "Acme\u00a0Pharma"},
      {"O\u2019Brien", "O'Brien"},
      {"\u0430\u043a\u043c\u0435 \u0424\u0430\u0440\u043c\u0430",
       "\u0410\u041a\u041c\u0415 \u0444\u0430\u0440\u043c\u0430"},
      {"\u0419\u043e\u0436", "\u0418\u0306\u043e\u0436"},  // in one piece, and in two
      {"\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", "\u05e9\u05dc\u05d5\u05dd"},  // Hebrew points
      {"\u0623\u062d\u0645\u064e\u062f",
       "\u0627\u062d\u0640\u0645\u062f"},                        // Arabic vowels, a long stroke
      {"\u06a9\u0627\u0648\u06cc", "\u0643\u0627\u0648\u064a"},  // Persian letters
      {"\uc0bc\uc131", "\u1109\u1161\u11b7\u1109\u1165\u11bc"},  // Korean, letter by letter
      {"\u304c\u3071", "\u304b\u3099\u306f\u309a"},              // Japanese, voiced
      {"\u30ac\u30fb\u30d1", "\u30ab\u3099\u30cf\u309a"},
      {"\u4f1a\u3000\u8b70", "\u4f1a\u8b70"}};
  for (const auto& [one, other] : alike) EXPECT_EQ(look_of(one), look_of(other)) << one;
}

TEST(LookOf, IsEmptyWhereNothingIsLeft) {
  for (const char* text : {"", " ", "\u200b", "-.-", "\u3164"}) EXPECT_EQ(look_of(text), "");
}

TEST(LookOf, DiffersForWhatDoesNot) {
  EXPECT_NE(look_of("\u304b"), look_of("\u304c"));
  EXPECT_NE(look_of("\u0915\u093f"), look_of("\u0915\u0940"));  // two vowels of Hindi
  EXPECT_NE(look_of("A&B"), look_of("AB"));
  EXPECT_NE(look_of("Pavel"), look_of("Pawel"));
  EXPECT_NE(look_of("\u041f\u0430\u0432\u0435\u043b"), look_of("Pavel"));
  EXPECT_NE(look_of("\u4f1a"), look_of("\u8b70"));
}

}  // namespace
}  // namespace entente

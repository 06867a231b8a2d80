#include "base/id.hpp"

#include <gtest/gtest.h>

#include "base/concat.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"

namespace entente {
namespace {

TEST(Id, TextGoesBothWays) {
  SeededRandom random(1);
  for (int count = 0; count < 1000; ++count) {
    const Id id = random.id();
    const std::string text = text_from(id);
    EXPECT_EQ(text.size(), 13u);
    EXPECT_EQ(id_from_text(text), id);
  }
  EXPECT_EQ(text_from(Id{~std::uint64_t{0}}), "fzzzzzzzzzzzz");
  EXPECT_EQ(text_from(Id{}), "");
}

TEST(Id, ReadsNothingElse) {
  for (const char* text : {"", "0000000000000", "00000000000001", "000000000001", "g000000000000",
                           "000000000000i", "000000000000L", "000000000000A", "0000000 00001"})
    EXPECT_FALSE(id_from_text(text)) << text;
}

TEST(Id, OrderOfTextsIsTheOrderOfIds) {
  SeededRandom random(2);
  for (int count = 0; count < 1000; ++count) {
    const Id left = random.id(), right = random.id();
    EXPECT_EQ(left < right, text_from(left) < text_from(right));
  }
}

TEST(Id, NamesHaveTheirOwn) {
  EXPECT_EQ(id_from_name("charter"), id_from_name("charter"));
  EXPECT_NE(id_from_name("charter"), id_from_name("risk"));
}

TEST(Random, SeedDecidesTheNumbers) {
  // First number of SplitMix64 for seed 0, as published with the generator.
  EXPECT_EQ(SeededRandom(0).next(), 0xe220a8397b1dcdafu);
}

TEST(Checksum, SeesOneChangedByte) {
  EXPECT_NE(checksum("line 1"), checksum("line 2"));
  EXPECT_EQ(checksum("line 1"), checksum("line 1"));
}

TEST(Concat, JoinsTextsCharactersAndNumbers) {
  EXPECT_EQ(concat("row ", 3, ':', std::string("x"), std::uint64_t{18446744073709551615u}),
            "row 3:x18446744073709551615");
  EXPECT_EQ(concat(-1, std::string_view("y")), "-1y");
}

}  // namespace
}  // namespace entente

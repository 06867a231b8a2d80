#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Utf8, EveryCodePointGoesBothWays) {
  for (char32_t code_point = 0; code_point <= 0x10ffff; ++code_point) {
    if (code_point == 0xd800) code_point = 0xe000;
    std::string text;
    append_code_point(text, code_point);
    std::string_view rest = text;
    ASSERT_EQ(take_code_point(rest), code_point);
    ASSERT_TRUE(rest.empty());
  }
}

TEST(Utf8, RefusesWhatIsNot) {
  for (const char* text :
       {"\x80", "\xc3", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80",
        "\xf8\x88\x80\x80\x80", "ok so far \xff", "twelve bytes\xe2\x82"})
    EXPECT_FALSE(is_utf8(text));
  EXPECT_TRUE(is_utf8("Grüße, 東京, \xF0\x9F\xA4\x9D and more than eight bytes"));
}

TEST(Utf8, FoldsCaseAndAccents) {
  EXPECT_EQ(folded("Émile Ångström"), "emile angstrom");
  EXPECT_EQ(folded("STRASSE Straße"), "strasse strasse");
  EXPECT_EQ(folded("Łódź İstanbul Œuvre"), "lodz istanbul oeuvre");
  EXPECT_EQ(folded("Ωμέγα ΣΊΣΥΦΟΣ"), folded("ωμεγα σισυφος"));
  EXPECT_EQ(folded("МОСКВА"), "москва");
  EXPECT_EQ(folded("e\u0301"), "e");
}

TEST(Utf8, FindsCharactersThatNoTextMayHold) {
  EXPECT_FALSE(forbidden_character("tab\tand\nnewline, Grüße, \u200e\u200f\u200d\u200c marks"));
  EXPECT_EQ(forbidden_character("nul \x01 here"), char32_t{1});
  EXPECT_EQ(forbidden_character("0123456789\x7f"), char32_t{0x7f});
  EXPECT_EQ(forbidden_character("C1 \u0085"), char32_t{0x85});
  EXPECT_EQ(forbidden_character("user\u202e gpj.exe"), char32_t{0x202e});
  EXPECT_EQ(forbidden_character("\u2066"), char32_t{0x2066});
  EXPECT_EQ(forbidden_character("carriage\rreturn"), char32_t{'\r'});
}

}  // namespace
}  // namespace entente

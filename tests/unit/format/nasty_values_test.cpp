#include "tests/unit/format/nasty_input.hpp"

namespace entente {
namespace {

using namespace test;

TEST(NastyValues, EscapedLengthsCountWhatTheyStandFor) {
  std::string escaped;
  for (int count = 0; count < 65'536; ++count) escaped += "\\n";
  EXPECT_EQ(problems_of(changed("\"level\":3", concat("\"notes\":\"", escaped, '"'))), "none");
  EXPECT_EQ(problems_of(changed("\"level\":3", concat("\"notes\":\"", escaped, "x\""))),
            "a text is too long at line 7, column 40: 65,537 bytes, expected at most 65,536");
  std::string wide;
  for (int count = 0; count < 65'536; ++count) wide += "\\u6771";
  EXPECT_EQ(problems_of(changed("\"level\":3", concat("\"notes\":\"", wide, '"'))),
            "/records/thing/0000000000001/notes: is too long: 196,608 bytes, expected at most "
            "65,536");
}

/// A name that is longer than it is written would be written longer than it may be read.
TEST(NastyValues, EscapedNamesCountWhatTheyStandFor) {
  const auto name = [](std::size_t letters) {
    std::string escaped;
    while (letters-- > 0) escaped += "\\u00e9";
    return escaped;
  };
  const auto member = [&](std::size_t letters) {
    return problems_of(changed("\"replicas\"", concat('"', name(letters), "\":1,\n\"replicas\"")));
  };
  const auto inside = [&](std::size_t letters) {
    return problems_of(
        changed("\"replicas\"", concat("\"extra\":{\"", name(letters), "\":1},\n\"replicas\"")));
  };
  EXPECT_EQ(member(32), "none");
  EXPECT_NE(member(33).find(": is too long: 66 bytes, expected at most 64"), std::string::npos);
  EXPECT_EQ(inside(32), "none");
  EXPECT_EQ(inside(33), "/extra: is too long: 66 bytes, expected at most 64");
}

TEST(NastyValues, WholeNumbersStandInAnyForm) {
  const auto level = [](std::string_view json) {
    return problems_of(changed("\"level\":3", concat("\"level\":", json)));
  };
  for (const char* three : {"3", "3.0", "3e0", "30e-1", "0.3e1", "3.0000000000000000"})
    EXPECT_EQ(level(three), "none") << three;
  EXPECT_EQ(level("3.5"),
            "/records/thing/0000000000001/level: expected a level from 1 to 5, found 3.5");
  EXPECT_EQ(level("3.0000000000000000000"),
            "/records/thing/0000000000001/level: expected a number of at most 18 digits, found "
            "3.0000000000000000000");
  EXPECT_NE(level("-3"), "none");
  EXPECT_EQ(problems_of(changed("\"version\":1", "\"version\":1.0")), "none");
  EXPECT_EQ(problems_of(changed("\"seen\":3}", "\"seen\":3.0}")), "none");
  EXPECT_EQ(problems_of(changed("\"seen\":{\"k3f9w2xq\":3}", "\"seen\":{\"k3f9w2xq\":3e0}")),
            "none");
  EXPECT_EQ(problems_of(changed("\"seen\":{\"k3f9w2xq\":3}", "\"seen\":{\"k3f9w2xq\":0}")),
            "/removed/thing/0000000000002/seen/k3f9w2xq: expected a counter from 1 up, found 0");
  EXPECT_EQ(problems_of(changed("\"seen\":3}", "\"seen\":281474976710656}")).substr(0, 90),
            "/replicas/k3f9w2xq/seen: expected the highest counter seen, like 412, found "
            "28147497671065");
}

TEST(NastyValues, SumsHaveNoExponent) {
  EXPECT_EQ(problems_of(changed("\"level\":3", "\"price\":\"1e3 EUR\"")),
            "/records/thing/0000000000001/price: expected a sum like \"1200.50 EUR\", found \"1e3 "
            "EUR\"");
}

TEST(NastyValues, TextThatIsNoneOrHidesSomething) {
  const auto title = [](std::string_view json) { return problems_of(changed("\"One\"", json)); };
  EXPECT_EQ(title("\"\xff\""), "a text is not valid UTF-8 (line 7, column 27)");
  EXPECT_EQ(title("\"\xc0\xaf\""), "a text is not valid UTF-8 (line 7, column 27)");
  EXPECT_EQ(title("\"\\ud800\"").substr(0, 52),
            "a text holds half of a character (a lone surrogate) ");
  EXPECT_EQ(title("\"\\udc00x\"").substr(0, 52),
            "a text holds half of a character (a lone surrogate) ");
  EXPECT_EQ(title("\"a\\u202eb\""),
            "/records/thing/0000000000001/title: holds the invisible control character U+202E, "
            "which can make text read differently from what it says");
  EXPECT_EQ(title("\"a\\u0000b\""),
            "/records/thing/0000000000001/title: holds the invisible control character U+0000, "
            "which does not belong in text");
  EXPECT_EQ(title("\"a\\nb\""),
            "/records/thing/0000000000001/title: expected one line, found a line break");
  EXPECT_EQ(title("\"a\nb\""),
            "a text holds a control character or a line break (line 7, column 28)");
  EXPECT_EQ(title("\"\\q\"").substr(0, 42), "a text holds an unknown escape sequence (l");
  EXPECT_EQ(title("\"right-to-left mark \\u200f is honest\""), "none");
}

TEST(NastyValues, NumbersThatJsonDoesNotHave) {
  const auto level = [](std::string_view json) {
    return problems_of(changed("\"level\":3", concat("\"weight\":", json)));
  };
  EXPECT_EQ(level("NaN"), "this is not valid JSON: \"NaN\" cannot stand here (line 7, column 41)");
  EXPECT_NE(level("Infinity").find("\"Infinity\" cannot stand here"), std::string::npos);
  EXPECT_NE(level("-Infinity"), "none");
  EXPECT_EQ(level("01").substr(0, 43), "a number is not written as JSON numbers are");
  EXPECT_NE(level("0x10"), "none");
  EXPECT_NE(level("1,"), "none");
  EXPECT_EQ(level("5"), "none");
}

TEST(NastyValues, KindsAndFieldsMustHaveNames) {
  EXPECT_EQ(
      problems_of(changed("\"level\":3", "\"Big Level\":3")),
      "/records/thing/0000000000001/Big Level: expected the name of a field in small letters");
  EXPECT_EQ(problems_of(changed("\"records\":{", "\"records\":{\"a/b\":{},")),
            "/records/a~1b: expected the name of a kind in small letters, like risk");
  EXPECT_EQ(problems_of(changed("\"records\":{", "\"records\":{\"secret\":{},")),
            "/records/secret: records of this kind are private; they never stand in the shared "
            "part");
  EXPECT_EQ(
      problems_of(changed("\"records\":{", "\"records\":{\"charter\":{\"0000000000009\":{}},")),
      "/records/charter/0000000000009: a plan has only one record of this kind, with the id " +
          text_from(id_from_name("charter")));
}

}  // namespace
}  // namespace entente

#include "base/decimal.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Decimal, WritesWhatItRead) {
  for (const char* text : {"0", "7", "-7", "1.50", "0.05", "-0.5", "1200.50", "999999999999999999",
                           "0.000000000000000001", "-123456789.123456789"}) {
    const auto number = decimal_from_text(text);
    ASSERT_TRUE(number) << text;
    EXPECT_EQ(text_from(*number), text);
  }
}

TEST(Decimal, WorksExponentsIn) {
  EXPECT_EQ(text_from(*decimal_from_text("12e3")), "12000");
  EXPECT_EQ(text_from(*decimal_from_text("1.5E+1")), "15");
  EXPECT_EQ(text_from(*decimal_from_text("15e-2")), "0.15");
  EXPECT_EQ(text_from(*decimal_from_text("0e999")), "0");
}

TEST(Decimal, RefusesWhatIsNoNumberOrTooLong) {
  for (const char* text :
       {"", "-", "+1", ".5", "5.", "01", "1e", "1e+", "1 ", "0x1", "NaN", "1000000000000000000",
        "1e18", "1e-19", "1e99999999999999999999", "0.0000000000000000001"})
    EXPECT_FALSE(decimal_from_text(text)) << text;
}

TEST(Decimal, EqualityIsOfTheWritingComparisonOfTheValue) {
  const Decimal brief = *decimal_from_text("1.5"), padded = *decimal_from_text("1.50");
  EXPECT_NE(brief, padded);
  EXPECT_EQ(compare(brief, padded), 0);
  EXPECT_EQ(compare(*decimal_from_text("-2"), padded), -1);
  EXPECT_EQ(
      compare(*decimal_from_text("999999999999999999"), *decimal_from_text("0.999999999999999999")),
      1);
  EXPECT_DOUBLE_EQ(padded.approximate(), 1.5);
}

}  // namespace
}  // namespace entente

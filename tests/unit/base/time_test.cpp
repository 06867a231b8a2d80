#include "base/time.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Date, EveryDayGoesBothWays) {
  const Date first = *date_from_text("0001-01-01"), last = *date_from_text("9999-12-31");
  for (Date day = first; day <= last; day.days += 17) {
    EXPECT_EQ(date_from(calendar_from(day)), day);
    EXPECT_EQ(date_from_text(text_from(day)), day);
  }
}

TEST(Date, KnowsItsLandmarks) {
  EXPECT_EQ(date_from_text("1970-01-01")->days, 0);
  EXPECT_EQ(date_from_text("2000-03-01")->days, 11017);
  EXPECT_EQ(weekday(Date{0}), 3);
  EXPECT_EQ(weekday(*date_from_text("2026-11-22")), 6);
  EXPECT_EQ(weekday(*date_from_text("1969-12-29")), 0);
  EXPECT_EQ(text_from(Date{}), "");
}

TEST(Date, ReadsRealDaysOnly) {
  for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01",
                           "2026-1-01", "26-01-01", "2026/01/01", "soon", "", "2026-11-26 "})
    EXPECT_FALSE(date_from_text(text)) << text;
  EXPECT_TRUE(date_from_text("2024-02-29"));
  EXPECT_FALSE(date_from_text("1900-02-29"));
}

TEST(Moment, TextGoesBothWays) {
  const Moment moment = *moment_from_text("2026-11-26T10:42:07.120Z");
  EXPECT_EQ(text_from(moment), "2026-11-26T10:42:07.120Z");
  EXPECT_EQ(text_from(Moment{-1}), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(text_from(date_from(Moment{-1})), "1969-12-31");
  for (const char* text : {"2026-11-26T24:00:00.000Z", "2026-11-26T10:42:07Z",
                           "2026-11-26 10:42:07.120Z", "2026-11-31T10:42:07.120Z"})
    EXPECT_FALSE(moment_from_text(text)) << text;
}

}  // namespace
}  // namespace entente

#include "workspace/spoken_date.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace entente {
namespace {

/// "2026-11-27 after 2 words"; "-" where no day is found. Words stand between single spaces.
std::string said(std::string_view text, std::string_view today = "2026-11-21") {
  std::vector<std::string> words(1);
  for (const char letter : text) {
    if (letter == ' ')
      words.emplace_back();
    else
      words.back() += letter;
  }
  const auto found = spoken_date(words, *date_from_text(today));
  if (!found) return "-";
  return text_from(found->date) + (found->words == words.size() ? "" : " and more") +
         (found->weak ? " perhaps" : "");
}

TEST(SpokenDate, CountsFromToday) {  // a Saturday
  EXPECT_EQ(said("today"), "2026-11-21");
  EXPECT_EQ(said("tomorrow"), "2026-11-22");
  EXPECT_EQ(said("in 3 days"), "2026-11-24");
  EXPECT_EQ(said("in two weeks"), "2026-12-05");
  EXPECT_EQ(said("in a week"), "2026-11-28");
  EXPECT_EQ(said("in 3 months"), "2027-02-21");
  EXPECT_EQ(said("in a month", "2026-01-31"), "2026-02-28");
  EXPECT_EQ(said("in 1 year", "2028-02-29"), "2029-02-28");
  EXPECT_EQ(said("in some days"), "-");
  EXPECT_EQ(said("in 3"), "-");
}

TEST(SpokenDate, KnowsTheDaysOfTheWeek) {
  EXPECT_EQ(said("fri"), "2026-11-27 perhaps");
  EXPECT_EQ(said("friday"), "2026-11-27 perhaps");
  EXPECT_EQ(said("this friday"), "2026-11-27");
  EXPECT_EQ(said("saturday"), "2026-11-28 perhaps") << "never today";
  EXPECT_EQ(said("sun"), "2026-11-22 perhaps");
  EXPECT_EQ(said("next friday"), "2026-11-27") << "the week begins on Monday";
  EXPECT_EQ(said("friday", "2026-11-23"), "2026-11-27 perhaps");
  EXPECT_EQ(said("next friday", "2026-11-23"), "2026-12-04");
  EXPECT_EQ(said("next mon", "2026-11-23"), "2026-11-30");
  EXPECT_EQ(said("frida"), "-");
  EXPECT_EQ(said("next step"), "-");
}

TEST(SpokenDate, KnowsWeeksMonthsAndTheirEnds) {
  EXPECT_EQ(said("next week"), "2026-11-23");
  EXPECT_EQ(said("next month"), "2026-12-01");
  EXPECT_EQ(said("next month", "2026-12-31"), "2027-01-01");
  EXPECT_EQ(said("eom"), "2026-11-30");
  EXPECT_EQ(said("end of month"), "2026-11-30");
  EXPECT_EQ(said("the end of the month", "2028-02-10"), "2028-02-29");
  EXPECT_EQ(said("end of the year"), "2026-12-31");
  EXPECT_EQ(said("end of week", "2026-11-24"), "2026-11-27");
  EXPECT_EQ(said("end of week"), "2026-11-22") << "Friday is past";
  EXPECT_EQ(said("end of"), "-");
  EXPECT_EQ(said("end of the"), "-");
}

TEST(SpokenDate, ReadsNamedMonths) {
  EXPECT_EQ(said("26 nov"), "2026-11-26");
  EXPECT_EQ(said("nov 26"), "2026-11-26");
  EXPECT_EQ(said("26th of november"), "2026-11-26");
  EXPECT_EQ(said("november 26 2027"), "2027-11-26");
  EXPECT_EQ(said("1 sept 2027 sharp"), "2027-09-01 and more");
  EXPECT_EQ(said("20 nov"), "2027-11-20") << "the next one";
  EXPECT_EQ(said("21 nov"), "2026-11-21") << "today is the next one";
  EXPECT_EQ(said("29 feb"), "2028-02-29");
  EXPECT_EQ(said("30 feb"), "-");
  EXPECT_EQ(said("5 may"), "2027-05-05 perhaps");
  EXPECT_EQ(said("5 may 2027"), "2027-05-05");
  EXPECT_EQ(said("26 no"), "-");
  EXPECT_EQ(said("126 nov"), "-");
}

TEST(SpokenDate, ReadsNumbersDayFirst) {
  EXPECT_EQ(said("2026-11-26"), "2026-11-26");
  EXPECT_EQ(said("26.11.2026"), "2026-11-26");
  EXPECT_EQ(said("26.11."), "2026-11-26 perhaps");
  EXPECT_EQ(said("26/11"), "2026-11-26 perhaps");
  EXPECT_EQ(said("26/11/2026"), "2026-11-26");
  EXPECT_EQ(said("2026/11/26"), "2026-11-26");
  EXPECT_EQ(said("26/11/26"), "2026-11-26 perhaps");
  EXPECT_EQ(said("26.11"), "-") << "a number";
  EXPECT_EQ(said("1.2.3"), "-") << "a version";
  EXPECT_EQ(said("10.0.0.1"), "-");
  EXPECT_EQ(said("11/26"), "-") << "there is no month 26";
  EXPECT_EQ(said("31.11."), "-");
  EXPECT_EQ(said("2026-02-30"), "-");
}

TEST(SpokenDate, StaysWithinTheCalendar) {
  EXPECT_EQ(said("in 999 years", "9999-12-31").substr(0, 4), "9999");
  EXPECT_EQ(said("1 jan", "9999-12-31"), "-");
  EXPECT_FALSE(spoken_date({}, Date{0}));
}

}  // namespace
}  // namespace entente

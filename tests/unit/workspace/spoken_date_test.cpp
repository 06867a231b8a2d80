#include "workspace/spoken_date.hpp"

#include <vector>

#include "tests/unit/workspace/readings.hpp"

namespace entente {
namespace {

using test::expect_readings;

/// "2026-11-27", "and more" where not all words are of it, "perhaps" where it is weak; "-" where no
/// day is found. Words stand between single spaces.
std::string meant(std::string_view text, std::string_view today) {
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

auto said_on(std::string_view today) {
  return [today](std::string_view text) { return meant(text, today); };
}
const auto said = said_on("2026-11-21");  // a Saturday

TEST(SpokenDate, CountsFromToday) {
  expect_readings(said, {{"today", "2026-11-21"},
                         {"tomorrow", "2026-11-22"},
                         {"in 3 days", "2026-11-24"},
                         {"in two weeks", "2026-12-05"},
                         {"in a week", "2026-11-28"},
                         {"in 3 months", "2027-02-21"},
                         {"in some days", "-"},
                         {"in 3", "-"}});
  EXPECT_EQ(meant("in a month", "2026-01-31"), "2026-02-28");
  EXPECT_EQ(meant("in 1 year", "2028-02-29"), "2029-02-28");
}

TEST(SpokenDate, KnowsTheDaysOfTheWeek) {
  expect_readings(said, {{"fri", "2026-11-27 perhaps"},
                         {"friday", "2026-11-27 perhaps"},
                         {"this friday", "2026-11-27"},
                         {"saturday", "2026-11-28 perhaps", "never today"},
                         {"sun", "2026-11-22 perhaps"},
                         {"next friday", "2026-11-27", "the week begins on Monday"},
                         {"frida", "-"},
                         {"next step", "-"}});
  expect_readings(said_on("2026-11-23"), {{"friday", "2026-11-27 perhaps"},
                                          {"next friday", "2026-12-04"},
                                          {"next mon", "2026-11-30"}});
}

TEST(SpokenDate, KnowsWeeksMonthsAndTheirEnds) {
  expect_readings(said, {{"next week", "2026-11-23"},
                         {"next month", "2026-12-01"},
                         {"eom", "2026-11-30"},
                         {"end of month", "2026-11-30"},
                         {"end of the year", "2026-12-31"},
                         {"end of week", "2026-11-22", "Friday is past"},
                         {"end of", "-"},
                         {"end of the", "-"}});
  EXPECT_EQ(meant("next month", "2026-12-31"), "2027-01-01");
  EXPECT_EQ(meant("the end of the month", "2028-02-10"), "2028-02-29");
  EXPECT_EQ(meant("end of week", "2026-11-24"), "2026-11-27");
}

TEST(SpokenDate, ReadsNamedMonths) {
  expect_readings(said, {{"26 nov", "2026-11-26"},
                         {"nov 26", "2026-11-26"},
                         {"26th of november", "2026-11-26"},
                         {"november 26 2027", "2027-11-26"},
                         {"1 sept 2027 sharp", "2027-09-01 and more"},
                         {"20 nov", "2027-11-20", "the next one"},
                         {"21 nov", "2026-11-21", "today is the next one"},
                         {"29 feb", "2028-02-29"},
                         {"30 feb", "-"},
                         {"5 may", "2027-05-05 perhaps"},
                         {"5 may 2027", "2027-05-05"},
                         {"26 no", "-"},
                         {"126 nov", "-"}});
}

TEST(SpokenDate, ReadsNumbersDayFirst) {
  expect_readings(said, {{"2026-11-26", "2026-11-26"},
                         {"26.11.2026", "2026-11-26"},
                         {"26.11.", "2026-11-26 perhaps"},
                         {"26/11", "2026-11-26 perhaps"},
                         {"26/11/2026", "2026-11-26"},
                         {"2026/11/26", "2026-11-26"},
                         {"26/11/26", "2026-11-26 perhaps"},
                         {"26.11", "-", "a number"},
                         {"1.2.3", "-", "a version"},
                         {"10.0.0.1", "-"},
                         {"11/26", "-", "there is no month 26"},
                         {"31.11.", "-"},
                         {"2026-02-30", "-"}});
}

TEST(SpokenDate, StaysWithinTheCalendar) {
  EXPECT_EQ(meant("in 999 years", "9999-12-31").substr(0, 4), "9999");
  EXPECT_EQ(meant("1 jan", "9999-12-31"), "-");
  EXPECT_FALSE(spoken_date({}, Date{0}));
}

}  // namespace
}  // namespace entente

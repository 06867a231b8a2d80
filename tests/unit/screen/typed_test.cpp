#include "screen/record/typed.hpp"

#include "screen/shell/route.hpp"
#include "tests/unit/workspace/readings.hpp"

namespace entente::screen {
namespace {

using test::expect_readings;

/// A Sunday.
const Date today = *date_from_text("2026-11-22");
const Locale english;
const Locale american =
    locale_from("m\n.\n,\n\2 \1, \3\nJan\nFeb\nMar\nApr\nMay\nJun\nJul\nAug\nSep\nOct\nNov\nDec");
const Locale german = locale_from(
    "d\n,\n.\n\1. \2 \3\nJan.\nFeb.\nMärz\nApr.\nMai\nJuni\nJuli\nAug.\nSept.\nOkt.\nNov.\nDez.");
const Locale french = locale_from(
    "d\n,\n\u202f\n\1 \2 \3\njanv.\nfévr.\nmars\navr.\nmai\njuin\njuil.\naoût\nsept.\noct.\nnov."
    "\ndéc.");
const Locale japanese = locale_from("m\n.\n,\n\3年\2月\1日\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12");

/// "none" where nothing can be read.
template <class Value>
std::string text_or_none(const std::optional<Value>& read) {
  return read ? text_from(*read) : "none";
}
auto date_in(const Locale& locale) {
  return [&](std::string_view text) { return text_or_none(typed_date(locale, text, today)); };
}
auto number_in(const Locale& locale) {
  return [&](std::string_view text) { return text_or_none(typed_number(locale, text)); };
}
const auto date = date_in(english);

TEST(TypedDate, ReadsWhatPeopleWrite) {
  for (const std::string_view text : {"2026-11-26", "26.11.2026", "26/11/26", "26 Nov 2026",
                                      "26 November 2026", "November 26, 2026", "nov 26th 2026"})
    EXPECT_EQ(date(text), "2026-11-26") << text;
}

TEST(TypedDate, RefusesDaysThatAreNot) {
  for (const std::string_view text : {"31.2.2026", "26.13.2026", "soon", "26 Foo 2026", "1 2 3 4"})
    EXPECT_EQ(date(text), "none") << text;
}

TEST(TypedDate, ReadsWhatPeopleSay) {
  expect_readings(date, {{"3.11.", "2027-11-03"},
                         {"26 nov", "2026-11-26"},
                         {"next friday", "2026-11-27"},
                         {"In 2 weeks", "2026-12-06"},
                         {"tomorrow", "2026-11-23"},
                         {"next friday or so", "none"}});
}

TEST(TypedDate, TakesMonthAndDayInTheOrderOfTheLanguage) {
  expect_readings(date_in(american), {{"3/11/2026", "2026-03-11"},
                                      {"3/11", "2027-03-11"},
                                      {"3 11 2026", "2026-03-11"},
                                      {"26/11/2026", "2026-11-26", "there is no month 26"},
                                      {"3.11.2026", "2026-11-03", "points go with the day first"}});
  EXPECT_EQ(date_in(german)("3/11/2026"), "2026-11-03");
}

TEST(TypedDate, ReadsWhatTheFieldShowsInAnyLanguage) {
  EXPECT_EQ(written_date(english, today), "22 Nov 2026");
  EXPECT_EQ(written_date(american, today), "Nov 22, 2026");
  EXPECT_EQ(written_date(german, today), "22. Nov. 2026");
  EXPECT_EQ(written_date(japanese, today), "2026年11月22日");
  for (const Locale* locale : {&english, &american, &german, &french, &japanese})
    for (int days = 0; days < 366; ++days) {
      const Date day{today.days + days};
      EXPECT_EQ(date_in(*locale)(written_date(*locale, day)), text_from(day))
          << written_date(*locale, day);
    }
  EXPECT_EQ(date_in(german)("26. März 2026"), "2026-03-26");
  EXPECT_EQ(date_in(french)("1 février 2026"), "2026-02-01");
}

TEST(TypedNumber, ReadsAsTheLanguageGroups) {
  expect_readings(number_in(german),
                  {{"1.234,5", "1234.5"}, {"1.234", "1234"}, {"1,234", "1.234"}, {"1.5", "1.5"}});
  expect_readings(number_in(french), {{"1 234,5", "1234.5"}, {"1\u202f234,5", "1234.5"}});
  expect_readings(number_in(american), {{"1,234.5", "1234.5"}, {"1.234", "1.234"}});
}

TEST(TypedNumber, IsShownAsTheLanguageGroups) {
  EXPECT_EQ(written_number(german, "-1234567.50 EUR"), "-1.234.567,50 EUR");
  EXPECT_EQ(written_number(american, "999"), "999");
  EXPECT_EQ(written_number(american, "EUR 1000.5"), "EUR 1,000.5");
  EXPECT_EQ(written_number(english, "1200.5"), "1200.5");
}

TEST(Locale, ShowsNoDayThatItCouldNotRead) {
  const Locale prefixed =
      locale_from("d\n.\n,\n\1 ב\2 \3\nינו\nפבר\nמרץ\nאפר\nמאי\nיונ\nיול\nאוג\nספט\nאוק\nנוב\nדצמ");
  EXPECT_EQ(written_date(prefixed, today), "22 Nov 2026");
}

TEST(Locale, IsTheDefaultWhereSomethingIsMissing) {
  EXPECT_EQ(written_date(locale_from("d\n,"), today), "22 Nov 2026");
  EXPECT_EQ(locale_from("").decimal, '.');
}

TEST(TypedNumber, ReadsBothWaysOfWriting) {
  expect_readings(number_in(english), {{"1 200,50", "1200.50"},
                                       {"1,200.50", "1200.50"},
                                       {"1.200,50", "1200.50"},
                                       {"1,200", "1200"},
                                       {"0,125", "0.125"},
                                       {"-3,5", "-3.5"},
                                       {"twelve", "none"}});
}

TEST(TypedMoney, TakesTheCurrencyFromWhereverItStands) {
  for (const std::string_view text : {"1200.50 EUR", "EUR 1,200.50", "€1.200,50", "1200,50 eur"}) {
    const auto money = typed_money(english, text, {});
    ASSERT_TRUE(money) << text;
    EXPECT_EQ(std::string_view(money->currency), "EUR");
    EXPECT_EQ(text_from(money->amount), "1200.50");
  }
  EXPECT_FALSE(typed_money(english, "1200", {}));
  const Money before{{100, 0}, "CHF"};
  EXPECT_EQ(std::string_view(typed_money(english, "1200", before)->currency), "CHF");
}

TEST(Route, ReadsWhatItWrites) {
  const Id plan{1234567}, record{7654321};
  for (const Route& route :
       {Route{}, home_of(plan), stages_of(plan), stage_of(plan, "run"),
        practice_of(plan, "charter"), practice_of(plan, "charter", "measure", record),
        record_page_of(plan, record), record_page_of(plan, record).with_record(plan)})
    EXPECT_EQ(route_from(text_from(route)), route) << text_from(route);
}

TEST(Route, KeepsWhatIsAskedOfATable) {
  Route route = practice_of(Id{1234567}, "risks", "risk");
  route.list = {"Zoë & 50 %, late", "-due", {"status:open", "owner:", "a,b:c d"}};
  const std::string text = text_from(route);
  EXPECT_EQ(route_from(text), route) << text;
  EXPECT_EQ(text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                   "/?&=:%,-_."),
            text.npos)
      << text;
  EXPECT_EQ(route.with_view("issue").list, ListAddress{});
  EXPECT_EQ(route.with_record(Id{5}).list, route.list);
}

TEST(Route, LeavesOutAFilterThatIsNoText) {
  const Route route = route_from("/plan/0000000000001/risks?filter=%ff%fe&sort=due&is=,,&is=%zz:1");
  EXPECT_EQ(route.list, (ListAddress{"", "due", {"%zz:1"}}));
}

TEST(Route, CallsTheRestUnknown) {
  for (const std::string_view text :
       {"/nowhere", "/plan", "/plan/short", "/about/more", "/plan/0000000000001/a/b",
        "/plan/0000000000001/a/b/c", "/plan/0000000000001/record/short"})
    EXPECT_EQ(route_from(text).place, Route::Place::unknown) << text;
}

}  // namespace
}  // namespace entente::screen

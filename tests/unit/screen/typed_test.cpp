#include "screen/typed.hpp"

#include <gtest/gtest.h>

#include "screen/route.hpp"

namespace entente::screen {
namespace {

std::string date(std::string_view text) {
  const auto read = typed_date(text);
  return read ? text_from(*read) : "none";
}

std::string number(std::string_view text) {
  const auto read = typed_number(text);
  return read ? text_from(*read) : "none";
}

TEST(TypedDate, ReadsWhatPeopleWrite) {
  for (const std::string_view text : {"2026-11-26", "26.11.2026", "26/11/26", "26 Nov 2026",
                                      "26 November 2026", "November 26, 2026", "nov 26th 2026"})
    EXPECT_EQ(date(text), "2026-11-26") << text;
}

TEST(TypedDate, RefusesDaysThatAreNot) {
  for (const std::string_view text : {"31.2.2026", "26.13.2026", "soon", "26 Nov", "1 2 3 4"})
    EXPECT_EQ(date(text), "none") << text;
}

TEST(TypedNumber, ReadsBothWaysOfWriting) {
  EXPECT_EQ(number("1 200,50"), "1200.50");
  EXPECT_EQ(number("1,200.50"), "1200.50");
  EXPECT_EQ(number("1.200,50"), "1200.50");
  EXPECT_EQ(number("1,200"), "1200");
  EXPECT_EQ(number("0,125"), "0.125");
  EXPECT_EQ(number("-3,5"), "-3.5");
  EXPECT_EQ(number("twelve"), "none");
}

TEST(TypedMoney, TakesTheCurrencyFromWhereverItStands) {
  for (const std::string_view text : {"1200.50 EUR", "EUR 1,200.50", "€1.200,50", "1200,50 eur"}) {
    const auto money = typed_money(text, {});
    ASSERT_TRUE(money) << text;
    EXPECT_EQ(std::string_view(money->currency), "EUR");
    EXPECT_EQ(text_from(money->amount), "1200.50");
  }
  EXPECT_FALSE(typed_money("1200", {}));
  const Money before{{100, 0}, "CHF"};
  EXPECT_EQ(std::string_view(typed_money("1200", before)->currency), "CHF");
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

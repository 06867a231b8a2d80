#include "practice/decisions/rules.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;
using practice::Decision;
using practice::DecisionStatus;

void add(ScreenHarness& harness, const std::string& title) {
  harness.go(harness.in_plan("/decisions"));
  harness.click(Role::button, "Add decision");
  harness.type(Role::text_box, "Decision", title);
  harness.click(Role::button, "Save decision");
}

Id first_id(const ScreenHarness& harness) {
  return harness.plan().part(Visibility::shared).find("decision")->ids()[0];
}

const Decision& first(const ScreenHarness& harness) {
  return harness.plan().all<Decision>().front();
}

/// Sets a day of the first decision, as the form would.
void set_day(ScreenHarness& harness, std::string_view field, std::string_view day) {
  ASSERT_TRUE(harness.tab.workspace.edit("Change decision", [&](Transaction& edit) {
    return edit.set({Visibility::shared, "decision", first_id(harness)}, field,
                    *date_from_text(day));
  }));
  harness.settle();
}

TEST(DecisionLog, BeginsEmptyAndAddsWithTodaysDay) {
  ScreenHarness harness;
  harness.start_plan();
  add(harness, "Second source");
  EXPECT_EQ(text_from(first(harness).raised), "2026-11-21");
  EXPECT_TRUE(harness.sees(Role::heading, "One decision is open"));
  set_day(harness, "raised", "2026-10-10");
  EXPECT_TRUE(harness.sees(Role::heading, "One decision is open for 42 days"));
  EXPECT_TRUE(harness.sees(Role::text, "42 days"));
  EXPECT_TRUE(harness.sees(Role::cell, "42"));
}

TEST(DecisionLog, DecidesInOneStep) {
  ScreenHarness harness;
  harness.start_plan();
  add(harness, "Second source");
  set_day(harness, "raised", "2026-11-11");
  harness.click(Role::button, "Decide");
  EXPECT_TRUE(harness.sees(Role::dialog, "Take the decision"));
  harness.click(Role::button, "Mark as decided");
  EXPECT_EQ(first(harness).status, DecisionStatus::open) << "nothing was decided yet";
  EXPECT_TRUE(harness.reads("Write down what was decided."));
  harness.type(Role::text_area, "What was decided", "Marlow supplies as well");
  harness.type(Role::text_area, "Why", "One plant is a risk");
  harness.click(Role::button, "Mark as decided");
  EXPECT_FALSE(harness.sees(Role::dialog, "Take the decision"));
  EXPECT_EQ(first(harness).status, DecisionStatus::decided);
  EXPECT_EQ(text_from(first(harness).decided), "2026-11-21");
  EXPECT_EQ(first(harness).outcome.text, "Marlow supplies as well");
  EXPECT_TRUE(harness.sees(Role::heading, "Nothing waits for a decision"));
  EXPECT_TRUE(harness.sees(Role::text, "10 days")) << "the speed of this quarter";
  EXPECT_TRUE(harness.sees(Role::row_header, "Q4 2026"));
  harness.key("z", true);
  EXPECT_EQ(first(harness).status, DecisionStatus::open);
  EXPECT_FALSE(first(harness).decided);
  EXPECT_TRUE(first(harness).outcome.text.empty());
}

TEST(DecisionLog, LeavesEverythingWhereDecidingIsCancelled) {
  ScreenHarness harness;
  harness.start_plan();
  add(harness, "Second source");
  const auto before = harness.plan().revision();
  harness.click(Role::button, "Decide");
  harness.type(Role::text_area, "What was decided", "Perhaps");
  harness.key("Escape");
  EXPECT_FALSE(harness.sees(Role::dialog, "Take the decision"));
  EXPECT_EQ(harness.plan().revision(), before);
}

TEST(DecisionLog, OffersTodayWhereTheDayOfADecisionIsMissing) {
  ScreenHarness harness;
  harness.start_plan();
  add(harness, "Second source");
  harness.click(Role::row_header, "Second source");
  harness.click(Role::radio, "Decided");
  EXPECT_FALSE(first(harness).decided);
  harness.click(Role::button, "Decided today");
  EXPECT_EQ(text_from(first(harness).decided), "2026-11-21");
  EXPECT_FALSE(harness.sees(Role::button, "Decided today"));
}

TEST(DecisionLog, FiltersAndSorts) {
  ScreenHarness harness;
  harness.start_plan();
  add(harness, "Second source");
  add(harness, "Ample stock");
  harness.click(Role::button, "Decided");
  EXPECT_TRUE(harness.sees(Role::text, "Nothing matches the filter."));
  harness.click(Role::button, "Decided");
  harness.click(Role::column_header, "Decision");
  EXPECT_EQ(harness.screen->get(Role::column_header, "Decision").sort, "ascending");
  EXPECT_NE(harness.route.find("sort=title"), std::string::npos) << harness.route;
}

TEST(DecisionLog, AsksNothingOnceTheDecisionIsGone) {
  ScreenHarness harness;
  harness.start_plan();
  add(harness, "Second source");
  harness.click(Role::button, "Decide");
  ASSERT_TRUE(harness.sees(Role::dialog, "Take the decision"));
  ASSERT_TRUE(harness.tab.workspace.undo());
  harness.settle();
  EXPECT_FALSE(harness.sees(Role::dialog, "Take the decision"));
}

TEST(DecisionLog, IsDecidedFromHome) {
  ScreenHarness harness;
  harness.start_plan();
  add(harness, "Second source");
  set_day(harness, "raised", "2026-10-10");
  harness.go(harness.in_plan(""));
  harness.click(Role::button, "Decide");
  EXPECT_TRUE(harness.sees(Role::dialog, "Take the decision"));
  harness.type(Role::text_area, "What was decided", "Marlow supplies as well");
  harness.click(Role::button, "Mark as decided");
  EXPECT_EQ(first(harness).status, DecisionStatus::decided);
  EXPECT_EQ(text_from(first(harness).decided), "2026-11-21");
}

TEST(DecisionLog, ServesAPhone) {
  ScreenHarness harness(kit::Display{.width = 390, .height = 844, .touch = true});
  harness.start_plan();
  add(harness, "Second source");
  harness.click(Role::button, "Decide");
  harness.type(Role::text_area, "What was decided", "Yes");
  harness.click(Role::button, "Mark as decided");
  EXPECT_EQ(first(harness).status, DecisionStatus::decided);
}

}  // namespace
}  // namespace entente::screen

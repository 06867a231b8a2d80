#include "tests/unit/screen/governance_story.hpp"

namespace entente::screen {
namespace {

// ---- Bodies.

TEST_F(GovernanceTest, TheChartSaysWhatEachBodyLacks) {
  begin();
  harness.go(harness.in_plan("/governance"));
  EXPECT_TRUE(harness.sees(Role::heading, "One body owns no decision"));
  EXPECT_TRUE(harness.sees(Role::figure, "Bodies and whom they report to"));
  const std::string name = "Steering committee, Ida Lund, Corvane, Quarterly";
  harness.click(Role::link, name + ", Owns no decision");
  EXPECT_NE(harness.route.find("record=" + text_from(body)), std::string::npos);
  add("decision_right", {{"title", Text("Budget")}, {"body", body}});
  EXPECT_TRUE(harness.sees(Role::heading, "The body owns decisions"));
  EXPECT_TRUE(harness.sees(Role::link, name + " · 1 decision, No next meeting"));
}

TEST_F(GovernanceTest, ADateOrNameChangedOnceChangesInTheChart) {
  begin();
  harness.go(harness.in_plan("/profile?view=person&record=" + text_from(ida)));
  harness.type(Role::text_box, "Name", "Ida Holm");
  harness.go(harness.in_plan("/governance"));
  EXPECT_TRUE(harness.sees(Role::link,
                           "Steering committee, Ida Holm, Corvane, Quarterly, Owns no decision"));
}

TEST_F(GovernanceTest, FiveHundredBodiesAreDrawnAsFarAsTheyAreSeen) {
  begin();
  const auto change = harness.tab.workspace.edit("Set up", [&](Transaction& transaction) {
    for (int number = 0; number < 499; ++number) {
      const RecordKey key{Visibility::shared, "body", harness.tab.workspace.new_id()};
      transaction.insert(key);
      if (auto set = transaction.set(key, "title", Text("Team")); !set) return set;
      if (auto set = transaction.set(key, "parent", body); !set) return set;
    }
    return Result<void>{};
  });
  ASSERT_TRUE(change);
  harness.go(harness.in_plan("/governance"));
  EXPECT_EQ(harness.screen->get(Role::grid, "Bodies and whom they report to").row_count, 501);
  EXPECT_LT(harness.screen->count(Role::link), 80);
  EXPECT_TRUE(harness.sees(Role::heading, "No body owns a decision yet"));
}

TEST_F(GovernanceTest, WithoutABodyItSaysWhatTheyAreFor) {
  harness.start_plan();
  harness.go(harness.in_plan("/governance"));
  EXPECT_TRUE(harness.sees(Role::button, "Add body"));
  EXPECT_TRUE(harness.reads("Name the bodies that steer the alliance"));
  harness.go(harness.in_plan("/governance?view=meeting"));
  EXPECT_TRUE(harness.sees(Role::heading, "No meeting is planned"));
  EXPECT_TRUE(harness.sees(Role::link, "Go to the bodies"));
}

// ---- Planning.

TEST_F(GovernanceTest, AYearOfMeetingsIsOneStep) {
  begin();
  harness.go(harness.in_plan("/governance?view=meeting"));
  harness.click(Role::button, "Plan meetings");
  ASSERT_EQ(count<Meeting>(), 4u);
  EXPECT_TRUE(harness.reads("4 meetings planned"));
  EXPECT_TRUE(harness.sees(Role::heading, "The next meeting is in 5 days"));
  const auto meetings = harness.plan().all<Meeting>();
  EXPECT_EQ(meetings[0].title, "Steering committee, November 2026");
  EXPECT_EQ(meetings[0].body.id, body);
  EXPECT_EQ(text_from(meetings[3].date), "2027-08-26");
  EXPECT_NE(meetings[0].host.id, meetings[1].host.id);
  EXPECT_EQ(meetings[0].host.id, meetings[2].host.id);
  harness.click(Role::button, "Plan meetings");
  EXPECT_TRUE(harness.reads("The coming year is planned already."));
  harness.key("z", true);
  EXPECT_EQ(count<Meeting>(), 0u);
  harness.key("y", true);
  EXPECT_EQ(count<Meeting>(), 4u);
}

TEST_F(GovernanceTest, ThatToastTakesThePlanningBack) {
  begin();
  harness.go(harness.in_plan("/governance?view=meeting"));
  harness.click(Role::button, "Plan meetings");
  harness.click(Role::button, "Undo");
  EXPECT_EQ(count<Meeting>(), 0u);
}

TEST_F(GovernanceTest, ARowOfTheTableOpensTheMeetingsPage) {
  begin();
  begin_meeting();
  harness.go(harness.in_plan("/governance?view=meeting"));
  harness.click(Role::row_header, "Steering committee, November 2026");
  EXPECT_EQ(harness.route, harness.in_plan("/governance?view=run-" + text_from(meeting)));
  harness.click(Role::link, "All meetings");
  EXPECT_TRUE(harness.sees(Role::button, "Open meeting"));
}

TEST_F(GovernanceTest, WhatHomeFindsAboutAMeetingOpensItsPageBesideItsFields) {
  begin();
  begin_meeting();
  harness.go(harness.in_plan("/governance?view=meeting&record=" + text_from(meeting)));
  EXPECT_TRUE(harness.sees(Role::button, "Close the meeting"));
  EXPECT_TRUE(harness.sees(Role::complementary, "Details"));
  EXPECT_TRUE(harness.sees(Role::text_box, "Date"));
}

}  // namespace
}  // namespace entente::screen

#include "practice/charter/records.hpp"
#include "practice/governance/records.hpp"
#include "practice/profile/records.hpp"
#include "practice/risks/records.hpp"
#include "practice/trust/records.hpp"
#include "screen/shell/route.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;
using practice::Action;
using practice::Body;
using practice::Person;
using practice::Risk;

constexpr kit::Display phone{.width = 390, .height = 844, .density = 2, .touch = true};

/// A plan in which Jonas has left and is named in four places, Ana in none.
struct RecordPageTest : testing::Test {
  explicit RecordPageTest(kit::Display display = {}) : harness(display) {
    harness.start_plan();
    jonas = add("person", {{"name", Text("Jonas Weber")}, {"left", Date{20'766}}});
    ana = add("person", {{"name", Text("Ana Duarte")}});
    add("risk", {{"title", Text("Supplier fails")}, {"owner", jonas}});
    add("risk", {{"title", Text("Study is late")}, {"owner", jonas}});
    const Id both[] = {jonas, ana};
    add("body", {{"title", Text("Launch team")},
                 {"chair", jonas},
                 {"members", IdList{std::span<const Id>(both)}}});
    add("action", {{"title", Text("Call the plant")}, {"owner", jonas}, {"due", Date{20'770}}});
  }
  using Values = std::vector<std::pair<std::string_view, Value>>;
  Id add(std::string_view kind, const Values& values) {
    const RecordKey key{Visibility::shared, kind, harness.tab.workspace.new_id()};
    EXPECT_TRUE(harness.tab.workspace.edit("Add", [&](Transaction& transaction) {
      transaction.insert(key);
      for (const auto& [field, value] : values)
        if (auto set = transaction.set(key, field, value); !set) return set;
      return Result<void>{};
    }));
    return key.id;
  }
  void open(Id record) { harness.go(harness.in_plan("/record/" + text_from(record))); }
  std::size_t places_of(Id person) const {
    std::size_t count = 0;
    for (const Risk& risk : harness.plan().all<Risk>()) count += risk.owner.id == person;
    for (const Action& action : harness.plan().all<Action>()) count += action.owner.id == person;
    for (const Body& body : harness.plan().all<Body>()) {
      count += body.chair.id == person;
      count += std::count(body.members.ids.begin(), body.members.ids.end(), person);
    }
    return count;
  }

  ScreenHarness harness;
  Id jonas, ana;
};

struct RecordPageOnAPhone : RecordPageTest {
  RecordPageOnAPhone() : RecordPageTest(phone) {}
};

TEST_F(RecordPageTest, ShowsAllThatAPersonAnswersFor) {
  open(jonas);
  EXPECT_TRUE(harness.sees(Role::heading, "Jonas Weber"));
  for (const std::string_view group :
       {"Owner of 2 risks", "Owner of 1 action", "Chair of 1 body", "Members: 1 body"})
    EXPECT_TRUE(harness.sees(Role::heading, group)) << group;
  EXPECT_TRUE(harness.sees(Role::link, "Supplier fails"));
  EXPECT_TRUE(harness.reads("Due 13 Nov 2026"));
  EXPECT_TRUE(harness.reads("Left on 9 November 2026, and is still named in 4 places."));
  EXPECT_EQ(harness.host.title, "Jonas Weber · Helix · Entente");
}

TEST_F(RecordPageTest, ReplacesAPersonInAllPlacesInOneStep) {
  open(jonas);
  harness.click(Role::button, "Replace in all places");
  harness.click(Role::button, "Replace in 4 places");
  EXPECT_TRUE(harness.reads("Choose one."));
  EXPECT_EQ(places_of(jonas), 5u);
  harness.click(Role::combo_box, "Who takes over");
  harness.click(Role::option, "Ana Duarte");
  EXPECT_FALSE(harness.sees(Role::option, "Jonas Weber"));
  harness.click(Role::button, "Replace in 4 places");
  EXPECT_EQ(places_of(jonas), 0u);
  EXPECT_EQ(places_of(ana), 5u);  // among the members once, as before
  EXPECT_TRUE(harness.reads("Replaced Jonas Weber by Ana Duarte in 4 places"));
  EXPECT_TRUE(harness.reads("Left on 9 November 2026."));
  harness.key("z", true);
  EXPECT_EQ(places_of(jonas), 5u);
  EXPECT_EQ(harness.tab.workspace.undo_label(), "Add");
}

TEST_F(RecordPageTest, ReplacesOnlyWhereItIsWanted) {
  open(jonas);
  harness.click(Role::button, "Replace in all places");
  harness.click(Role::combo_box, "Who takes over");
  harness.click(Role::option, "Ana Duarte");
  harness.click(Role::check_box, "Owner of 2 risks");
  harness.click(Role::button, "Replace in 2 places");
  EXPECT_EQ(places_of(jonas), 2u);
  EXPECT_EQ(harness.plan().all<Body>()[0].chair.id, ana);
}

TEST_F(RecordPageTest, WhatIsHistoryIsNoPlaceToReplace) {
  const Id both[] = {jonas, ana};
  add("meeting", {{"title", Text("Held long ago")},
                  {"date", Date{20'700}},
                  {"status", ChoiceNumber{2}},
                  {"attendees", IdList{std::span<const Id>(both)}}});
  add("action", {{"title", Text("Done long ago")}, {"owner", jonas}, {"status", ChoiceNumber{3}}});
  open(jonas);
  EXPECT_TRUE(harness.reads("Left on 9 November 2026, and is still named in 4 places."));
  harness.click(Role::button, "Replace in all places");
  const auto ticked = [&](std::string_view name) {
    return harness.screen->get(Role::check_box, name).checked;
  };
  EXPECT_EQ(ticked("Owner of 2 risks"), kit::Tri::yes);
  EXPECT_EQ(ticked("Owner of 1 action"), kit::Tri::yes);
  EXPECT_EQ(ticked("In the past: Owner of 1 action"), kit::Tri::no);
  harness.click(Role::combo_box, "Who takes over");
  harness.click(Role::option, "Ana Duarte");
  harness.click(Role::button, "Replace in 4 places");
  EXPECT_EQ(harness.plan().all<Action>()[1].owner.id, jonas) << "they did it";
  EXPECT_TRUE(harness.reads("Left on 9 November 2026."));
}

TEST_F(RecordPageTest, LeadsToWhatIsLinkedBothWays) {
  open(jonas);
  harness.click(Role::link, "Launch team");
  EXPECT_TRUE(harness.sees(Role::complementary, "Details"));
  EXPECT_TRUE(harness.sees(Role::heading, "Jonas Weber"));
  harness.click(Role::link, "Open as page");
  EXPECT_FALSE(harness.sees(Role::complementary, "Details"));
  EXPECT_TRUE(harness.sees(Role::heading, "Launch team"));
  EXPECT_TRUE(harness.sees(Role::heading, "Chair"));
  EXPECT_TRUE(harness.sees(Role::link, "Ana Duarte"));
}

TEST_F(RecordPageTest, ShowsLinksInTheInspector) {
  harness.go(harness.in_plan("/profile?view=person&record=" + text_from(jonas)));
  EXPECT_TRUE(harness.sees(Role::heading, "Linked"));
  EXPECT_TRUE(harness.sees(Role::heading, "Owner of 2 risks"));
  harness.click(Role::link, "Study is late");
  const Id risk = harness.plan().part(Visibility::shared).find("risk")->ids()[1];
  EXPECT_EQ(harness.route, harness.in_plan("/risks?record=" + text_from(risk)));
  harness.click(Role::link, "Jonas Weber");
  EXPECT_EQ(harness.route, harness.in_plan("/profile?record=" + text_from(jonas)));
}

TEST_F(RecordPageTest, ChangesTheRecordAndTellsItsWholeHistory) {
  open(ana);
  for (int time = 0; time < 70; ++time)
    harness.type(Role::text_box, "Role", "Role " + std::to_string(time));
  EXPECT_TRUE(harness.reads("Role from Role 68 to Role 69"));
  EXPECT_FALSE(harness.reads("set Role to Role 0"));
  harness.click(Role::button, "Show all of it");
  EXPECT_TRUE(harness.reads("set Role to Role 0"));
  EXPECT_TRUE(harness.reads("added the person"));
}

TEST_F(RecordPageTest, SaysThatARecordIsGone) {
  open(Id{987654321});
  EXPECT_TRUE(harness.reads("This record is not in the plan"));
  open(ana);
  harness.click(Role::button, "Remove");
  EXPECT_EQ(harness.route, harness.in_plan("/profile"));
  EXPECT_EQ(harness.plan().find<Person>(ana), nullptr);
}

TEST_F(RecordPageTest, DrawsNothingMoreOnceSettled) {
  open(jonas);
  EXPECT_FALSE(harness.screen->ui.wants_frame());
}

TEST_F(RecordPageOnAPhone, OpensByTouchAndGoesBack) {
  open(jonas);
  harness.click(Role::link, "Supplier fails");
  EXPECT_TRUE(harness.sees(Role::heading, "Supplier fails"));
  EXPECT_FALSE(harness.sees(Role::heading, "Jonas Weber"));
  harness.click(Role::button, "Back");
  EXPECT_TRUE(harness.sees(Role::heading, "Jonas Weber"));
}

TEST_F(RecordPageTest, RemovingOnesOwnPartyAsksFirst) {
  const Id us = harness.tab.workspace.my_party();
  const auto there = [&] { return harness.plan().find<practice::Party>(us) != nullptr; };
  open(us);
  harness.click(Role::button, "Remove");
  EXPECT_TRUE(there());
  EXPECT_TRUE(harness.reads("Remove your own party, Corvane, from the plan?"));
  EXPECT_TRUE(harness.reads("The other side sees the removal with the next file."));
  harness.click(Role::button, "Cancel");
  EXPECT_TRUE(there());
  EXPECT_TRUE(harness.sees(Role::heading, "Corvane")) << "still on its page";
  harness.click(Role::button, "Make private");
  EXPECT_TRUE(harness.reads("For the other side it is then removed."));
  harness.click(Role::button, "Cancel");
  EXPECT_TRUE(there());
  harness.click(Role::button, "Remove");
  harness.click(Role::button, "Remove the party");
  EXPECT_FALSE(there());
  harness.click(Role::button, "Undo");
  EXPECT_TRUE(there());
}

TEST_F(RecordPageTest, RemovingOneselfAsksFirst) {
  ASSERT_TRUE(harness.tab.workspace.set_me(harness.tab.workspace.my_party(), "Ana Duarte"));
  const Id me = harness.tab.workspace.my_person();
  open(me);
  harness.click(Role::button, "Remove");
  EXPECT_TRUE(harness.reads("Remove yourself from the plan?"));
  EXPECT_NE(harness.plan().find<Person>(me), nullptr);
}

TEST_F(RecordPageTest, RemovingAnythingElseOffersAnUndo) {
  open(add("risk", {{"title", Text("Late batch")}}));
  const std::size_t before = harness.plan().all<Risk>().size();
  harness.click(Role::button, "Remove");
  EXPECT_EQ(harness.plan().all<Risk>().size(), before - 1);
}

}  // namespace
}  // namespace entente::screen

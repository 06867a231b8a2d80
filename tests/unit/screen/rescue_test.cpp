#include "practice/practice.hpp"
#include "tests/unit/screen/harness.hpp"
#include "workspace/workspace.hpp"

namespace entente::screen {
namespace {

using kit::Role;

void spoil(std::string& text, std::string_view from, std::string_view to) {
  for (auto place = text.find(from); place != std::string::npos;
       place = text.find(from, place + to.size()))
    text.replace(place, from.size(), to);
}

struct RescueScreen : testing::Test {
  /// A plan whose stored copies hold a value that no reader takes; its page.
  void go_to_spoilt(std::string_view from, std::string_view to) {
    harness.start_plan();
    const Id id = harness.plan_id();
    const std::string home = harness.in_plan("");
    harness.tab.workspace.close([](const auto&) {});
    for (MemoryStore* store : {&harness.browser.local, &harness.browser.durable}) {
      for (Snapshot& snapshot : store->plan(id).snapshots) spoil(snapshot.bytes, from, to);
      for (JournalEntry& entry : store->plan(id).journal) spoil(entry.line, from, to);
    }
    harness.go(home);
  }
  ScreenHarness harness;
};

TEST_F(RescueScreen, APlanThatDoesNotOpenSaysWhyAndOpensWithWhatCanBeRead) {
  go_to_spoilt("\"name\":\"Marlow\"", "\"name\":17");
  EXPECT_TRUE(harness.sees(Role::heading, "The plan cannot be opened"));
  EXPECT_TRUE(harness.reads("What can be read lacks 1 value."));
  EXPECT_TRUE(harness.reads("What would be missing"));
  harness.click(Role::button, "Save what is stored");
  ASSERT_EQ(harness.host.downloads.size(), 1u);
  EXPECT_NE(harness.host.downloads[0].bytes.find("\"name\":17"), std::string::npos);
  harness.click(Role::button, "Open what can be read");
  ASSERT_NE(harness.tab.workspace.plan(), nullptr);
  EXPECT_TRUE(harness.tab.workspace.writable());
  EXPECT_TRUE(
      harness.reads("This plan did not open as it was stored. What can be read lacks 1 value."));
  harness.click(Role::button, "Save what was stored");
  ASSERT_GE(harness.host.downloads.size(), 2u);
  EXPECT_NE(harness.host.downloads[1].bytes.find("\"name\":17"), std::string::npos);
  harness.click(Role::button, "Let it go");
  EXPECT_TRUE(harness.sees(Role::alert_dialog, "Let go of what was stored?"));
  EXPECT_FALSE(harness.tab.workspace.apart_words().empty());
  harness.click(Role::button, "Delete what was stored");
  EXPECT_TRUE(harness.tab.workspace.apart_words().empty());
  EXPECT_FALSE(harness.reads("This plan did not open as it was stored."));
}

TEST_F(RescueScreen, WhereNothingCanBeReadTheBytesAreOffered) {
  go_to_spoilt("\"format\":\"entente-plan\"", "\"format\":\"another\"");
  EXPECT_TRUE(harness.reads("Nothing of it can be opened here."));
  EXPECT_FALSE(harness.sees(Role::button, "Open what can be read"));
  harness.click(Role::button, "Save what is stored");
  EXPECT_EQ(harness.host.downloads.size(), 1u);
}

TEST_F(RescueScreen, AFileThatIsSpoiltIsOfferedAsFarAsItCanBeRead) {
  harness.start_plan();
  std::string bytes = harness.tab.bytes();
  spoil(bytes, "\"name\":\"Marlow\"", "\"name\":17");
  ScreenHarness other;
  other.application.open_file("plan.entente.json", bytes);
  other.settle();
  EXPECT_TRUE(other.sees(Role::alert_dialog, "There is one problem in the file"));
  EXPECT_TRUE(other.reads("What can be read lacks 1 value."));
  other.click(Role::button, "Open what can be read");
  ASSERT_NE(other.tab.workspace.plan(), nullptr);
  EXPECT_EQ(other.tab.workspace.rescue(), nullptr);
}

TEST_F(RescueScreen, AFileOfAnotherProgramHasNothingToRescue) {
  harness.application.open_file("plan.json", "{\"format\":\"another\"}");
  harness.settle();
  EXPECT_TRUE(harness.sees(Role::alert_dialog, "There is one problem in the file"));
  EXPECT_FALSE(harness.sees(Role::button, "Open what can be read"));
  harness.click(Role::button, "Close");
  EXPECT_FALSE(harness.sees(Role::alert_dialog, "There is one problem in the file"));
}

TEST_F(RescueScreen, APlanThatGetsFullSaysSoAndOffersToLeaveOutOldHistory) {
  harness.start_plan();
  const std::string text(60'000, 'x');
  for (int edits = 0; harness.tab.workspace.room_words().empty() && edits < 1000; ++edits)
    ASSERT_TRUE(harness.tab.edit(text + std::to_string(edits)));
  harness.settle();
  EXPECT_TRUE(harness.reads("of the 64 MB that a plan may take"));
  harness.click(Role::button, "Leave out old history");
  EXPECT_TRUE(harness.sees(Role::alert_dialog, "Leave out the oldest half of the history?"));
  harness.click(Role::button, "Leave it out");
  EXPECT_FALSE(harness.reads("of the 64 MB that a plan may take"));
}

}  // namespace
}  // namespace entente::screen

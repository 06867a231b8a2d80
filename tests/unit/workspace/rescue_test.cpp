#include <algorithm>

#include "format/plan_file.hpp"
#include "format/rescue.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "tests/unit/workspace/browser.hpp"

// What does not open as it is stored: it opens up to the last good line or value, what was left out
// is told, and the stored bytes stay until the person lets go of them.

namespace entente {
namespace {

class WorkspaceRescueTest : public testing::Test {
 protected:
  /// A plan with three edits behind its snapshot, stored and closed.
  void store_plan() {
    tab.create();
    plan = tab.plan();
    tab.workspace.tidy();
    for (const char* words : {"first", "second", "third"}) ASSERT_TRUE(tab.edit(words));
    tab.workspace.close(succeeds);
  }
  template <class Spoil>
  void spoil_lines(Spoil spoil) {
    for (MemoryStore* store : {&browser.local, &browser.durable})
      for (JournalEntry& entry : store->plan(plan).journal) spoil(entry);
  }
  template <class Spoil>
  void spoil_snapshots(Spoil spoil) {
    for (MemoryStore* store : {&browser.local, &browser.durable})
      for (Snapshot& snapshot : store->plan(plan).snapshots) spoil(snapshot.bytes);
  }
  static void replace(std::string& text, std::string_view from, std::string_view to) {
    const auto place = text.find(from);
    if (place != std::string::npos) text.replace(place, from.size(), to);
  }
  std::vector<ExportFile> apart(Workspace& workspace) {
    std::vector<ExportFile> found;
    workspace.read_apart([&](const Result<std::vector<ExportFile>>& files) {
      if (files) found = *files;
    });
    return found;
  }

  Browser browser;
  Tab tab{browser};
  Id plan;
};

TEST_F(WorkspaceRescueTest, APlanOpensUpToTheLastGoodLine) {
  store_plan();
  spoil_lines([&](JournalEntry& entry) {
    if (entry.line.find("\"second\"") != std::string::npos)
      replace(entry.line, "\"at\":\"2026", "\"at\":\"12026");
  });
  Tab later(browser);
  later.open(plan);
  EXPECT_EQ(later.purpose(), "first");
  ASSERT_TRUE(later.workspace.writable());
  EXPECT_EQ(later.workspace.apart_words().find("The last 2 edits could not be read (/at:"), 0u)
      << later.workspace.apart_words();
  // The rest is kept, with all that it builds upon, also when the plan goes on.
  ASSERT_TRUE(later.edit("and on"));
  const auto files = apart(later.workspace);
  ASSERT_FALSE(files.empty());
  EXPECT_NE(files[0].bytes.find("\"second\""), std::string::npos);
  EXPECT_NE(files[0].bytes.find("\"third\""), std::string::npos);
  EXPECT_TRUE(rescue_plan(files[0].bytes, practice::catalog()));
  later.workspace.close(succeeds);
  Tab after(browser);
  after.open(plan);
  EXPECT_EQ(after.purpose(), "and on");
  EXPECT_FALSE(after.workspace.apart_words().empty());
  after.workspace.drop_apart();
  EXPECT_TRUE(after.workspace.apart_words().empty());
  for (const auto& [name, value] : browser.durable.settings)
    EXPECT_EQ(value.find("second"), std::string::npos) << name;
}

TEST_F(WorkspaceRescueTest, WhereNoStoreTakesTheRestItStaysInTheTab) {
  store_plan();
  spoil_lines([&](JournalEntry& entry) { replace(entry.line, "\"second\"", "17"); });
  browser.local.refusing = browser.durable.refusing = true;
  Tab later(browser);
  later.open(plan);
  EXPECT_EQ(later.purpose(), "first");
  EXPECT_TRUE(later.workspace.apart_only_here());
  const auto files = apart(later.workspace);
  ASSERT_EQ(files.size(), 1u);
  EXPECT_NE(files[0].bytes.find("third"), std::string::npos);
}

TEST_F(WorkspaceRescueTest, EditsAfterTheLastGoodLineHaveStampsOfTheirOwn) {
  store_plan();
  spoil_lines([&](JournalEntry& entry) { replace(entry.line, "\"second\"", "17"); });
  Tab later(browser);
  later.open(plan);
  const std::size_t before = later.workspace.plan()->shared().replicas().all().size();
  ASSERT_TRUE(later.edit("anew"));
  EXPECT_EQ(later.workspace.plan()->shared().replicas().all().size(), before + 1);
}

TEST_F(WorkspaceRescueTest, ASpoiltPlanOffersItsBytesAndOpensWithWhatCanBeRead) {
  store_plan();
  tab.open(plan);
  tab.workspace.tidy();
  tab.workspace.close(succeeds);
  std::string stored;
  spoil_snapshots([&](std::string& bytes) {
    replace(bytes, "\"name\":\"Marlow\"", "\"name\":17");
    stored = bytes;
  });
  Tab later(browser);
  Problems problems;
  later.workspace.open(plan, [&](const Result<void>& opened) {
    if (!opened) problems = opened.problems();
  });
  ASSERT_FALSE(problems.empty());
  EXPECT_EQ(later.workspace.plan(), nullptr);
  const Rescue* rescue = later.workspace.rescue();
  ASSERT_NE(rescue, nullptr);
  EXPECT_TRUE(rescue->stored);
  EXPECT_EQ(rescue->words, "What can be read lacks 1 value.");
  ASSERT_EQ(rescue->left_out.size(), 1u);
  EXPECT_NE(later.workspace.rescue_file().bytes.find("\"name\":17"), std::string::npos);
  later.workspace.open_rescued(succeeds);
  ASSERT_TRUE(later.workspace.writable());
  EXPECT_EQ(later.workspace.rescue(), nullptr);
  EXPECT_EQ(later.purpose(), "third");
  EXPECT_EQ(later.plan(), plan);
  EXPECT_FALSE(later.workspace.apart_words().empty());
  const auto files = apart(later.workspace);
  ASSERT_FALSE(files.empty());
  EXPECT_NE(files[0].bytes.find("\"name\":17"), std::string::npos);
  ASSERT_TRUE(later.edit("on"));
  later.workspace.close(succeeds);
  Tab after(browser);
  after.open(plan);
  EXPECT_EQ(after.purpose(), "on");
}

TEST_F(WorkspaceRescueTest, TheSnapshotBeforeIsTakenWhereNothingIsLostByIt) {
  store_plan();
  tab.open(plan);
  ASSERT_TRUE(tab.edit("fourth"));
  tab.workspace.tidy();
  tab.workspace.close(succeeds);
  for (MemoryStore* store : {&browser.local, &browser.durable}) {
    ASSERT_EQ(store->plan(plan).snapshots.size(), 2u);
    replace(store->plan(plan).snapshots[0].bytes, "\"name\":\"Marlow\"", "\"name\":17");
  }
  Tab later(browser);
  later.workspace.open(plan, [](const auto&) {});
  const Rescue* rescue = later.workspace.rescue();
  ASSERT_NE(rescue, nullptr);
  EXPECT_EQ(rescue->words, "Everything can be read.");
  later.workspace.open_rescued(succeeds);
  EXPECT_EQ(later.purpose(), "fourth");
}

TEST_F(WorkspaceRescueTest, WhatCannotBeKeptApartIsNotWrittenOver) {
  store_plan();
  tab.open(plan);
  tab.workspace.tidy();
  tab.workspace.close(succeeds);
  spoil_snapshots(
      [&](std::string& bytes) { replace(bytes, "\"name\":\"Marlow\"", "\"name\":17"); });
  Tab later(browser);
  later.workspace.open(plan, [](const auto&) {});
  browser.local.refusing = browser.durable.refusing = true;
  Problems problems;
  later.workspace.open_rescued([&](const Result<void>& opened) {
    if (!opened) problems = opened.problems();
  });
  ASSERT_FALSE(problems.empty());
  EXPECT_NE(problems[0].what.find("Save it as a file first."), std::string::npos);
  EXPECT_NE(later.workspace.rescue_file().bytes, "");
  browser.local.refusing = browser.durable.refusing = false;
  later.workspace.open_rescued(succeeds);
  EXPECT_EQ(later.purpose(), "third");
}

TEST_F(WorkspaceRescueTest, APlanOfWhichNothingCanBeReadStillOffersItsBytes) {
  store_plan();
  spoil_snapshots([](std::string& bytes) { bytes = "{\"format\":\"of another program\"}"; });
  Tab later(browser);
  later.workspace.open(plan, [](const Result<void>& opened) { EXPECT_FALSE(opened); });
  const Rescue* rescue = later.workspace.rescue();
  ASSERT_NE(rescue, nullptr);
  EXPECT_FALSE(rescue->can_open());
  EXPECT_NE(later.workspace.rescue_file().bytes.find("of another program"), std::string::npos);
  EXPECT_NE(later.workspace.rescue_file().bytes.find("\"third\""), std::string::npos);
  later.workspace.leave_rescue();
  EXPECT_EQ(later.workspace.rescue(), nullptr);
}

TEST_F(WorkspaceRescueTest, AFileThatIsSpoiltOpensAsFarAsItCanBeRead) {
  store_plan();
  tab.open(plan);
  std::string bytes = tab.bytes();
  replace(bytes, "\"name\":\"Marlow\"", "\"name\":17");
  Browser other_browser;
  Tab other(other_browser);
  other.workspace.import_file(bytes, [](const Result<void>& opened) { EXPECT_FALSE(opened); });
  const Rescue* rescue = other.workspace.rescue();
  ASSERT_NE(rescue, nullptr);
  EXPECT_FALSE(rescue->stored);
  other.workspace.open_rescued(succeeds);
  EXPECT_EQ(other.purpose(), "third");
  EXPECT_TRUE(other.workspace.apart_words().empty());  // the file is the person's
  // Where the plan is here already the person decides, as with any file.
  tab.workspace.import_file(bytes, [](const Result<void>&) {});
  tab.workspace.open_rescued(succeeds);
  EXPECT_NE(tab.workspace.import_question(), nullptr);
}

TEST_F(WorkspaceRescueTest, DeletingThePlanDeletesWhatWasKeptApart) {
  store_plan();
  spoil_lines([&](JournalEntry& entry) { replace(entry.line, "\"second\"", "17"); });
  Tab later(browser);
  later.open(plan);
  later.workspace.remove(plan, succeeds);
  for (MemoryStore* store : {&browser.local, &browser.durable})
    for (const auto& [name, value] : store->settings)
      EXPECT_EQ(value.find("third"), std::string::npos) << name;
}

TEST_F(WorkspaceRescueTest, APlanThatGetsFullSaysSoAndItsHistoryCanBeLeftOut) {
  tab.create();
  const std::string text(60'000, 'x');
  EXPECT_EQ(tab.workspace.room_words(), "");
  int edits = 0;
  // Text and history of one field, written over and over.
  while (tab.workspace.room_words().empty() && edits < 2000)
    ASSERT_TRUE(tab.edit(text + std::to_string(edits++)));
  EXPECT_GT(edits, 300);
  EXPECT_LT(edits, 800);
  EXPECT_NE(tab.workspace.room_words().find("of the 64 MB"), std::string::npos)
      << tab.workspace.room_words();
  Result<Change> last = tab.edit("short");
  while (last && edits < 2000) last = tab.edit(text + std::to_string(edits++));
  ASSERT_FALSE(last);
  EXPECT_NE(last.problems()[0].what.find("A plan has at most 64.0 MB"), std::string::npos);
  const std::string purpose = tab.purpose();
  EXPECT_TRUE(read_plan(tab.bytes(), practice::catalog()));
  ASSERT_TRUE(tab.workspace.can_shorten_history());
  tab.workspace.shorten_history(succeeds);
  EXPECT_EQ(tab.workspace.room_words(), "");
  EXPECT_EQ(tab.purpose(), purpose);
  ASSERT_TRUE(tab.edit("goes on"));
  const Id id = tab.plan();
  tab.workspace.close(succeeds);
  Tab later(browser);
  later.open(id);
  EXPECT_EQ(later.purpose(), "goes on");
}

}  // namespace
}  // namespace entente

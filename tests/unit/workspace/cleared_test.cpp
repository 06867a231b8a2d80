// "Clear site data" while tabs stay open.
#include "practice/profile/records.hpp"
#include "tests/unit/workspace/browser.hpp"

namespace entente {
namespace {

using Where = SaveState::Where;

class ClearedTest : public testing::Test {
 protected:
  ClearedTest() {
    tab.create("Northwind");
    tab.create("Helix");
  }
  void clear() {
    browser.local.clear();
    browser.durable.clear();
  }
  void notice() {
    browser.local.notice();
    browser.durable.notice();
  }
  /// What another tab, opened later, finds of the plan.
  std::string found_later(Id plan) {
    tab.workspace.close(succeeds);
    Tab later(browser);
    later.open(plan);
    return later.workspace.plan() ? later.bytes() : "";
  }
  static bool says(const Workspace& workspace, std::string_view words) {
    return workspace.cleared_words().find(words) != std::string::npos;
  }

  Browser browser;
  Tab tab{browser};
  Workspace& workspace = tab.workspace;
};

TEST_F(ClearedTest, AtRestThePlanIsSavedAgainAndTold) {
  ASSERT_TRUE(tab.edit("Before"));
  clear();
  EXPECT_EQ(workspace.cleared_words(), "");
  const auto revision = workspace.revision();
  notice();
  EXPECT_GT(workspace.revision(), revision);
  EXPECT_EQ(workspace.save_state().where, Where::kept);
  EXPECT_EQ(workspace.cleared_words(),
            "This browser's stored data was cleared. The plan was saved again from this tab; "
            "earlier versions are gone. Another plan is gone, too: Northwind. Open the newest file "
            "that you have of it.");
  const std::string bytes = tab.bytes();
  workspace.dismiss_cleared();
  EXPECT_EQ(workspace.cleared_words(), "");
  EXPECT_EQ(found_later(tab.plan()), bytes);
}

TEST_F(ClearedTest, TheNextEditNoticesIt) {
  clear();
  ASSERT_TRUE(tab.edit("After"));
  EXPECT_EQ(workspace.save_state().where, Where::kept);
  EXPECT_TRUE(says(workspace, "The plan was saved again from this tab"));
  ASSERT_TRUE(tab.edit("Long after"));
  const std::string bytes = tab.bytes();
  EXPECT_EQ(found_later(tab.plan()), bytes);
}

TEST_F(ClearedTest, OnceThereIsRoomTheNextEditSavesIt) {
  browser.local.refusing = browser.durable.refusing = true;
  clear();
  notice();
  for (const char* words : {"Here", "and here", "and only here"}) ASSERT_TRUE(tab.edit(words));
  EXPECT_EQ(workspace.save_state().where, Where::nowhere);
  EXPECT_TRUE(says(workspace, "The plan could not be saved again"));
  browser.local.refusing = browser.durable.refusing = false;
  ASSERT_TRUE(tab.edit("Room again"));
  EXPECT_EQ(workspace.save_state().where, Where::kept);
  const std::string bytes = tab.bytes();
  EXPECT_EQ(found_later(tab.plan()), bytes);
}

TEST_F(ClearedTest, TheListShowsWhatIsLeft) {
  EXPECT_EQ(workspace.plans().size(), 2u);
  clear();
  notice();
  ASSERT_EQ(workspace.plans().size(), 1u);
  EXPECT_EQ(workspace.plans()[0].title, "Helix");
}

TEST_F(ClearedTest, WhoIAmAndMyKeysAreKept) {
  workspace.set_setting("key", "secret");
  const Id me = workspace.my_person();
  const Id plan = tab.plan();
  clear();
  notice();
  workspace.close(succeeds);
  Tab later(browser);
  EXPECT_EQ(later.workspace.setting("key"), "secret");
  EXPECT_EQ(later.workspace.setting("my_name"), "Ida Lund");
  later.open(plan);
  EXPECT_EQ(later.workspace.my_person(), me);
}

TEST_F(ClearedTest, AnOlderTabDoesNotOverwriteNewerSettings) {
  Tab older(browser);
  workspace.set_setting("key", "newer");
  for (MemoryStore* store : {&browser.local, &browser.durable}) {
    store->clear();
    store->notice();  // the tabs hear of it in their order: this one first
  }
  EXPECT_EQ(Tab(browser).workspace.setting("key"), "newer");
  EXPECT_EQ(older.workspace.setting("key"), "newer");
}

TEST_F(ClearedTest, OneOfTwoStoresCostsNothing) {
  browser.local.clear();
  browser.local.notice();
  EXPECT_EQ(workspace.cleared_words(),
            "This browser's stored data was cleared in part (local storage). The plan was saved "
            "again from this tab.");
  EXPECT_EQ(workspace.plans().size(), 2u);
  EXPECT_EQ(workspace.save_state().where, Where::kept);
  browser.durable.clear();
  browser.durable.notice();
  EXPECT_TRUE(says(workspace, "data was cleared. The plan was saved again"));
  const std::string bytes = tab.bytes();
  EXPECT_EQ(found_later(tab.plan()), bytes);
}

TEST_F(ClearedTest, AnotherPlansDataGoneIsNotThisOnes) {
  const Id other = workspace.plans()[1].id;
  ASSERT_NE(other, tab.plan());
  browser.local.clear(other);
  browser.durable.clear(other);
  browser.local.tell_list_changed();
  EXPECT_EQ(workspace.plans().size(), 1u);
  EXPECT_EQ(workspace.cleared_words(), "");
  ASSERT_TRUE(tab.edit("As ever"));
  EXPECT_EQ(workspace.save_state().where, Where::kept);
}

TEST_F(ClearedTest, WithoutAnOpenPlanTheGoneOnesAreNamed) {
  workspace.close(succeeds);
  clear();
  notice();
  EXPECT_TRUE(workspace.plans().empty());
  EXPECT_EQ(workspace.cleared_words(),
            "This browser's stored data was cleared. What is gone: Helix, Northwind. Open the "
            "newest file that you have of them.");
}

TEST_F(ClearedTest, WhereThereWasNothingNothingIsTold) {
  Browser empty;
  Tab there(empty);
  empty.local.clear();
  empty.local.notice();
  EXPECT_EQ(there.workspace.cleared_words(), "");
}

TEST_F(ClearedTest, ARefusalKeepsTheEditAndOffersTheFile) {
  browser.local.refusing = browser.durable.refusing = true;
  clear();
  notice();
  EXPECT_EQ(workspace.save_state().where, Where::nowhere);
  EXPECT_TRUE(says(workspace, "The plan could not be saved again"));
  ASSERT_TRUE(tab.edit("Only here"));
  EXPECT_NE(tab.bytes().find("Only here"), std::string::npos);
  workspace.close(succeeds);
  ASSERT_NE(workspace.stranded(), nullptr);
  EXPECT_NE(workspace.stranded()->file.bytes.find("Only here"), std::string::npos);
}

TEST_F(ClearedTest, AFollowerLeavesSavingToTheTabThatEdits) {
  Tab follower(browser);
  follower.open(tab.plan());
  clear();
  notice();
  EXPECT_EQ(follower.workspace.access(), Access::following);
  EXPECT_TRUE(workspace.writable());
  EXPECT_TRUE(says(follower.workspace, "The tab that edits this plan saves it again"));
  ASSERT_TRUE(tab.edit("After"));
  EXPECT_EQ(follower.purpose(), "After");
  follower.workspace.edit_here(succeeds);
  ASSERT_TRUE(follower.edit("From here"));
  EXPECT_EQ(follower.workspace.save_state().where, Where::kept);
  EXPECT_EQ(tab.purpose(), "From here");
}

TEST_F(ClearedTest, AFollowerWritesAgainWhereTheLocksAreGone) {
  Tab follower(browser);
  follower.open(tab.plan());
  const Id me = workspace.my_party();
  tab.tabs.frozen = true;
  browser.hub.pens.clear();
  clear();
  notice();
  EXPECT_TRUE(follower.workspace.writable());
  EXPECT_EQ(follower.workspace.my_party(), me);
  ASSERT_TRUE(follower.edit("Goes on"));
  EXPECT_EQ(follower.workspace.save_state().where, Where::kept);
  EXPECT_EQ(recover(browser.local.plan(follower.plan()))->generation(),
            browser.local.plan(follower.plan()).generation);
}

TEST_F(ClearedTest, ATabThatLosesItsLockToNobodyWritesOn) {
  ASSERT_TRUE(tab.edit("Before"));
  clear();
  browser.hub.pens.clear();
  tab.tabs.lose(tab.plan());
  EXPECT_TRUE(workspace.writable());
  EXPECT_EQ(workspace.stranded(), nullptr);
  ASSERT_TRUE(tab.edit("After"));
  const std::string bytes = tab.bytes();
  EXPECT_EQ(found_later(tab.plan()), bytes);
}

TEST_F(ClearedTest, APlanIsWrittenAgainThatWasBeingOpened) {
  const Id plan = tab.plan();
  workspace.close(succeeds);
  browser.durable.slow = true;
  tab.open(plan);
  clear();
  notice();
  browser.durable.answer();
  browser.durable.slow = false;
  ASSERT_TRUE(workspace.writable());
  EXPECT_TRUE(recover(browser.local.plan(plan)));
  EXPECT_TRUE(recover(browser.durable.plan(plan)));
}

}  // namespace
}  // namespace entente

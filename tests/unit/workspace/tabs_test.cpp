#include "tests/unit/workspace/browser.hpp"

namespace entente {
namespace {

class TabsTest : public testing::Test {
 protected:
  TabsTest() {
    first.create();
    second.open(first.plan());
  }
  Browser browser;
  Tab first{browser}, second{browser};
};

TEST_F(TabsTest, TheSecondTabFollowsLive) {
  EXPECT_EQ(second.workspace.access(), Access::following);
  ASSERT_TRUE(first.edit("Seen at once"));
  EXPECT_EQ(second.purpose(), "Seen at once");
  EXPECT_EQ(second.bytes(), first.bytes());
}

TEST_F(TabsTest, AFollowerRefusesEditsInWords) {
  const auto refused = second.edit("No");
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.problems().front().what.find("Edit here instead"), std::string::npos);
  EXPECT_FALSE(second.workspace.can_undo());
}

TEST_F(TabsTest, ThePenMovesAndBack) {
  ASSERT_TRUE(first.edit("One"));
  second.workspace.edit_here(succeeds);
  EXPECT_TRUE(second.workspace.writable());
  EXPECT_FALSE(first.workspace.writable());
  ASSERT_TRUE(second.edit("Two"));
  EXPECT_EQ(first.purpose(), "Two");
  first.workspace.edit_here(succeeds);
  ASSERT_TRUE(first.edit("Three"));
  EXPECT_EQ(second.purpose(), "Three");
  EXPECT_EQ(first.workspace.plan()->part(Visibility::shared).replicas().all().size(), 1u);
}

TEST_F(TabsTest, TheFollowerWritesOnWhenTheOtherTabCloses) {
  ASSERT_TRUE(first.edit("Last words"));
  first.workspace.close(succeeds);
  ASSERT_TRUE(second.workspace.writable());
  EXPECT_EQ(second.purpose(), "Last words");
  ASSERT_TRUE(second.edit("New words"));
}

TEST_F(TabsTest, AFollowerThatMissedLinesReadsThem) {
  second.tabs.frozen = true;
  ASSERT_TRUE(first.edit("Missed"));
  second.tabs.thaw();
  ASSERT_TRUE(first.edit("Heard"));
  EXPECT_EQ(second.purpose(), "Heard");
  EXPECT_EQ(second.bytes(), first.bytes());
}

TEST_F(TabsTest, AReplacedPlanIsReadAnewByFollowers) {
  const std::string file = first.bytes();
  ASSERT_TRUE(first.edit("To be replaced"));
  first.workspace.import_file(file, succeeds);
  first.workspace.answer_import(ImportChoice::replace, succeeds);
  EXPECT_EQ(second.bytes(), file);
}

TEST_F(TabsTest, AFrozenTabLosesThePenAndNothingElse) {
  ASSERT_TRUE(first.edit("Before"));
  first.tabs.frozen = true;
  second.workspace.edit_here(succeeds);
  ASSERT_TRUE(second.edit("Meanwhile"));
  first.tabs.thaw();
  EXPECT_EQ(first.workspace.access(), Access::following);
  EXPECT_EQ(first.workspace.stranded(), nullptr);
  EXPECT_EQ(first.bytes(), second.bytes());
}

TEST_F(TabsTest, AnEditMadeWhileThePenWasTakenIsOfferedAsAFile) {
  first.tabs.frozen = true;
  second.workspace.edit_here(succeeds);
  ASSERT_TRUE(second.edit("Theirs"));
  first.tabs.frozen = false;  // awake, but has not heard yet
  ASSERT_TRUE(first.edit("Mine"));
  EXPECT_EQ(first.workspace.access(), Access::following);
  EXPECT_EQ(first.purpose(), "Theirs");
  ASSERT_NE(first.workspace.stranded(), nullptr);
  EXPECT_EQ(first.workspace.stranded()->labels, std::vector<std::string>{"Change purpose"});
  EXPECT_NE(first.workspace.stranded()->file.bytes.find("Mine"), std::string::npos);
  EXPECT_EQ(second.purpose(), "Theirs");
}

TEST_F(TabsTest, UnsavedEditsGoAlongWithThePen) {
  browser.local.refusing = browser.durable.refusing = true;
  ASSERT_TRUE(first.edit("In memory only"));
  browser.local.refusing = browser.durable.refusing = false;
  second.workspace.edit_here(succeeds);
  EXPECT_EQ(second.purpose(), "In memory only");
  EXPECT_EQ(second.workspace.save_state().where, SaveState::Where::kept);
}

TEST_F(TabsTest, APlanOpenElsewhereIsNotRemoved) {
  Tab third(browser);
  third.workspace.remove(first.plan(), [](const Result<void>& result) { EXPECT_FALSE(result); });
  EXPECT_TRUE(browser.local.has(first.plan()));
}

}  // namespace
}  // namespace entente

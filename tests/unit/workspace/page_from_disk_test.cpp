#include "tests/unit/workspace/workspace_fixture.hpp"

namespace entente {
namespace {

using Where = SaveState::Where;

/// Pages opened from one disk share what the browser stores, and keep nothing before they may.
struct PageFromDisk : WorkspaceTest {
  PageFromDisk() { disk.local.permitted = disk.durable.permitted = false; }
  /// `other` has the plan of `one` as well, from a file.
  void hand_on(Tab& one, Tab& other) {
    one.create();
    other.workspace.import_file(one.bytes(), succeeds);
  }
  Browser disk;
};

TEST_F(PageFromDisk, APageFromDiskKeepsNothingBeforeThePersonAllowsIt) {
  Tab there(disk);
  EXPECT_TRUE(there.workspace.needs_permission());
  there.create();
  ASSERT_TRUE(there.edit("Before"));
  EXPECT_EQ(there.workspace.save_state().where, Where::nowhere);
  there.workspace.permit(succeeds);
  EXPECT_FALSE(there.workspace.needs_permission());
  EXPECT_EQ(there.workspace.save_state().where, Where::kept);
  ASSERT_TRUE(there.edit("After"));
  const std::string bytes = there.bytes();
  const Id plan = there.plan();
  there.workspace.close(succeeds);
  Tab later(disk);
  EXPECT_EQ(later.workspace.setting("my_name"), "Ida Lund");
  later.open(plan);
  EXPECT_EQ(later.bytes(), bytes);
}

TEST_F(PageFromDisk, OnAPageFromDiskEachPlanIsAllowedForItself) {
  Tab there(disk);
  there.workspace.permit([](const Result<void>& nothing_open) { EXPECT_FALSE(nothing_open); });
  there.create("Helix");
  const Id first = there.plan();
  there.workspace.permit(succeeds);
  there.create("Northwind");
  EXPECT_TRUE(there.workspace.needs_permission());
  EXPECT_EQ(there.workspace.save_state().where, Where::nowhere);
  EXPECT_FALSE(disk.local.has(there.plan()));
  EXPECT_FALSE(disk.durable.has(there.plan()));
  there.workspace.close(succeeds);
  there.workspace.dismiss_stranded();
  EXPECT_FALSE(there.workspace.needs_permission());
  Tab later(disk);
  ASSERT_EQ(later.workspace.plans().size(), 1u);
  EXPECT_EQ(later.workspace.plans()[0].id, first);
}

TEST_F(PageFromDisk, APageFromDiskThatKeepsNothingIsNoTabOfAnother) {
  Tab one(disk), other(disk);
  hand_on(one, other);
  ASSERT_TRUE(other.workspace.writable());
  EXPECT_TRUE(one.workspace.writable());
  ASSERT_TRUE(one.edit("Mine"));
  EXPECT_EQ(other.purpose(), "");
  ASSERT_TRUE(other.edit("Theirs"));
  EXPECT_EQ(one.purpose(), "Mine");
}

TEST_F(PageFromDisk, OfTwoPagesWithOnePlanTheSecondAsksWhichCopy) {
  Tab one(disk), other(disk);
  hand_on(one, other);
  one.workspace.note_filed();
  one.workspace.permit(succeeds);
  disk.local.allowed.clear();  // the other page has not been allowed anything
  disk.durable.allowed.clear();
  ASSERT_TRUE(other.edit("Theirs"));
  const Id plan = one.plan();
  one.workspace.close(succeeds);
  other.workspace.permit(succeeds);
  ASSERT_NE(other.workspace.import_question(), nullptr);
  EXPECT_EQ(other.workspace.import_question()->here.id, plan);
  other.workspace.answer_import(ImportChoice::merge, succeeds);
  ASSERT_NE(other.workspace.review(), nullptr);
  other.workspace.commit_review(succeeds);
  EXPECT_EQ(other.purpose(), "Theirs");
  EXPECT_EQ(other.workspace.save_state().where, Where::kept);
}

TEST_F(PageFromDisk, ARemovedPlanOfAPageFromDiskIsBroughtBackAsItWas) {
  Tab there(disk);
  there.create();
  there.workspace.permit(succeeds);
  const Id plan = there.plan();
  there.workspace.remove(plan, succeeds);
  EXPECT_TRUE(disk.local.allowed.empty());
  there.workspace.restore_removed(succeeds);
  EXPECT_FALSE(there.workspace.needs_permission());
  EXPECT_EQ(there.workspace.save_state().where, Where::kept);
}

}  // namespace
}  // namespace entente

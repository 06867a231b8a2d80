#include "format/plan_file.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "tests/unit/workspace/workspace_fixture.hpp"

namespace entente {
namespace {

using Where = SaveState::Where;

TEST_F(WorkspaceTest, ANewPlanHasItsPartiesAndMe) {
  tab.create();
  ASSERT_TRUE(workspace.writable());
  ASSERT_EQ(workspace.plans().size(), 1u);
  EXPECT_EQ(workspace.plans()[0].title, "Helix");
  EXPECT_EQ(workspace.plans()[0].parties.size(), 2u);
  EXPECT_EQ(workspace.plan()->find<practice::Party>(workspace.my_party())->name, "Corvane");
  const auto* me = workspace.plan()->find<practice::Person>(workspace.my_person());
  ASSERT_NE(me, nullptr);
  EXPECT_EQ(me->name, "Ida Lund");
  EXPECT_EQ(me->party.id, workspace.my_party());
  EXPECT_EQ(workspace.setting("my_name"), "Ida Lund");
  EXPECT_EQ(workspace.save_state().where, Where::kept);
  EXPECT_TRUE(workspace.persistent().value_or(false));
}

TEST_F(WorkspaceTest, APlanWithoutANameIsRefusedInWords) {
  workspace.create({"", "Corvane", "Marlow", ""},
                   [](const Result<void>& result) { EXPECT_FALSE(result); });
  EXPECT_EQ(workspace.plan(), nullptr);
  EXPECT_TRUE(workspace.plans().empty());
}

TEST_F(WorkspaceTest, EditsAreFoundAgainByAnotherTab) {
  tab.create();
  ASSERT_TRUE(tab.edit("Grow in the north"));
  const std::string bytes = tab.bytes();
  workspace.close(succeeds);
  Tab later(browser);
  ASSERT_EQ(later.workspace.plans().size(), 1u);
  later.open(later.workspace.plans()[0].id);
  EXPECT_EQ(later.bytes(), bytes);
  EXPECT_TRUE(later.workspace.writable());
  EXPECT_TRUE(later.workspace.my_person());
}

TEST_F(WorkspaceTest, AnEditThatChangesNothingLeavesNoTrace) {
  tab.create();
  ASSERT_TRUE(tab.edit("Grow"));
  const std::string bytes = tab.bytes();
  const long writes = browser.durable.writes();
  const auto change = tab.edit("Grow");
  ASSERT_TRUE(change);
  EXPECT_TRUE(change->effects.empty());
  EXPECT_EQ(tab.bytes(), bytes);
  EXPECT_EQ(browser.durable.writes(), writes);
}

TEST_F(WorkspaceTest, ARefusedEditLeavesThePlanUntouched) {
  tab.create();
  const std::string bytes = tab.bytes();
  const auto refused = workspace.edit("Try", [&](Transaction& transaction) -> Result<void> {
    transaction.insert({Visibility::shared, practice::Party::kind_name, workspace.new_id()});
    return {};
  });
  ASSERT_FALSE(refused);  // a party needs a name
  EXPECT_EQ(tab.bytes(), bytes);
  EXPECT_FALSE(workspace.can_undo());
}

TEST_F(WorkspaceTest, UndoAndRedoAreKeptLikeEdits) {
  tab.create();
  ASSERT_TRUE(tab.edit("First"));
  ASSERT_TRUE(tab.edit("Second"));
  EXPECT_EQ(workspace.undo_label(), "Change purpose");
  ASSERT_TRUE(workspace.undo());
  EXPECT_EQ(tab.purpose(), "First");
  ASSERT_TRUE(workspace.redo());
  EXPECT_EQ(tab.purpose(), "Second");
  ASSERT_TRUE(workspace.undo());
  const std::string bytes = tab.bytes();
  const Id plan = tab.plan();
  workspace.close(succeeds);
  tab.open(plan);
  EXPECT_EQ(tab.bytes(), bytes);
  EXPECT_EQ(tab.purpose(), "First");
}

TEST_F(WorkspaceTest, RevisionAndNewsMoveWithEveryChange) {
  int news = 0;
  workspace.on_news([&] { ++news; });
  tab.create();
  const auto revision = workspace.revision();
  const int before = news;
  ASSERT_TRUE(tab.edit("Grow"));
  EXPECT_GT(workspace.revision(), revision);
  EXPECT_GT(news, before);
}

TEST_F(WorkspaceTest, SettingsAreKept) {
  workspace.set_setting("theme", "dark");
  workspace.set_setting("note", "50 % = a\nb");
  Tab later(browser);
  EXPECT_EQ(later.workspace.setting("theme"), "dark");
  EXPECT_EQ(later.workspace.setting("note"), "50 % = a\nb");
  EXPECT_EQ(later.workspace.setting("other"), "");
}

TEST_F(WorkspaceTest, SettingsSurviveTheLossOfEitherStore) {
  workspace.set_setting("theme", "dark");
  browser.local.settings.clear();
  EXPECT_EQ(Tab(browser).workspace.setting("theme"), "dark");
  Tab(browser).workspace.set_setting("theme", "light");
  browser.durable.settings.clear();
  EXPECT_EQ(Tab(browser).workspace.setting("theme"), "light");
}

TEST_F(WorkspaceTest, ChoosingMeEntersThePersonOnce) {
  tab.create();
  const Id marlow = [&] {
    for (const Id id : workspace.plan()->part(Visibility::shared).find("party")->ids())
      if (id != workspace.my_party()) return id;
    return Id{};
  }();
  succeeds(workspace.set_me(marlow, "Sam Roe"));
  const Id sam = workspace.my_person();
  succeeds(workspace.set_me(marlow, "Sam Roe"));
  EXPECT_EQ(workspace.my_person(), sam);
  EXPECT_EQ(workspace.plan()->all<practice::Person>().size(), 2u);
  EXPECT_FALSE(workspace.set_me(Id{99}, "Nobody"));
}

TEST_F(WorkspaceTest, WorksWithoutAnyStoreAndSaysThatNothingIsKept) {
  browser.local.refusing = browser.local.unreadable = true;
  browser.durable.refusing = browser.durable.unreadable = true;
  Tab there(browser);
  there.create();
  ASSERT_TRUE(there.edit("Only here"));
  EXPECT_EQ(there.workspace.save_state().where, Where::nowhere);
  const std::string bytes = there.bytes();
  there.workspace.close(succeeds);
  ASSERT_NE(there.workspace.stranded(), nullptr);
  EXPECT_EQ(there.workspace.stranded()->file.bytes, bytes);
  there.workspace.dismiss_stranded();
  EXPECT_EQ(there.workspace.stranded(), nullptr);
}

TEST_F(WorkspaceTest, AFullStoreIsToldAndExportStillWorks) {
  tab.create();
  browser.local.refusing = browser.durable.refusing = true;
  ASSERT_TRUE(tab.edit("Unsaved"));
  EXPECT_EQ(workspace.save_state().where, Where::nowhere);
  EXPECT_EQ(workspace.save_state().unsaved, 1u);
  auto copy = read_plan(tab.bytes(), practice::catalog());
  ASSERT_TRUE(copy);
  EXPECT_EQ((*copy)->single<practice::Alliance>().purpose, "Unsaved");
  browser.local.refusing = browser.durable.refusing = false;
  ASSERT_TRUE(tab.edit("Saved"));
  EXPECT_EQ(workspace.save_state().where, Where::kept);
}

TEST_F(WorkspaceTest, AnUncleanEndMakesNewReplicas) {
  tab.create();
  ASSERT_TRUE(tab.edit("One"));
  const auto replicas = [](const Tab& one) {
    return one.workspace.plan()->part(Visibility::shared).replicas().all().size();
  };
  const auto before = replicas(tab);
  const Id plan = tab.plan();
  browser.local.plan(plan).journal.clear();  // fell back behind the database
  workspace.close(succeeds);
  tab.open(plan);
  ASSERT_TRUE(tab.edit("Two"));
  EXPECT_EQ(replicas(tab), before + 1);
  workspace.close(succeeds);
  tab.open(plan);
  ASSERT_TRUE(tab.edit("Three"));
  EXPECT_EQ(replicas(tab), before + 1);
}

}  // namespace
}  // namespace entente

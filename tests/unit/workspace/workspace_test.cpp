#include "format/plan_file.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "tests/unit/workspace/browser.hpp"

namespace entente {
namespace {

using Where = SaveState::Where;

class WorkspaceTest : public testing::Test {
 protected:
  Browser browser;
  Tab tab{browser};
  Workspace& workspace = tab.workspace;
};

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

TEST_F(WorkspaceTest, ListsNewestEditFirst) {
  tab.create("First");
  const Id first = tab.plan();
  tab.create("Second");
  EXPECT_EQ(workspace.plans()[0].title, "Second");
  tab.open(first);
  ASSERT_TRUE(tab.edit("Again"));
  EXPECT_EQ(workspace.plans()[0].title, "First");
  Tab later(browser);
  ASSERT_EQ(later.workspace.plans().size(), 2u);
}

TEST_F(WorkspaceTest, ARenamedAllianceIsRenamedInTheList) {
  tab.create();
  const std::string_view kind = practice::Alliance::kind_name;
  ASSERT_TRUE(workspace.edit("Rename", [&](Transaction& transaction) {
    return transaction.set({Visibility::shared, kind, id_from_name(kind)}, "name", Text("Nova"));
  }));
  EXPECT_EQ(workspace.plans()[0].title, "Nova");
  Tab later(browser);
  EXPECT_EQ(later.workspace.plans()[0].title, "Nova");
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

TEST_F(WorkspaceTest, TheFileIsNamedAfterTheAllianceAndTheDay) {
  tab.create("Émile & Søn: Nord/Süd");
  EXPECT_EQ(workspace.export_plan().name,
            file_name_for("Émile & Søn: Nord/Süd", date_from(browser.clock.now())));
  EXPECT_EQ(file_name_for("Helix · oncology launch", *date_from_text("2026-11-21")),
            "helix-oncology-launch 2026-11-21.entente.json");
  EXPECT_EQ(file_name_for("../..", *date_from_text("2026-11-21")),
            "alliance 2026-11-21.entente.json");
}

// ---- Files

TEST_F(WorkspaceTest, AnImportedPlanGetsReplicasOfItsOwn) {
  tab.create();
  ASSERT_TRUE(tab.edit("Theirs"));
  const std::string file = tab.bytes();
  Browser partner;
  Tab there(partner);
  there.workspace.import_file(file, succeeds);
  EXPECT_EQ(there.workspace.import_question(), nullptr);
  ASSERT_TRUE(there.workspace.writable());
  EXPECT_EQ(there.bytes(), file);
  EXPECT_FALSE(there.workspace.my_party());
  ASSERT_TRUE(there.edit("Ours"));
  EXPECT_EQ(there.workspace.plan()->part(Visibility::shared).replicas().all().size(),
            workspace.plan()->part(Visibility::shared).replicas().all().size() + 1);
}

TEST_F(WorkspaceTest, ABadFileChangesNothingAndTellsWhy) {
  tab.create();
  const std::string bytes = tab.bytes();
  workspace.import_file("{\"format\": 3}", [](const Result<void>& result) {
    ASSERT_FALSE(result);
    EXPECT_FALSE(result.problems().front().what.empty());
  });
  EXPECT_EQ(tab.bytes(), bytes);
  EXPECT_EQ(workspace.plans().size(), 1u);
}

TEST_F(WorkspaceTest, APlanThatIsHereIsNeverOverwrittenUnasked) {
  tab.create();
  ASSERT_TRUE(tab.edit("Old"));
  const std::string file = tab.bytes();
  ASSERT_TRUE(tab.edit("New"));
  workspace.import_file(file, succeeds);
  ASSERT_NE(workspace.import_question(), nullptr);
  EXPECT_EQ(workspace.import_question()->here.title, "Helix");
  EXPECT_LT(workspace.import_question()->file.edited, workspace.import_question()->here.edited);
  EXPECT_EQ(tab.purpose(), "New");

  workspace.answer_import(ImportChoice::keep, succeeds);
  EXPECT_EQ(workspace.import_question(), nullptr);
  EXPECT_EQ(tab.purpose(), "New");

  workspace.import_file(file, succeeds);
  workspace.answer_import(ImportChoice::replace, succeeds);
  EXPECT_EQ(tab.purpose(), "Old");
  ASSERT_TRUE(tab.edit("Newest"));
  const std::string bytes = tab.bytes();
  Tab later(browser);
  workspace.close(succeeds);
  later.open(later.workspace.plans()[0].id);
  EXPECT_EQ(later.bytes(), bytes);
}

TEST_F(WorkspaceTest, ARemovedPlanIsGoneAndCanBeBroughtBack) {
  tab.create();
  const Id plan = tab.plan();
  const std::string bytes = tab.bytes();
  workspace.remove(plan, succeeds);
  EXPECT_TRUE(workspace.plans().empty());
  EXPECT_EQ(workspace.plan(), nullptr);
  EXPECT_FALSE(browser.local.has(plan));
  EXPECT_FALSE(browser.durable.has(plan));
  EXPECT_EQ(workspace.removed_title(), "Helix");
  workspace.restore_removed(succeeds);
  EXPECT_EQ(tab.bytes(), bytes);
  EXPECT_TRUE(workspace.writable());
  EXPECT_EQ(workspace.removed_title(), "");
  EXPECT_EQ(Tab(browser).workspace.plans().size(), 1u);
}

TEST_F(WorkspaceTest, ASampleIsKeptButNotCountedAsOnesOwn) {
  tab.create("Sample");
  auto plan = read_plan(tab.bytes(), practice::catalog());
  ASSERT_TRUE(plan);
  Browser visitor;
  Tab there(visitor);
  there.workspace.add_sample(std::move(*plan), succeeds);
  EXPECT_TRUE(there.workspace.plans()[0].sample);
  EXPECT_TRUE(there.workspace.my_party());
  EXPECT_TRUE(there.workspace.my_person());
  EXPECT_FALSE(there.workspace.persistent());
  ASSERT_TRUE(there.edit("Mine"));
  auto again = read_plan(tab.bytes(), practice::catalog());
  there.workspace.add_sample(std::move(*again), succeeds);
  EXPECT_EQ(there.purpose(), "Mine");
}

// ---- Failing stores

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

TEST_F(WorkspaceTest, APageFromDiskKeepsNothingBeforeThePersonAllowsIt) {
  Browser disk;
  disk.local.permitted = disk.durable.permitted = false;
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

TEST_F(WorkspaceTest, OnAPageFromDiskEachPlanIsAllowedForItself) {
  Browser disk;
  disk.local.permitted = disk.durable.permitted = false;
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

TEST_F(WorkspaceTest, APageFromDiskThatKeepsNothingIsNoTabOfAnother) {
  Browser disk;
  disk.local.permitted = disk.durable.permitted = false;
  Tab one(disk), other(disk);
  one.create();
  other.workspace.import_file(one.bytes(), succeeds);
  ASSERT_TRUE(other.workspace.writable());
  EXPECT_TRUE(one.workspace.writable());
  ASSERT_TRUE(one.edit("Mine"));
  EXPECT_EQ(other.purpose(), "");
  ASSERT_TRUE(other.edit("Theirs"));
  EXPECT_EQ(one.purpose(), "Mine");
}

TEST_F(WorkspaceTest, OfTwoPagesWithOnePlanTheSecondAsksWhichCopy) {
  Browser disk;
  disk.local.permitted = disk.durable.permitted = false;
  Tab one(disk), other(disk);
  one.create();
  other.workspace.import_file(one.bytes(), succeeds);
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

TEST_F(WorkspaceTest, ARemovedPlanOfAPageFromDiskIsBroughtBackAsItWas) {
  Browser disk;
  disk.local.permitted = disk.durable.permitted = false;
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

#include "format/plan_file.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "tests/unit/workspace/workspace_fixture.hpp"

namespace entente {
namespace {

using WorkspacePlans = WorkspaceTest;

TEST_F(WorkspacePlans, ListsNewestEditFirst) {
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

TEST_F(WorkspacePlans, ARenamedAllianceIsRenamedInTheList) {
  tab.create();
  const std::string_view kind = practice::Alliance::kind_name;
  ASSERT_TRUE(workspace.edit("Rename", [&](Transaction& transaction) {
    return transaction.set({Visibility::shared, kind, id_from_name(kind)}, "name", Text("Nova"));
  }));
  EXPECT_EQ(workspace.plans()[0].title, "Nova");
  Tab later(browser);
  EXPECT_EQ(later.workspace.plans()[0].title, "Nova");
}

TEST_F(WorkspacePlans, TheFileIsNamedAfterTheAllianceAndTheDay) {
  tab.create("Émile & Søn: Nord/Süd");
  EXPECT_EQ(workspace.export_plan().name,
            file_name_for("Émile & Søn: Nord/Süd", date_from(browser.clock.now())));
  EXPECT_EQ(file_name_for("Helix · oncology launch", *date_from_text("2026-11-21")),
            "helix-oncology-launch 2026-11-21.entente.json");
  EXPECT_EQ(file_name_for("../..", *date_from_text("2026-11-21")),
            "alliance 2026-11-21.entente.json");
}

// ---- Files

TEST_F(WorkspacePlans, AnImportedPlanGetsReplicasOfItsOwn) {
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

TEST_F(WorkspacePlans, ABadFileChangesNothingAndTellsWhy) {
  tab.create();
  const std::string bytes = tab.bytes();
  workspace.import_file("{\"format\": 3}", [](const Result<void>& result) {
    ASSERT_FALSE(result);
    EXPECT_FALSE(result.problems().front().what.empty());
  });
  EXPECT_EQ(tab.bytes(), bytes);
  EXPECT_EQ(workspace.plans().size(), 1u);
}

TEST_F(WorkspacePlans, APlanThatIsHereIsNeverOverwrittenUnasked) {
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

TEST_F(WorkspacePlans, ARemovedPlanIsGoneAndCanBeBroughtBack) {
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

TEST_F(WorkspacePlans, ASampleIsKeptButNotCountedAsOnesOwn) {
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

}  // namespace
}  // namespace entente

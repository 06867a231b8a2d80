#include "practice/profile/records.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;

/// Marlow's copy of the plan that Corvane has just begun.
class ReviewScreen : public testing::Test {
 protected:
  ReviewScreen() {
    there.random = SeededRandom{43};
    page.start_plan();
    const Id us = page.tab.workspace.my_party();
    for (const Id id : page.plan().shared().find("party")->ids())
      if (id != us) them = id;
    const auto file = page.tab.workspace.share_with(them, {});
    EXPECT_TRUE(file);
    if (file) theirs.workspace.import_file(file->bytes, succeeds);
  }
  /// They add a person and hand the plan back; its review is open.
  void open_with_person(std::string_view name) {
    Workspace& workspace = theirs.workspace;
    const auto added = workspace.edit("Add person", [&](Transaction& transaction) -> Result<void> {
      const RecordKey person{Visibility::shared, practice::Person::kind_name, Id{4711}};
      transaction.insert(person);
      return transaction.set(person, "name", Text(name));
    });
    ASSERT_TRUE(added);
    const auto file = workspace.share_with(page.tab.workspace.my_party(), {});
    ASSERT_TRUE(file) << text_from(file.problems().front());
    page.application.open_file("from-marlow.entente.json", file->bytes);
    page.settle();
    ASSERT_NE(page.tab.workspace.review(), nullptr);
  }

  ScreenHarness page;
  Browser there;
  Tab theirs{there};
  Id them;
};

TEST_F(ReviewScreen, TellsANameThatMixesAlphabets) {
  open_with_person("Jon\u0430s Weber");  // with a Cyrillic a
  EXPECT_TRUE(page.reads("mixes Latin and Cyrillic letters: it may imitate another."));
}

TEST_F(ReviewScreen, SaysNothingOfAnHonestName) {
  open_with_person("Jonas Weber");
  EXPECT_TRUE(page.reads("Jonas Weber"));
  EXPECT_FALSE(page.reads("may imitate another"));
}

}  // namespace
}  // namespace entente::screen

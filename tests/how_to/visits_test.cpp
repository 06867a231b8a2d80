// Joined by scripts/test-how-to to a copy of the tree that has the README's example practice.
#include "format/schema.hpp"
#include "practice/practice.hpp"
#include "tests/unit/screen/harness.hpp"
#include "workspace/search.hpp"

namespace entente::screen {
namespace {

using kit::Role;

void add_visit(ScreenHarness& harness, const std::string& title) {
  harness.go(harness.in_plan("/visits"));
  harness.click(Role::button, "Add visit");
  harness.type(Role::text_box, "Visit", title);
  harness.click(Role::button, "Save visit");
}

const Table& visits_in(const ScreenHarness& harness) {
  return *harness.plan().part(Visibility::shared).find("visit");
}

/// Adds a visit, opens it and writes down what was learnt.
Id learn_from_visit(ScreenHarness& harness) {
  add_visit(harness, "The plant in Basel");
  const Id id = visits_in(harness).ids()[0];
  harness.go(harness.in_plan("/visits?record=" + text_from(id)));
  harness.type(Role::text_area, "What was learnt", "How a batch is released");
  return id;
}

TEST(HowToAddAPractice, PutsItIntoItsStage) {
  ScreenHarness harness;
  harness.start_plan();
  harness.go(harness.in_plan("/stage/launch"));
  EXPECT_TRUE(harness.sees(Role::link, "Site visits"));
  harness.click(Role::link, "Site visits");
  EXPECT_TRUE(harness.reads("No visits yet"));
}

TEST(HowToAddAPractice, GivesItAFormAndABoard) {
  ScreenHarness harness;
  harness.start_plan();
  add_visit(harness, "The plant in Basel");
  ASSERT_EQ(visits_in(harness).size(), 1u);
  EXPECT_TRUE(harness.sees(Role::heading, "Planned"));
  EXPECT_TRUE(harness.reads("The plant in Basel"));
  harness.go(harness.route + "?record=" + text_from(visits_in(harness).ids()[0]));
  EXPECT_TRUE(harness.sees(Role::text_area, "What was learnt"));
}

TEST(HowToAddAPractice, FindsByItsChecks) {
  ScreenHarness harness;
  harness.start_plan();
  add_visit(harness, "The plant in Basel");
  const std::string visit =
      harness.in_plan("/visits?record=" + text_from(visits_in(harness).ids()[0]));
  harness.go(visit);
  EXPECT_FALSE(harness.reads("Nobody has written down what was learnt.")) << "it is still open";
  harness.click(Role::button, "Mark made");
  EXPECT_TRUE(harness.reads("Nobody has written down what was learnt."));
}

TEST(HowToAddAPractice, OffersItsDeedWhileItIsOpen) {
  ScreenHarness harness;
  harness.start_plan();
  learn_from_visit(harness);
  harness.click(Role::button, "Mark made");
  EXPECT_TRUE(harness.reads("Made: The plant in Basel"));
  EXPECT_FALSE(harness.sees(Role::button, "Mark made"));
}

TEST(HowToAddAPractice, UndoesItAndTellsItsHistory) {
  ScreenHarness harness;
  harness.start_plan();
  learn_from_visit(harness);
  EXPECT_TRUE(harness.reads("added the visit"));
  EXPECT_TRUE(harness.reads("set What was learnt to How a batch is released"));
  harness.key("z", true);
  EXPECT_FALSE(harness.reads("How a batch is released") && visits_in(harness).size() == 0);
  harness.key("z", true);
  EXPECT_EQ(visits_in(harness).size(), 0u);
  harness.key("Z", true, true);
  EXPECT_EQ(visits_in(harness).size(), 1u);
}

TEST(HowToAddAPractice, FindsItBySearch) {
  ScreenHarness harness;
  harness.start_plan();
  const Id id = learn_from_visit(harness);
  harness.go(harness.in_plan(""));
  for (const std::string_view words : {"plant basel", "batch released"}) {
    SearchIndex index;
    const SearchResult result = index.find(harness.plan(), words);
    ASSERT_EQ(result.total, 1u) << words;
    EXPECT_EQ(result.hits[0].key.id, id) << words;
  }
  harness.key("k", true);
  harness.screen->post({kit::Event::Type::input, harness.screen->ui.focus(), "batch released"});
  EXPECT_TRUE(harness.reads("The plant in Basel"));
}

TEST(HowToAddAPractice, PutsItIntoTheSchema) {
  const std::string schema = plan_schema(practice::catalog());
  EXPECT_NE(schema.find("\"visit\""), std::string::npos);
  EXPECT_NE(schema.find("What was learnt"), std::string::npos);
}

}  // namespace
}  // namespace entente::screen

#include "practice/rights/rules.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;
using practice::DecisionRight;
using practice::Part;

/// "Helix" with Ida Lund and Bo Ek of Corvane, Lena Brandt of Marlow, a steering committee, and two
/// decision rights, of which the second has no driver.
class RightsScreen : public testing::Test {
 protected:
  explicit RightsScreen(kit::Display display = {}) : harness(display) {
    harness.start_plan();
    const Plan& plan = harness.plan();
    const auto parties = plan.part(Visibility::shared).find("party")->ids();
    const Id corvane =
        plan.find<practice::Party>(parties[0])->name == "Corvane" ? parties[0] : parties[1];
    const Id marlow = corvane == parties[0] ? parties[1] : parties[0];
    ida = plan.part(Visibility::shared).find("person")->ids()[0];
    EXPECT_TRUE(harness.tab.workspace.edit("Prepare", [&](Transaction& edit) {
      add(edit, "person", bo, {{"name", Text("Bo Ek")}, {"party", corvane}});
      add(edit, "person", lena, {{"name", Text("Lena Brandt")}, {"party", marlow}});
      add(edit, "person", rosa, {{"name", Text("Rosa Lind")}, {"party", marlow}});
      add(edit, "body", jsc, {{"title", Text("Steering committee")}, {"tier", ChoiceNumber{1}}});
      add(edit, "decision_right", price,
          {{"title", Text("Price corridor")},
           {"phase", ChoiceNumber{3}},
           {"driver", lena},
           {"rank", Text("a")},
           {"negotiate", IdList{std::span(&lena, 1)}}});
      add(edit, "decision_right", supplier,
          {{"title", Text("Second source")},
           {"phase", ChoiceNumber{2}},
           {"rank", Text("b")},
           {"consult", IdList{std::span(&ida, 1)}}});
      return Result<void>{};
    }));
    harness.go(harness.in_plan("/rights"));
  }
  static void add(Transaction& edit, std::string_view kind, Id id,
                  std::initializer_list<std::pair<std::string_view, Value>> fields) {
    const RecordKey key{Visibility::shared, kind, id};
    edit.insert(key);
    for (const auto& [field, value] : fields) EXPECT_TRUE(edit.set(key, field, value)) << field;
  }
  const DecisionRight& right(Id id) const { return *harness.plan().find<DecisionRight>(id); }
  Part part(Id right_id, Id who) const { return practice::part_of(right(right_id), who); }
  std::size_t undo_steps() {
    std::size_t steps = 0;
    for (; harness.tab.workspace.can_undo() && steps < 20; ++steps) harness.key("z", true);
    return steps;
  }

  ScreenHarness harness;
  Id ida, bo{11}, lena{12}, rosa{13}, jsc{14}, price{15}, supplier{16};
};

class RightsOnAPhone : public RightsScreen {
 protected:
  RightsOnAPhone() : RightsScreen(kit::Display{.width = 390, .height = 844, .touch = true}) {}
};

TEST_F(RightsScreen, SaysWhatIsSo) {
  EXPECT_TRUE(harness.sees(Role::heading, "One decision has no driver"));
  EXPECT_TRUE(harness.sees(Role::cell, "Price corridor, Lena Brandt: must agree, driver"));
  EXPECT_TRUE(harness.sees(Role::cell, "Second source, Steering committee: no part"));
  EXPECT_TRUE(harness.sees(Role::cell, "unilateral"));
  EXPECT_TRUE(harness.sees(Role::button, "1 without driver"));
  EXPECT_TRUE(harness.reads("Nobody drives it: name one person."));
}

TEST_F(RightsScreen, IsWorkedByKeysAlone) {
  harness.screen->focus(Role::cell, "Price corridor, Lena Brandt: must agree, driver");
  harness.key("c");
  EXPECT_EQ(part(price, lena), Part::consult);
  EXPECT_TRUE(right(price).negotiate.ids.empty());
  EXPECT_EQ(harness.tab.workspace.undo_label(), "Change decision right");
  harness.key("z", true);
  EXPECT_EQ(part(price, lena), Part::negotiate) << "one step takes both lists back";
  harness.key("ArrowDown");
  harness.key("d");
  EXPECT_EQ(right(supplier).driver.id, lena);
  EXPECT_EQ(part(supplier, lena), Part::negotiate);
  EXPECT_TRUE(harness.sees(Role::cell, "Second source, Lena Brandt: must agree, driver"));
  EXPECT_TRUE(harness.sees(Role::heading, "One decision leaves a party out"));
  harness.key("z", true);
  EXPECT_FALSE(right(supplier).driver.id);
  harness.key("z", true, true);
  EXPECT_EQ(right(supplier).driver.id, lena);
}

TEST_F(RightsScreen, ReadsJointOnceAnotherPartyMustAgree) {
  harness.click(Role::cell, "Price corridor, Ida Lund: no part");
  EXPECT_TRUE(harness.sees(Role::cell, "joint"));
  harness.click(Role::cell, "Price corridor, Ida Lund: must agree");
  EXPECT_TRUE(harness.sees(Role::cell, "consult"));
  harness.click(Role::cell, "Price corridor, Steering committee: no part");
  EXPECT_EQ(right(price).negotiate_bodies.ids.size(), 1u);
}

TEST_F(RightsScreen, KeepsTheColumnOfWhomOneHasJustTakenOut) {
  harness.screen->focus(Role::cell, "Second source, Ida Lund: is consulted");
  harness.key("Delete");
  EXPECT_EQ(part(supplier, ida), Part::none);
  EXPECT_TRUE(harness.sees(Role::cell, "Second source, Ida Lund: no part"));
}

TEST_F(RightsScreen, BringsInAnotherColumn) {
  EXPECT_FALSE(harness.sees(Role::column_header, "Rosa Lind, Marlow"));
  const auto before = harness.plan().revision();
  harness.click(Role::combo_box, "Add person or body as a column");
  harness.click(Role::option, "Rosa Lind");
  EXPECT_TRUE(harness.sees(Role::column_header, "Rosa Lind, Marlow"));
  EXPECT_EQ(harness.plan().revision(), before) << "looking is no edit";
}

TEST_F(RightsScreen, FiltersByPhaseAndByWhatIsToBeMended) {
  harness.click(Role::button, "Ongoing  1");
  EXPECT_TRUE(harness.sees(Role::row_header, "Price corridor"));
  EXPECT_FALSE(harness.sees(Role::row_header, "Second source"));
  EXPECT_NE(harness.route.find("phase"), std::string::npos) << harness.route;
  harness.click(Role::button, "All  2");
  harness.click(Role::button, "1 without driver");
  EXPECT_FALSE(harness.sees(Role::row_header, "Price corridor"));
  harness.click(Role::button, "1 without driver");
  EXPECT_TRUE(harness.sees(Role::row_header, "Price corridor"));
}

TEST_F(RightsScreen, OpensTheRecordBesideTheMatrix) {
  harness.click(Role::row_header, "Second source");
  EXPECT_NE(harness.route.find("record=" + text_from(supplier)), std::string::npos);
  EXPECT_TRUE(harness.sees(Role::complementary, "Details"));
  EXPECT_TRUE(harness.sees(Role::grid, "Decision rights"));
}

TEST_F(RightsScreen, IsATableTooWhereOneWants) {
  harness.click(Role::tab, "As a table");
  EXPECT_TRUE(harness.sees(Role::text_box, "Filter decision rights"));
  EXPECT_TRUE(harness.sees(Role::column_header, "Driver"));
}

TEST_F(RightsScreen, AddsTheUsualDecisionsInOneStep) {
  ScreenHarness fresh;
  fresh.start_plan();
  fresh.go(fresh.in_plan("/rights"));
  EXPECT_TRUE(fresh.sees(Role::heading, "Say who decides what"));
  fresh.click(Role::button, "Add these 12 decisions");
  EXPECT_EQ(fresh.plan().all<DecisionRight>().size(), 12u);
  EXPECT_TRUE(fresh.sees(Role::row_header, "Yearly plan and budget"));
  EXPECT_TRUE(fresh.sees(Role::button, "Exploration  4"));
  EXPECT_TRUE(fresh.sees(Role::cell, "Yearly plan and budget, Ida Lund: no part"));
  fresh.key("z", true);
  EXPECT_TRUE(fresh.plan().all<DecisionRight>().empty());
}

TEST_F(RightsOnAPhone, IsWorkedByTapsAlone) {
  EXPECT_EQ(harness.screen->count(Role::column_header), 0);
  harness.click(Role::cell, "Second source, Ida Lund: is consulted");
  EXPECT_EQ(part(supplier, ida), Part::inform);
  harness.click(Role::cell, "Second source, Ida Lund: is informed");
  EXPECT_EQ(part(supplier, ida), Part::none);
  EXPECT_EQ(undo_steps(), 3u) << "two changes and the preparation";
}

TEST_F(RightsOnAPhone, ShowsEveryoneToGiveThemAPart) {
  const kit::Node* card = nullptr;
  for (const kit::Node& node : harness.screen->ui.nodes())
    if (node.role == Role::row && node.test_id == text_from(price)) card = &node;
  ASSERT_NE(card, nullptr);
  harness.click(Role::button, "Show everyone");
  harness.click(Role::cell, "Price corridor, Ida Lund: no part");
  EXPECT_EQ(part(price, ida), Part::negotiate);
  const auto id = harness.screen->get(Role::cell, "Price corridor, Ida Lund: must agree").id;
  harness.screen->post({kit::Event::Type::context, id, {}});
  harness.settle();
  EXPECT_EQ(right(price).driver.id, ida);
}

}  // namespace
}  // namespace entente::screen

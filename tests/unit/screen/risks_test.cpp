#include "practice/profile/records.hpp"
#include "practice/risks/rules.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;
using practice::Action;
using practice::ActionStatus;
using practice::Issue;
using practice::Risk;

constexpr kit::Display phone{.width = 390, .height = 844, .density = 2, .touch = true};
constexpr std::string_view line = "Add in one line";

/// A plan with its page of risks open.
struct Risks : ScreenHarness {
  explicit Risks(kit::Display display = {}) : ScreenHarness(display) {
    start_plan();
    open("risk");
  }
  void open(const std::string& section) { go(in_plan("/risks?view=" + section)); }

  using Fields = std::vector<std::pair<std::string_view, Value>>;
  void add(std::string_view kind, const Fields& fields) {
    const RecordKey key{Visibility::shared, kind, tab.workspace.new_id()};
    const auto change = tab.workspace.edit("Add", [&](Transaction& transaction) {
      transaction.insert(key);
      for (const auto& [field, value] : fields)
        if (auto set = transaction.set(key, field, value); !set) return set;
      return Result<void>{};
    });
    EXPECT_TRUE(change);
    settle();
  }
  void enter_line(const std::string& text) {
    type(Role::text_box, line, text);
    key("Enter");
  }
  void draft_line(const std::string& text) {
    const kit::NodeId id = screen->get(Role::text_box, line).id;
    screen->ui.set_focus(id, true);
    screen->post({kit::Event::Type::input, id, text});
  }
  /// Enter on whatever has the focus.
  void press_focused() {
    screen->post({kit::Event::Type::activate, screen->ui.focus(), {}});
    settle();
  }
  std::string focused() const {
    for (const kit::Node& node : screen->ui.nodes())
      if (node.id == screen->ui.focus()) return std::string(node.name);
    return {};
  }
  Id ida() const { return plan().part(Visibility::shared).find("person")->ids()[0]; }
};

Value level(int value) { return Level{static_cast<std::uint8_t>(value)}; }

TEST(QuickLineField, MakesARiskOutOfALineInOneStep) {
  Risks page;
  page.enter_line("! Supply gap @ida friday");
  ASSERT_EQ(page.plan().all<Risk>().size(), 1u);
  const Risk& risk = page.plan().all<Risk>()[0];
  EXPECT_EQ(risk.title, "Supply gap");
  EXPECT_EQ(risk.owner.id, page.ida());
  EXPECT_EQ(text_from(risk.review), "2026-11-27");
  EXPECT_EQ(text_from(risk.raised), "2026-11-21");
  EXPECT_TRUE(page.reads("Risk added: Supply gap"));
  EXPECT_EQ(page.screen->get(Role::text_box, line).value, "") << "ready for the next one";
  EXPECT_EQ(page.screen->ui.focus(), page.screen->get(Role::text_box, line).id);
  page.click(Role::button, "Undo");
  EXPECT_TRUE(page.plan().all<Risk>().empty());
}

TEST(QuickLineField, ShowsWhatWillBeMadeWhileItIsTyped) {
  Risks page;
  page.draft_line("! Supply gap @ida friday");
  EXPECT_TRUE(page.sees(Role::text, "Risk · Supply gap · owner Ida Lund · review on 27 Nov 2026"));
  EXPECT_TRUE(page.plan().all<Risk>().empty());
  page.draft_line("Call them @zed");
  EXPECT_TRUE(page.sees(Role::text, "Action · Call them @zed"));
  EXPECT_TRUE(page.reads("Nobody here is called “zed”."));
}

TEST(QuickLineField, MakesAnyOfItsKindsWhereverOneIs) {
  Risks page;
  page.open("issue");
  page.enter_line("!! Line down 26 nov");
  page.enter_line("Call them @ida");
  page.enter_line("decision: which site @ida");
  ASSERT_EQ(page.plan().all<Issue>().size(), 1u);
  EXPECT_EQ(text_from(page.plan().all<Issue>()[0].due), "2026-11-26");
  ASSERT_EQ(page.plan().all<Action>().size(), 1u);
  EXPECT_EQ(page.plan().all<Action>()[0].owner.id, page.ida());
  ASSERT_EQ(page.plan().all<practice::Decision>().size(), 1u);
  EXPECT_EQ(page.plan().all<practice::Decision>()[0].driver.id, page.ida());
  for (int step = 0; step < 3; ++step) page.key("z", true);
  EXPECT_TRUE(page.plan().all<Issue>().empty() && page.plan().all<Action>().empty());
}

TEST(QuickLineField, AddsNothingByLeavingItOrWithoutATitle) {
  Risks page;
  page.type(Role::text_box, line, "Call them");
  page.open("action");
  EXPECT_TRUE(page.plan().all<Action>().empty());
  EXPECT_EQ(page.screen->get(Role::text_box, line).value, "Call them") << "it is kept";
  page.enter_line("@ida friday");
  EXPECT_TRUE(page.plan().all<Action>().empty());
  EXPECT_TRUE(page.reads("Write what it is, too."));
  page.draft_line("Call @ida friday");
  EXPECT_FALSE(page.reads("Write what it is, too."));
}

TEST(QuickLineField, WorksByTouch) {
  Risks page(phone);
  const kit::Rect field = page.screen->get(Role::text_box, line).place;
  const kit::Rect button = page.screen->get(Role::button, "Add").place;
  EXPECT_GE(button.h, kit::space::touch_control);
  EXPECT_GE(button.x, field.right());
  EXPECT_FLOAT_EQ(button.y, field.y);
  page.draft_line("! 供給不足 🙂 @ida tomorrow");
  page.click(Role::button, "Add");
  ASSERT_EQ(page.plan().all<Risk>().size(), 1u);
  EXPECT_EQ(page.plan().all<Risk>()[0].title, "供給不足 🙂");
  EXPECT_EQ(page.focused(), line) << "for the next one";
  EXPECT_TRUE(page.screen->get(Role::button, "Add").disabled);
}

/// One open risk in a cell, a closed one in the same, and another open one elsewhere.
void add_three(Risks& page) {
  page.add("risk", {{"title", Text("Gap")}, {"likelihood", level(4)}, {"impact", level(5)}});
  page.add("risk", {{"title", Text("Old gap")},
                    {"status", ChoiceNumber{3}},
                    {"likelihood", level(4)},
                    {"impact", level(5)}});
  page.add("risk", {{"title", Text("Delay")}, {"likelihood", level(1)}, {"impact", level(2)}});
}

TEST(RiskScreen, ACellOfTheMapFiltersTheTable) {
  Risks page;
  add_three(page);
  const std::string cell = "1 risk, Likelihood 4, Impact 5";
  EXPECT_TRUE(page.sees(Role::row_header, "Old gap"));
  page.click(Role::button, cell);
  EXPECT_EQ(page.screen->get(Role::button, cell).pressed, kit::Tri::yes);
  EXPECT_TRUE(page.sees(Role::row_header, "Gap"));
  EXPECT_FALSE(page.sees(Role::row_header, "Delay"));
  EXPECT_FALSE(page.sees(Role::row_header, "Old gap")) << "the map counts open risks only";
  EXPECT_TRUE(page.reads("Likelihood 4, impact 5 only"));
  page.click(Role::button, "1 risk, Likelihood 1, Impact 2");
  EXPECT_TRUE(page.sees(Role::row_header, "Delay"));
  EXPECT_FALSE(page.sees(Role::row_header, "Gap"));
  page.click(Role::button, "Show all");
  EXPECT_TRUE(page.sees(Role::row_header, "Gap") && page.sees(Role::row_header, "Old gap"));
}

TEST(RiskScreen, TheMapWorksByKeyboardAlone) {
  Risks page;
  add_three(page);
  page.screen->focus(Role::button, "1 risk, Likelihood 4, Impact 5");
  page.press_focused();
  EXPECT_FALSE(page.sees(Role::row_header, "Delay"));
  for (const char* key : {"ArrowLeft", "ArrowLeft", "ArrowLeft", "PageDown"}) page.key(key);
  EXPECT_EQ(page.focused(), "1 risk, Likelihood 1, Impact 2");
  page.press_focused();
  EXPECT_TRUE(page.sees(Role::row_header, "Delay"));
  page.press_focused();
  EXPECT_TRUE(page.sees(Role::row_header, "Gap")) << "pressed again it lets go";
}

TEST(RiskScreen, AnAddressKeepsTheCell) {
  Risks page;
  add_three(page);
  page.click(Role::button, "1 risk, Likelihood 4, Impact 5");
  const std::string there = page.route;
  page.open("risk");
  EXPECT_TRUE(page.sees(Role::row_header, "Delay"));
  page.go(there);
  EXPECT_FALSE(page.sees(Role::row_header, "Delay"));
  EXPECT_FALSE(page.sees(Role::row_header, "Old gap"));
  EXPECT_EQ(page.screen->get(Role::button, "1 risk, Likelihood 4, Impact 5").pressed,
            kit::Tri::yes);
}

TEST(RiskScreen, ClearingTheTablesFilterLetsGoOfTheCell) {
  Risks page;
  add_three(page);
  page.click(Role::button, "1 risk, Likelihood 4, Impact 5");
  page.type(Role::text_box, "Filter risks", "nothing like this");
  page.click(Role::button, "Clear the filter");
  EXPECT_TRUE(page.sees(Role::row_header, "Old gap"));
  EXPECT_EQ(page.screen->get(Role::button, "1 risk, Likelihood 4, Impact 5").pressed, kit::Tri::no);
}

TEST(RiskScreen, TitlesSayWhatIsSo) {
  Risks page;
  EXPECT_TRUE(page.sees(Role::heading, "What may go wrong?"));
  add_three(page);
  EXPECT_TRUE(page.sees(Role::heading, "One high risk has no mitigation"));
  page.open("action");
  EXPECT_TRUE(page.sees(Role::heading, "No action is open"));
  page.add("action", {{"title", Text("Call")}, {"due", *date_from_text("2026-11-20")}});
  EXPECT_TRUE(page.sees(Role::heading, "One action is overdue"));
}

const Action& only_action(const Risks& page) { return page.plan().all<Action>()[0]; }

TEST(ActionBoard, MovesACardByKeyboardAloneInOneStep) {
  Risks page;
  page.add("action", {{"title", Text("Call them")}});
  page.open("action");
  page.screen->focus(Role::button, "Move Call them");
  page.press_focused();
  EXPECT_EQ(page.focused(), "Move to Doing");
  page.key("ArrowDown");
  EXPECT_EQ(page.focused(), "Move to Done");
  page.press_focused();
  EXPECT_EQ(only_action(page).status, ActionStatus::done);
  EXPECT_EQ(text_from(only_action(page).done), "2026-11-21");
  EXPECT_EQ(page.screen->announced, "Moved to Done");
  EXPECT_EQ(page.focused(), "Move Call them") << "where the card stands now";
  page.press_focused();
  EXPECT_EQ(page.focused(), "Move to To do");
  page.press_focused();
  EXPECT_EQ(only_action(page).status, ActionStatus::open);
  EXPECT_FALSE(only_action(page).done) << "it is not done any more";
  page.key("z", true);
  EXPECT_EQ(only_action(page).status, ActionStatus::done);
  page.key("z", true);
  EXPECT_EQ(only_action(page).status, ActionStatus::none);
  EXPECT_FALSE(only_action(page).done);
}

TEST(ActionBoard, MovesACardByTouch) {
  Risks page(phone);
  page.add("issue", {{"title", Text("Line down")}});
  page.open("issue");
  page.click(Role::button, "Move Line down");
  page.click(Role::menu_item, "Move to Resolved");
  EXPECT_EQ(page.plan().all<Issue>()[0].status, practice::IssueStatus::resolved);
  EXPECT_EQ(text_from(page.plan().all<Issue>()[0].resolved), "2026-11-21");
}

TEST(ActionBoard, BeginsARecordWhereItWasAdded) {
  Risks page;
  page.add("action", {{"title", Text("Call them")}});
  page.open("action");
  std::vector<kit::NodeId> adds;
  for (const kit::Node& node : page.screen->ui.nodes())
    if (node.role == Role::button && node.name == "Add action") adds.push_back(node.id);
  ASSERT_EQ(adds.size(), 4u);
  page.screen->post({kit::Event::Type::activate, adds[1], {}});
  page.settle();
  page.type(Role::text_box, "Action", "Write to them");
  page.click(Role::button, "Save action");
  ASSERT_EQ(page.plan().all<Action>().size(), 2u);
  EXPECT_EQ(page.plan().all<Action>()[1].status, ActionStatus::doing);
}

TEST(ActionBoard, IsATableWhereThereAreMany) {
  Risks page;
  page.open("action");
  const auto change = page.tab.workspace.edit("Add", [&](Transaction& transaction) {
    for (int number = 0; number < 121; ++number) {
      const RecordKey key{Visibility::shared, "action", page.tab.workspace.new_id()};
      transaction.insert(key);
      if (auto set = transaction.set(key, "title", Text("Call")); !set) return set;
    }
    return Result<void>{};
  });
  ASSERT_TRUE(change);
  page.open("risk"), page.open("action");
  EXPECT_TRUE(page.sees(Role::grid, "Actions"));
  EXPECT_FALSE(page.sees(Role::button, "Move Call"));
}

}  // namespace
}  // namespace entente::screen

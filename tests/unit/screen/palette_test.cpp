#include "practice/charter/records.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "practice/risks/records.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;
using practice::Person;
using practice::Risk;

constexpr std::string_view search = "Search or type a command";
constexpr kit::Display phone{.width = 390, .height = 844, .density = 2, .touch = true};

/// A plan with a risk in it, whose mitigation names what its title does not.
struct PaletteTest : testing::Test {
  explicit PaletteTest(kit::Display display = {}) : harness(display) {
    harness.start_plan();
    add("Regulator asks for another study", "Agree the protocol with Überlingen hospital");
    add("Second supplier fails", "");
  }
  Id add(std::string_view title, std::string_view mitigation) {
    const RecordKey key{Visibility::shared, Risk::kind_name, harness.tab.workspace.new_id()};
    EXPECT_TRUE(harness.tab.workspace.edit("Add risk", [&](Transaction& transaction) {
      transaction.insert(key);
      (void)transaction.set(key, "title", Text(title));
      return transaction.set(key, "mitigation", Text(mitigation));
    }));
    harness.settle();
    return key.id;
  }
  void open() { harness.key("k", true); }
  bool is_open() const { return harness.sees(Role::dialog, search); }
  /// Types into the palette as the focus has it; nothing is committed.
  void type(std::string text) {
    const kit::NodeId box = harness.screen->ui.focus();
    harness.screen->post({kit::Event::Type::input, box, std::move(text)});
  }
  std::vector<std::string> options() const {
    std::vector<std::string> names;
    for (const kit::Node& node : harness.screen->ui.nodes())
      if (node.role == Role::option) names.emplace_back(node.name);
    return names;
  }
  std::string_view active() const {
    const kit::Node& box = harness.screen->get(Role::text_box, search);
    for (const kit::Node& node : harness.screen->ui.nodes())
      if (node.id == box.active) return node.name;
    return {};
  }
  ScreenHarness harness;
};

struct PaletteOnAPhone : PaletteTest {
  PaletteOnAPhone() : PaletteTest(phone) {}
};

TEST_F(PaletteTest, OpensARecordByTheKeyboardAlone) {
  open();
  ASSERT_TRUE(is_open());
  type("uberlin");
  ASSERT_EQ(active(), "Regulator asks for another study");
  const kit::Node& option = harness.screen->get(Role::option, "Regulator asks for another study");
  EXPECT_EQ(option.description, "Risk · Mitigation: Agree the protocol with Überlingen hospital");
  EXPECT_EQ(harness.screen->announced, "1 result");
  harness.key("Enter");
  EXPECT_FALSE(is_open());
  const Id risk = harness.plan().part(Visibility::shared).find("risk")->ids()[0];
  EXPECT_EQ(harness.route, harness.in_plan("/risks?record=" + text_from(risk)));
  EXPECT_EQ(harness.screen->ui.focus(), harness.screen->get(Role::complementary, "Details").id);
}

TEST_F(PaletteTest, GivesTheFocusBackOnEscape) {
  harness.go(harness.in_plan("/charter"));
  harness.screen->focus(Role::link, "What now");
  const kit::NodeId before = harness.screen->ui.focus();
  open();
  EXPECT_EQ(harness.screen->ui.focus(), harness.screen->get(Role::text_box, search).id);
  harness.key("Escape");
  EXPECT_FALSE(is_open());
  EXPECT_EQ(harness.screen->ui.focus(), before);
}

TEST_F(PaletteTest, ClosesByAClickBesideItAndByTheCross) {
  open();
  harness.screen->post({kit::Event::Type::activate, 0, {}});
  EXPECT_FALSE(is_open());
  open();
  harness.click(Role::button, "Close");
  EXPECT_FALSE(is_open());
}

TEST_F(PaletteTest, MovesByArrowKeys) {
  open();
  type("s");
  const std::string first(active());
  harness.key("ArrowDown");
  EXPECT_NE(active(), first);
  harness.key("ArrowUp");
  EXPECT_EQ(active(), first);
  harness.key("ArrowUp");
  EXPECT_EQ(active(), first);
  for (int time = 0; time < 20; ++time) harness.key("PageDown");
  const kit::Node& last = harness.screen->get(Role::option, active());
  EXPECT_EQ(last.position, last.set_size);
}

TEST_F(PaletteTest, AddsARecordOfEveryKindThereIs) {
  for (const Kind* kind : practice::catalog().kinds()) {
    if (kind->single) continue;
    open();
    std::string label(kind->label);
    if (label != "No-agenda talk") label[0] = static_cast<char>(label[0] - 'A' + 'a');
    if (label == "No-agenda talk") label[0] = 'n';
    type("add " + std::string(kind->label));
    ASSERT_EQ(active(), "Add " + label);
    harness.key("Enter");
    EXPECT_TRUE(harness.sees(Role::dialog, "New " + label)) << label;
    harness.key("Escape");
  }
}

TEST_F(PaletteTest, GoesToEveryPracticeStageAndList) {
  for (const practice::Practice* practice : practice::practices()) {
    open();
    type("go to " + std::string(practice->label));
    harness.key("Enter");
    EXPECT_EQ(harness.route, harness.in_plan("/" + std::string(practice->name)));
  }
  open();
  type("contract terms");
  harness.key("Enter");
  EXPECT_EQ(harness.route, harness.in_plan("/charter?view=term"));
  EXPECT_EQ(harness.screen->ui.focus(), harness.screen->get(Role::main, "Content").id);
}

TEST_F(PaletteTest, UndoesAndSaysWhat) {
  open();
  type("undo");
  EXPECT_EQ(active(), "Undo: Add risk");
  harness.key("Enter");
  EXPECT_EQ(harness.plan().all<Risk>().size(), 1u);
  open();
  type("redo add");
  EXPECT_EQ(active(), "Redo: Add risk");
  harness.key("Enter");
  EXPECT_EQ(harness.plan().all<Risk>().size(), 2u);
}

TEST_F(PaletteTest, ChangesTheTheme) {
  open();
  type("> dark");
  harness.key("Enter");
  EXPECT_EQ(harness.tab.workspace.setting("theme"), "dark");
}

TEST_F(PaletteTest, ShowsCommandsOnlyBehindTheSign) {
  add("Export licence is late", "");
  open();
  type("export");
  EXPECT_EQ(options(), (std::vector<std::string>{"Export the plan", "Export licence is late"}));
  type(">export");
  EXPECT_EQ(options(), std::vector<std::string>{"Export the plan"});
  EXPECT_TRUE(harness.reads("1 command"));
  type("nothing of the kind");
  EXPECT_TRUE(options().empty());
  EXPECT_TRUE(harness.reads("Nothing found"));
  EXPECT_EQ(harness.screen->announced, "No results");
}

TEST_F(PaletteTest, RemembersWhatWasVisited) {
  const auto ids = harness.plan().part(Visibility::shared).find("risk")->ids();
  const Id first = ids[0], second = ids[1];
  harness.go(harness.in_plan("/risks?record=" + text_from(first)));
  harness.go(harness.in_plan("/record/" + text_from(second)));
  harness.go(harness.in_plan(""));
  open();
  const auto shown = options();
  ASSERT_GE(shown.size(), 3u);
  EXPECT_EQ(shown[0], "Second supplier fails");
  EXPECT_EQ(shown[1], "Regulator asks for another study");
  EXPECT_EQ(shown[2], "Undo: Add risk");
}

TEST_F(PaletteTest, FollowsAnEditThatAnotherTabMakes) {
  open();
  type("quality");
  EXPECT_TRUE(options().empty() || options()[0] != "Quality of the vials");
  add("Quality of the vials", "");
  ASSERT_FALSE(options().empty());
  EXPECT_EQ(options().back(), "Quality of the vials");
}

TEST_F(PaletteTest, LeavesADialogAlone) {
  harness.go(harness.in_plan("/charter?view=objective"));
  harness.click(Role::button, "Add objective");
  open();
  EXPECT_FALSE(is_open());
  EXPECT_TRUE(harness.sees(Role::dialog, "New objective"));
}

TEST_F(PaletteTest, BelongsToAPlanOnly) {
  harness.go("/settings");
  open();
  EXPECT_FALSE(is_open());
}

TEST_F(PaletteTest, OpensFromTheRailAndTheTopBar) {
  harness.click(Role::button, "Search");
  EXPECT_TRUE(is_open());
  harness.key("Escape");
  harness.click(Role::button, search);
  EXPECT_TRUE(is_open());
}

TEST_F(PaletteOnAPhone, OpensARecordByTouchAlone) {
  harness.click(Role::button, "Search");
  ASSERT_TRUE(is_open());
  type("supplier");
  harness.click(Role::option, "Second supplier fails");
  EXPECT_FALSE(is_open());
  EXPECT_TRUE(harness.sees(Role::heading, "Second supplier fails"));
  harness.click(Role::button, "Back");
  EXPECT_FALSE(harness.sees(Role::heading, "Second supplier fails"));
}

}  // namespace
}  // namespace entente::screen

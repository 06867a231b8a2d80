#include <array>

#include "kit/widgets.hpp"
#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

const Rect place{20, 20, 300, 60};

TEST(Button, IsPressedOnceByOneClick) {
  int presses = 0;
  Harness harness([&](Ui& ui) { presses += button(ui, place, {.key = "add", .label = "Add"}); });
  harness.click(Role::button, "Add");
  EXPECT_EQ(presses, 1);
}

TEST(Button, DisabledIsNotPressedAndSaysWhy) {
  int presses = 0;
  Harness harness([&](Ui& ui) {
    presses += button(
        ui, place,
        {.key = "add", .label = "Add", .disabled = true, .why_disabled = "First name the plan"});
  });
  harness.click(Role::button, "Add");
  EXPECT_EQ(presses, 0);
  EXPECT_EQ(harness.get(Role::button, "Add").description, "First name the plan");
}

TEST(Button, AnIconAloneShowsItsNameAfterAMomentAndThenRests) {
  Harness harness([&](Ui& ui) {
    button(ui, place, {.key = "undo", .label = "Undo", .icon = U'x', .icon_only = true});
  });
  harness.focus(Role::button, "Undo");
  EXPECT_GT(harness.ui.requests().wake_after, 0);
  harness.wait(0.5);
  EXPECT_LT(harness.ui.requests().wake_after, 0) << "the tooltip is up: nothing more to wait for";
}

TEST(TextField, TellsACommittedChangeOnce) {
  std::string value = "old";
  int changes = 0;
  Harness harness([&](Ui& ui) {
    if (auto text = text_field(ui, place, {.key = "title", .label = "Title"}, {.value = value}))
      value = *text, ++changes;
  });
  harness.type(Role::text_box, "Title", "new");
  EXPECT_EQ(value, "new");
  harness.type(Role::text_box, "Title", "new");
  EXPECT_EQ(changes, 1) << "the same text again is no change";
}

TEST(TextField, WhatWasTakenOverWhileTypingCanBeCleared) {
  std::string value;
  Harness harness([&](Ui& ui) {
    if (auto text = text_field(ui, place, {.key = "find", .label = "Find"}, {.value = value}))
      value = *text;
    if (auto typed = draft(ui, "find")) value = *typed;
    if (button(ui, {20, 200, 100, 36}, {.key = "clear", .label = "Clear"})) value.clear();
  });
  harness.post({Event::Type::input, harness.get(Role::text_box, "Find").id, "abc"});
  EXPECT_EQ(value, "abc");
  harness.click(Role::button, "Clear");
  EXPECT_EQ(value, "");
  EXPECT_EQ(harness.get(Role::text_box, "Find").value, "");
}

TEST(TextField, ItsProblemReplacesTheHelpAndMarksIt) {
  Harness harness([&](Ui& ui) {
    text_field(ui, place, {.key = "t", .label = "Due", .help = "A day", .problem = "No such day"},
               {});
  });
  EXPECT_TRUE(harness.get(Role::text_box, "Due").invalid);
  EXPECT_EQ(harness.get(Role::text_box, "Due").description, "No such day");
}

class ComboTest : public testing::Test {
 protected:
  void draw(Ui& ui) {
    if (auto chosen = combo(ui, place, {.key = "owner", .label = "Owner"}, options, selected))
      selected = *chosen, ++changes;
    button(ui, {20, 200, 100, 36}, {.key = "other", .label = "Other"});
  }
  std::vector<Option> options{{"Ana"}, {"Femi"}, {"Lena"}};
  int selected = -1, changes = 0;
  Harness harness{[this](Ui& ui) { draw(ui); }};
};

TEST_F(ComboTest, ChoosesByPointer) {
  harness.click(Role::combo_box, "Owner");
  EXPECT_EQ(harness.get(Role::combo_box, "Owner").expanded, Tri::yes);
  harness.click(Role::option, "Femi");
  EXPECT_EQ(selected, 1);
  EXPECT_EQ(harness.find(Role::option, "Femi"), nullptr) << "the list closes";
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::combo_box, "Owner").id) << "the focus returns";
}

TEST_F(ComboTest, ChoosesByKeyboardAlone) {
  harness.focus(Role::combo_box, "Owner");
  harness.key("ArrowDown");
  harness.key("ArrowDown");
  harness.key("Enter");
  EXPECT_EQ(selected, 1);
}

TEST_F(ComboTest, LettersJump) {
  harness.focus(Role::combo_box, "Owner");
  harness.key("l");
  harness.key("Enter");
  EXPECT_EQ(selected, 2);
}

TEST_F(ComboTest, EscapeClosesAndChangesNothing) {
  harness.click(Role::combo_box, "Owner");
  harness.key("Escape");
  EXPECT_EQ(harness.count(Role::option), 0);
  EXPECT_EQ(changes, 0);
}

TEST_F(ComboTest, ClosesWhenTheFocusGoesElsewhereOrAClickHitsNothing) {
  harness.click(Role::combo_box, "Owner");
  harness.focus(Role::button, "Other");
  EXPECT_EQ(harness.count(Role::option), 0);
  harness.click(Role::combo_box, "Owner");
  harness.post({Event::Type::activate, 0, {}});
  EXPECT_EQ(harness.count(Role::option), 0);
}

TEST_F(ComboTest, CanBeClearedWhereSomethingIsChosen) {
  harness.click(Role::combo_box, "Owner");
  EXPECT_EQ(harness.find(Role::option, "None"), nullptr);
  harness.click(Role::option, "Ana");
  harness.click(Role::combo_box, "Owner");
  harness.click(Role::option, "None");
  EXPECT_EQ(selected, -1);
}

TEST_F(ComboTest, ALongListIsFilteredByTyping) {
  for (int number = 0; number < 20; ++number) options.push_back({"Person"});
  options.push_back({"Zo\xc3\xab"});
  harness.settle();
  harness.click(Role::combo_box, "Owner");
  const NodeId filter = harness.get(Role::text_box, "Find in list").id;
  EXPECT_EQ(harness.ui.focus(), filter);
  harness.post({Event::Type::input, filter, "zoe"});
  EXPECT_EQ(harness.count(Role::option), 1);
  harness.key("Enter");
  EXPECT_EQ(selected, 23);
}

TEST(MultiChoice, AddsAndTakesAway) {
  const std::array<Option, 3> options{{{"Ana"}, {"Femi"}, {"Lena"}}};
  std::vector<int> chosen{1};
  Harness harness([&](Ui& ui) {
    if (auto now = multi_choice(ui, {20, 20, 300, 120}, {.key = "who", .label = "Understood by"},
                                options, chosen))
      chosen = *now;
  });
  harness.click(Role::combo_box, "Understood by");
  EXPECT_EQ(harness.find(Role::option, "Femi"), nullptr) << "what is chosen is not offered again";
  harness.click(Role::option, "Lena");
  EXPECT_EQ(chosen, (std::vector<int>{1, 2}));
  harness.click(Role::button, "Remove Femi");
  EXPECT_EQ(chosen, (std::vector<int>{2}));
}

TEST(Segmented, ArrowKeysMoveTheChoice) {
  const std::array<Option, 3> options{{{"In"}, {"Out"}, {"Undecided"}}};
  int selected = 0;
  Harness harness([&](Ui& ui) {
    if (auto now = segmented(ui, place, {.key = "scope", .label = "Scope"}, options, selected))
      selected = *now;
  });
  harness.focus(Role::radio, "In");
  harness.key("ArrowRight");
  EXPECT_EQ(selected, 1);
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::radio, "Out").id);
  harness.click(Role::radio, "Undecided");
  EXPECT_EQ(selected, 2);
}

TEST(Segmented, TheChosenOneAgainClearsWhereItMay) {
  const std::array<Option, 2> options{{{"In"}, {"Out"}}};
  int selected = 1;
  bool clearable = false;
  Harness harness([&](Ui& ui) {
    if (auto now =
            segmented(ui, place, {.key = "scope", .label = "Scope"}, options, selected, clearable))
      selected = *now;
  });
  harness.click(Role::radio, "Out");
  EXPECT_EQ(selected, 1);
  clearable = true;
  harness.click(Role::radio, "Out");
  EXPECT_EQ(selected, -1);
  harness.click(Role::radio, "In");
  harness.key("Delete");
  EXPECT_EQ(selected, -1);
}

TEST(Combo, OfAHundredThousandOptionsDrawsThoseOnTheScreen) {
  std::vector<std::string> names;
  for (int number = 0; number < 100'000; ++number)
    names.push_back("Name " + std::to_string(number));
  std::vector<Option> options;
  for (const std::string& name : names) options.push_back({name, {}, {}});
  int selected = 70'000;
  Harness harness([&](Ui& ui) {
    if (auto chosen = combo(ui, place, {.key = "who", .label = "Who"}, options, selected))
      selected = *chosen;
  });
  harness.click(Role::combo_box, "Who");
  EXPECT_LT(harness.count(Role::option), 60);
  EXPECT_NE(harness.find(Role::option, "Name 70000"), nullptr) << "the arrow keys stand on it";
  harness.key("ArrowDown");
  harness.key("Enter");
  EXPECT_EQ(selected, 70'001);
}

TEST(LevelField, TheChosenLevelAgainClears) {
  int level = 0;
  Harness harness([&](Ui& ui) {
    if (auto now =
            level_field(ui, place, {.key = "l", .label = "Likelihood"}, level, "rare", "certain"))
      level = *now;
  });
  harness.click(Role::radio, "5, certain");
  EXPECT_EQ(level, 5);
  harness.click(Role::radio, "5, certain");
  EXPECT_EQ(level, 0);
}

TEST(Tabs, MoveByArrowsAndWrap) {
  const std::array<TabWords, 2> all{{{"a", "Joint", 3}, {"b", "Own", 0}}};
  int selected = 0;
  Harness harness([&](Ui& ui) {
    const NodeId panel = ui.id("panel");
    if (auto now = tabs(ui, place, "Objectives", all, selected, panel)) selected = *now;
    const auto shown =
        ui.group(Role::tab_panel, "panel", place, all[static_cast<std::size_t>(selected)].label);
  });
  harness.focus(Role::tab, "Joint  3");
  EXPECT_EQ(harness.get(Role::tab, "Joint  3").controls, harness.get(Role::tab_panel, "Joint").id);
  EXPECT_EQ(harness.get(Role::tab, "Own  0").controls, 0u) << "its panel is not there";
  harness.key("ArrowRight");
  EXPECT_EQ(selected, 1);
  harness.key("ArrowRight");
  EXPECT_EQ(selected, 0);
}

TEST(Scroll, ARegionThatComesBackIsWhereItWasAndNeverBeyondItsEnd) {
  bool shown = true;
  float height = 1'000;
  std::vector<std::pair<NodeId, float>> asked;
  Harness harness([&](Ui& ui) {
    if (!shown) return;
    auto scroll = ui.scroll("page", {0, 0, 300, 200});
    scroll.reach(scroll.area.y + height);
    for (const auto& each : ui.requests().scroll) asked.push_back(each);
  });
  const NodeId region = harness.ui.id("page");
  harness.ui.set_scroll(region, 500);
  harness.settle();
  EXPECT_TRUE(asked.empty()) << "the browser knows";
  shown = false;
  harness.settle();
  shown = true;
  harness.settle();
  ASSERT_EQ(asked.size(), 1u) << "its element is a new one";
  EXPECT_EQ(asked[0].second, 500);
  height = 250;
  harness.settle();
  EXPECT_EQ(harness.ui.scroll_offset(region), 50);
  height = 100;
  harness.settle();
  EXPECT_EQ(harness.ui.scroll_offset(region), 0);
}

TEST(Dialog, TakesTheFocusAndGivesItBack) {
  bool open = false;
  std::optional<int> answer;
  const std::array<ButtonWords, 1> buttons{
      {{.key = "ok", .label = "Delete", .emphasis = Emphasis::danger}}};
  Harness harness([&](Ui& ui) {
    if (button(ui, place, {.key = "open", .label = "Open"})) open = true;
    if (!open) return;
    answer = dialog(
        ui, {.key = "sure", .title = "Delete the plan?"},
        [&](Rect inside) { return paragraph(ui, inside, "It cannot be undone."); }, buttons);
    if (answer) open = false;
  });
  harness.click(Role::button, "Open");
  const Node& dialog = harness.get(Role::dialog, "Delete the plan?");
  EXPECT_TRUE(dialog.modal);
  EXPECT_TRUE(harness.ui.inside(harness.ui.focus(), dialog.id));
  harness.key("Escape");
  EXPECT_EQ(harness.find(Role::dialog, "Delete the plan?"), nullptr);
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::button, "Open").id);
}

TEST(Dialog, ALongTitleDoesNotLieOverWhatItHolds) {
  const std::string title =
      "Replace somebody with a very long name in all of the places that they "
      "are named in, among them some with long names of their own";
  Harness harness([&](Ui& ui) {
    dialog(ui, {.key = "long", .title = title, .width = 400},
           [&](Rect inside) { return paragraph(ui, inside, "Content"); }, {});
  });
  const Rect head = harness.get(Role::heading, title).place;
  float top = 0;
  for (const Node& node : harness.ui.nodes())
    if (node.role == Role::scroll) top = node.place.y;
  EXPECT_GT(head.h, 30) << "it needs more than a line";
  EXPECT_GE(top, head.bottom());
}

TEST(Menu, OpensByEnterMovesAndChooses) {
  const std::array<MenuItem, 2> items{{{"x", "Export"}, {"d", "Delete"}}};
  std::optional<std::size_t> chosen;
  Harness harness([&](Ui& ui) {
    if (auto now = menu_button(ui, place, {.key = "more", .label = "More"}, items)) chosen = now;
  });
  harness.click(Role::button, "More");
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::menu_item, "Export").id);
  harness.key("ArrowDown");
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::menu_item, "Delete").id);
  harness.click(Role::menu_item, "Delete");
  EXPECT_EQ(chosen, 1u);
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::button, "More").id);
}

TEST(Ui, WhatFingersPressIsLargeEnough) {
  Harness harness([&](Ui& ui) {
    text_link(ui, {100, 100, 200, 22}, {"link", "A", "#/"});
    filter_chip(ui, 100, 200, "chip", "B", false);
  });
  EXPECT_EQ(harness.get(Role::link, "A").place.h, 22);
  Display display;
  display.touch = true;
  harness.ui.set_display(display);
  harness.settle();
  for (const Node& node : {harness.get(Role::link, "A"), harness.get(Role::button, "B")}) {
    EXPECT_GE(node.place.w, 44);
    EXPECT_EQ(node.place.h, 44);
  }
  EXPECT_EQ(harness.get(Role::link, "A").place.y, 89) << "about the same middle";
}

TEST(Ui, MovementIsShortEasedAndOver) {
  bool on = false;
  std::vector<float> shares;
  const auto draw = [&](Ui& ui) { shares.push_back(ui.animate(1, on)); };
  Harness harness(draw);
  on = true, shares.clear();
  for (int frame = 0; frame < 20 && (frame == 0 || harness.ui.requests().wake_after == 0); ++frame)
    harness.ui.frame(harness.seconds += 0.016, draw);
  EXPECT_LE(shares.size(), 16u) << "a quarter of a second";
  EXPECT_EQ(shares.back(), 1);
  EXPECT_LT(harness.ui.requests().wake_after, 0) << "then it rests";
  for (std::size_t at = 2; at + 1 < shares.size(); ++at)
    EXPECT_LT(shares[at] - shares[at - 1], shares[at - 1] - shares[at - 2]) << "slower and slower";
}

TEST(Ui, NothingMovesWhereMotionIsUnwanted) {
  Harness harness([&](Ui& ui) { button(ui, place, {.key = "b", .label = "B"}); });
  Display display;
  display.reduced_motion = true;
  harness.ui.set_display(display);
  harness.ui.set_pointer(harness.get(Role::button, "B").id, 0, 30, 30);
  harness.settle();
  EXPECT_LT(harness.ui.requests().wake_after, 0);
}

}  // namespace
}  // namespace entente::kit

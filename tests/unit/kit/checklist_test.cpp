#include "kit/chart/checklist.hpp"

#include <deque>

#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

using Stand = ChecklistItem::Stand;
using Type = ChecklistNews::Type;

/// A checklist that does what it is told. Item 0 is the plan's own to mark.
class ChecklistTest : public testing::Test {
 protected:
  ChecklistTest() { fill(4); }

  void fill(std::uint32_t count) {
    texts.clear(), groups.clear(), items.clear();
    for (std::uint32_t at = 0; at < count; ++at) {
      if (at % 4 == 0) groups.push_back({keep("g" + std::to_string(at)), "Group"});
      ChecklistItem item;
      item.key = keep(std::to_string(at)), item.title = keep("Thing " + std::to_string(at));
      item.group = at / 4, item.by_plan = at % 4 == 0;
      items.push_back(item);
    }
    ++revision;
    harness.settle();
  }
  std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }

  void draw(Ui& ui) {
    const ChecklistWords words{"list", "Things to see to", groups, items, revision, read_only};
    checklist_filter(ui, {0, 0, 700, 36}, words);
    height = checklist_height(ui, 700, words);
    const ChecklistNews told = checklist(ui, {0, 40, 700, 0}, words);
    if (told.type == Type::none) return;
    news = told;
    const Stand stands[] = {Stand::open, Stand::done, Stand::open, Stand::aside, Stand::open};
    items[told.item].stand = stands[static_cast<std::size_t>(told.type)];
    ++revision;
    ui.again();
  }

  std::deque<std::string> texts;
  std::vector<ChecklistGroup> groups;
  std::vector<ChecklistItem> items;
  std::uint64_t revision = 0;
  bool read_only = false;
  float height = 0;
  ChecklistNews news;
  Harness harness{[this](Ui& ui) { draw(ui); }};
};

TEST_F(ChecklistTest, TicksAndTakesItBack) {
  harness.focus(Role::check_box, "Thing 1");
  harness.click(Role::check_box, "Thing 1");
  EXPECT_EQ(items[1].stand, Stand::done);
  EXPECT_EQ(harness.get(Role::check_box, "Thing 1").checked, Tri::yes);
  EXPECT_NE(harness.find(Role::progress, "Group: 1 of 4 done"), nullptr);
  harness.click(Role::check_box, "Thing 1");
  EXPECT_EQ(items[1].stand, Stand::open);
}

TEST_F(ChecklistTest, WhatThePlanKnowsIsNotTickedByHand) {
  EXPECT_EQ(harness.find(Role::check_box, "Thing 0"), nullptr);
  EXPECT_EQ(harness.count(Role::check_box), 3);
  EXPECT_NE(harness.find(Role::list_item, "Thing 0, Not yet"), nullptr);
  items[0].stand = Stand::done, ++revision;
  harness.settle();
  EXPECT_NE(harness.find(Role::image, "Done"), nullptr);
}

TEST_F(ChecklistTest, ArrowsGoFromBoxToBox) {
  harness.focus(Role::check_box, "Thing 1");
  harness.key("ArrowDown");
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::check_box, "Thing 2").id);
  harness.key("ArrowUp");
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::check_box, "Thing 1").id);
  harness.key("ArrowUp");
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::check_box, "Thing 1").id) << "it is the first";
}

TEST_F(ChecklistTest, WhatIsSetAsideStandsLastAndCountsNowhere) {
  harness.click(Role::button, "More on Thing 1");
  harness.click(Role::menu_item, "Not for us");
  EXPECT_EQ(news.type, Type::set_aside);
  EXPECT_NE(harness.find(Role::button, "All 3"), nullptr);
  EXPECT_GT(harness.get(Role::list_item, "Thing 1, Set aside").place.y,
            harness.get(Role::list_item, "Thing 3, Not yet").place.y);
  EXPECT_EQ(harness.find(Role::check_box, "Thing 1"), nullptr);
  harness.click(Role::button, "More on Thing 1");
  harness.click(Role::menu_item, "It is for us, after all");
  EXPECT_EQ(items[1].stand, Stand::open);
}

TEST_F(ChecklistTest, ShowsWhatIsLeft) {
  const float all = height;
  items[1].stand = Stand::done, ++revision;
  harness.settle();
  harness.click(Role::button, "Left 3");
  EXPECT_EQ(harness.find(Role::check_box, "Thing 1"), nullptr);
  EXPECT_LT(height, all);
  for (ChecklistItem& item : items) item.stand = Stand::done;
  ++revision;
  harness.settle();
  EXPECT_NE(harness.find(Role::text, "Everything here is done."), nullptr);
}

TEST_F(ChecklistTest, ReadOnlyTellsAndTakesNothing) {
  read_only = true;
  harness.settle();
  EXPECT_TRUE(harness.get(Role::check_box, "Thing 1").disabled);
  EXPECT_EQ(harness.find(Role::button, "More on Thing 1"), nullptr);
  harness.click(Role::check_box, "Thing 1");
  EXPECT_EQ(items[1].stand, Stand::open);
}

TEST_F(ChecklistTest, MirrorsOnlyWhatIsNearTheScreen) {
  fill(500);
  EXPECT_GT(height, 15000);
  EXPECT_LT(harness.count(Role::list_item), 60);
  EXPECT_GT(harness.count(Role::list_item), 10);
}

TEST_F(ChecklistTest, SaysWhereThereIsNothing) {
  fill(0);
  EXPECT_NE(harness.find(Role::text, "Nothing is on this list."), nullptr);
}

}  // namespace
}  // namespace entente::kit

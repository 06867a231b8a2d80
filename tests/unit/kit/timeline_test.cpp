#include "kit/chart/timeline.hpp"

#include <deque>

#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

using Type = TimelineNews::Type;

/// A timeline that does what it is told: groups of ten, each activity five days long and waiting
/// for the one before.
class TimelineTest : public testing::Test {
 protected:
  TimelineTest() {
    fill(20);
    harness.settle();
  }

  void fill(std::size_t count) {
    names.clear(), groups.clear(), items.clear(), links.clear();
    for (std::uint32_t at = 0; at < count; ++at) {
      if (at % 10 == 0) groups.push_back({keep("Group " + std::to_string(at / 10)), names.back()});
      const auto day = static_cast<std::int32_t>(at) * 5;
      items.push_back({.key = keep("a" + std::to_string(at)),
                       .title = keep("Activity " + std::to_string(at)),
                       .owner = "Ana",
                       .group = at / 10,
                       .start = {today + day},
                       .finish = {today + day + 4},
                       .critical = at % 2 == 0});
      if (at > 0) links.push_back({at - 1, at});
    }
    ++revision;
  }
  std::string_view keep(std::string text) { return names.emplace_back(std::move(text)); }

  TimelineWords words() const {
    return {.key = "t",
            .name = "Plan",
            .row_label = "Activity",
            .owner_label = "Owner",
            .until_label = "Until",
            .groups = groups,
            .items = items,
            .links = links,
            .today = {today},
            .horizon = {today + 100},
            .horizon_words = "the next 100 days",
            .revision = revision,
            .read_only = read_only};
  }

  void draw(Ui& ui) {
    if (controls) timeline_controls(ui, {0, 0, width, 36}, width, words());
    const float height = timeline_is_cards(width) ? timeline_height(ui, width, words()) : 500;
    const TimelineNews told = timeline(ui, {0, 40, width, height}, words());
    if (told.type == Type::none) return;
    news = told, ++told_times;
    if (told.type != Type::move) return;
    items[told.item].start = told.start, items[told.item].finish = told.finish;
    ++revision;
  }

  const Node* bar(std::string_view title) const {
    for (const Node& node : harness.ui.nodes())
      if (node.role == Role::cell && node.column_index == 4 &&
          node.name.starts_with(std::string(title) + ":"))
        return &node;
    return nullptr;
  }
  std::string focused() const {
    for (const Node& node : harness.ui.nodes())
      if (node.id == harness.ui.focus()) return std::string(node.name);
    return {};
  }
  void with_alt(std::string key, bool shift = false) {
    Event event{Event::Type::key, harness.ui.focus(), std::move(key)};
    event.alt = true, event.shift = shift;
    harness.post(std::move(event));
  }
  void point(NodeId over, NodeId pressed, float x) {
    harness.ui.set_pointer(over, pressed, x, 0);
    harness.settle();
  }
  /// Takes hold of a bar at `share` of its width and lets go of it `way` pixels further on.
  void drag(std::string_view title, float share, float way) {
    const Node node = *bar(title);
    const float x = node.place.x + 3 + (node.place.w - 6) * share;
    harness.ui.set_focus(node.id, false);
    point(node.id, node.id, x);
    point(node.id, node.id, x + way / 2);
    point(node.id, node.id, x + way);
    point(node.id, 0, x + way);
  }

  static constexpr std::int32_t today = 20'787;  // 30 November 2026
  std::deque<std::string> names;
  std::vector<TimelineGroup> groups;
  std::vector<TimelineItem> items;
  std::vector<TimelineLink> links;
  std::uint64_t revision = 0;
  bool read_only = false, controls = false;
  float width = 1128;
  int told_times = 0;
  TimelineNews news;
  Harness harness{[this](Ui& ui) { draw(ui); }};
};

TEST_F(TimelineTest, IsAGridOfGroupsAndActivities) {
  const Node grid = harness.get(Role::grid, "Plan");
  EXPECT_EQ(grid.row_count, 23);
  EXPECT_EQ(grid.column_count, 4);
  for (const auto name : {"Activity", "Owner", "Until", "Time"})
    harness.get(Role::column_header, name);
  EXPECT_EQ(harness.get(Role::row_header, "Group 0").expanded, Tri::yes);
  EXPECT_EQ(harness.get(Role::row_header, "Activity 0").description,
            "30 November to 4 December 2026, critical");
  harness.get(Role::cell, "4 Dec");
  ASSERT_NE(bar("Activity 0"), nullptr);
  EXPECT_TRUE(bar("Activity 0")->drags);
}

TEST_F(TimelineTest, OneStopIsReachedByTab) {
  int reachable = 0;
  for (const Node& node : harness.ui.nodes())
    reachable += node.focusable && (node.role == Role::cell || node.role == Role::row_header);
  EXPECT_EQ(reachable, 1);
}

TEST_F(TimelineTest, ArrowsWalkFoldAndUnfold) {
  harness.focus(Role::row_header, "Group 0");
  harness.key("ArrowDown");
  harness.key("ArrowDown");
  EXPECT_EQ(focused(), "Activity 1");
  harness.key("ArrowRight");
  EXPECT_EQ(focused(), bar("Activity 1")->name);
  harness.key("ArrowLeft");
  EXPECT_EQ(focused(), "Activity 1");
  harness.key("ArrowLeft");
  EXPECT_EQ(focused(), "Group 0");
  harness.key("ArrowLeft");
  EXPECT_EQ(harness.get(Role::row_header, "Group 0").expanded, Tri::no);
  EXPECT_EQ(harness.find(Role::row_header, "Activity 1"), nullptr);
  harness.key("ArrowDown");
  EXPECT_EQ(focused(), "Group 1");
  harness.key("Home");
  harness.key("ArrowRight");
  EXPECT_NE(harness.find(Role::row_header, "Activity 1"), nullptr);
  harness.key("End");
  EXPECT_EQ(focused(), "Activity 19");
}

TEST_F(TimelineTest, PressingOpensAnActivityAndFoldsAGroup) {
  harness.click(Role::row_header, "Activity 3");
  EXPECT_EQ(news.type, Type::open);
  EXPECT_EQ(news.item, 3u);
  harness.key("ArrowDown");
  harness.key("Enter");
  EXPECT_EQ(news.item, 4u);
  harness.click(Role::row_header, "Group 1");
  EXPECT_EQ(harness.get(Role::row_header, "Group 1").expanded, Tri::no);
}

TEST_F(TimelineTest, AltAndArrowsMoveByADayAndAreSaid) {
  harness.focus(Role::row_header, "Activity 0");
  with_alt("ArrowRight");
  EXPECT_EQ(news.type, Type::move);
  EXPECT_EQ(items[0].start.days, today + 1);
  EXPECT_EQ(items[0].finish.days, today + 5);
  EXPECT_EQ(harness.announced, "Activity 0: 1 December to 5 December 2026");
  EXPECT_EQ(focused(), "Activity 0");
  with_alt("ArrowLeft", true);
  EXPECT_EQ(items[0].start.days, today + 1);
  EXPECT_EQ(items[0].finish.days, today + 4);
  for (int more = 0; more < 9; ++more) with_alt("ArrowLeft", true);
  EXPECT_EQ(items[0].finish.days, today + 1) << "a day is the least";
}

TEST_F(TimelineTest, NamesItsKeysForTheBrowserWhereItCanBeMoved) {
  EXPECT_NE(harness.get(Role::row_header, "Activity 0").shortcut.find("Alt+ArrowLeft"),
            std::string_view::npos);
  EXPECT_EQ(harness.get(Role::row_header, "Group 0").shortcut, "");
  read_only = true;
  harness.settle();
  EXPECT_EQ(harness.get(Role::row_header, "Activity 0").shortcut, "");
}

TEST_F(TimelineTest, ABarIsDraggedAsAWholeOrByAnEnd) {
  drag("Activity 2", 0.5f, 22);  // 5.5 pixels a day
  EXPECT_EQ(news.type, Type::move);
  EXPECT_EQ(items[2].start.days, today + 14);
  EXPECT_EQ(items[2].finish.days, today + 18);
  drag("Activity 2", 0.99f, 11);
  EXPECT_EQ(items[2].start.days, today + 14);
  EXPECT_EQ(items[2].finish.days, today + 20);
  drag("Activity 2", 0.01f, -11);
  EXPECT_EQ(items[2].start.days, today + 12);
  EXPECT_EQ(told_times, 3);
}

TEST_F(TimelineTest, WhileItIsHeldItsNewDayShowsAndNothingIsToldYet) {
  const Node node = *bar("Activity 0");
  const float x = node.place.x + node.place.w / 2;
  point(node.id, node.id, x);
  point(node.id, node.id, x + 66);
  EXPECT_NE(harness.find(Role::cell, "16 Dec"), nullptr);
  EXPECT_EQ(told_times, 0);
  point(node.id, 0, x + 66);
  EXPECT_EQ(told_times, 1);
}

TEST_F(TimelineTest, WhatWaitsForAnotherOrForItselfIsDrawnWhereverBothStand) {
  links.push_back({19, 0});
  links.push_back({4, 4});
  items[4].start = items[4].finish = {};
  items[7].milestone = true;
  ++revision;
  harness.settle();
  harness.click(Role::row_header, "Group 1");
  EXPECT_NE(bar("Activity 7"), nullptr);
}

TEST_F(TimelineTest, APressThatHardlyMovesIsNoDrag) {
  drag("Activity 0", 0.5f, 3);
  EXPECT_EQ(told_times, 0);
}

TEST_F(TimelineTest, EscapeAndALostPointerLetGoUnmoved) {
  const Node node = *bar("Activity 0");
  const float x = node.place.x + node.place.w / 2;
  harness.ui.set_focus(node.id, false);
  point(node.id, node.id, x);
  point(node.id, node.id, x + 66);
  harness.key("Escape");
  EXPECT_EQ(harness.find(Role::cell, "16 Dec"), nullptr);
  point(node.id, node.id, x + 110);
  point(node.id, 0, x + 110);
  EXPECT_EQ(told_times, 0);
  point(node.id, node.id, x);
  point(node.id, node.id, x + 66);
  point(0, 0, Ui::lost_pointer * 2);
  EXPECT_EQ(told_times, 0);
  drag("Activity 0", 0.5f, 55);
  EXPECT_EQ(told_times, 1) << "the next time it moves again";
}

TEST_F(TimelineTest, NothingMovesWhereItIsReadOnlyOrFixed) {
  items[1].fixed = true;
  for (const std::string_view title : {"Activity 0", "Activity 1"}) {
    read_only = title == "Activity 0";
    harness.settle();
    EXPECT_FALSE(bar(title)->drags);
    drag(title, 0.5f, 55);
    harness.focus(Role::row_header, title);
    with_alt("ArrowRight");
    with_alt("ArrowRight", true);
  }
  EXPECT_EQ(told_times, 0);
}

TEST_F(TimelineTest, WithoutDaysThereIsNothingToMove) {
  items[0].start = items[0].finish = {};
  ++revision;
  harness.settle();
  EXPECT_EQ(harness.get(Role::row_header, "Activity 0").description, "no day yet, critical");
  harness.get(Role::cell, "no day");
  harness.focus(Role::row_header, "Activity 0");
  with_alt("ArrowRight");
  EXPECT_EQ(told_times, 0);
}

TEST_F(TimelineTest, OfAThousandActivitiesOnlyThoseOnTheScreenAreThere) {
  fill(1000);
  harness.settle();
  EXPECT_EQ(harness.get(Role::grid, "Plan").row_count, 1101);
  EXPECT_LT(harness.count(Role::row), 20);
  harness.focus(Role::row_header, "Group 0");
  harness.key("End");
  EXPECT_EQ(focused(), "Activity 999");
  EXPECT_LT(harness.count(Role::row), 20);
}

TEST_F(TimelineTest, ControlsZoomAndTurnTheTime) {
  controls = true;
  harness.settle();
  const float before = bar("Activity 1")->place.x;
  harness.click(Role::button, "Later");
  EXPECT_LT(bar("Activity 1")->place.x, before);
  harness.click(Role::button, "Today");
  EXPECT_FLOAT_EQ(bar("Activity 1")->place.x, before);
  const float weeks = bar("Activity 9")->place.w;
  harness.click(Role::radio, "Months");
  EXPECT_LT(bar("Activity 9")->place.w, weeks);
  harness.click(Role::button, "Earlier");
  EXPECT_EQ(told_times, 0);
}

TEST_F(TimelineTest, RightBringsABarIntoView) {
  harness.focus(Role::row_header, "Group 0");
  harness.key("End");
  const Rect plot = harness.get(Role::column_header, "Time").place;
  EXPECT_LE(bar("Activity 19")->place.w, 33.5f);
  harness.key("ArrowRight");
  EXPECT_GT(bar("Activity 19")->place.x, plot.x);
  EXPECT_LT(bar("Activity 19")->place.right(), plot.right());
}

TEST_F(TimelineTest, ABarOutOfSightIsBroughtIntoViewByPressingItsEdge) {
  items[3].start.days += 400, items[3].finish.days += 400;
  ++revision;
  harness.settle();
  const Rect plot = harness.get(Role::column_header, "Time").place;
  EXPECT_FALSE(bar("Activity 3")->drags);
  EXPECT_GT(bar("Activity 3")->place.x, plot.right() - 40);
  harness.click(Role::cell, bar("Activity 3")->name);
  EXPECT_EQ(told_times, 0);
  EXPECT_TRUE(bar("Activity 3")->drags);
  EXPECT_LT(bar("Activity 3")->place.right(), plot.right() - 40);
}

TEST_F(TimelineTest, WhereItIsNarrowEachActivityIsACard) {
  width = 358;
  harness.settle();
  EXPECT_EQ(harness.count(Role::column_header), 0);
  EXPECT_EQ(harness.get(Role::row_header, "Activity 0").description,
            "Ana, 30 November to 4 December 2026, critical");
  for (const Node& node : harness.ui.nodes()) EXPECT_LE(node.place.right(), 358.5f) << node.name;
  harness.focus(Role::row_header, "Activity 0");
  with_alt("ArrowRight");
  EXPECT_EQ(items[0].start.days, today + 1);
  drag("Activity 3", 0.5f, 60);
  EXPECT_GT(items[3].start.days, today + 15);
  harness.click(Role::row_header, "Group 0");
  EXPECT_EQ(harness.find(Role::row_header, "Activity 0"), nullptr);
}

TEST_F(TimelineTest, OfAThousandCardsOnlyThoseOnTheScreenAreThere) {
  width = 358;
  fill(1000);
  harness.settle();
  EXPECT_LT(harness.count(Role::row), 30);
}

TEST_F(TimelineTest, WithoutActivitiesOnlyItsHeadingsAreThere) {
  fill(0);
  harness.settle();
  EXPECT_EQ(harness.get(Role::grid, "Plan").row_count, 1);
  EXPECT_EQ(harness.count(Role::row), 1);
  width = 358;
  harness.settle();
  EXPECT_EQ(harness.count(Role::row), 0);
}

TEST_F(TimelineTest, LinksOfNothingDrawNothing) {
  links.push_back({500, 1});
  links.push_back({1, 500});
  ++revision;
  harness.settle();
  EXPECT_NE(bar("Activity 1"), nullptr);
}

TEST(TimelineLegend, SaysHowBarsAreReadAndMoved) {
  bool read_only = false;
  float height = 0;
  Harness harness([&](Ui& ui) { height = timeline_legend(ui, {0, 0, 2200, 0}, read_only); });
  EXPECT_EQ(height, 18);
  harness.get(Role::text, "has slack");
  harness.get(Role::text, "Drag a bar or its end; Alt and arrows move a day");
  read_only = true;
  harness.settle();
  EXPECT_EQ(harness.find(Role::text, "Drag a bar or its end; Alt and arrows move a day"), nullptr);
}

}  // namespace
}  // namespace entente::kit

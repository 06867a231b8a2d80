#include "kit/chart/heat_map.hpp"

#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

/// A map whose pressed cell filters, as a screen has it.
struct Map {
  HeatMapWords words{.key = "map",
                     .name = "Risks",
                     .up = "Likelihood",
                     .across = "Impact",
                     .one = "risk",
                     .many = "risks"};
  int presses = 0;
  Harness harness{[this](Ui& ui) {
    const auto cell = heat_map(ui, {20, 20, 420, 0}, words);
    if (!cell) return;
    ++presses;
    words.pressed = words.pressed == cell ? std::nullopt : cell;
  }};
  Map() {
    words.counts[3][4] = 3, words.counts[0][0] = 1;
    harness.ui.again(), harness.settle();
  }
  std::string focused() const {
    for (const Node& node : harness.ui.nodes())
      if (node.id == harness.ui.focus()) return std::string(node.name);
    return {};
  }
};

TEST(HeatMap, IsATableWithHeadingsOnBothSides) {
  Map map;
  const Node& grid = map.harness.get(Role::grid, "Risks");
  EXPECT_EQ(grid.row_count, 6);
  EXPECT_EQ(grid.column_count, 6);
  for (int level = 1; level <= 5; ++level) {
    EXPECT_NE(map.harness.find(Role::row_header, "Likelihood " + std::to_string(level)), nullptr);
    EXPECT_NE(map.harness.find(Role::column_header, "Impact " + std::to_string(level)), nullptr);
  }
  EXPECT_EQ(map.harness.count(Role::button), 25);
  const Node& cell = map.harness.get(Role::button, "3 risks, Likelihood 4, Impact 5");
  EXPECT_EQ(cell.pressed, Tri::no);
  map.harness.get(Role::button, "1 risk, Likelihood 1, Impact 1");
  map.harness.get(Role::button, "0 risks, Likelihood 5, Impact 5");
}

TEST(HeatMap, HighLevelsStandAboveAndToTheRight) {
  Map map;
  const Node low = map.harness.get(Role::button, "1 risk, Likelihood 1, Impact 1");
  const Node high = map.harness.get(Role::button, "3 risks, Likelihood 4, Impact 5");
  EXPECT_LT(high.place.y, low.place.y);
  EXPECT_GT(high.place.x, low.place.x);
  EXPECT_GE(low.place.h, space::control);
}

TEST(HeatMap, IsPressedAndReleasedButNotWhereThereIsNothing) {
  Map map;
  map.harness.click(Role::button, "0 risks, Likelihood 5, Impact 5");
  EXPECT_EQ(map.presses, 0);
  map.harness.click(Role::button, "3 risks, Likelihood 4, Impact 5");
  EXPECT_EQ(map.words.pressed, (HeatCell{4, 5}));
  EXPECT_EQ(map.harness.get(Role::button, "3 risks, Likelihood 4, Impact 5").pressed, Tri::yes);
  map.words.counts[3][4] = 0;
  map.harness.ui.again(), map.harness.settle();
  map.harness.click(Role::button, "0 risks, Likelihood 4, Impact 5");
  EXPECT_EQ(map.words.pressed, std::nullopt) << "what was pressed can be released when it is empty";
}

TEST(HeatMap, IsOneStopForTabAndArrowsMoveWithin) {
  Map map;
  const auto stops = [&] {
    int count = 0;
    for (const Node& node : map.harness.ui.nodes()) count += node.focusable && !node.roving;
    return count;
  };
  EXPECT_EQ(stops(), 1);
  map.harness.focus(Role::button, "1 risk, Likelihood 1, Impact 1");
  map.harness.key("ArrowUp");
  EXPECT_EQ(map.focused(), "0 risks, Likelihood 2, Impact 1");
  map.harness.key("ArrowRight");
  EXPECT_EQ(map.focused(), "0 risks, Likelihood 2, Impact 2");
  map.harness.key("End");
  EXPECT_EQ(map.focused(), "0 risks, Likelihood 2, Impact 5");
  map.harness.key("ArrowRight");
  EXPECT_EQ(map.focused(), "0 risks, Likelihood 2, Impact 5") << "the edge";
  map.harness.key("PageUp");
  EXPECT_EQ(map.focused(), "0 risks, Likelihood 5, Impact 5");
  map.harness.key("Home");
  map.harness.key("PageDown");
  map.harness.key("ArrowDown");
  EXPECT_EQ(map.focused(), "1 risk, Likelihood 1, Impact 1");
  EXPECT_EQ(stops(), 1);
}

TEST(HeatMap, FitsItsHeightAndWidth) {
  for (const bool touch : {false, true}) {
    Harness harness([](Ui& ui) {
      HeatMapWords words{.key = "map", .name = "Risks", .up = "Likelihood", .across = "Impact"};
      heat_map(ui, {16, 10, 326, 0}, words);
    });
    harness.ui.set_display({.width = 390, .height = 844, .touch = touch});
    harness.settle();
    const float bottom = 10 + heat_map_height(harness.ui, 326);
    for (const Node& node : harness.ui.nodes()) {
      EXPECT_LE(node.place.right(), 342.5f) << node.name;
      EXPECT_LE(node.place.bottom(), bottom) << node.name;
      if (node.role == Role::button) EXPECT_GE(node.place.h, touch ? 44 : 36);
    }
  }
}

}  // namespace
}  // namespace entente::kit

#include "kit/chart/bars.hpp"

#include <vector>

#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

class BarsTest : public testing::Test {
 protected:
  void draw(Ui& ui) {
    BarsWords words{.key = "b", .name = "Days", .label_head = "Quarter", .value_head = "Median"};
    words.empty = "Nothing yet.", words.none = "no decision", words.bars = all;
    bars(ui, {0, 0, 400, 160}, words);
  }
  std::vector<Bar> all;
  std::vector<std::string> texts;
  Harness harness{[this](Ui& ui) { draw(ui); }};
};

TEST_F(BarsTest, SayThatThereIsNothing) {
  EXPECT_NE(harness.find(Role::figure, "Days"), nullptr);
  EXPECT_NE(harness.find(Role::text, "Nothing yet."), nullptr);
  EXPECT_EQ(harness.count(Role::row), 0);
}

TEST_F(BarsTest, AreATableToThoseWhoCannotSeeThem) {
  all = {{"Q1", "12", 12}, {"Q2", "", 0}, {"Q3", "0", 0}};
  harness.settle();
  EXPECT_EQ(harness.get(Role::grid, "Days").row_count, 4);
  EXPECT_NE(harness.find(Role::column_header, "Median"), nullptr);
  EXPECT_NE(harness.find(Role::row_header, "Q1"), nullptr);
  EXPECT_NE(harness.find(Role::cell, "12"), nullptr);
  EXPECT_NE(harness.find(Role::cell, "no decision"), nullptr);
  EXPECT_EQ(harness.count(Role::row), 4);
}

TEST_F(BarsTest, HoldFiveHundredWithinTheirPlace) {
  texts.reserve(1000);
  for (int number = 0; number < 500; ++number) {
    texts.push_back("Bar " + std::to_string(number));
    const std::string_view label = texts.back();
    texts.push_back(std::to_string(number));
    all.push_back({label, texts.back(), static_cast<double>(number)});
  }
  harness.settle();
  EXPECT_EQ(harness.count(Role::row), 501);
  for (const Node& node : harness.ui.nodes())
    if (node.role == Role::row) EXPECT_LE(node.place.right(), 401);
}

}  // namespace
}  // namespace entente::kit

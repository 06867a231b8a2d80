#include "kit/chart/organization_chart.hpp"

#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

/// `count` boxes: the first on top, below it some offices, below each of these its teams.
std::vector<ChartBox> bodies(int count, int offices = 4) {
  std::vector<ChartBox> boxes;
  for (int index = 0; index < count; ++index) {
    ChartBox box;
    box.key = "b" + std::to_string(index), box.title = "Body " + std::to_string(index);
    box.note = "Ana", box.detail = "Monthly", box.target = "#/" + box.key;
    box.tier = index == 0 ? 0 : index <= offices ? 1 : 2;
    box.parent = index == 0 ? -1 : index <= offices ? 0 : 1 + index % offices;
    boxes.push_back(std::move(box));
  }
  return boxes;
}

bool overlap(const Rect& left, const Rect& right) {
  return left.x < right.right() - 0.01f && right.x < left.right() - 0.01f &&
         left.y < right.bottom() - 0.01f && right.y < left.bottom() - 0.01f;
}

/// What every layout keeps: each box once, inside, on no other, below the one above it.
void expect_tidy(const std::vector<ChartBox>& boxes, const ChartLayout& layout, float width) {
  ASSERT_EQ(layout.boxes.size(), boxes.size());
  ASSERT_EQ(layout.order.size(), boxes.size());
  std::vector<bool> seen(boxes.size());
  for (const int index : layout.order) {
    const auto at = static_cast<std::size_t>(index);
    EXPECT_FALSE(seen[at]) << "twice: " << index;
    seen[at] = true;
    const Rect& place = layout.boxes[at];
    EXPECT_GT(place.w, 100) << index;
    EXPECT_TRUE(place.x >= -0.01f && place.right() <= width + 0.01f) << index;
    EXPECT_TRUE(place.y >= 0 && place.bottom() <= layout.height + 0.01f) << index;
    if (boxes[at].parent >= 0) {
      EXPECT_TRUE(seen[static_cast<std::size_t>(boxes[at].parent)]) << index;
      EXPECT_GT(place.y, layout.boxes[static_cast<std::size_t>(boxes[at].parent)].y) << index;
    }
  }
  for (std::size_t left = 0; left < boxes.size(); ++left)
    for (std::size_t right = left + 1; right < boxes.size(); ++right)
      EXPECT_FALSE(overlap(layout.boxes[left], layout.boxes[right])) << left << ", " << right;
}

TEST(OrganizationLayout, IsTidyWithAnyNumberOfBoxes) {
  for (const int count : {0, 1, 5, 6, 23, 500})
    for (const float width : {1136.f, 760.f, 358.f, 240.f})
      for (const bool list : {false, true}) {
        SCOPED_TRACE(std::to_string(count) + " boxes, " + std::to_string(width) + " wide");
        const auto boxes = bodies(count);
        expect_tidy(boxes, lay_out(boxes, width, list), width);
      }
}

TEST(OrganizationLayout, ParentsStandAboveTheMiddleOfTheirChildren) {
  const auto boxes = bodies(3);
  const ChartLayout layout = lay_out(boxes, 1000, false);
  EXPECT_FLOAT_EQ(layout.boxes[0].x * 2, layout.boxes[1].x + layout.boxes[2].x);
  EXPECT_FLOAT_EQ(layout.boxes[1].y, layout.boxes[2].y);
  EXPECT_EQ(layout.lines.size(), 4u) << "one down, one across, two down";
}

TEST(OrganizationLayout, BoxesWithoutOneAboveStandInRowsByTier) {
  std::vector<ChartBox> boxes(4);
  for (int index = 0; index < 4; ++index)
    boxes[static_cast<std::size_t>(index)].tier = index == 3 ? 0 : 2;
  const ChartLayout layout = lay_out(boxes, 1000, false);
  expect_tidy(boxes, layout, 1000);
  EXPECT_LT(layout.boxes[3].bottom(), layout.boxes[0].y);
  EXPECT_FLOAT_EQ(layout.boxes[0].y, layout.boxes[2].y);
  EXPECT_TRUE(layout.lines.empty());
}

TEST(OrganizationLayout, ABoxBelowItselfIsStillDrawnOnce) {
  std::vector<ChartBox> boxes(4);
  boxes[0].parent = 1, boxes[1].parent = 2, boxes[2].parent = 0, boxes[3].parent = 3;
  const ChartLayout layout = lay_out(boxes, 1000, false);
  EXPECT_EQ(layout.order.size(), 4u);
  for (std::size_t left = 0; left < 4; ++left)
    for (std::size_t right = left + 1; right < 4; ++right)
      EXPECT_FALSE(overlap(layout.boxes[left], layout.boxes[right]));
}

TEST(OrganizationLayout, ADeepChainGoesDown) {
  std::vector<ChartBox> boxes(500);
  for (int index = 0; index < 500; ++index)
    boxes[static_cast<std::size_t>(index)].parent = index - 1;
  expect_tidy(boxes, lay_out(boxes, 800, false), 800);
}

TEST(OrganizationLayout, AListIsIndentedByDepth) {
  const auto boxes = bodies(6);
  const ChartLayout layout = lay_out(boxes, 358, true);
  EXPECT_LT(layout.boxes[0].x, layout.boxes[1].x);
  EXPECT_LT(layout.boxes[2].x, layout.boxes[5].x);
  EXPECT_FLOAT_EQ(layout.boxes[0].right(), 358);
  EXPECT_FLOAT_EQ(layout.boxes[5].right(), 358);
}

class OrganizationChartTest : public testing::Test {
 protected:
  void draw(Ui& ui) {
    const ChartLayout layout = lay_out(boxes, 1136, false);
    organization_chart(ui, {0, 0, 1136, 500},
                       {.key = "chart",
                        .name = "Bodies",
                        .columns = {"Body", "Reports to", "Chair", "Meets", "To mend"},
                        .boxes = boxes,
                        .current = "b1"},
                       layout);
  }
  std::vector<ChartBox> boxes = bodies(5);
  Harness harness{[this](Ui& ui) { draw(ui); }};
};

TEST_F(OrganizationChartTest, EachBoxIsALinkThatSaysItsWarning) {
  boxes[2].warning = "Owns no decision";
  harness.settle();
  const Node& link = harness.get(Role::link, "Body 2, Ana, Monthly, Owns no decision");
  EXPECT_EQ(link.value, "#/b2");
  EXPECT_TRUE(link.focusable);
  EXPECT_GE(link.place.w, 200);
  EXPECT_TRUE(harness.get(Role::link, "Body 1, Ana, Monthly").current);
  EXPECT_FALSE(link.current);
}

TEST_F(OrganizationChartTest, IsHeardAsATable) {
  boxes[2].warning = "Owns no decision";
  harness.settle();
  EXPECT_NE(harness.find(Role::figure, "Bodies"), nullptr);
  EXPECT_EQ(harness.get(Role::grid, "Bodies").row_count, 6);
  EXPECT_EQ(harness.get(Role::grid, "Bodies").column_count, 5);
  EXPECT_EQ(harness.count(Role::column_header), 5);
  EXPECT_EQ(harness.count(Role::row), 6);
  EXPECT_EQ(harness.count(Role::row_header), 5);
  EXPECT_NE(harness.find(Role::cell, "Body 0"), nullptr) << "what the others report to";
  EXPECT_NE(harness.find(Role::cell, "Owns no decision"), nullptr);
}

TEST_F(OrganizationChartTest, OfManyOnlyThoseThatCanBeSeenAreDrawn) {
  boxes = bodies(500);
  harness.settle();
  EXPECT_EQ(harness.get(Role::grid, "Bodies").row_count, 501);
  EXPECT_LT(harness.count(Role::row), 60);
  EXPECT_NE(harness.find(Role::link, "Body 0, Ana, Monthly"), nullptr);
  EXPECT_EQ(harness.find(Role::link, "Body 499, Ana, Monthly"), nullptr);
  NodeId region = 0;
  for (const Node& node : harness.ui.nodes())
    if (node.role == Role::scroll) region = node.id;
  ASSERT_NE(region, 0u);
  harness.ui.set_scroll(region, 100'000);
  harness.settle();
  harness.ui.set_scroll(region, 14'000);
  harness.settle();
  EXPECT_EQ(harness.find(Role::link, "Body 0, Ana, Monthly"), nullptr);
}

TEST_F(OrganizationChartTest, OfNoneThereIsAnEmptyTable) {
  boxes.clear();
  harness.settle();
  EXPECT_EQ(harness.get(Role::grid, "Bodies").row_count, 1);
  EXPECT_EQ(harness.count(Role::link), 0);
}

}  // namespace
}  // namespace entente::kit

#include "kit/table.hpp"

#include <array>

#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

class TableTest : public testing::Test {
 protected:
  void draw(Ui& ui) {
    TableWords words;
    words.key = "t", words.name = "Objectives", words.columns = columns, words.rows = rows;
    words.cell = [this](std::int64_t row, std::size_t column) {
      ++cells;
      text = (column == 0 ? "Objective " : "Owner ") + std::to_string(row);
      return Cell{.text = text};
    };
    words.row_id = [this](std::int64_t row) -> std::string_view {
      return id = "r" + std::to_string(row);
    };
    words.selected = [this](std::int64_t row) { return row == selected; };
    words.selectable = words.accepts_paste = true;
    words.sorted_by = sorted;
    TableNews told = table(ui, {0, 0, width, 480}, words);
    if (told.type != TableNews::Type::none) news = told;
  }
  const Node& row(std::int64_t number) {
    for (const Node& node : harness.ui.nodes())
      if (node.role == Role::row && node.test_id == "r" + std::to_string(number)) return node;
    ADD_FAILURE() << "row " << number << " is not there";
    static const Node none;
    return none;
  }
  std::array<Column, 2> columns{{{"title", "Title"}, {"owner", "Owner"}}};
  std::int64_t rows = 100'000, selected = -1;
  int sorted = -1;
  float width = 800;
  std::int64_t cells = 0;
  std::string text, id;
  TableNews news;
  Harness harness{[this](Ui& ui) { draw(ui); }};
};

TEST_F(TableTest, OfAHundredThousandRowsOnlyThoseOnTheScreenAreAskedFor) {
  cells = 0;
  harness.ui.frame(2, [this](Ui& ui) { draw(ui); });
  EXPECT_LT(cells, 40);
  EXPECT_EQ(harness.get(Role::grid, "Objectives").row_count, 100'001);
}

TEST_F(TableTest, ArrowsMoveTheFocusAndEndGoesToTheLastRow) {
  harness.ui.set_focus(row(0).id, true);
  harness.key("ArrowDown");
  EXPECT_EQ(harness.ui.focus(), row(1).id);
  harness.key("End");
  EXPECT_EQ(harness.ui.focus(), row(99'999).id);
  EXPECT_EQ(row(99'999).row_index, 100'001);
  harness.key("Home");
  EXPECT_EQ(harness.ui.focus(), row(0).id);
}

TEST_F(TableTest, TheFocusedRowStaysWhenItIsScrolledAway) {
  harness.ui.set_focus(row(3).id, true);
  harness.settle();
  const Node* region = nullptr;
  for (const Node& node : harness.ui.nodes())
    if (node.role == Role::scroll) region = &node;
  harness.ui.set_scroll(region->id, 48 * 5000);
  harness.settle();
  EXPECT_EQ(harness.ui.focus(), row(3).id);
  EXPECT_EQ(row(5001).row_index, 5003);
}

TEST_F(TableTest, OpensSelectsSortsRemovesAndPastes) {
  harness.ui.set_focus(row(2).id, true);
  harness.settle();
  harness.key("Enter");
  EXPECT_EQ(news.type, TableNews::Type::open);
  EXPECT_EQ(news.row, 2);
  harness.key(" ");
  EXPECT_EQ(news.type, TableNews::Type::select);
  harness.key("a", true);
  EXPECT_EQ(news.type, TableNews::Type::select_all);
  harness.key("ArrowDown", false, true);
  EXPECT_EQ(news.type, TableNews::Type::select_to);
  EXPECT_EQ(news.row, 3);
  harness.key("Delete");
  EXPECT_EQ(news.type, TableNews::Type::remove);
  harness.click(Role::column_header, "Owner");
  EXPECT_EQ(news.type, TableNews::Type::sort);
  EXPECT_EQ(news.column, 1);
  harness.post({Event::Type::paste, row(3).id, "a\tb"});
  EXPECT_EQ(news.type, TableNews::Type::paste);
  EXPECT_EQ(news.text, "a\tb");
}

TEST_F(TableTest, AClickOnACellOpensItsRow) {
  harness.click(Role::cell, "Owner 4");
  EXPECT_EQ(news.type, TableNews::Type::open);
  EXPECT_EQ(news.row, 4);
}

TEST_F(TableTest, RowsBecomeCardsWhereItIsNarrow) {
  width = 390;
  harness.settle();
  EXPECT_EQ(harness.count(Role::column_header), 0);
  EXPECT_GT(row(0).place.h, 60);
}

TEST_F(TableTest, SaysHowItIsSorted) {
  sorted = 1;
  harness.settle();
  EXPECT_EQ(harness.get(Role::column_header, "Owner").sort, "ascending");
}

}  // namespace
}  // namespace entente::kit

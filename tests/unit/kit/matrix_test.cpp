#include "kit/chart/matrix.hpp"

#include <vector>

#include "tests/unit/kit/harness.hpp"
#include "tests/unit/kit/rights_matrix.hpp"

namespace entente::kit {
namespace {

using Type = MatrixNews::Type;

/// A matrix that does what it is told: columns of two groups, rows called "Decision 0" and so on.
class MatrixTest : public testing::Test {
 protected:
  MatrixTest() { fill(6, 20); }

  void fill(std::size_t columns_wanted, std::size_t rows_wanted) {
    columns.clear(), rows.clear(), names.clear();
    names.reserve(columns_wanted + 2 * rows_wanted);
    const auto keep = [this](std::string text) -> std::string_view {
      return names.emplace_back(std::move(text));
    };
    for (std::size_t column = 0; column < columns_wanted; ++column)
      columns.push_back({keep("Person " + std::to_string(column)), names.back(), "note",
                         static_cast<std::uint16_t>(column < columns_wanted / 2 ? 0 : 1),
                         column + 1 < columns_wanted});
    cells.assign(columns_wanted * rows_wanted, {});
    for (std::size_t row = 0; row < rows_wanted; ++row) {
      MatrixRow one;
      one.key = keep("r" + std::to_string(row)),
      one.title = keep("Decision " + std::to_string(row));
      one.chip = "joint";
      rows.push_back(one);
    }
    ++revision;
    harness.settle();
  }

  /// What the rows hold, as the matrix is told.
  void tell_parts() {
    parts.assign(rows.size(), {});
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::uint32_t column = 0; column < columns.size(); ++column)
        if (const MatrixCell cell = cells[row * columns.size() + column]; cell.mark || cell.ring)
          parts[row].push_back({column, cell});
      rows[row].parts = parts[row];
    }
  }

  void draw(Ui& ui) {
    tell_parts();
    MatrixWords words = rights_words("m", "Rights");
    words.groups = groups, words.columns = columns, words.rows = {rows};
    words.revision = revision, words.read_only = read_only;
    const float height = matrix_is_cards(width) ? matrix_height(ui, width, words) : 500;
    const MatrixNews told = matrix(ui, {0, 0, width, height}, words);
    if (told.type == Type::none) return;
    news = told;
    MatrixCell& cell = cells[told.row * columns.size() + told.column];
    if (told.type == Type::mark) cell.mark = told.mark;
    if (told.type == Type::ring) cell.ring = !cell.ring;
    ++revision;
  }

  std::string cell(int row, int column, std::string_view holds = "no part") const {
    return "Decision " + std::to_string(row) + ", Person " + std::to_string(column) + ": " +
           std::string(holds);
  }
  std::string_view focused() {
    for (const Node& node : harness.ui.nodes())
      if (node.id == harness.ui.focus()) return node.name;
    return "";
  }

  std::vector<MatrixGroup> groups{{"North", Tone::first_party}, {"Sol", Tone::second_party}};
  std::vector<MatrixColumn> columns;
  std::vector<MatrixRow> rows;
  std::vector<MatrixCell> cells;
  std::vector<std::vector<MatrixPart>> parts;
  std::vector<std::string> names;
  std::uint64_t revision = 0;
  bool read_only = false;
  float width = 1000;
  MatrixNews news;
  Harness harness{[this](Ui& ui) { draw(ui); }};
};

TEST_F(MatrixTest, IsAGridWithNamedCells) {
  EXPECT_EQ(harness.get(Role::grid, "Rights").row_count, 21);
  EXPECT_EQ(harness.get(Role::grid, "Rights").column_count, 8);
  EXPECT_EQ(harness.get(Role::column_header, "Person 0, note").column_index, 2);
  const Node& node = harness.get(Role::cell, cell(1, 2));
  EXPECT_EQ(node.column_index, 4);
  EXPECT_TRUE(node.roving);
  EXPECT_NE(harness.find(Role::row_header, "Decision 1"), nullptr);
  EXPECT_EQ(harness.get(Role::column_header, "Reads as").column_index, 8);
}

TEST_F(MatrixTest, OneCellIsReachedByTab) {
  int reachable = 0;
  for (const Node& node : harness.ui.nodes())
    reachable += (node.role == Role::cell || node.role == Role::row_header) && node.focusable;
  EXPECT_EQ(reachable, 1);
}

TEST_F(MatrixTest, ArrowsMoveAndLettersSet) {
  harness.focus(Role::row_header, "Decision 0");
  harness.key("ArrowDown");
  harness.key("ArrowRight");
  harness.key("ArrowRight");
  EXPECT_EQ(focused(), cell(1, 1));
  harness.key("n");
  EXPECT_EQ(focused(), cell(1, 1, "must agree"));
  EXPECT_EQ(harness.announced, "Person 1: must agree");
  harness.key("C", false, true);
  EXPECT_EQ(focused(), cell(1, 1, "is consulted"));
  harness.key("D");
  EXPECT_EQ(focused(), cell(1, 1, "is consulted, driver"));
  harness.key("Delete");
  EXPECT_EQ(focused(), cell(1, 1, "no part, driver"));
  harness.key("d");
  EXPECT_EQ(focused(), cell(1, 1));
  harness.key("i");
  harness.key("Backspace");
  EXPECT_EQ(focused(), cell(1, 1));
}

TEST_F(MatrixTest, HomeEndAndPagesMove) {
  harness.focus(Role::row_header, "Decision 0");
  harness.key("End");
  EXPECT_EQ(focused(), cell(0, 5));
  harness.key("End", true);
  EXPECT_EQ(focused(), cell(19, 5));
  harness.key("PageUp");
  EXPECT_NE(focused(), cell(19, 5));
  harness.key("Home", true);
  EXPECT_EQ(focused(), cell(0, 5));
  harness.key("Home");
  EXPECT_EQ(focused(), "Decision 0");
  harness.key("Enter");
  EXPECT_EQ(news.type, Type::open);
}

TEST_F(MatrixTest, PressingTurnsThroughTheMarks) {
  for (const std::string_view holds : {"must agree", "is consulted", "is informed", "no part"}) {
    harness.click(Role::cell,
                  cell(0, 0, news.mark == 0 ? "no part" : rights_marks[news.mark - 1u].words));
    EXPECT_NE(harness.find(Role::cell, cell(0, 0, holds)), nullptr) << holds;
  }
  harness.key("Enter");
  EXPECT_EQ(focused(), cell(0, 0, "must agree"));
  harness.key(" ");
  EXPECT_EQ(focused(), cell(0, 0, "is consulted"));
}

TEST_F(MatrixTest, ALongPressTurnsTheRingWhereAColumnMayHaveOne) {
  harness.post({Event::Type::context, harness.get(Role::cell, cell(0, 0)).id, {}});
  EXPECT_EQ(news.type, Type::ring);
  news = {};
  harness.post({Event::Type::context, harness.get(Role::cell, cell(0, 5)).id, {}});
  EXPECT_EQ(news.type, Type::none);
}

TEST_F(MatrixTest, NothingChangesWhereItIsReadOnly) {
  read_only = true;
  harness.click(Role::cell, cell(0, 0));
  harness.key("n");
  harness.key("d");
  EXPECT_EQ(news.type, Type::none);
}

TEST_F(MatrixTest, OfManyRowsAndColumnsOnlyThoseOnTheScreenAreThere) {
  fill(60, 500);
  EXPECT_LT(harness.count(Role::row), 16);
  EXPECT_LT(harness.count(Role::cell), 16 * 16);
  EXPECT_EQ(harness.get(Role::grid, "Rights").column_count, 62);
}

TEST_F(MatrixTest, ColumnsThatDoNotFitArePaged) {
  fill(60, 500);
  EXPECT_EQ(harness.find(Role::cell, cell(0, 59)), nullptr);
  harness.click(Role::button, "Further columns");
  EXPECT_EQ(harness.find(Role::cell, cell(0, 0)), nullptr);
  harness.click(Role::button, "Earlier columns");
  EXPECT_NE(harness.find(Role::cell, cell(0, 0)), nullptr);
  harness.focus(Role::row_header, "Decision 0");
  harness.key("End");
  EXPECT_EQ(focused(), cell(0, 59));
  harness.key("End", true);
  EXPECT_EQ(focused(), cell(499, 59));
  harness.key("Home", true);
  for (int step = 0; step < 59; ++step) harness.key("ArrowLeft");
  EXPECT_EQ(focused(), cell(0, 0));
}

TEST_F(MatrixTest, WhereItIsNarrowEachRowIsACard) {
  width = 358;
  cells[1].mark = 1;
  fill(6, 20);
  cells[1] = {1, true};
  ++revision;
  harness.settle();
  EXPECT_EQ(harness.count(Role::column_header), 0);
  EXPECT_NE(harness.find(Role::cell, cell(0, 1, "must agree, driver")), nullptr);
  EXPECT_EQ(harness.find(Role::cell, cell(0, 0)), nullptr);
  harness.click(Role::button, "Show everyone");
  harness.click(Role::cell, cell(0, 0));
  EXPECT_NE(harness.find(Role::cell, cell(0, 0, "must agree")), nullptr);
  harness.click(Role::button, "Only those with a part");
  EXPECT_NE(harness.find(Role::cell, cell(0, 0, "must agree")), nullptr);
  EXPECT_EQ(harness.find(Role::cell, cell(0, 5)), nullptr);
  harness.focus(Role::cell, cell(0, 0, "must agree"));
  harness.key("ArrowRight");
  EXPECT_EQ(focused(), cell(0, 1, "must agree, driver"));
  harness.key("ArrowDown");
  EXPECT_EQ(focused(), "Decision 1") << "there the person has no part";
}

TEST_F(MatrixTest, OfFiveHundredCardsOnlyThoseOnTheScreenAreThere) {
  width = 358;
  fill(60, 500);
  EXPECT_LT(harness.count(Role::row), 40);
}

}  // namespace
}  // namespace entente::kit

#include "gallery/states.hpp"
#include "kit/chart/matrix.hpp"
#include "tests/unit/kit/rights_matrix.hpp"

namespace entente::platform {

using namespace kit;

namespace {

struct Row {
  std::string_view title, state, owner, days;
  Tone tone;
};
constexpr Row rows[] = {
    {"Send stability data", "Overdue", "Ana Duarte", "4", Tone::bad},
    {"Two pages on first-line treatment", "Due soon", "Ravi Menon", "1", Tone::warning},
    {long_words, "Done", "", "0", Tone::good},
    {right_to_left, "Open", "Noor Haddad", "12", Tone::neutral}};
constexpr Column columns[] = {{.key = "title", .label = "Title", .weight = 3},
                              {.key = "state", .label = "State"},
                              {.key = "owner", .label = "Owner"},
                              {.key = "days", .label = "Days", .right = true}};

Cell cell_of(std::int64_t index, std::size_t column) {
  const Row& row = rows[index];
  if (column == 0) return {.text = row.title, .strong = true};
  if (column == 1) return {.text = row.state, .tone = row.tone};
  if (column == 2)
    return {.text = row.owner.empty() ? "Nobody" : row.owner, .quiet = row.owner.empty()};
  return {.text = row.days};
}

}  // namespace

void States::draw_tables(Ui& ui, Rect& at) {
  const auto keys = ui.keys("tables");
  section(ui, at, "Tables");
  TableWords words{.key = "full", .name = "A table in every state", .columns = columns, .rows = 4};
  words.cell = cell_of;
  words.row_id = [](std::int64_t row) { return rows[row].days; };
  words.selected = [](std::int64_t row) { return row == 1; };
  words.current = 0, words.sorted_by = 3, words.descending = true, words.selectable = true,
  words.row_menu = true;
  table(ui, at.cut_top(300, 24), words);
  words.key = "empty", words.name = "A table without rows", words.rows = 0, words.current = -1;
  table(ui, at.cut_top(120, 24), words);
  draw_matrices(ui, at);
}

void States::draw_matrices(Ui& ui, Rect& at) {
  const auto keys = ui.keys("matrices");
  section(ui, at, "Matrices");
  static constexpr MatrixGroup groups[] = {{"Corvane", Tone::first_party},
                                           {"Marlow", Tone::second_party}};
  static constexpr MatrixColumn people[] = {
      {.key = "ana", .label = "Ana Duarte", .group = 0},
      {.key = "femi", .label = "Femi Okoro", .group = 0},
      {.key = "lena", .label = "Lena Brandt", .group = 1},
      {.key = "jonas", .label = "Jonas Weber", .note = "has left", .group = 1, .can_ring = false}};
  static constexpr MatrixPart price[] = {{0, {1, true}}, {2, {1, false}}, {3, {3, false}}};
  static constexpr MatrixPart label[] = {{1, {2, false}}, {2, {1, false}}};
  static constexpr MatrixRow decisions[] = {{.key = "price",
                                             .title = "Changing the price",
                                             .chip = "Both agree",
                                             .chip_tone = Tone::accent,
                                             .parts = price},
                                            {.key = "label",
                                             .title = long_words,
                                             .note = "No driver",
                                             .chip = "Marlow decides",
                                             .chip_tone = Tone::second_party,
                                             .parts = label},
                                            {.key = "none",
                                             .title = right_to_left,
                                             .note = "Nobody has a part",
                                             .note_tone = Tone::warning}};
  MatrixWords words = rights_words("rights", "Who decides what");
  words.groups = groups, words.columns = people, words.rows = {decisions};
  words.current = 1, words.revision = 1;
  matrix(ui, at.cut_top(matrix_height(ui, at.w, words), 24), words);
  words.key = "locked", words.name = "Who decides what, read only";
  words.read_only = true, words.current = -1, words.revision = 2;
  matrix(ui, at.cut_top(matrix_height(ui, at.w, words), 24), words);
}

}  // namespace entente::platform

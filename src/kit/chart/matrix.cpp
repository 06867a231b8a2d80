#include "kit/chart/matrix.hpp"

#include <array>
#include <cmath>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "kit/chart/matrix_draw.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

using Type = MatrixNews::Type;

/// Moves the cell that Tab goes to, with the focus.
void move_to(MatrixDrawing& drawing, std::int64_t row, std::int64_t column) {
  MatrixMemory& memory = drawing.memory;
  const auto rows = static_cast<std::int64_t>(drawing.words.rows.size());
  const auto columns = static_cast<std::int64_t>(drawing.words.columns.size());
  memory.row = std::clamp<std::int64_t>(row, 0, rows - 1);
  memory.column = std::clamp<std::int64_t>(column, -1, columns - 1);
  if (drawing.cards && memory.column >= 0 &&
      !card_shows(memory, drawing.words, static_cast<std::size_t>(memory.row),
                  static_cast<std::size_t>(memory.column)))
    memory.column = -1;
  if (!drawing.cards) show_column(drawing.ui, drawing.width, drawing.words, memory, memory.column);
  memory.focus = memory.show = true;
  drawing.ui.again();
}

/// The next column to the right (1) or left (-1) that is shown in this row.
std::int64_t beside(const MatrixDrawing& drawing, int step) {
  const auto columns = static_cast<std::int64_t>(drawing.words.columns.size());
  std::int64_t column = drawing.memory.column + step;
  if (!drawing.cards) return column;
  while (column >= 0 && column < columns &&
         !card_shows(drawing.memory, drawing.words, static_cast<std::size_t>(drawing.memory.row),
                     static_cast<std::size_t>(column)))
    column += step;
  return column < columns ? column : drawing.memory.column;
}

void take_moves(MatrixDrawing& drawing, std::int64_t page) {
  const std::int64_t row = drawing.memory.row, column = drawing.memory.column;
  const auto last = static_cast<std::int64_t>(drawing.words.rows.size()) - 1;
  const auto columns = static_cast<std::int64_t>(drawing.words.columns.size());
  const struct {
    std::string_view key;
    bool control;
    std::int64_t row, column;
  } moves[] = {{"ArrowDown", false, row + 1, column},
               {"ArrowUp", false, row - 1, column},
               {"ArrowRight", false, row, beside(drawing, 1)},
               {"ArrowLeft", false, row, beside(drawing, -1)},
               {"PageDown", false, row + page, column},
               {"PageUp", false, row - page, column},
               {"Home", false, row, -1},
               {"End", false, row, columns - 1},
               {"Home", true, 0, column},
               {"End", true, last, column}};
  for (const auto& move : moves)
    if (drawing.ui.pressed_key(drawing.grid, move.key, move.control))
      return move_to(drawing, move.row, move.column);
}

/// A letter whatever Shift and Caps Lock make of it. `letter` is one of A to Z, or a to z.
bool pressed_letter(MatrixDrawing& drawing, std::string_view letter) {
  const char small = static_cast<char>(letter.front() | 0x20);
  const char large = static_cast<char>(small & ~0x20);
  Ui& ui = drawing.ui;
  return ui.pressed_key(drawing.grid, {&small, 1}) || ui.pressed_key(drawing.grid, {&large, 1}) ||
         ui.pressed_key(drawing.grid, {&large, 1}, false, true);
}

void take_commands(MatrixDrawing& drawing) {
  Ui& ui = drawing.ui;
  const auto row = static_cast<std::size_t>(drawing.memory.row);
  const bool press = ui.pressed_key(drawing.grid, "Enter") || ui.pressed_key(drawing.grid, " ");
  if (drawing.memory.column < 0) {
    if (press) drawing.tell(Type::open, row, 0);
    return;
  }
  const auto column = static_cast<std::size_t>(drawing.memory.column);
  if (press) drawing.turn(row, column);
  for (std::size_t mark = 0; mark < drawing.words.marks.size(); ++mark)
    if (pressed_letter(drawing, drawing.words.marks[mark].letter))
      drawing.set(row, column, static_cast<std::uint8_t>(mark + 1));
  if (ui.pressed_key(drawing.grid, "Delete") || ui.pressed_key(drawing.grid, "Backspace"))
    drawing.set(row, column, 0);
  if (pressed_letter(drawing, drawing.words.ring_key)) drawing.turn_ring(row, column);
}

/// Scrolls so that the row which is to be shown lies in the window.
void follow(MatrixDrawing& drawing, float window) {
  if (!std::exchange(drawing.memory.show, false)) return;
  const float height = drawing.layout.row_height;
  const float top = static_cast<float>(drawing.memory.row) * height;
  const float offset = drawing.ui.scroll_offset(drawing.rows_id());
  if (top < offset) drawing.ui.request_scroll(drawing.rows_id(), top);
  if (top + height > offset + window)
    drawing.ui.request_scroll(drawing.rows_id(), top + height - window);
}

void draw_rows(MatrixDrawing& drawing, Rect place) {
  const auto count = static_cast<std::int64_t>(drawing.words.rows.size());
  const float height = drawing.layout.row_height;
  follow(drawing, place.h);
  auto scroll = drawing.ui.scroll("rows", place);
  const auto top = static_cast<std::int64_t>((place.y - scroll.area.y) / height);
  const std::int64_t from = std::max<std::int64_t>(0, top - 1),
                     to = std::min(count, top + static_cast<std::int64_t>(place.h / height) + 3);
  const auto draw = [&](std::int64_t row) {
    draw_matrix_row(drawing,
                    {place.x, scroll.area.y + static_cast<float>(row) * height, place.w, height},
                    static_cast<std::size_t>(row));
  };
  const std::int64_t kept = drawing.memory.row;  // stays mounted, so that the focus is not lost
  if (kept < from) draw(kept);
  for (std::int64_t row = from; row < to; ++row) draw(row);
  if (kept >= to && kept < count) draw(kept);
  scroll.reach(scroll.area.y + static_cast<float>(count) * height);
}

/// Cards scroll with the page: only those on the screen are drawn.
void draw_cards(MatrixDrawing& drawing, Rect place) {
  MatrixMemory& memory = drawing.memory;
  lay_cards(drawing.ui, place.w, drawing.words, memory);
  const Rect screen = drawing.ui.screen();
  for (std::size_t row = 0; row < drawing.words.rows.size(); ++row) {
    const float top = place.y + memory.tops[row], bottom = place.y + memory.tops[row + 1];
    const bool seen = bottom > screen.y - 200 && top < screen.bottom() + 200;
    if (seen || static_cast<std::int64_t>(row) == memory.row)
      draw_matrix_card(drawing, {place.x, top, place.w, 0}, row);
  }
}

void draw_grid(MatrixDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  const MatrixWords& words = drawing.words;
  Node node;
  node.id = drawing.grid, node.role = Role::grid, node.place = place, node.name = words.name;
  node.row_count = static_cast<std::int32_t>(words.rows.size()) + 1;
  node.column_count = static_cast<std::int32_t>(words.columns.size()) + 2;
  node.read_only = words.read_only;
  const auto scope = ui.open(node);
  std::int64_t page = 4;
  if (drawing.cards) {
    draw_cards(drawing, place);
  } else {
    draw_matrix_header(drawing, place.cut_top(matrix_header));
    const float seen = place.h / drawing.layout.row_height;
    page = std::max<std::int64_t>(1, static_cast<std::int64_t>(seen) - 1);
    draw_rows(drawing, place);
  }
  if (!drawing.focused) return;
  take_commands(drawing);
  take_moves(drawing, page);
}

/// Buttons that turn the page of columns, and which are shown.
void draw_pager(MatrixDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  MatrixMemory& memory = drawing.memory;
  const std::size_t count = drawing.words.columns.size(), end = drawing.layout.end();
  const auto group = ui.group(Role::group, "columns", place, "Columns");
  const float size = place.h;
  ButtonWords back{.key = "before",
                   .label = "Earlier columns",
                   .emphasis = Emphasis::quiet,
                   .icon = icon::chevron_left};
  ButtonWords next{.key = "after",
                   .label = "Further columns",
                   .emphasis = Emphasis::quiet,
                   .icon = icon::chevron_right};
  back.icon_only = next.icon_only = true;
  back.disabled = memory.first == 0, next.disabled = end >= count;
  std::size_t first = memory.first;
  if (button(ui, {place.x, place.y, size, size}, back))
    first = page_before(ui, drawing.width, drawing.words, memory.first);
  if (button(ui, {place.x + size, place.y, size, size}, next)) first = end;
  const std::string shown =
      concat(grouped(memory.first + 1), "–", grouped(end), " of ", grouped(count));
  text(ui, {place.x + 2 * size + 6, place.y + (size - 18) / 2, place.w - 2 * size - 6, 18}, shown,
       Style::caption, ui.palette().second_ink);
  if (first == memory.first) return;
  memory.first = first, memory.column = -1;
  ui.again();
}

}  // namespace

MatrixNews matrix(Ui& ui, Rect place, const MatrixWords& words) {
  const NodeId grid = ui.id(words.key);
  auto& memory = ui.remember<MatrixMemory>(grid);
  const auto count = static_cast<std::int64_t>(words.rows.size());
  const auto columns = static_cast<std::int64_t>(words.columns.size());
  memory.row = std::clamp<std::int64_t>(memory.row, 0, std::max<std::int64_t>(0, count - 1));
  memory.column = std::min(memory.column, columns - 1);
  MatrixDrawing drawing{ui, words, memory, grid, place.w, matrix_is_cards(place.w), {}, {}};
  if (!drawing.cards) drawing.layout = matrix_layout(ui, place.w, words, memory);
  draw_grid(drawing, place);
  // Behind the grid, so that it lies above the header's elements.
  if (drawing.layout.pages)
    draw_pager(drawing, {place.x + 4, place.y + 6, drawing.layout.title - 8, ui.control_height()});
  return drawing.news;
}

}  // namespace entente::kit

#include "kit/table.hpp"

#include <cmath>

#include "kit/icons.hpp"
#include "kit/table_layout.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

using Type = TableNews::Type;

/// What a table remembers: the row that Tab goes to, and whether the focus is to follow it.
struct Memory {
  std::int64_t row = 0;
  bool focus = false;  // focus that row as soon as it is drawn
  bool show = false;   // scroll it into view
};

struct Drawing {
  Ui& ui;
  const TableWords& words;
  TableLayout layout;
  NodeId grid;
  Memory& memory;
  TableNews news;

  void tell(Type type, std::int64_t row, int column = -1) {
    news = {type, row, column, {}};
    ui.again();
  }
  NodeId row_id(std::int64_t row) const { return Ui::id_in(rows(), words.row_id(row)); }
  NodeId rows() const { return Ui::id_in(grid, "rows"); }
};

void add_cell(Ui& ui, std::string_view key, Rect place, Role role, std::string_view name,
              int column, NodeId* id = nullptr) {
  Node node;
  node.id = ui.id(key), node.role = role, node.place = place, node.name = name;
  node.column_index = column;
  ui.add(node);
  if (id != nullptr) *id = node.id;
}

/// A text in one line, or in two where one is too short for it.
struct Words {
  std::string_view first, second;
  Style style = Style::body;
  bool fits = false;  // known: it need not be measured again
};

/// Between two of its words, if at all; what runs from right to left stays in one line.
Words split(Ui& ui, std::string_view text, float width, Style style) {
  if (ui.text_width(text, style) <= width) return {text, {}, style, true};
  if (ui.right_to_left(text)) return {text, {}, style};
  const auto lines = ui.lines(text, width, style);
  if (lines.size() < 2) return {text, {}, style};
  const auto begins = static_cast<std::size_t>(lines[1].data() - text.data());
  if (begins == 0 || (text[begins - 1] != ' ' && text[begins - 1] != '\n'))
    return {text, {}, style};
  return {lines.front(), text.substr(begins), style};
}

/// In the middle of the place's height; two lines stand closer than in a paragraph.
void draw_words(Ui& ui, Rect place, const Words& words, Color ink) {
  const float line = type_size(words.style).line;
  const float pitch = std::floor(type_size(words.style).size * 1.27f);
  const float first = place.y + (place.h - line - (words.second.empty() ? 0 : pitch)) / 2;
  if (words.fits) return ui.draw_text(place.x, first, words.first, words.style, ink);
  ui.draw_text_cut(place.x, first, place.w, words.first, words.style, ink);
  if (!words.second.empty())
    ui.draw_text_cut(place.x, first + pitch, place.w, words.second, words.style, ink);
}

void draw_header_cell(Drawing& drawing, Rect place, std::size_t index) {
  Ui& ui = drawing.ui;
  const Column& column = drawing.words.columns[index];
  const NodeId id = ui.id(column.key);
  const bool sorted = drawing.words.sorted_by == static_cast<int>(index);
  if (column.sortable && ui.activated(id)) drawing.tell(Type::sort, -1, static_cast<int>(index));
  const Palette& palette = ui.palette();
  const Color ink =
      sorted || (column.sortable && ui.hovered(id)) ? palette.ink : palette.second_ink;
  const Style style = sorted ? Style::caption_strong : Style::caption;
  const float arrow = sorted ? 18 : 0;
  const float width = std::min(ui.text_width(column.label, style), place.w - 16 - arrow);
  const float x = column.right ? place.right() - 8 - width - arrow : place.x + 8;
  const float y = place.y + (place.h - 18) / 2;
  if (sorted || column.right)
    ui.draw_text_cut(x, y, width + 1, column.label, style, ink);
  else
    draw_words(ui, place.inset(8, 0), split(ui, column.label, place.w - 16, style), ink);
  if (sorted)
    ui.draw_icon(x + width + 4, y + 2, 14,
                 drawing.words.descending ? icon::arrow_down : icon::arrow_up, ink);
  ui.focus_ring(id, place.inset(4), space::chip_radius);
  Node node;
  node.id = id, node.role = Role::column_header, node.place = place, node.name = column.label;
  node.focusable = column.sortable,
  node.column_index = static_cast<int>(index) + drawing.layout.first_column;
  if (sorted) node.sort = drawing.words.descending ? "descending" : "ascending";
  ui.add(node);
}

/// The box that selects every row.
void draw_select_all(Drawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  Node cell;
  cell.id = ui.id("selection"), cell.role = Role::column_header, cell.place = place;
  cell.name = "Selected", cell.column_index = 1;
  const auto scope = ui.open(cell);
  const Rect mark{place.x + 10, place.y, 28, place.h};
  if (check_box(ui, mark, "select all", "Select all rows", drawing.words.all_selected))
    drawing.tell(Type::select_all, -1);
}

void draw_header(Drawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  const auto group = ui.group(Role::row_group, "header", place);
  Node row;
  row.id = ui.id("row"), row.role = Role::row, row.place = place, row.row_index = 1;
  const auto scope = ui.open(row);
  if (drawing.words.selectable) draw_select_all(drawing, {place.x, place.y, select_width, place.h});
  for (std::size_t index = 0; index < drawing.layout.columns.size(); ++index) {
    const Span& span = drawing.layout.columns[index];
    draw_header_cell(drawing, {place.x + span.x, place.y, span.w, place.h}, index);
  }
  ui.line(place.x, place.bottom() - 1, place.right(), place.bottom() - 1, ui.palette().line);
}

void draw_cell(Ui& ui, Rect place, const Cell& cell, bool right) {
  const Palette& palette = ui.palette();
  if (cell.text.empty()) return;
  if (cell.tone) {
    const float width = std::min(chip_width(ui, cell.text), place.w - 16);
    const Words words = split(ui, cell.text, width - 15, Style::caption_strong);
    const float height = words.second.empty() ? 24.f : 40.f;
    const Rect box{place.x + 8, place.y + (place.h - height) / 2, width, height};
    ui.fill(box, ground_of(palette, *cell.tone), space::chip_radius);
    draw_words(ui, {box.x + 8, box.y, box.w - 14, box.h}, words, ink_of(palette, *cell.tone));
    return;
  }
  const Style style = cell.strong ? Style::body_strong : Style::body;
  const Color ink = cell.quiet ? palette.second_ink : palette.ink;
  const float width = place.w - 16;
  if (!right) return draw_words(ui, place.inset(8, 0), split(ui, cell.text, width, style), ink);
  const float x = place.right() - 8 - std::min(width, ui.text_width(cell.text, style));
  ui.draw_text_cut(x, place.y + (place.h - 22) / 2, width, cell.text, style, ink);
}

void draw_wide_row(Drawing& drawing, Rect place, std::int64_t row) {
  for (std::size_t index = 0; index < drawing.layout.columns.size(); ++index) {
    const Span& span = drawing.layout.columns[index];
    const Rect box{place.x + span.x, place.y, span.w, place.h};
    const Cell cell = drawing.words.cell(row, index);
    draw_cell(drawing.ui, box, cell, drawing.words.columns[index].right);
    const auto keys = drawing.ui.keys("cell", index);
    NodeId id = 0;
    add_cell(drawing.ui, "cell", box, index == 0 ? Role::row_header : Role::cell, cell.text,
             static_cast<int>(index) + drawing.layout.first_column, &id);
    if (drawing.ui.activated(id)) drawing.tell(Type::open, row);
  }
}

/// Whether a text is digits alone, so that without a header nobody knows of what.
bool bare_number(std::string_view text) {
  return text.find_first_not_of("0123456789.,+-") == std::string_view::npos;
}

/// One of the values in a card's last line. One of which only the beginning would be seen is left
/// out. Returns where the next one stands.
float draw_value(Ui& ui, Rect room, const Cell& cell, std::string_view label) {
  constexpr float least = 110;
  const float left = room.w;
  if (cell.tone) {
    const float width = chip_width(ui, cell.text);
    if (width > left && left < least) return room.right();
    const Rect box{room.x, room.y, std::min(width, left), 24};
    ui.fill(box, ground_of(ui.palette(), *cell.tone), space::chip_radius);
    ui.draw_text_cut(box.x + 8, box.y + 3, box.w - 14, cell.text, Style::caption_strong,
                     ink_of(ui.palette(), *cell.tone));
    return box.right() + 10;
  }
  std::string words(bare_number(cell.text) ? label : std::string_view{});
  if (!words.empty()) words += ' ';
  words += cell.text;
  const float width = ui.text_width(words, Style::caption);
  if (width > left && left < least) return room.right();
  ui.draw_text_cut(room.x, room.y + 3, left, words, Style::caption, ui.palette().second_ink);
  return room.x + width + 14;
}

/// On a phone a row is a card: the first column as its title, the others beneath in one line.
void draw_narrow_row(Drawing& drawing, Rect place, std::int64_t row) {
  Ui& ui = drawing.ui;
  const float begin = place.x + 8 + (drawing.words.selectable ? select_width : 0);
  const float end = place.right() - 8;
  float x = begin, below = 0;
  for (std::size_t index = 0; index < drawing.words.columns.size(); ++index) {
    const Cell cell = drawing.words.cell(row, index);
    const auto keys = ui.keys("cell", index);
    Words title;
    if (index == 0) title = split(ui, cell.text, end - begin, Style::body_strong);
    if (index == 0) below = place.y + (title.second.empty() ? 40 : 46);
    const Rect box = index == 0
                         ? Rect{begin, place.y + 5, end - begin, title.second.empty() ? 36.f : 40.f}
                         : Rect{x, below, end - x, 24};
    NodeId id = 0;
    add_cell(ui, "cell", box, index == 0 ? Role::row_header : Role::cell, cell.text,
             static_cast<int>(index) + drawing.layout.first_column, &id);
    if (ui.activated(id)) drawing.tell(Type::open, row);
    if (cell.text.empty() || box.w < 24) continue;
    if (index == 0)
      draw_words(ui, box, title, ui.palette().ink);
    else
      x = draw_value(ui, box, cell, drawing.words.columns[index].label);
  }
}

void draw_selection(Drawing& drawing, Rect place, std::int64_t row) {
  Ui& ui = drawing.ui;
  const Rect box{place.x, place.y, select_width, place.h};
  Node cell;
  cell.id = ui.id("selection"), cell.role = Role::cell, cell.place = box, cell.column_index = 1;
  const auto scope = ui.open(cell);
  const Rect mark{place.x + 10, place.y, 28, place.h};
  if (check_box(ui, mark, "select", "Select row", drawing.words.selected(row)))
    drawing.tell(Type::select, row);
}

void draw_row_ground(Drawing& drawing, Rect place, NodeId id, std::int64_t row) {
  Ui& ui = drawing.ui;
  const bool selected = drawing.words.selectable && drawing.words.selected(row);
  if (row == drawing.words.current || selected)
    ui.fill(place, ui.palette().accent_ground, 0);
  else if (ui.hovered_in(id))
    ui.fill(place, ui.palette().ink, 0, 0.03f);
  if (ui.focus_visible(id)) ui.outline(place.inset(1), ui.palette().focus, 4, 2);
  separator(ui, place.x, place.bottom() - 1, place.w);
}

/// What can be done with a row, for whoever has no Delete key or does not know it.
void draw_row_menu(Drawing& drawing, Rect place, NodeId id, std::int64_t row) {
  static constexpr MenuItem items[] = {{.key = "open", .label = "Open", .shortcut = "Enter"},
                                       {.key = "select", .label = "Select", .shortcut = "Space"},
                                       {.key = "remove",
                                        .label = "Remove",
                                        .danger = true,
                                        .separated = true,
                                        .shortcut = "Delete"}};
  static constexpr Type deeds[] = {Type::open, Type::select, Type::remove};
  const std::string_view name = drawing.words.cell(row, 0).text;
  if (const auto chosen = context_menu(drawing.ui, id, place, name, items))
    drawing.tell(deeds[*chosen], row);
}

void draw_row(Drawing& drawing, Rect place, std::int64_t row) {
  Ui& ui = drawing.ui;
  const NodeId id = drawing.row_id(row);
  if (ui.focused(id) && !drawing.memory.focus) drawing.memory.row = row;
  if (ui.activated(id)) drawing.tell(Type::open, row);
  draw_row_ground(drawing, place, id, row);
  Node node;
  node.id = id, node.role = Role::row, node.place = place, node.test_id = drawing.words.row_id(row);
  node.row_index = static_cast<std::int32_t>(row) + 2;
  node.focusable = row == drawing.memory.row, node.roving = !node.focusable;
  if (drawing.words.selectable) node.selected = drawing.words.selected(row) ? Tri::yes : Tri::no;
  const auto scope = ui.open(node);
  if (drawing.words.selectable) draw_selection(drawing, place, row);
  if (drawing.layout.narrow)
    draw_narrow_row(drawing, place, row);
  else
    draw_wide_row(drawing, place, row);
  if (drawing.memory.focus && row == drawing.memory.row) {
    ui.request_focus(id);
    drawing.memory.focus = false;
  }
  if (drawing.words.row_menu) draw_row_menu(drawing, place, id, row);
}

void move_to(Drawing& drawing, std::int64_t row, bool selecting) {
  row = std::clamp<std::int64_t>(row, 0, drawing.words.rows - 1);
  if (row == drawing.memory.row && !selecting) return;
  drawing.memory.row = row;
  drawing.memory.focus = drawing.memory.show = true;
  drawing.tell(selecting ? Type::select_to : Type::move, row);
}

void take_moves(Drawing& drawing, std::int64_t page) {
  Ui& ui = drawing.ui;
  const std::int64_t at = drawing.memory.row, last = drawing.words.rows - 1;
  const struct {
    std::string_view key;
    std::int64_t to;
  } moves[] = {{"ArrowDown", at + 1}, {"ArrowUp", at - 1}, {"PageDown", at + page},
               {"PageUp", at - page}, {"Home", 0},         {"End", last}};
  for (const auto& move : moves) {
    if (ui.pressed_key(drawing.rows(), move.key)) move_to(drawing, move.to, false);
    if (drawing.words.selectable && ui.pressed_key(drawing.rows(), move.key, false, true))
      move_to(drawing, move.to, true);
  }
}

void take_commands(Drawing& drawing) {
  Ui& ui = drawing.ui;
  const NodeId rows = drawing.rows();
  if (ui.pressed_key(rows, "Enter")) drawing.tell(Type::open, drawing.memory.row);
  if (drawing.words.selectable) {
    if (ui.pressed_key(rows, " ")) drawing.tell(Type::select, drawing.memory.row);
    if (ui.pressed_key(rows, "a", true)) drawing.tell(Type::select_all, -1);
  }
  if (ui.pressed_key(rows, "Delete")) drawing.tell(Type::remove, drawing.memory.row);
  if (ui.take_inside(drawing.grid, Event::Type::copy)) drawing.tell(Type::copy, drawing.memory.row);
  if (auto pasted = ui.take_inside(drawing.grid, Event::Type::paste)) {
    drawing.tell(Type::paste, drawing.memory.row);
    drawing.news.text = std::move(pasted->text);
  }
}

/// Scrolls so that the row which is to be shown lies in the window.
void follow(Drawing& drawing, float window) {
  if (!std::exchange(drawing.memory.show, false)) return;
  const float height = drawing.layout.row_height;
  const float top = static_cast<float>(drawing.memory.row) * height;
  const float offset = drawing.ui.scroll_offset(drawing.rows());
  if (top < offset) drawing.ui.request_scroll(drawing.rows(), top);
  if (top + height > offset + window)
    drawing.ui.request_scroll(drawing.rows(), top + height - window);
}

void draw_rows(Drawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  const float height = drawing.layout.row_height;
  auto scroll = ui.scroll("rows", place);
  const auto first = static_cast<std::int64_t>((place.y - scroll.area.y) / height);
  const auto count = static_cast<std::int64_t>(place.h / height) + 2;
  const std::int64_t from = std::max<std::int64_t>(0, first - 2),
                     to = std::min(drawing.words.rows, first + count + 2);
  const auto place_of = [&](std::int64_t row) {
    return Rect{place.x, scroll.area.y + static_cast<float>(row) * height, place.w, height};
  };
  const std::int64_t kept = drawing.memory.row;  // stays mounted, so that the focus is not lost
  if (kept < from && kept < drawing.words.rows) draw_row(drawing, place_of(kept), kept);
  for (std::int64_t row = from; row < to; ++row) draw_row(drawing, place_of(row), row);
  if (kept >= to && kept < drawing.words.rows) draw_row(drawing, place_of(kept), kept);
  scroll.reach(scroll.area.y + static_cast<float>(drawing.words.rows) * height);
}

}  // namespace

TableNews table(Ui& ui, Rect place, const TableWords& words) {
  const NodeId grid = ui.id(words.key);
  Drawing drawing{ui, words, table_layout(ui, place.w, words), grid, ui.remember<Memory>(grid), {}};
  drawing.memory.row =
      std::clamp<std::int64_t>(drawing.memory.row, 0, std::max<std::int64_t>(0, words.rows - 1));
  Node node;
  node.id = grid, node.role = Role::grid, node.place = place, node.name = words.name;
  node.row_count = static_cast<std::int32_t>(words.rows) + 1;
  node.column_count =
      static_cast<std::int32_t>(words.columns.size()) + drawing.layout.first_column - 1;
  node.focusable = words.rows == 0 && words.accepts_paste;
  const auto scope = ui.open(node);
  const Rect head = place.cut_top(drawing.layout.narrow ? 0 : header_height);
  if (!drawing.layout.narrow) draw_header(drawing, head);
  if (words.rows > 0)
    take_moves(drawing, std::max<std::int64_t>(
                            1, static_cast<std::int64_t>(place.h / drawing.layout.row_height) - 1));
  take_commands(drawing);
  follow(drawing, place.h);
  draw_rows(drawing, place);
  return std::move(drawing.news);
}

void show_row(Ui& ui, std::string_view key, std::int64_t row) {
  auto& memory = ui.remember<Memory>(ui.id(key));
  memory.row = row;
  memory.focus = memory.show = true;
  ui.again();
}

}  // namespace entente::kit

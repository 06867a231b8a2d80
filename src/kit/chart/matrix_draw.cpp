#include "kit/chart/matrix_draw.hpp"

#include "base/concat.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

using Type = MatrixNews::Type;
using Look = MatrixMark::Look;

constexpr float box_size = 34;

/// All of `text` from one of its lines on: what does not fit is cut with an ellipsis there.
std::string_view rest_from(std::string_view text, std::string_view line) {
  return text.substr(static_cast<std::size_t>(line.data() - text.data()));
}

/// "must agree, driver".
std::string words_of(const MatrixWords& words, MatrixCell cell) {
  std::string heard(cell.mark == 0 ? words.none : words.marks[cell.mark - 1u].words);
  if (cell.ring) heard = concat(heard, ", ", words.ring);
  return heard;
}

/// A mark in its box, with the ring around it.
void draw_mark(Ui& ui, Rect box, const MatrixWords& words, MatrixCell cell) {
  const Palette& palette = ui.palette();
  if (cell.mark > 0) {
    const MatrixMark& mark = words.marks[cell.mark - 1u];
    const bool strong = mark.look == Look::strong;
    if (mark.look != Look::faint)
      ui.fill(box, strong ? palette.accent_ground : palette.fine_line, space::control_radius);
    const Style style = mark.look == Look::faint ? Style::body : Style::body_strong;
    const Color ink = strong                     ? palette.accent
                      : mark.look == Look::faint ? palette.second_ink
                                                 : palette.ink;
    ui.draw_text(box.x + (box.w - ui.text_width(mark.letter, style)) / 2, box.y + (box.h - 22) / 2,
                 mark.letter, style, ink);
  }
  if (cell.ring) ui.outline(box.inset(-1), palette.ink, space::control_radius + 1, 2);
}

Node cell_node(NodeId id, Role role, Rect place, std::string_view name, std::size_t column) {
  Node node;
  node.id = id, node.role = role, node.place = place, node.name = name;
  node.column_index = static_cast<std::int32_t>(column) + 1;
  return node;
}

/// Makes of a node one of the places that the arrow keys move between.
void add_reachable(MatrixDrawing& drawing, Node node, std::size_t row, std::int64_t column) {
  Ui& ui = drawing.ui;
  MatrixMemory& memory = drawing.memory;
  const auto number = static_cast<std::int64_t>(row);
  if (ui.focused(node.id)) drawing.focused = true;
  if (ui.focused(node.id) && !memory.focus) memory.row = number, memory.column = column;
  const bool here = memory.row == number && memory.column == column;
  node.focusable = here, node.roving = !here;
  ui.add(node);
  if (!here || !memory.focus) return;
  ui.request_focus(node.id);
  memory.focus = false;
}

void draw_cell(MatrixDrawing& drawing, Rect place, Rect box, std::size_t row, std::size_t column) {
  Ui& ui = drawing.ui;
  const MatrixWords& words = drawing.words;
  const MatrixColumn& about = words.columns[column];
  const MatrixCell cell = cell_at(words.rows[row], column);
  const NodeId id = ui.id(about.key);
  if (ui.activated(id)) drawing.turn(row, column);
  if (ui.take(id, Event::Type::context)) drawing.turn_ring(row, column);
  if (ui.hovered(id) && !words.read_only)
    ui.fill(box, ui.palette().ink, space::control_radius, 0.07f);
  draw_mark(ui, box, words, cell);
  if (ui.focus_visible(id))
    ui.outline(box.inset(-4), ui.palette().focus, space::control_radius + 4, 2);
  const std::string name =
      concat(words.rows[row].title, ", ", about.label, ": ", words_of(words, cell));
  Node node = cell_node(id, Role::cell, place, name, column + 1);
  node.test_id = about.key;
  add_reachable(drawing, node, row, static_cast<std::int64_t>(column));
}

Scope open_row(MatrixDrawing& drawing, Rect place, NodeId id, std::size_t row) {
  Node node;
  node.id = id, node.role = Role::row, node.place = place;
  node.test_id = drawing.words.rows[row].key, node.row_index = static_cast<std::int32_t>(row) + 2;
  return drawing.ui.open(node);
}

Node title_node(MatrixDrawing& drawing, Rect place, std::size_t row) {
  Ui& ui = drawing.ui;
  const MatrixRow& one = drawing.words.rows[row];
  Node node = cell_node(ui.id("title"), Role::row_header, place, one.title, 0);
  node.description = one.note;
  if (ui.activated(node.id)) drawing.tell(Type::open, row, 0);
  if (ui.focus_visible(node.id))
    ui.outline(place.inset(2), ui.palette().focus, space::chip_radius, 2);
  return node;
}

/// The title, with its note below it or in two lines of its own.
void draw_title(MatrixDrawing& drawing, Rect place, std::size_t row) {
  Ui& ui = drawing.ui;
  const MatrixRow& one = drawing.words.rows[row];
  const bool current = static_cast<std::int64_t>(row) == drawing.words.current;
  const Style style = current ? Style::body_strong : Style::body;
  const float x = place.x + 12, width = place.w - 20;
  const auto lines = ui.lines(one.title, width, style);
  const bool two = one.note.empty() && lines.size() > 1;
  float y = place.y + (place.h - (two ? 44 : one.note.empty() ? 22 : 40)) / 2;
  if (two) {
    ui.draw_text(x, y, lines[0], style, ui.palette().ink);
    ui.draw_text_cut(x, y + 22, width, rest_from(one.title, lines[1]), style, ui.palette().ink);
    return;
  }
  ui.draw_text_cut(x, y, width, one.title, style, ui.palette().ink);
  ui.draw_text_cut(x, y + 22, width, one.note, Style::caption, ink_of(ui.palette(), one.note_tone));
}

void draw_chip(MatrixDrawing& drawing, Rect place, const MatrixRow& row) {
  if (row.chip.empty()) return;
  Ui& ui = drawing.ui;
  const float width = chip_width(ui, row.chip);
  const Rect box{place.x + (place.w - width) / 2, place.y + (place.h - 26) / 2, width, 26};
  ui.fill(box, ground_of(ui.palette(), row.chip_tone), space::chip_radius);
  ui.draw_text(box.x + 8, box.y + 4, row.chip, Style::caption_strong,
               ink_of(ui.palette(), row.chip_tone));
}

/// A group's name over those of its columns that are shown, from number `index` of the page on.
void draw_group(MatrixDrawing& drawing, Rect place, std::size_t index, std::size_t end) {
  Ui& ui = drawing.ui;
  const MatrixLayout& layout = drawing.layout;
  const MatrixGroup& group =
      drawing.words.groups[drawing.words.columns[layout.first + index].group];
  const Span &first = layout.columns[index], &last = layout.columns[end - 1];
  const float left = place.x + first.x + 4, width = last.x + last.w - first.x - 8;
  const Color ink = ink_of(ui.palette(), group.tone);
  const float words = std::min(width, ui.text_width(group.label, Style::caption_strong));
  ui.draw_text_cut(left + (width - words) / 2, place.y + 12, width + 1, group.label,
                   Style::caption_strong, ink);
  ui.fill({left, place.y + 34, width, 2}, ink, 1, 0.55f);
}

void draw_column_label(MatrixDrawing& drawing, Rect place, const MatrixColumn& column,
                       std::size_t number) {
  Ui& ui = drawing.ui;
  const auto lines = ui.lines(column.label, place.w - 4, Style::caption);
  const std::size_t count = std::min<std::size_t>(lines.size(), 2);
  float y = place.bottom() - 8 - 18 * static_cast<float>(count);
  for (std::size_t line = 0; line < count; ++line, y += 18) {
    const std::string_view words =
        line + 1 < count ? lines[line] : rest_from(column.label, lines[line]);
    const float width = std::min(place.w - 4, ui.text_width(words, Style::caption));
    ui.draw_text_cut(place.x + (place.w - width) / 2, y, width + 0.5f, words, Style::caption,
                     ui.palette().second_ink);
  }
  const std::string name =
      column.note.empty() ? std::string(column.label) : concat(column.label, ", ", column.note);
  ui.add(cell_node(ui.id(column.key), Role::column_header, place, name, number));
}

void draw_plain_label(Ui& ui, Rect place, std::string_view words, std::size_t number,
                      bool centred) {
  const float width = ui.text_width(words, Style::caption);
  ui.draw_text(centred ? place.x + (place.w - width) / 2 : place.x + 12, place.bottom() - 26, words,
               Style::caption, ui.palette().second_ink);
  ui.add(cell_node(ui.id(words), Role::column_header, place, words, number));
}

}  // namespace

void MatrixDrawing::tell(Type type, std::size_t row, std::size_t column, std::uint8_t mark) {
  news = {type, row, column, mark};
  ui.again();
}

void MatrixDrawing::set(std::size_t row, std::size_t column, std::uint8_t mark) {
  const MatrixCell cell = cell_at(words.rows[row], column);
  if (words.read_only || cell.mark == mark) return;
  tell(Type::mark, row, column, mark);
  ui.announce(concat(words.columns[column].label, ": ", words_of(words, {mark, cell.ring})));
}

void MatrixDrawing::turn(std::size_t row, std::size_t column) {
  const auto next = cell_at(words.rows[row], column).mark + 1u;
  set(row, column, static_cast<std::uint8_t>(next > words.marks.size() ? 0 : next));
}

void MatrixDrawing::turn_ring(std::size_t row, std::size_t column) {
  const MatrixColumn& about = words.columns[column];
  if (words.read_only || !about.can_ring) return;
  tell(Type::ring, row, column);
  const bool was = cell_at(words.rows[row], column).ring;
  ui.announce(concat(about.label, was ? ": not " : ": ", words.ring));
}

void draw_matrix_header(MatrixDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  const MatrixLayout& layout = drawing.layout;
  const auto columns = drawing.words.columns;
  const std::size_t count = layout.columns.size();
  for (std::size_t index = 0; index < count;) {
    std::size_t end = index + 1;
    while (end < count && columns[layout.first + end].group == columns[layout.first + index].group)
      ++end;
    draw_group(drawing, place, index, end);
    index = end;
  }
  const auto group = ui.group(Role::row_group, "header", place);
  Node row;
  row.id = ui.id("row"), row.role = Role::row, row.place = place, row.row_index = 1;
  const auto scope = ui.open(row);
  draw_plain_label(ui, {place.x, place.y + 44, layout.title, place.h - 44}, drawing.words.row_label,
                   1, false);
  for (std::size_t index = 0; index < count; ++index) {
    const Span& span = layout.columns[index];
    draw_column_label(drawing, {place.x + span.x, place.y + 38, span.w, place.h - 38},
                      columns[layout.first + index], layout.first + index + 1);
  }
  draw_plain_label(ui, {place.x + layout.chip.x, place.y, layout.chip.w, place.h},
                   drawing.words.chip_label, columns.size() + 1, true);
  ui.line(place.x, place.bottom() - 1, place.right(), place.bottom() - 1, ui.palette().line);
}

void draw_matrix_row(MatrixDrawing& drawing, Rect place, std::size_t row) {
  Ui& ui = drawing.ui;
  const MatrixRow& one = drawing.words.rows[row];
  const MatrixLayout& layout = drawing.layout;
  const NodeId id = ui.id(one.key);
  if (static_cast<std::int64_t>(row) == drawing.words.current) {
    ui.fill(place, ui.palette().ink, 0, 0.05f);
    ui.fill({place.x, place.y, 3, place.h}, ui.palette().accent);
  } else if (ui.hovered_in(id)) {
    ui.fill(place, ui.palette().ink, 0, 0.03f);
  }
  separator(ui, place.x, place.bottom() - 1, place.w);
  const auto scope = open_row(drawing, place, id, row);
  const Rect title{place.x, place.y, layout.title, place.h};
  draw_title(drawing, title, row);
  add_reachable(drawing, title_node(drawing, title, row), row, -1);
  for (std::size_t index = 0; index < layout.columns.size(); ++index) {
    const Span& span = layout.columns[index];
    const Rect cell{place.x + span.x, place.y, span.w, place.h};
    const Rect box{cell.x + (cell.w - box_size) / 2, cell.y + (cell.h - box_size) / 2, box_size,
                   box_size};
    draw_cell(drawing, cell, box, row, layout.first + index);
  }
  const Rect chip{place.x + layout.chip.x, place.y, layout.chip.w, place.h};
  draw_chip(drawing, chip, one);
  ui.add(cell_node(ui.id("chip"), Role::cell, chip, one.chip, drawing.words.columns.size() + 1));
}

namespace {

/// Somebody's part in a card: the mark, and who.
void draw_card_cell(MatrixDrawing& drawing, Rect place, std::size_t row, std::size_t column) {
  Ui& ui = drawing.ui;
  const MatrixColumn& about = drawing.words.columns[column];
  const Rect box{place.x + 5, place.y + (place.h - box_size) / 2, box_size, box_size};
  ui.outline(place, ui.palette().fine_line, space::control_radius);
  if (cell_at(drawing.words.rows[row], column).mark == 0)
    ui.draw_icon(box.x + 9, box.y + 9, 16, icon::plus, ui.palette().second_ink);
  ui.draw_text_cut(box.right() + 8, place.y + (place.h - 18) / 2, place.right() - box.right() - 12,
                   about.label, Style::caption, ui.palette().ink);
  draw_cell(drawing, place, box, row, column);
}

void draw_more(MatrixDrawing& drawing, Rect place, const MatrixRow& row) {
  Ui& ui = drawing.ui;
  const bool open = drawing.memory.unfolded == row.key;
  const auto cell = ui.group(Role::cell, "more cell", place);
  const std::string label = open ? "Only those with a part" : "Show everyone";
  ButtonWords words{.key = "more",
                    .label = label,
                    .emphasis = Emphasis::quiet,
                    .icon = open ? icon::chevron_up : icon::chevron_down};
  words.expanded = open ? Tri::yes : Tri::no;
  if (!button(ui, {place.x - 8, place.y, std::min(button_width(ui, words), place.w + 8), place.h},
              words))
    return;
  drawing.memory.unfolded = open ? std::string() : std::string(row.key);
  drawing.memory.tops.clear();
  ui.again();
}

}  // namespace

void draw_matrix_card(MatrixDrawing& drawing, Rect place, std::size_t row) {
  Ui& ui = drawing.ui;
  const MatrixWords& words = drawing.words;
  const MatrixRow& one = words.rows[row];
  const CardPlaces places = card_places(ui, place.w, words, drawing.memory, row);
  place.h = places.height;
  const bool current = static_cast<std::int64_t>(row) == words.current;
  ui.fill(place, ui.palette().card, space::card_radius);
  ui.outline(place, current ? ui.palette().accent : ui.palette().line, space::card_radius);
  const auto scope = open_row(drawing, place, ui.id(one.key), row);
  const Rect title = places.title.moved(place.x, place.y);
  ui.draw_lines(title, one.title, Style::body_strong, ui.palette().ink);
  const Rect note = places.note.moved(place.x, place.y);
  ui.draw_lines(note, one.note, Style::caption, ink_of(ui.palette(), one.note_tone));
  const Rect pressed{place.x, place.y, title.right() - place.x, note.bottom() - place.y + 4};
  add_reachable(drawing, title_node(drawing, pressed, row), row, -1);
  for (const auto& [group, box] : places.groups)
    ui.draw_text_cut(place.x + box.x, place.y + box.y, box.w, words.groups[group].label,
                     Style::caption_strong, ink_of(ui.palette(), words.groups[group].tone));
  for (const auto& [column, box] : places.cells)
    draw_card_cell(drawing, box.moved(place.x, place.y), row, column);
  const Rect chip = places.chip.moved(place.x, place.y);
  draw_chip(drawing, chip, one);
  ui.add(cell_node(ui.id("chip"), Role::cell, chip, one.chip, words.columns.size() + 1));
  draw_more(drawing, places.more.moved(place.x, place.y), one);
}

}  // namespace entente::kit

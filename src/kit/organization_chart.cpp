#include "kit/organization_chart.hpp"

#include "imgui.h"
#include "kit/icons.hpp"

namespace entente::kit {
namespace {

constexpr float around = 240;  // drawn above and below what can be seen
constexpr float padding = 14;

/// What is heard of a box: all its lines.
std::string heard(const ChartBox& box) {
  std::string name = box.title;
  for (const std::string* more : {&box.note, &box.detail, &box.warning})
    if (!more->empty()) name += ", " + *more;
  return name;
}

void draw_box(Ui& ui, Rect place, const ChartBox& box, bool current) {
  const Palette& palette = ui.palette();
  ui.fill(place, current ? palette.accent_ground : palette.card, space::card_radius);
  ui.outline(place, current ? palette.accent : palette.line, space::card_radius);
  ui.fill({place.x + 9, place.y + padding, 3, place.h - 2 * padding}, ink_of(palette, box.tone),
          1.5f);
  const float x = place.x + padding + 8, width = place.right() - 12 - x;
  float y = place.y + 11;
  ui.draw_text_cut(x, y, width, box.title, Style::body_strong, palette.ink);
  y += 24;
  const bool marked = box.note_tone != Tone::neutral;
  if (marked) ui.circle(x + 4, y + 9, 4, ink_of(palette, box.note_tone));
  ui.draw_text_cut(x + (marked ? 14 : 0), y, width - (marked ? 14 : 0), box.note, Style::caption,
                   palette.second_ink);
  y += 20;
  ui.draw_text_cut(x, y, width, box.detail, Style::caption, palette.second_ink);
  if (box.warning.empty()) return;
  y += 21;
  ui.draw_icon(x - 1, y + 1, 16, icon::circle_alert, palette.warning);
  ui.draw_text_cut(x + 20, y, width - 20, box.warning, Style::caption_strong, palette.warning);
}

void add_cell(Ui& ui, std::uint64_t column, Rect corner, Role role, std::string_view words) {
  Node node;
  node.id = ui.id("cell", column), node.role = role, node.place = corner, node.name = words;
  node.column_index = static_cast<std::int32_t>(column);
  ui.add(node);
}

void add_link(Ui& ui, NodeId id, Rect place, const ChartBox& box, bool current) {
  Node header;
  header.id = ui.id("title"), header.role = Role::row_header, header.place = place;
  header.column_index = 1;
  const auto scope = ui.open(header);
  const std::string name = heard(box);
  Node node;
  node.id = id, node.role = Role::link, node.place = place, node.name = name;
  node.value = box.target, node.focusable = true, node.current = current;
  ui.add(node);
}

/// One box: a row whose first cell is the link, and whose others nobody sees.
void draw_row(Ui& ui, Rect place, const ChartWords& words, std::size_t index, int number) {
  const ChartBox& box = words.boxes[index];
  Node row;
  row.id = ui.id(box.key), row.role = Role::row, row.place = place, row.test_id = box.key;
  row.row_index = number;
  const auto scope = ui.open(row);
  const bool current = !words.current.empty() && words.current == box.key;
  const NodeId link = ui.id("link");
  draw_box(ui, place, box, current);
  if (ui.hovered(link)) ui.fill(place, ui.palette().ink, space::card_radius, 0.04f);
  ui.focus_ring(link, place, space::card_radius);
  add_link(ui, link, place, box, current);
  const bool below = box.parent >= 0 && box.parent < static_cast<int>(words.boxes.size());
  const std::string_view cells[] = {
      below ? words.boxes[static_cast<std::size_t>(box.parent)].title : std::string_view{},
      box.note, box.detail, box.warning};
  const Rect corner{place.right() - 1, place.bottom() - 1, 1, 1};
  for (std::size_t column = 0; column < std::size(cells); ++column)
    add_cell(ui, column + 2, corner, Role::cell, cells[column]);
}

void add_header(Ui& ui, Rect place, const ChartWords& words) {
  const Rect corner{place.x, place.y, 1, 1};
  const auto group = ui.group(Role::row_group, "header", corner);
  Node row;
  row.id = ui.id("row"), row.role = Role::row, row.place = corner, row.row_index = 1;
  const auto scope = ui.open(row);
  for (std::size_t column = 0; column < std::size(words.columns); ++column)
    add_cell(ui, column + 1, corner, Role::column_header, words.columns[column]);
}

void draw_boxes(Ui& ui, float x, float y, const ChartWords& words, const ChartLayout& layout) {
  const ImDrawList& list = ui.draw_list();
  const float top = list.GetClipRectMin().y - y - around;
  const float bottom = list.GetClipRectMax().y - y + around;
  for (const ChartLayout::Line& line : layout.lines)
    if (line.y2 >= top && line.y1 <= bottom)
      ui.line(x + line.x1, y + line.y1, x + line.x2, y + line.y2, ui.palette().third_ink, 1.5f);
  for (std::size_t number = 0; number < layout.order.size(); ++number) {
    const auto index = static_cast<std::size_t>(layout.order[number]);
    const Rect& place = layout.boxes[index];
    if (place.bottom() < top || place.y > bottom) continue;
    draw_row(ui, place.moved(x, y), words, index, static_cast<int>(number) + 2);
  }
}

}  // namespace

void organization_chart(Ui& ui, Rect place, const ChartWords& words, const ChartLayout& layout) {
  const auto figure = ui.group(Role::figure, words.key, place, words.name);
  Node grid;
  grid.id = ui.id("grid"), grid.role = Role::grid, grid.place = place, grid.name = words.name;
  grid.row_count = static_cast<std::int32_t>(words.boxes.size()) + 1;
  grid.column_count = static_cast<std::int32_t>(std::size(words.columns));
  const auto scope = ui.open(grid);
  add_header(ui, place, words);
  const float x = place.x + std::max(0.f, (place.w - layout.width) / 2);
  if (layout.height <= place.h) {
    const auto rows = ui.group(Role::row_group, "rows", place);
    return draw_boxes(ui, x, place.y, words, layout);
  }
  auto scroll = ui.scroll("rows", place);
  draw_boxes(ui, x, scroll.area.y, words, layout);
  scroll.reach(scroll.area.y + layout.height);
}

}  // namespace entente::kit

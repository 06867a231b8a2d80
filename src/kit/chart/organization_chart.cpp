#include "kit/chart/organization_chart.hpp"

#include "imgui.h"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

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

constexpr ChartSize sizes[] = {{168, 42, 42, Style::caption_strong, Style::caption},
                               {244, 86, 108, Style::body_strong, Style::caption},
                               {330, 104, 130, Style::card_title, Style::body}};

struct Zoom {
  int level = 0;
};

void draw_warning(Ui& ui, Rect line, std::string_view words) {
  ui.draw_icon(line.x - 1, line.y + 1, 16, icon::circle_alert, ui.palette().warning);
  ui.draw_text_cut(line.x + 20, line.y, line.w - 20, words, Style::caption_strong,
                   ui.palette().warning);
}

void draw_lines(Ui& ui, Rect line, const ChartBox& box, Style style) {
  const Palette& palette = ui.palette();
  const float down = type_size(style).line + 2;
  const bool marked = box.note_tone != Tone::neutral;
  if (marked) ui.circle(line.x + 4, line.y + down / 2 - 1, 4, ink_of(palette, box.note_tone));
  const float in = marked ? 14 : 0;
  ui.draw_text_cut(line.x + in, line.y, line.w - in, box.note, style, palette.second_ink);
  line.y += down;
  ui.draw_text_cut(line.x, line.y, line.w, box.detail, style, palette.second_ink);
  line.y += down + 1;
  if (!box.warning.empty()) draw_warning(ui, line, box.warning);
}

void draw_box(Ui& ui, Rect place, const ChartBox& box, bool current, int zoom) {
  const Palette& palette = ui.palette();
  const ChartSize& size = chart_size(zoom);
  ui.fill(place, current ? palette.accent_ground : palette.card, space::card_radius);
  ui.outline(place, current ? palette.accent : palette.line, space::card_radius);
  const float edge = zoom < 0 ? 9 : padding;
  ui.fill({place.x + 9, place.y + edge, 3, place.h - 2 * edge}, ink_of(palette, box.tone), 1.5f);
  const float x = place.x + padding + 8;
  Rect line{x, place.y + 11, place.right() - 12 - x, 0};
  if (zoom < 0 && !box.warning.empty()) {
    line.w -= 20;
    draw_warning(ui, {line.right() + 5, line.y, 0, 0}, {});
  }
  ui.draw_text_cut(line.x, line.y, line.w, box.title, size.title, palette.ink);
  line.y += type_size(size.title).line + 2;
  if (zoom >= 0) draw_lines(ui, line, box, size.line);
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
void draw_row(Ui& ui, Rect place, const ChartWords& words, std::size_t index, int number,
              int zoom) {
  const ChartBox& box = words.boxes[index];
  Node row;
  row.id = ui.id(box.key), row.role = Role::row, row.place = place, row.test_id = box.key;
  row.row_index = number;
  const auto scope = ui.open(row);
  const bool current = !words.current.empty() && words.current == box.key;
  const NodeId link = ui.id("link");
  draw_box(ui, place, box, current, zoom);
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

void draw_boxes(Ui& ui, float x, float y, const ChartWords& words, const ChartLayout& layout,
                int zoom) {
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
    draw_row(ui, place.moved(x, y), words, index, static_cast<int>(number) + 2, zoom);
  }
}

void set_zoom(Ui& ui, std::string_view key, int level) {
  Zoom& zoom = ui.remember<Zoom>(ui.id(key));
  level = std::clamp(level, -1, 1);
  if (level == zoom.level) return;
  zoom.level = level;
  static constexpr std::string_view words[] = {"Names alone", "Normal size", "Large"};
  ui.announce(words[level + 1]);
  ui.again();
}

void take_zoom(Ui& ui, std::string_view key) {
  const NodeId figure = ui.id(key);
  const int level = chart_zoom(ui, key);
  if (ui.pressed_key(figure, "+") || ui.pressed_key(figure, "+", false, true))
    set_zoom(ui, key, level + 1);
  if (ui.pressed_key(figure, "-")) set_zoom(ui, key, level - 1);
  if (ui.pressed_key(figure, "0")) set_zoom(ui, key, 0);
}

}  // namespace

const ChartSize& chart_size(int zoom) { return sizes[std::clamp(zoom, -1, 1) + 1]; }

int chart_zoom(Ui& ui, std::string_view key) { return ui.remember<Zoom>(ui.id(key)).level; }

void zoom_buttons(Ui& ui, Rect place, std::string_view key) {
  const int level = chart_zoom(ui, key);
  const ButtonWords words[] = {{.key = "smaller",
                                .label = "Zoom out",
                                .emphasis = Emphasis::quiet,
                                .icon = icon::minus,
                                .disabled = level < 0,
                                .why_disabled = "It is as small as it gets.",
                                .icon_only = true},
                               {.key = "larger",
                                .label = "Zoom in",
                                .emphasis = Emphasis::quiet,
                                .icon = icon::plus,
                                .disabled = level > 0,
                                .why_disabled = "It is as large as it gets.",
                                .icon_only = true}};
  if (const auto pressed = buttons_right(ui, place, words))
    set_zoom(ui, key, level + (*pressed == 0 ? -1 : 1));
}

void organization_chart(Ui& ui, Rect place, const ChartWords& words, const ChartLayout& layout) {
  take_zoom(ui, words.key);
  const int zoom = chart_zoom(ui, words.key);
  Node node;
  node.id = ui.id(words.key), node.role = Role::figure, node.place = place, node.name = words.name;
  node.shortcut = "+ - 0";
  const auto figure = ui.open(node);
  Node grid;
  grid.id = ui.id("grid"), grid.role = Role::grid, grid.place = place, grid.name = words.name;
  grid.row_count = static_cast<std::int32_t>(words.boxes.size()) + 1;
  grid.column_count = static_cast<std::int32_t>(std::size(words.columns));
  const auto scope = ui.open(grid);
  add_header(ui, place, words);
  const float x = place.x + std::max(0.f, (place.w - layout.width) / 2);
  if (layout.height <= place.h) {
    const auto rows = ui.group(Role::row_group, "rows", place);
    return draw_boxes(ui, x, place.y, words, layout, zoom);
  }
  auto scroll = ui.scroll("rows", place);
  draw_boxes(ui, x, scroll.area.y, words, layout, zoom);
  const float bottom = scroll.area.y + layout.height;
  scroll.reach(bottom);
  if (bottom > place.bottom() + 1) fade_below(ui, place, ui.palette().ground);
}

}  // namespace entente::kit

#include "kit/chart/heat_map.hpp"

#include <algorithm>
#include <string>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr int most = 5;
constexpr float most_width = 460, gap = 4, digit_width = 22, axis_height = 26, ticks_height = 24;

/// The cell that Tab goes to.
struct Memory {
  HeatCell at{most, most};
};

struct Drawing {
  Ui& ui;
  const HeatMapWords& words;
  Rect cells;  // all of them together
  float width, height;

  Rect place_of(HeatCell cell) const {
    return {cells.x + static_cast<float>(cell.across - 1) * (width + gap),
            cells.y + static_cast<float>(most - cell.up) * (height + gap), width, height};
  }
  int count_in(HeatCell cell) const {
    return words
        .counts[static_cast<std::size_t>(cell.up - 1)][static_cast<std::size_t>(cell.across - 1)];
  }
};

float cell_height(Ui& ui, float width) {
  const float wide = (std::min(width, most_width) - digit_width - gap * (most - 1)) / most;
  return std::clamp(wide * 0.62f, ui.control_height(), 56.f);
}

Tone tone_of(const HeatMapWords& words, int product) {
  return product >= words.high ? Tone::bad : product >= words.medium ? Tone::warning : Tone::good;
}

/// The tint's ground, deeper as the product rises within its band.
void draw_ground(const Drawing& drawing, Rect place, HeatCell cell) {
  const int product = cell.up * cell.across;
  const Tone tone = tone_of(drawing.words, product);
  const Palette& palette = drawing.ui.palette();
  drawing.ui.fill(place, ground_of(palette, tone), space::chip_radius);
  const int from = tone == Tone::bad       ? drawing.words.high
                   : tone == Tone::warning ? drawing.words.medium
                                           : 1;
  drawing.ui.fill(place, ink_of(palette, tone), space::chip_radius,
                  0.02f + 0.014f * static_cast<float>(product - from));
}

std::string spoken_name(const HeatMapWords& words, HeatCell cell, int count) {
  return concat(grouped(count), ' ', count == 1 ? words.one : words.many, ", ", words.up, ' ',
                cell.up, ", ", words.across, ' ', cell.across);
}

void draw_count(const Drawing& drawing, Rect place, int count) {
  if (count == 0) return;
  Ui& ui = drawing.ui;
  const std::string digits = grouped(count);
  const float width = ui.text_width(digits, Style::body_strong);
  ui.draw_text(place.x + (place.w - width) / 2, place.y + (place.h - 22) / 2, digits,
               Style::body_strong, ui.palette().ink);
}

/// Draws a cell with its button; true where that was pressed.
bool draw_cell(const Drawing& drawing, HeatCell cell, NodeId button, bool reachable) {
  Ui& ui = drawing.ui;
  const Rect place = drawing.place_of(cell);
  const int count = drawing.count_in(cell);
  const bool on = drawing.words.pressed == cell;
  draw_ground(drawing, place, cell);
  if (ui.hovered(button) && (count > 0 || on))
    ui.fill(place, ui.palette().ink, space::chip_radius, 0.06f);
  draw_count(drawing, place, count);
  if (on) ui.outline(place.inset(-1), ui.palette().accent, space::chip_radius, 3);
  ui.focus_ring(button, place, space::chip_radius);
  Node holder;
  holder.id = ui.id("cell", static_cast<std::uint64_t>(cell.across));
  holder.role = Role::cell, holder.place = place, holder.column_index = cell.across + 1;
  const auto scope = ui.open(holder);
  const std::string name = spoken_name(drawing.words, cell, count);
  Node node;
  node.id = button, node.role = Role::button, node.place = place, node.name = name;
  node.focusable = reachable, node.roving = !reachable;
  node.pressed = on ? Tri::yes : Tri::no;
  ui.add(node);
  return ui.activated(button) && (count > 0 || on);
}

void draw_digit(Ui& ui, Rect place, int level) {
  const char digit = static_cast<char>('0' + level);
  const std::string_view text(&digit, 1);
  const float width = ui.text_width(text, Style::caption_strong);
  ui.draw_text(place.x + (place.w - width) / 2, place.y + (place.h - 18) / 2, text,
               Style::caption_strong, ui.palette().second_ink);
}

void add_heading(Ui& ui, Role role, Rect place, std::string_view axis, int level, int column) {
  draw_digit(ui, place, level);
  const std::string name = concat(axis, ' ', level);
  Node node;
  node.id = ui.id("heading", static_cast<std::uint64_t>(column));
  node.role = role, node.place = place, node.name = name, node.column_index = column;
  ui.add(node);
}

/// The row of headings stands below the cells, where the axis is.
void draw_headings(const Drawing& drawing, float y) {
  Ui& ui = drawing.ui;
  Node row;
  row.id = ui.id("headings"), row.role = Role::row, row.row_index = most + 1;
  row.place = {drawing.cells.x - digit_width, y, drawing.cells.w + digit_width, ticks_height};
  const auto scope = ui.open(row);
  for (int across = 1; across <= most; ++across) {
    const Rect above = drawing.place_of({1, across});
    add_heading(ui, Role::column_header, {above.x, y, above.w, ticks_height}, drawing.words.across,
                across, across + 1);
  }
}

/// An axis' words with an arrow that says which way it grows.
void draw_axis(Ui& ui, Rect place, std::string_view words, char32_t arrow, bool at_right) {
  const float width = ui.text_width(words, Style::caption);
  const float x = at_right ? place.right() - width - 20 : place.x;
  const Color ink = ui.palette().second_ink;
  ui.draw_text(x, place.y, words, Style::caption, ink);
  ui.draw_icon(x + width + 5, place.y + 2, 14, arrow, ink);
}

HeatCell moved_by_keys(Ui& ui, NodeId grid, HeatCell at) {
  struct Step {
    std::string_view key;
    int up, across;
  };
  static constexpr Step steps[] = {
      {"ArrowUp", 1, 0},  {"ArrowDown", -1, 0}, {"ArrowRight", 0, 1}, {"ArrowLeft", 0, -1},
      {"Home", 0, -most}, {"End", 0, most},     {"PageUp", most, 0},  {"PageDown", -most, 0}};
  for (const Step& step : steps) {
    if (!ui.pressed_key(grid, step.key)) continue;
    at.up = std::clamp(at.up + step.up, 1, most);
    at.across = std::clamp(at.across + step.across, 1, most);
  }
  return at;
}

NodeId button_of(NodeId grid, HeatCell cell) {
  const char name[] = {'c', static_cast<char>('0' + cell.up), static_cast<char>('0' + cell.across)};
  return Ui::id_in(grid, std::string_view(name, sizeof name));
}

std::optional<HeatCell> focused_cell(Ui& ui, NodeId grid) {
  for (int up = 1; up <= most; ++up)
    for (int across = 1; across <= most; ++across)
      if (ui.focused(button_of(grid, {up, across}))) return HeatCell{up, across};
  return {};
}

/// Rows from the highest level down, as they are seen; returns the cell pressed.
std::optional<HeatCell> draw_rows(const Drawing& drawing, NodeId grid, HeatCell reachable) {
  Ui& ui = drawing.ui;
  std::optional<HeatCell> pressed;
  for (int up = most; up >= 1; --up) {
    const Rect first = drawing.place_of({up, 1});
    const auto keys = ui.keys("level", static_cast<std::uint64_t>(up));
    Node row;
    row.id = ui.id("row"), row.role = Role::row, row.row_index = most - up + 1;
    row.place = {first.x - digit_width, first.y, drawing.cells.w + digit_width, first.h};
    const auto scope = ui.open(row);
    add_heading(ui, Role::row_header, {row.place.x, first.y, digit_width - 4, first.h},
                drawing.words.up, up, 1);
    for (int across = 1; across <= most; ++across) {
      const HeatCell cell{up, across};
      const NodeId button = button_of(grid, cell);
      if (draw_cell(drawing, cell, button, reachable == cell)) pressed = cell;
    }
  }
  return pressed;
}

}  // namespace

float heat_map_height(Ui& ui, float width) {
  return axis_height + most * cell_height(ui, width) + (most - 1) * gap + ticks_height + 20;
}

std::optional<HeatCell> heat_map(Ui& ui, Rect place, const HeatMapWords& words) {
  place.w = std::min(place.w, most_width);
  place.h = heat_map_height(ui, place.w);
  const float height = cell_height(ui, place.w);
  const Rect cells{place.x + digit_width, place.y + axis_height, place.w - digit_width,
                   most * height + (most - 1) * gap};
  const Drawing drawing{ui, words, cells, (cells.w - (most - 1) * gap) / most, height};
  Node node;
  node.id = ui.id(words.key), node.role = Role::grid, node.place = place, node.name = words.name;
  node.row_count = most + 1, node.column_count = most + 1;
  const auto scope = ui.open(node);
  auto& memory = ui.remember<Memory>(node.id);
  memory.at = focused_cell(ui, node.id).value_or(memory.at);
  const HeatCell before = memory.at;
  memory.at = moved_by_keys(ui, node.id, before);
  if (!(memory.at == before)) ui.request_focus(button_of(node.id, memory.at));
  draw_axis(ui, {place.x, place.y, place.w, 18}, words.up, icon::arrow_up, false);
  const auto pressed = draw_rows(drawing, node.id, memory.at);
  draw_headings(drawing, cells.bottom());
  draw_axis(ui, {place.x, cells.bottom() + ticks_height, place.w, 18}, words.across,
            icon::arrow_right, true);
  return pressed;
}

}  // namespace entente::kit

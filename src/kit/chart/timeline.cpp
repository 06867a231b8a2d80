#include "kit/chart/timeline.hpp"

#include <algorithm>

#include "kit/chart/timeline_draw.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

float timeline_row_height(const Ui& ui) { return ui.display().touch ? 44.f : 32.f; }

/// Moves the line that Tab goes to, with the focus.
void go_to_row(TimelineDrawing& drawing, std::int64_t row) {
  TimelineMemory& memory = drawing.memory;
  const auto count = static_cast<std::int64_t>(memory.rows.size());
  memory.row = std::clamp<std::int64_t>(row, 0, count - 1);
  if (memory.rows[static_cast<std::size_t>(memory.row)].group) memory.on_bar = false;
  memory.focus = memory.show = true;
  drawing.ui.again();
}

std::int64_t group_row_before(const TimelineMemory& memory, std::int64_t row) {
  while (row > 0 && !memory.rows[static_cast<std::size_t>(row)].group) --row;
  return row;
}

void go_into_row(TimelineDrawing& drawing, const TimelineRow& line) {
  if (line.group) {
    if (is_folded(drawing.memory, drawing.words.groups[line.index].key)) drawing.fold(line.index);
    return;
  }
  drawing.bring_into_view(line.index);
  drawing.memory.on_bar = true;
  go_to_row(drawing, drawing.memory.row);
}

void go_out_of_row(TimelineDrawing& drawing, const TimelineRow& line) {
  TimelineMemory& memory = drawing.memory;
  if (line.group) {
    if (!is_folded(memory, drawing.words.groups[line.index].key)) drawing.fold(line.index);
    return;
  }
  const bool was_on_bar = std::exchange(memory.on_bar, false);
  go_to_row(drawing, was_on_bar ? memory.row : group_row_before(memory, memory.row));
}

void take_timeline_moves(TimelineDrawing& drawing, std::int64_t page) {
  Ui& ui = drawing.ui;
  const std::int64_t row = drawing.memory.row,
                     last = static_cast<std::int64_t>(drawing.memory.rows.size()) - 1;
  const std::pair<std::string_view, std::int64_t> moves[] = {
      {"ArrowDown", row + 1}, {"ArrowUp", row - 1}, {"PageDown", row + page},
      {"PageUp", row - page}, {"Home", 0},          {"End", last}};
  for (const auto& [key, to] : moves)
    if (ui.pressed_key(drawing.grid, key)) return go_to_row(drawing, to);
  const TimelineRow line = drawing.memory.rows[static_cast<std::size_t>(row)];
  if (ui.pressed_key(drawing.grid, "ArrowRight")) go_into_row(drawing, line);
  if (ui.pressed_key(drawing.grid, "ArrowLeft")) go_out_of_row(drawing, line);
}

void take_timeline_commands(TimelineDrawing& drawing) {
  Ui& ui = drawing.ui;
  const TimelineRow line = drawing.memory.rows[static_cast<std::size_t>(drawing.memory.row)];
  if (drawing.memory.drag.item >= 0 && ui.pressed_key(drawing.grid, "Escape"))
    drawing.memory.drag.let_go = true;
  if (!line.group)
    for (const int by : {-1, 1}) {
      const std::string_view key = by < 0 ? "ArrowLeft" : "ArrowRight";
      if (ui.pressed_with_alt(drawing.grid, key)) drawing.move(line.index, TimelinePart::whole, by);
      if (ui.pressed_with_alt(drawing.grid, key, true))
        drawing.move(line.index, TimelinePart::finish, by);
    }
  if (!ui.pressed_key(drawing.grid, "Enter") && !ui.pressed_key(drawing.grid, " ")) return;
  if (line.group)
    drawing.fold(line.index);
  else
    drawing.open(line.index);
}

/// Scrolls so that the row which is to be shown lies in the window.
void follow_row(TimelineDrawing& drawing, float window) {
  if (!std::exchange(drawing.memory.show, false)) return;
  const float height = drawing.row_height, top = static_cast<float>(drawing.memory.row) * height;
  const float offset = drawing.ui.scroll_offset(drawing.rows_id());
  if (top < offset) drawing.ui.request_scroll(drawing.rows_id(), top);
  if (top + height > offset + window)
    drawing.ui.request_scroll(drawing.rows_id(), top + height - window);
}

void draw_timeline_rows(TimelineDrawing& drawing, Rect place) {
  const auto count = static_cast<std::int64_t>(drawing.memory.rows.size());
  const float height = drawing.row_height;
  follow_row(drawing, place.h);
  auto scroll = drawing.ui.scroll("rows", place);
  const Rect screen = drawing.ui.screen();  // the page itself may scroll, too
  const float above = std::max(place.y, screen.y) - scroll.area.y,
              below = std::min(place.bottom(), screen.bottom()) - scroll.area.y;
  const auto from =
      std::clamp<std::int64_t>(static_cast<std::int64_t>(above / height) - 1, 0, count);
  const auto to =
      std::clamp<std::int64_t>(static_cast<std::int64_t>(below / height) + 2, from, count);
  const auto place_of = [&](std::int64_t row) {
    return Rect{place.x, scroll.area.y + static_cast<float>(row) * height, place.w, height};
  };
  for (std::int64_t row = from; row < to; ++row)
    draw_timeline_row_ground(drawing, place_of(row), static_cast<std::size_t>(row));
  const float end = std::min(place.bottom(), place_of(count).y);
  const Rect plot{drawing.scale.x, place.y, drawing.scale.width, std::max(0.f, end - place.y)};
  draw_timeline_ground(drawing, plot);
  draw_timeline_links(drawing, plot, scroll.area.y, from, to);
  const std::int64_t kept = drawing.memory.row;  // stays mounted, so that the focus is not lost
  const auto draw = [&](std::int64_t row) {
    draw_timeline_row(drawing, place_of(row), static_cast<std::size_t>(row));
  };
  if (kept < from) draw(kept);
  for (std::int64_t row = from; row < to; ++row) draw(row);
  if (kept >= to && kept < count) draw(kept);
  draw_timeline_days(drawing, plot);
  scroll.reach(place_of(count).y);
}

void draw_timeline_table(TimelineDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  ui.fill(place, ui.palette().card, space::card_radius);
  const Rect all = place;
  draw_timeline_header(drawing, place.cut_top(timeline_header));
  draw_timeline_rows(drawing, place);
  ui.outline(all, ui.palette().line, space::card_radius);
}

/// Shows the time so many windows further on.
void turn_time(TimelineMemory& memory, const TimelineScale& scale, double windows) {
  memory.first = scale.first + std::round(scale.days() * windows);
}

}  // namespace

TimelineNews timeline(Ui& ui, Rect place, const TimelineWords& words) {
  const NodeId grid = ui.id(words.key);
  auto& memory = ui.remember<TimelineMemory>(grid);
  lay_timeline(words, memory);
  TimelineDrawing drawing{ui,
                          words,
                          memory,
                          grid,
                          place,
                          timeline_is_cards(place.w),
                          timeline_row_height(ui),
                          timeline_columns(place.w),
                          {},
                          {}};
  const float list = drawing.columns.list;
  drawing.scale = drawing.cards ? timeline_card_scale(place, memory)
                                : timeline_scale(place.x + list, place.w - list, words, memory);
  drag_timeline_bar(drawing);
  Node node;
  node.id = grid, node.role = Role::grid, node.place = place, node.name = words.name;
  node.row_count = static_cast<std::int32_t>(memory.rows.size()) + 1;
  node.column_count = 4, node.read_only = words.read_only;
  const auto scope = ui.open(node);
  if (drawing.cards)
    draw_timeline_cards(drawing, place);
  else
    draw_timeline_table(drawing, place);
  if (!drawing.focused || memory.rows.empty()) return drawing.news;
  take_timeline_commands(drawing);
  const float seen = (place.h - timeline_header) / drawing.row_height;
  take_timeline_moves(drawing, std::max<std::int64_t>(4, static_cast<std::int64_t>(seen) - 1));
  return drawing.news;
}

float timeline_height(Ui& ui, float width, const TimelineWords& words) {
  auto& memory = ui.remember<TimelineMemory>(ui.id(words.key));
  lay_timeline(words, memory);
  if (!timeline_is_cards(width))
    return timeline_header + static_cast<float>(memory.rows.size()) * timeline_row_height(ui);
  lay_timeline_cards(ui, width, words, memory);
  return memory.tops.back();
}

void timeline_controls(Ui& ui, Rect place, float width, const TimelineWords& words) {
  auto& memory = ui.remember<TimelineMemory>(ui.id(words.key));
  const auto keys = ui.keys("controls", ui.id(words.key));
  const float shown = width - timeline_columns(width).list;
  lay_timeline(words, memory);
  const TimelineScale scale = timeline_scale(0, shown, words, memory);
  const Option zooms[] = {{"Weeks"}, {"Months"}, {"Quarters"}};
  const FieldWords field{.key = "zoom", .label = "Show time by", .label_hidden = true};
  if (const auto zoom =
          segmented(ui, place.cut_left(264, 12), field, zooms, static_cast<int>(memory.zoom)))
    set_timeline_zoom(memory, shown, static_cast<TimelineZoom>(*zoom)), ui.again();
  ButtonWords earlier{.key = "earlier", .label = "Earlier", .icon = icon::chevron_left},
      later{.key = "later", .label = "Later", .icon = icon::chevron_right};
  earlier.icon_only = later.icon_only = true;
  const ButtonWords today{.key = "today", .label = "Today"};
  if (button(ui, place.cut_left(place.h, 4), earlier)) turn_time(memory, scale, -0.5), ui.again();
  if (button(ui, place.cut_left(button_width(ui, today), 4), today))
    memory.first = std::numeric_limits<double>::quiet_NaN(), ui.again();
  if (button(ui, place.cut_left(place.h), later)) turn_time(memory, scale, 0.5), ui.again();
}

}  // namespace entente::kit

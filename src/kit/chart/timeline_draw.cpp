#include "kit/chart/timeline_draw.hpp"

#include "base/concat.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr float list_padding = 20, letter_size = 20;
constexpr std::string_view moving_keys =
    "Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowLeft Alt+Shift+ArrowRight";

}  // namespace

Node timeline_cell(NodeId id, Role role, Rect place, std::string_view name, int column) {
  Node node;
  node.id = id, node.role = role, node.place = place, node.name = name;
  node.column_index = column;
  return node;
}

TimelineDays TimelineDrawing::days_of(std::size_t item) const {
  const TimelineItem& about = words.items[item];
  if (!holds(item)) return {about.start, about.finish};
  return moved_days(about, memory.drag.part, memory.drag.days);
}

std::string TimelineDrawing::slip(std::size_t item) const {
  TimelineItem shown = words.items[item];
  shown.finish = days_of(item).finish;
  return slip_words(shown);
}

void TimelineDrawing::open(std::size_t item) {
  news = {TimelineNews::Type::open, item, {}, {}};
  ui.again();
}

void TimelineDrawing::move(std::size_t item, TimelinePart part, std::int32_t by) {
  const TimelineItem& about = words.items[item];
  if (!movable(about)) return;
  const TimelineDays days = moved_days(about, part, by);
  if (days.start == about.start && days.finish == about.finish) return;
  news = {TimelineNews::Type::move, item, days.start, days.finish};
  ui.announce(
      concat(about.title, ": ", days_words(about.milestone ? Date{} : days.start, days.finish)));
  ui.again();
}

void TimelineDrawing::bring_into_view(std::size_t item) {
  const TimelineItem& about = words.items[item];
  const Date day = about.start ? about.start : about.finish;
  if (!day || cards) return;
  const double begin = day.days;
  if (begin >= scale.first && begin + 7 <= scale.first + scale.days()) return;
  memory.first = begin - std::round(scale.days() * 0.16);
  ui.again();
}

void TimelineDrawing::fold(std::uint32_t group) {
  turn_fold(memory, words.groups[group].key);
  ui.again();
}

Rect timeline_row_bar(const TimelineDrawing& drawing, std::size_t item, float top) {
  const bool milestone = drawing.words.items[item].milestone;
  const float height = 17, up = (drawing.row_height - height) / 2 - 3;
  return timeline_bar(drawing.scale, drawing.words.items[item], drawing.days_of(item), top + up,
                      milestone ? height - 1 : height);
}

void draw_timeline_letter(Ui& ui, float x, float y, const TimelineItem& item) {
  if (item.letter.empty()) return;
  const Palette& palette = ui.palette();
  ui.fill({x, y, letter_size, letter_size}, ground_of(palette, item.tone), space::chip_radius);
  const float width = ui.text_width(item.letter, Style::caption_strong);
  ui.draw_text(x + (letter_size - width) / 2, y + 1, item.letter, Style::caption_strong,
               ink_of(palette, item.tone));
}

void add_timeline_stop(TimelineDrawing& drawing, Node node, std::size_t row, bool on_bar) {
  Ui& ui = drawing.ui;
  TimelineMemory& memory = drawing.memory;
  const auto number = static_cast<std::int64_t>(row);
  if (ui.focused(node.id)) drawing.focused = true;
  if (ui.focused(node.id) && !memory.focus) memory.row = number, memory.on_bar = on_bar;
  const bool here = memory.row == number && memory.on_bar == on_bar;
  node.focusable = here, node.roving = !here;
  const TimelineRow& line = memory.rows[row];
  if (!line.group && drawing.movable(drawing.words.items[line.index])) node.shortcut = moving_keys;
  ui.add(node);
  if (!here || !memory.focus) return;
  ui.request_focus(node.id);
  memory.focus = false;
}

namespace {

void draw_group_row(TimelineDrawing& drawing, Rect place, std::size_t row) {
  Ui& ui = drawing.ui;
  const std::uint32_t index = drawing.memory.rows[row].index;
  const TimelineGroup& group = drawing.words.groups[index];
  const bool folded = is_folded(drawing.memory, group.key);
  const Rect list{place.x, place.y, drawing.columns.list, place.h};
  Node node = timeline_cell(ui.id("title"), Role::row_header, list, group.label, 1);
  node.description = group.note, node.expanded = folded ? Tri::no : Tri::yes;
  if (ui.activated(node.id)) drawing.fold(index);
  const float middle = place.y + place.h / 2;
  ui.draw_icon(place.x + list_padding - 2, middle - 9, 18,
               folded ? icon::chevron_right : icon::chevron_down, ui.palette().second_ink);
  const float note = std::min(ui.text_width(group.note, Style::caption) + 1, list.w / 2);
  ui.draw_text_cut(list.right() - timeline_list_end - note, middle - 9, note, group.note,
                   Style::caption,
                   group.note_tone == Tone::neutral ? ui.palette().second_ink
                                                    : ink_of(ui.palette(), group.note_tone));
  ui.draw_text_cut(place.x + 42, middle - 11, list.w - 42 - timeline_list_end - note - 8,
                   group.label, Style::body_strong, ui.palette().ink);
  if (ui.focus_visible(node.id))
    ui.outline(list.inset(2), ui.palette().focus, space::chip_radius, 2);
  add_timeline_stop(drawing, node, row, false);
}

void draw_title_cell(TimelineDrawing& drawing, Rect place, std::size_t row, std::size_t item) {
  Ui& ui = drawing.ui;
  const TimelineItem& about = drawing.words.items[item];
  Node node = timeline_cell(ui.id("title"), Role::row_header, place, about.title, 1);
  const std::string heard = heard_of(about);
  node.description = heard;
  if (ui.activated(node.id)) drawing.open(item);
  const float middle = place.y + place.h / 2;
  draw_timeline_letter(ui, place.x + list_padding, middle - letter_size / 2, about);
  ui.draw_text_cut(place.x + timeline_title_x, middle - 11, place.w - timeline_title_x - 6,
                   about.title, about.critical ? Style::body_strong : Style::body,
                   ui.palette().ink);
  if (ui.focus_visible(node.id))
    ui.outline(place.inset(2), ui.palette().focus, space::chip_radius, 2);
  add_timeline_stop(drawing, node, row, false);
}

void draw_owner_and_until(TimelineDrawing& drawing, Rect place, std::size_t item) {
  Ui& ui = drawing.ui;
  const Palette& palette = ui.palette();
  const TimelineItem& about = drawing.words.items[item];
  const float y = place.y + place.h / 2 - 9;
  if (drawing.columns.owner > 0) {
    const Rect owner = place.cut_left(drawing.columns.owner);
    const bool plain = about.owner_tone == Tone::neutral;
    ui.draw_text_cut(owner.x, y, owner.w - 2, about.owner,
                     plain ? Style::caption : Style::caption_strong,
                     plain ? palette.second_ink : ink_of(palette, about.owner_tone));
    ui.add(timeline_cell(ui.id("owner"), Role::cell, owner, about.owner, 2));
  }
  const Date day = drawing.days_of(item).finish;
  const std::string until = day ? short_day(day) : "no day";
  const Style style = about.critical ? Style::caption_strong : Style::caption;
  ui.draw_text(place.right() - timeline_list_end - ui.text_width(until, style), y, until, style,
               about.critical ? palette.ink : palette.second_ink);
  ui.add(timeline_cell(ui.id("until"), Role::cell, place, until, 3));
}

/// At the edge behind which a bar lies: where it is, and what brings it into view.
Rect draw_way_to_bar(TimelineDrawing& drawing, Rect bar, Rect plot, const TimelineItem& about) {
  const bool left = bar.right() <= plot.x;
  const Rect edge{left ? plot.x + 2 : plot.right() - 26, plot.y + 2, 24, plot.h - 4};
  drawing.ui.draw_icon(edge.x + 8, edge.y + (edge.h - 16) / 2, 16,
                       left ? icon::chevron_left : icon::chevron_right,
                       ink_of(drawing.ui.palette(), about.tone));
  return edge;
}

/// The bar with its baseline and its slip. Returns what of it is pressed: a little more than what
/// is drawn, but not out of the plot.
Rect draw_whole_bar(TimelineDrawing& drawing, NodeId id, Rect bar, Rect plot, std::size_t item) {
  Ui& ui = drawing.ui;
  const bool current = static_cast<std::int64_t>(item) == drawing.words.current;
  const bool grips = drawing.movable(drawing.words.items[item]) &&
                     (drawing.holds(item) || current || ui.hovered(id) || ui.focused(id));
  draw_timeline_baseline(drawing, drawing.scale, bar, plot.bottom() - 7, item);
  draw_timeline_bar(drawing, bar, plot, item, grips);
  draw_timeline_slip(drawing, bar, plot, item);
  if (ui.focus_visible(id)) ui.outline(bar.inset(-3), ui.palette().focus, 6, 2);
  const float left = std::clamp(bar.x - 3, plot.x, plot.right() - 1);
  const float right = std::clamp(bar.right() + 3, left + 1, plot.right());
  return {left, plot.y + 2, right - left, plot.h - 4};
}

void draw_bar_cell(TimelineDrawing& drawing, Rect plot, std::size_t row, std::size_t item) {
  Ui& ui = drawing.ui;
  const TimelineItem& about = drawing.words.items[item];
  const NodeId id = ui.id("bar");
  const Rect bar = timeline_row_bar(drawing, item, plot.y);
  const bool away = bar.h > 0 && (bar.right() <= plot.x || bar.x >= plot.right());
  Rect pressed{plot.x, plot.y + 2, 1, plot.h - 4};
  ui.clip(plot);
  if (away)
    pressed = draw_way_to_bar(drawing, bar, plot, about);
  else if (bar.h > 0)
    pressed = draw_whole_bar(drawing, id, bar, plot, item);
  ui.unclip();
  if (!away && bar.h > 0) hold_timeline_bar(drawing, id, bar, item);
  if (ui.activated(id)) {
    if (away)
      drawing.bring_into_view(item);
    else
      drawing.open(item);
  }
  const std::string heard = concat(about.title, ": ", heard_of(about));
  Node node = timeline_cell(id, Role::cell, pressed, heard, 4);
  node.drags = drawing.movable(about) && bar.h > 0 && !away;
  add_timeline_stop(drawing, node, row, true);
}

}  // namespace

void draw_timeline_row_ground(TimelineDrawing& drawing, Rect place, std::size_t row) {
  Ui& ui = drawing.ui;
  const TimelineRow& line = drawing.memory.rows[row];
  if (line.group) {
    ui.fill(place, ui.palette().ground);
    ui.line(place.x, place.y, place.right(), place.y, ui.palette().line);
  } else if (static_cast<std::int64_t>(line.index) == drawing.words.current) {
    ui.fill(place, ui.palette().accent_ground);
  }
  separator(ui, place.x, place.bottom() - 1, place.w);
}

void draw_timeline_row(TimelineDrawing& drawing, Rect place, std::size_t row) {
  Ui& ui = drawing.ui;
  const TimelineRow& line = drawing.memory.rows[row];
  const std::string_view key =
      line.group ? drawing.words.groups[line.index].key : drawing.words.items[line.index].key;
  Node node;
  node.id = ui.id(line.group ? "group" : "item", ui.id(key)), node.role = Role::row;
  node.place = place, node.test_id = key, node.row_index = static_cast<std::int32_t>(row) + 2;
  if (ui.hovered_in(node.id)) ui.fill(place, ui.palette().ink, 0, 0.03f);
  const auto scope = ui.open(node);
  if (line.group) return draw_group_row(drawing, place, row);
  const Rect plot{drawing.scale.x, place.y, drawing.scale.width, place.h};
  draw_title_cell(drawing, {place.x, place.y, drawing.columns.title, place.h}, row, line.index);
  draw_owner_and_until(drawing,
                       {place.x + drawing.columns.title, place.y,
                        drawing.columns.list - drawing.columns.title, place.h},
                       line.index);
  draw_bar_cell(drawing, plot, row, line.index);
}

}  // namespace entente::kit

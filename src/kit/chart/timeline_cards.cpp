#include <algorithm>

#include "base/concat.hpp"
#include "kit/chart/timeline_draw.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr float card_edge = 14, card_bar = 12, letter_room = 28, bar_room = 28;

float group_card_height(const Ui& ui) { return ui.control_height(); }

/// What is left for an item's title beside its letter and its last day.
float timeline_title_width(float width) { return width - 2 * card_edge - letter_room - 64; }

std::size_t title_lines(Ui& ui, float width, const TimelineItem& item) {
  const auto style = item.critical ? Style::body_strong : Style::body;
  return std::clamp<std::size_t>(ui.lines(item.title, timeline_title_width(width), style).size(), 1,
                                 2);
}

float item_card_height(Ui& ui, float width, const TimelineItem& item) {
  return 10 + 22 * static_cast<float>(title_lines(ui, width, item)) + 18 + bar_room + 6;
}

Scope open_card(TimelineDrawing& drawing, Rect place, std::string_view key, bool group,
                std::size_t row) {
  Node node;
  node.id = drawing.ui.id(group ? "group" : "item", drawing.ui.id(key)), node.role = Role::row;
  node.place = place, node.test_id = key, node.row_index = static_cast<std::int32_t>(row) + 2;
  return drawing.ui.open(node);
}

Node card_title_node(Ui& ui, Rect place, std::string_view name, std::string_view description) {
  Node node;
  node.id = ui.id("title"), node.role = Role::row_header, node.place = place;
  node.name = name, node.description = description, node.column_index = 1;
  if (ui.focus_visible(node.id))
    ui.outline(place.inset(2), ui.palette().focus, space::chip_radius, 2);
  return node;
}

void draw_group_card(TimelineDrawing& drawing, Rect place, std::size_t row) {
  Ui& ui = drawing.ui;
  const std::uint32_t index = drawing.memory.rows[row].index;
  const TimelineGroup& group = drawing.words.groups[index];
  const bool folded = is_folded(drawing.memory, group.key);
  ui.fill(place, ui.palette().ground);
  separator(ui, place.x, place.bottom() - 1, place.w);
  const auto scope = open_card(drawing, place, group.key, true, row);
  const float middle = place.y + place.h / 2,
              note = std::min(ui.text_width(group.note, Style::caption) + 1, place.w / 2);
  ui.draw_icon(place.x + 10, middle - 9, 18, folded ? icon::chevron_right : icon::chevron_down,
               ui.palette().second_ink);
  ui.draw_text_cut(place.x + 34, middle - 11, place.w - 34 - card_edge - note - 8, group.label,
                   Style::body_strong, ui.palette().ink);
  ui.draw_text_cut(place.right() - card_edge - note, middle - 9, note, group.note, Style::caption,
                   group.note_tone == Tone::neutral ? ui.palette().second_ink
                                                    : ink_of(ui.palette(), group.note_tone));
  Node node = card_title_node(ui, place, group.label, group.note);
  node.expanded = folded ? Tri::no : Tri::yes;
  if (ui.activated(node.id)) drawing.fold(index);
  add_timeline_stop(drawing, node, row, false);
}

/// Title and last day, owner and slip. Returns where it ends.
float draw_card_words(TimelineDrawing& drawing, Rect place, std::size_t item) {
  Ui& ui = drawing.ui;
  const Palette& palette = ui.palette();
  const TimelineItem& about = drawing.words.items[item];
  const Style style = about.critical ? Style::body_strong : Style::body;
  const float x = place.x + card_edge, right = place.right() - card_edge;
  float y = place.y + 10;
  draw_timeline_letter(ui, x, y + 1, about);
  const auto lines = ui.lines(about.title, timeline_title_width(place.w), style);
  const float lead = about.letter.empty() ? x : x + letter_room;
  if (!lines.empty())
    ui.draw_text_cut(lead, y, timeline_title_width(place.w), lines[0], style, palette.ink);
  if (lines.size() > 1) {
    y += 22;
    const auto rest =
        about.title.substr(static_cast<std::size_t>(lines[1].data() - about.title.data()));
    ui.draw_text_cut(lead, y, timeline_title_width(place.w), rest, style, palette.ink);
  }
  const Date day = drawing.days_of(item).finish;
  const std::string until = day ? short_day(day) : "no day";
  ui.draw_text(right - ui.text_width(until, Style::caption), place.y + 12, until, Style::caption,
               about.critical ? palette.ink : palette.second_ink);
  y += 22;
  const std::string slip = drawing.slip(item);
  const float wide = ui.text_width(slip, Style::caption_strong);
  ui.draw_text(right - wide, y, slip, Style::caption_strong, slip_ink(palette, about));
  const bool plain = about.owner_tone == Tone::neutral;
  ui.draw_text_cut(lead, y, right - wide - 8 - lead, about.owner,
                   plain ? Style::caption : Style::caption_strong,
                   plain ? palette.second_ink : ink_of(palette, about.owner_tone));
  return y + 18;
}

/// A small bar over all of the time there is, with today.
void draw_card_bar(TimelineDrawing& drawing, Rect plot, std::size_t row, std::size_t item) {
  Ui& ui = drawing.ui;
  const TimelineItem& about = drawing.words.items[item];
  const NodeId id = ui.id("bar");
  const float top = plot.y + 5;
  const Rect bar = timeline_bar(drawing.scale, about, drawing.days_of(item), top, card_bar);
  hold_timeline_bar(drawing, id, bar, item);
  if (ui.activated(id)) drawing.open(item);
  ui.line(plot.x, top + card_bar / 2, plot.right(), top + card_bar / 2, ui.palette().line);
  draw_timeline_baseline(drawing, drawing.scale, bar, top + card_bar + 4, item);
  if (bar.h > 0) draw_timeline_bar(drawing, bar, plot, item, drawing.holds(item));
  if (drawing.words.today)
    ui.fill({drawing.scale.x_of(drawing.words.today), plot.y + 1, 1.5f, plot.h - 6},
            ui.palette().accent);
  if (ui.focus_visible(id)) ui.outline(bar.inset(-3), ui.palette().focus, 6, 2);
  const std::string heard = concat(about.title, ": ", heard_of(about));
  Node node;
  node.id = id, node.role = Role::cell, node.name = heard, node.column_index = 4;
  const Rect wide = Rect{bar.x, plot.y, std::max(1.f, bar.w), plot.h}.at_least(24);
  node.place = {std::clamp(wide.x, plot.x, plot.right() - 24), plot.y, std::min(wide.w, plot.w),
                plot.h};
  node.drags = drawing.movable(about) && bar.h > 0;
  add_timeline_stop(drawing, node, row, true);
}

void draw_item_card(TimelineDrawing& drawing, Rect place, std::size_t row) {
  Ui& ui = drawing.ui;
  const std::size_t item = drawing.memory.rows[row].index;
  const TimelineItem& about = drawing.words.items[item];
  if (static_cast<std::int64_t>(item) == drawing.words.current)
    ui.fill(place, ui.palette().accent_ground);
  separator(ui, place.x, place.bottom() - 1, place.w);
  const auto scope = open_card(drawing, place, about.key, false, row);
  const float end = draw_card_words(drawing, place, item);
  const std::string description =
      about.owner.empty() ? heard_of(about) : concat(about.owner, ", ", heard_of(about));
  Node node =
      card_title_node(ui, {place.x, place.y, place.w, end - place.y}, about.title, description);
  if (ui.activated(node.id)) drawing.open(item);
  add_timeline_stop(drawing, node, row, false);
  draw_card_bar(drawing, {place.x + card_edge, end + 2, place.w - 2 * card_edge, bar_room - 2}, row,
                item);
}

}  // namespace

TimelineScale timeline_card_scale(Rect place, const TimelineMemory& memory) {
  TimelineScale scale{place.x + card_edge, place.w - 2 * card_edge};
  if (!memory.earliest) return scale;
  scale.first = memory.earliest.days - 2;
  scale.per_day = scale.width / static_cast<float>(memory.latest.days - memory.earliest.days + 5);
  return scale;
}

void lay_timeline_cards(Ui& ui, float width, const TimelineWords& words, TimelineMemory& memory) {
  if (memory.tops.size() == memory.rows.size() + 1 && memory.width == width) return;
  memory.width = width;
  memory.tops.assign(1, 0);
  for (const TimelineRow& row : memory.rows)
    memory.tops.push_back(
        memory.tops.back() +
        (row.group ? group_card_height(ui) : item_card_height(ui, width, words.items[row.index])));
}

void draw_timeline_cards(TimelineDrawing& drawing, Rect place) {
  const TimelineMemory& memory = drawing.memory;
  lay_timeline_cards(drawing.ui, place.w, drawing.words, drawing.memory);
  drawing.ui.fill({place.x, place.y, place.w, memory.tops.back()}, drawing.ui.palette().card,
                  space::card_radius);
  const Rect screen = drawing.ui.screen();
  const auto& tops = memory.tops;
  const auto draw = [&](std::size_t row) {
    const Rect card{place.x, place.y + tops[row], place.w, tops[row + 1] - tops[row]};
    if (memory.rows[row].group)
      draw_group_card(drawing, card, row);
    else
      draw_item_card(drawing, card, row);
  };
  const auto first = std::upper_bound(tops.begin(), tops.end(), screen.y - 200 - place.y);
  std::size_t from = first == tops.begin() ? 0 : static_cast<std::size_t>(first - tops.begin()) - 1;
  const auto kept = static_cast<std::size_t>(memory.row);  // so that the focus is not lost
  if (kept < from) draw(kept);
  for (; from < memory.rows.size() && place.y + tops[from] < screen.bottom() + 200; ++from)
    draw(from);
  if (kept >= from && kept < memory.rows.size()) draw(kept);
  drawing.ui.outline({place.x, place.y, place.w, tops.back()}, drawing.ui.palette().line,
                     space::card_radius);
}

}  // namespace entente::kit

#include "kit/chart/checklist.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "base/order.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

using Stand = ChecklistItem::Stand;

constexpr float group_gap = 20, mark_width = 34, row_pad = 10;
/// So far beyond the screen rows are mirrored, so that Tab always finds the next one.
constexpr float beyond = 400;

/// A row: a group's head, or an item.
struct ChecklistRow {
  bool head = false;
  std::uint32_t index = 0;
  float y = 0, height = 0;
};

/// What the widget remembers: where rows stand, and what is left out.
struct ChecklistMemory {
  bool only_left = false;
  std::vector<ChecklistRow> rows;
  float height = 0;
  std::pair<std::uint64_t, std::pair<float, bool>> made{~0ull, {}};
};

bool counts(const ChecklistItem& item) { return item.stand != Stand::aside; }
bool is_left(const ChecklistItem& item) { return counts(item) && item.stand != Stand::done; }

struct ChecklistDrawing {
  Ui& ui;
  const ChecklistWords& words;
  ChecklistMemory& memory;
  ChecklistNews news;
  std::vector<NodeId> boxes;  // that are drawn, from the top
};

/// At the right of the words are three dots, and where there is room the link.
float item_words_width(const Ui& ui, float width) {
  return width - mark_width - (ui.phone() ? ui.control_height() - 8 : 190);
}

/// Of a group's head the words leave room for how far it is.
float label_width(const Ui& ui, float width) { return width - (ui.phone() ? 130.f : 200.f); }

float head_height(Ui& ui, float width, std::string_view label) {
  return 20 + paragraph_height(ui, label_width(ui, width), label, Style::card_title);
}

std::string_view evidence_of(const ChecklistItem& item) {
  return item.stand == Stand::aside ? "Set aside: not for us" : item.evidence;
}

/// Whether it has a mark in place of a box.
bool has_mark(const ChecklistItem& item) { return item.by_plan || item.stand == Stand::aside; }

float item_height(Ui& ui, float width, const ChecklistItem& item) {
  float height = paragraph_height(ui, item_words_width(ui, width), item.title);
  if (const std::string_view below = evidence_of(item); !below.empty())
    height += 2 + paragraph_height(ui, item_words_width(ui, width), below, Style::caption);
  if (ui.phone() && !item.target.empty()) height += 30;
  return std::max(height + 2 * row_pad, ui.control_height());
}

/// Items of a group: those that count as they are listed, then those set aside.
std::vector<std::uint32_t> items_of(const ChecklistWords& words, std::uint32_t group, bool left) {
  std::vector<std::uint32_t> items;
  for (std::uint32_t index = 0; index < words.items.size(); ++index)
    if (words.items[index].group == group && (!left || is_left(words.items[index])))
      items.push_back(index);
  put_in_order(items.begin(), items.end(), [&](std::uint32_t one, std::uint32_t other) {
    return std::pair(!counts(words.items[one]), one) <
           std::pair(!counts(words.items[other]), other);
  });
  return items;
}

void lay_checklist(Ui& ui, float width, const ChecklistWords& words, ChecklistMemory& memory) {
  const decltype(memory.made) made{words.revision, {width, memory.only_left}};
  if (memory.made == made) return;
  memory.made = made, memory.rows.clear();
  float y = 0;
  for (std::uint32_t group = 0; group < words.groups.size(); ++group) {
    const auto items = items_of(words, group, memory.only_left);
    if (items.empty()) continue;
    if (y > 0) y += group_gap;
    memory.rows.push_back({true, group, y, head_height(ui, width, words.groups[group].label)});
    y += memory.rows.back().height;
    for (const std::uint32_t item : items) {
      memory.rows.push_back({false, item, y, item_height(ui, width, words.items[item])});
      y += memory.rows.back().height;
    }
  }
  memory.height = y;
}

std::vector<ChecklistItem> in_group(const ChecklistWords& words, std::uint32_t group) {
  std::vector<ChecklistItem> items;
  for (const ChecklistItem& item : words.items)
    if (item.group == group) items.push_back(item);
  return items;
}

void draw_group_head(ChecklistDrawing& drawing, Rect place, std::uint32_t group) {
  Ui& ui = drawing.ui;
  const ChecklistCount count = checklist_count(in_group(drawing.words, group));
  const std::string note = concat(grouped(count.done), " of ", grouped(count.of));
  const std::string_view label = drawing.words.groups[group].label;
  const float width = ui.text_width(note, Style::caption) + 1;
  const float bar = ui.phone() ? 60.f : 120.f;
  heading(ui, {place.x, place.y + 8, label_width(ui, place.w), 0}, 3, label, Style::card_title);
  const Rect track{place.right() - width - 12 - bar, place.y + 17, bar, 6};
  const float share = count.of ? static_cast<float>(count.done) / static_cast<float>(count.of) : 0;
  progress(ui, track, share, ui.keep(concat(label, ": ", note, " done")));
  ui.draw_text(place.right() - width, place.y + 11, note, Style::caption, ui.palette().second_ink);
}

std::string_view stand_words(const ChecklistItem& item) {
  switch (item.stand) {
    case Stand::done:
      return "Done";
    case Stand::begun:
      return "Begun";
    case Stand::aside:
      return "Set aside";
    case Stand::open:
      break;
  }
  return "Not yet";
}

/// The plan's own mark, or that it is set aside: nothing to press.
void draw_plan_mark(ChecklistDrawing& drawing, Rect row, const ChecklistItem& item) {
  Ui& ui = drawing.ui;
  const bool done = item.stand == Stand::done, begun = item.stand == Stand::begun;
  const Color ink = done    ? ui.palette().good
                    : begun ? ui.palette().warning
                            : ui.palette().third_ink;
  const char32_t mark = done                         ? icon::circle_check
                        : begun                      ? icon::circle_dot
                        : item.stand == Stand::aside ? icon::minus
                                                     : icon::circle;
  symbol(ui, {row.x, row.y + row_pad + 1, 20, 20}, mark, ink, stand_words(item), 20);
}

void draw_tick_box(ChecklistDrawing& drawing, Rect row, std::size_t index) {
  const ChecklistItem& item = drawing.words.items[index];
  const bool set = item.stand == Stand::done;
  drawing.boxes.push_back(drawing.ui.id("box"));
  const auto now = check_box(drawing.ui, {row.x, row.y + row_pad + 1, 20, 20}, "box", item.title,
                             set, drawing.words.read_only);
  if (now) drawing.news = {*now ? ChecklistNews::Type::tick : ChecklistNews::Type::untick, index};
}

/// Whether it is something for this alliance at all: behind three dots.
void draw_aside(ChecklistDrawing& drawing, Rect place, std::size_t index) {
  const ChecklistItem& item = drawing.words.items[index];
  if (drawing.words.read_only || (item.stand == Stand::done && !item.by_plan)) return;
  const bool aside = item.stand == Stand::aside;
  const MenuItem items[] = {
      {.key = "aside", .label = aside ? "It is for us, after all" : "Not for us"}};
  const ButtonWords button{.key = "more",
                           .label = drawing.ui.keep(concat("More on ", item.title)),
                           .emphasis = Emphasis::quiet,
                           .icon = icon::ellipsis_vertical,
                           .icon_only = true};
  if (menu_button(drawing.ui, place, button, items))
    drawing.news = {aside ? ChecklistNews::Type::take_back : ChecklistNews::Type::set_aside, index};
}

void draw_item_words(ChecklistDrawing& drawing, Rect place, const ChecklistItem& item) {
  Ui& ui = drawing.ui;
  const bool quiet = item.stand == Stand::done || item.stand == Stand::aside;
  const Color ink = quiet ? ui.palette().second_ink : ui.palette().ink;
  float y = place.y;
  // A box says the title itself.
  if (has_mark(item))
    y += paragraph(ui, place, item.title, Style::body, ink);
  else
    y += ui.draw_lines(place, item.title, Style::body, ink);
  const std::string_view below = evidence_of(item);
  if (!below.empty())
    y += 2 + paragraph(ui, {place.x, y + 2, place.w, 0}, below, Style::caption,
                       item.stand == Stand::begun ? ui.palette().warning : ui.palette().second_ink);
  if (ui.phone() && !item.target.empty())
    text_link(ui, {place.x, y + 6, place.w, 22},
              {.key = "go", .label = item.place, .target = item.target});
}

void draw_item_side(ChecklistDrawing& drawing, Rect row, const ChecklistItem& item, float menu) {
  Ui& ui = drawing.ui;
  if (ui.phone() || item.target.empty()) return;
  const float width = std::min(ui.text_width(item.place, Style::body_strong) + 1, 150.f);
  text_link(ui, {row.right() - menu - width, row.y + row_pad, width, 22},
            {.key = "go", .label = item.place, .target = item.target});
}

void draw_checklist_item(ChecklistDrawing& drawing, Rect row, std::size_t index) {
  Ui& ui = drawing.ui;
  const ChecklistItem& item = drawing.words.items[index];
  const auto keys = ui.keys("item", index);
  separator(ui, row.x, row.y, row.w);
  const std::string name = concat(item.title, ", ", stand_words(item));
  const auto scope = ui.group(Role::list_item, "item", row, ui.keep(name));
  if (has_mark(item))
    draw_plan_mark(drawing, row, item);
  else
    draw_tick_box(drawing, row, index);
  // The dots stand at the very edge; what is pressed reaches beyond it.
  const float menu = ui.control_height(), edge = menu / 2 - 9;
  draw_item_words(drawing, {row.x + mark_width, row.y + row_pad, item_words_width(ui, row.w), 0},
                  item);
  draw_item_side(drawing, row, item, drawing.words.read_only ? 0 : menu - edge + 4);
  draw_aside(drawing, {row.right() - menu + edge, row.y + row_pad + 11 - menu / 2, menu, menu},
             index);
}

/// Draws the group whose head is row `at`, as far as it is near the screen; returns where it ends.
std::size_t draw_checklist_group(ChecklistDrawing& drawing, Rect place, std::size_t at) {
  Ui& ui = drawing.ui;
  const auto& rows = drawing.memory.rows;
  const auto place_of = [&](const ChecklistRow& row) {
    return Rect{place.x, place.y + row.y, place.w, row.height};
  };
  const auto is_near = [&](const Rect& own) {
    return own.bottom() > -beyond && own.y < ui.screen().h + beyond;
  };
  const Rect head = place_of(rows[at]);
  std::size_t end = at + 1;
  while (end < rows.size() && !rows[end].head) ++end;
  const float bottom = place_of(rows[end - 1]).bottom();
  const Rect own{place.x, head.bottom(), place.w, bottom - head.bottom()};
  if (!is_near({place.x, head.y, place.w, bottom - head.y})) return end;
  const ChecklistGroup& group = drawing.words.groups[rows[at].index];
  const auto keys = ui.keys(group.key);
  draw_group_head(drawing, head, rows[at].index);
  const auto list = ui.group(Role::list, "items", own, group.label);
  for (std::size_t row = at + 1; row < end; ++row)
    if (is_near(place_of(rows[row])))
      draw_checklist_item(drawing, place_of(rows[row]), rows[row].index);
  return end;
}

/// The arrow keys go from box to box.
void take_checklist_moves(ChecklistDrawing& drawing) {
  Ui& ui = drawing.ui;
  for (std::size_t at = 0; at < drawing.boxes.size(); ++at) {
    if (!ui.focused(drawing.boxes[at])) continue;
    if (at + 1 < drawing.boxes.size() && ui.pressed_key(drawing.boxes[at], "ArrowDown"))
      ui.request_focus(drawing.boxes[at + 1]);
    if (at > 0 && ui.pressed_key(drawing.boxes[at], "ArrowUp"))
      ui.request_focus(drawing.boxes[at - 1]);
    return;
  }
}

}  // namespace

ChecklistCount checklist_count(std::span<const ChecklistItem> items) {
  ChecklistCount count;
  for (const ChecklistItem& item : items) {
    count.of += counts(item);
    count.done += item.stand == Stand::done;
  }
  return count;
}

float checklist_height(Ui& ui, float width, const ChecklistWords& words) {
  auto& memory = ui.remember<ChecklistMemory>(ui.id(words.key));
  lay_checklist(ui, width, words, memory);
  return memory.rows.empty() ? 24 : memory.height;
}

ChecklistNews checklist(Ui& ui, Rect place, const ChecklistWords& words) {
  auto& memory = ui.remember<ChecklistMemory>(ui.id(words.key));
  lay_checklist(ui, place.w, words, memory);
  place.h = checklist_height(ui, place.w, words);
  const auto all = ui.group(Role::group, words.key, place, words.name);
  if (memory.rows.empty()) {
    text(ui, place, words.items.empty() ? "Nothing is on this list." : "Everything here is done.",
         Style::body, ui.palette().second_ink);
    return {};
  }
  ChecklistDrawing drawing{ui, words, memory, {}, {}};
  for (std::size_t at = 0; at < memory.rows.size();) at = draw_checklist_group(drawing, place, at);
  take_checklist_moves(drawing);
  return drawing.news;
}

void checklist_filter(Ui& ui, Rect place, const ChecklistWords& words) {
  auto& memory = ui.remember<ChecklistMemory>(ui.id(words.key));
  const auto keys = ui.keys("filter of checklist");
  const ChecklistCount count = checklist_count(words.items);
  const std::string all = concat("All ", grouped(count.of)),
                    left = concat("Left ", grouped(count.of - count.done));
  float x = place.x;
  for (const bool only_left : {false, true}) {
    const std::string& label = only_left ? left : all;
    if (filter_chip(ui, x, place.y + (place.h - 32) / 2, only_left ? "left" : "all", ui.keep(label),
                    memory.only_left == only_left))
      memory.only_left = only_left, ui.again();
    x += chip_width(ui, label) + 16;
  }
}

}  // namespace entente::kit

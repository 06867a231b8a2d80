#include "kit/finder.hpp"

#include <cmath>

#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

using Type = FinderNews::Type;

constexpr float head_height = 56, finder_foot_height = 36, title_height = 32, end_gap = 8;
constexpr float wide = 660, most_list = 440;
constexpr int page_of_items = 8;

struct Memory {
  NodeId focus_before = 0;
  bool open = false;
  std::uint64_t last_frame = 0;
  int active = 0;
};

/// One finder while a frame lasts.
struct Finder {
  Ui& ui;
  const FinderWords& words;
  NodeId dialog, input, list;
  Memory& memory;
  FinderNews news = {};

  NodeId region() const { return Ui::id_in(list, "items"); }
  int count() const {
    std::size_t sum = 0;
    for (const FinderSection& section : words.sections) sum += section.items.size();
    return static_cast<int>(sum);
  }
  float row_height(const FinderItem& item) const {
    return item.note.empty() ? (ui.display().touch ? 48.f : 40.f) : 56.f;
  }
  void tell(Type type) {
    news.type = type;
    ui.again();
  }
};

/// Where the item that the arrow keys stand on lies in the list, and how high the list is.
struct Extent {
  float top = 0, bottom = 0, whole = 0;
  NodeId id = 0;
};

NodeId item_id(const Finder& finder, const FinderSection& section, const FinderItem& item) {
  return Ui::id_in(Ui::id_in(finder.region(), section.key), item.key);
}

float title_of(const FinderSection& section) {
  return section.items.empty() || section.title.empty() ? 0 : title_height;
}

Extent measure(const Finder& finder) {
  Extent extent;
  float y = end_gap;
  int number = 0;
  for (const FinderSection& section : finder.words.sections) {
    y += title_of(section);
    for (const FinderItem& item : section.items) {
      const float height = finder.row_height(item);
      if (number++ == finder.memory.active)
        extent.top = y, extent.bottom = y + height, extent.id = item_id(finder, section, item);
      y += height;
    }
  }
  extent.whole = y + (number == 0 ? 40 : 0) + end_gap;
  return extent;
}

void enter(Finder& finder) {
  Memory& memory = finder.memory;
  const bool fresh = !memory.open || memory.last_frame + 1 < finder.ui.frame_count();
  memory.last_frame = finder.ui.frame_count();
  if (!fresh) return;
  memory = {finder.ui.focus(), true, memory.last_frame, 0};
  finder.ui.request_focus(finder.input);
}

void leave(Finder& finder) {
  finder.memory.open = false;
  if (finder.memory.focus_before != 0) finder.ui.request_focus(finder.memory.focus_before);
}

Rect place_of(Ui& ui, float list_height, float foot) {
  const Rect screen = ui.screen();
  if (ui.phone()) return screen;
  const float width = std::min(wide, screen.w - 48);
  const float top = std::min(84.f, std::round(screen.h * 0.1f));
  const float room = screen.h - top - 24 - head_height - foot;
  const float height = head_height + std::min({list_height, most_list, room}) + foot;
  return {std::round((screen.w - width) / 2), top, width, height};
}

void take_keys(Finder& finder) {
  Ui& ui = finder.ui;
  int& active = finder.memory.active;
  const int last = finder.count() - 1;
  if (ui.pressed_key(finder.dialog, "ArrowDown")) ++active;
  if (ui.pressed_key(finder.dialog, "ArrowUp")) --active;
  if (ui.pressed_key(finder.dialog, "PageDown")) active += page_of_items;
  if (ui.pressed_key(finder.dialog, "PageUp")) active -= page_of_items;
  active = std::clamp(active, 0, std::max(0, last));
  if (ui.shortcut("Escape") || ui.activated(0)) finder.tell(Type::closed);
}

void take_text(Finder& finder) {
  while (auto typed = finder.ui.take(finder.input, Event::Type::input)) {
    finder.memory.active = 0;
    finder.news.text = std::move(typed->text);
    finder.tell(Type::typed);
    finder.ui.request_scroll(finder.region(), 0);
  }
  finder.ui.take(finder.input, Event::Type::commit);
  finder.ui.activated(finder.input);
  if (finder.ui.activated(finder.dialog)) finder.ui.request_focus(finder.input);
}

void draw_head(Finder& finder, Rect place, NodeId active) {
  Ui& ui = finder.ui;
  const FinderWords& words = finder.words;
  ui.draw_icon(place.x + 20, place.y + (place.h - 18) / 2, 18, icon::search,
               ui.palette().second_ink);
  const float size = ui.control_height();
  const Rect box{place.x + 36, place.y + (place.h - size) / 2, place.w - 36 - size - 16, size};
  const bool empty = words.text.empty();
  if (!ui.focused(finder.input))
    ui.draw_text_cut(box.x + 12, box.y + (box.h - 22) / 2, box.w - 24,
                     empty ? words.hint : words.text, Style::body,
                     empty ? ui.palette().second_ink : ui.palette().ink);
  Node node;
  node.id = finder.input, node.role = Role::text_box, node.place = box, node.name = words.name;
  node.value = words.text, node.hint = words.hint, node.focusable = true;
  // An empty list is no list to assistive technology.
  node.expanded = finder.count() > 0 ? Tri::yes : Tri::no;
  if (finder.count() > 0) node.controls = finder.list, node.active = active;
  node.most_bytes = 200;
  ui.add(node);
  const ButtonWords close{.key = "close",
                          .label = "Close",
                          .emphasis = Emphasis::quiet,
                          .icon = icon::x,
                          .icon_only = true};
  if (button(ui, {place.right() - size - 8, place.y + (place.h - size) / 2, size, size}, close))
    finder.tell(Type::closed);
  const bool focused = ui.focused(finder.input);
  ui.line(place.x, place.bottom() - 1, place.right(), place.bottom() - 1,
          focused ? ui.palette().accent : ui.palette().line, focused ? 2.f : 1.f);
}

void draw_item(Finder& finder, Rect row, const FinderItem& item, NodeId id, int number) {
  Ui& ui = finder.ui;
  const Palette& palette = ui.palette();
  const bool active = number == finder.memory.active;
  const Rect ground = row.inset(8, 1);
  if (active)
    ui.fill(ground, palette.accent_ground, space::control_radius);
  else if (ui.hovered(id))
    ui.fill(ground, palette.fine_line, space::control_radius);
  if (item.icon != 0)
    ui.draw_icon(row.x + 20, row.y + (row.h - 18) / 2, 18, item.icon,
                 active ? palette.accent : palette.second_ink);
  const float side = item.side.empty() ? 0 : ui.text_width(item.side, Style::caption) + 12;
  const float x = row.x + 52, width = row.right() - 20 - side - x;
  const float y = item.note.empty() ? row.y + (row.h - 22) / 2 : row.y + 8;
  ui.draw_text_cut(x, y, width, item.label, Style::body, palette.ink);
  if (!item.note.empty())
    ui.draw_text_cut(x, y + 21, width, item.note, Style::caption, palette.second_ink);
  if (side > 0)
    ui.draw_text(row.right() - 20 - side + 12, row.y + (row.h - 18) / 2, item.side, Style::caption,
                 palette.second_ink);
  Node node;
  node.id = id, node.role = Role::option, node.place = row, node.name = item.label;
  node.description = item.note, node.roving = true, node.selected = active ? Tri::yes : Tri::no;
  node.position = number + 1, node.set_size = finder.count();
  ui.add(node);
}

/// Only what lies in the window, and the active one, which the text box names.
void draw_section(Finder& finder, const FinderSection& section, float& y, Rect window, int& number,
                  std::size_t index) {
  if (section.items.empty()) return;
  Ui& ui = finder.ui;
  Rect place{window.x, y, window.w, title_of(section)};
  for (const FinderItem& item : section.items) place.h += finder.row_height(item);
  const auto scope = ui.group(Role::group, section.key, place, section.title);
  if (!section.title.empty())
    ui.draw_text(window.x + 20, y + 10, section.title, Style::caption_strong,
                 ui.palette().second_ink);
  y += title_of(section);
  for (std::size_t item = 0; item < section.items.size(); ++item, ++number) {
    const FinderItem& each = section.items[item];
    const Rect row{window.x, y, window.w, finder.row_height(each)};
    const NodeId id = item_id(finder, section, each);
    y += row.h;
    if (ui.activated(id))
      finder.tell(Type::chosen), finder.news.section = index, finder.news.item = item;
    const bool seen = row.bottom() > window.y && row.y < window.bottom();
    if (seen || number == finder.memory.active) draw_item(finder, row, each, id, number);
  }
}

/// Keeps the active item in the window after a key.
void follow_active(Finder& finder, const Extent& extent, float window, int before) {
  if (finder.memory.active == before) return;
  const float offset = finder.ui.scroll_offset(finder.region());
  if (extent.top < offset + end_gap)
    finder.ui.request_scroll(finder.region(), std::max(0.f, extent.top - title_height - end_gap));
  else if (extent.bottom > offset + window)
    finder.ui.request_scroll(finder.region(), extent.bottom + end_gap - window);
}

void draw_list(Finder& finder, Rect place) {
  Ui& ui = finder.ui;
  if (finder.count() == 0)
    return text(ui, {place.x + 20, place.y + end_gap + 9, place.w - 40, 22}, finder.words.nothing,
                Style::body, ui.palette().second_ink);
  Node list;
  list.id = finder.list, list.role = Role::list_box, list.place = place;
  list.name = finder.words.name;
  const auto scope = ui.open(list);
  auto scroll = ui.scroll("items", place);
  float y = scroll.area.y + end_gap;
  int number = 0;
  for (std::size_t index = 0; index < finder.words.sections.size(); ++index)
    draw_section(finder, finder.words.sections[index], y, scroll.visible(), number, index);
  scroll.reach(y + end_gap);
}

void choose_active(Finder& finder) {
  if (!finder.ui.pressed_key(finder.dialog, "Enter")) return;
  int left = finder.memory.active;
  for (std::size_t index = 0; index < finder.words.sections.size(); ++index) {
    const int items = static_cast<int>(finder.words.sections[index].items.size());
    if (left < items) {
      finder.news.section = index, finder.news.item = static_cast<std::size_t>(left);
      return finder.tell(Type::chosen);
    }
    left -= items;
  }
}

void draw_foot(Finder& finder, Rect place) {
  Ui& ui = finder.ui;
  ui.line(place.x, place.y, place.right(), place.y, ui.palette().line);
  text(ui, {place.x + 20, place.y + 9, place.w - 40, 18}, finder.words.foot, Style::caption,
       ui.palette().second_ink);
}

}  // namespace

FinderNews finder(Ui& ui, const FinderWords& words) {
  const NodeId dialog = ui.id(words.key);
  Finder finder{ui,
                words,
                dialog,
                Ui::id_in(dialog, "input"),
                Ui::id_in(dialog, "list"),
                ui.remember<Memory>(dialog)};
  enter(finder);
  const int before = finder.memory.active;
  take_keys(finder);
  take_text(finder);
  choose_active(finder);
  const Extent extent = measure(finder);
  const float foot = words.foot.empty() ? 0 : finder_foot_height;
  const auto layer = ui.layer(Layer::dialog);
  Rect place = place_of(ui, extent.whole, foot);
  ui.fill(ui.screen(), 0x000000, 0, ui.display().dark ? 0.55f : 0.32f);
  if (!ui.phone()) ui.shadow(place, space::card_radius);
  ui.fill(place, ui.palette().card, ui.phone() ? 0 : space::card_radius);
  Node node;
  node.id = dialog, node.role = Role::dialog, node.place = place, node.name = words.name;
  node.modal = true, node.roving = true;
  const auto scope = ui.open(node);
  draw_head(finder, place.cut_top(head_height), extent.id);
  if (foot > 0) draw_foot(finder, place.cut_bottom(finder_foot_height));
  follow_active(finder, extent, place.h, before);
  draw_list(finder, place);
  if (finder.news.type == Type::chosen || finder.news.type == Type::closed) leave(finder);
  return std::move(finder.news);
}

}  // namespace entente::kit

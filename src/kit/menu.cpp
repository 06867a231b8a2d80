#include "kit/icons.hpp"
#include "kit/popover.hpp"

namespace entente::kit {
namespace {

/// As high as a finger wants it.
float row_height(const Ui& ui) { return std::max(38.f, ui.control_height()); }

float width_of(Ui& ui, std::span<const MenuItem> items) {
  float width = 180;
  for (const MenuItem& item : items) {
    const float shortcut =
        item.shortcut.empty() ? 0 : ui.text_width(item.shortcut, Style::caption) + 24;
    width = std::max(width, ui.text_width(item.label, Style::body) + shortcut + 64);
  }
  return width;
}

bool draw_item(Ui& ui, Rect row, NodeId id, const MenuItem& item, bool active, int position,
               int count) {
  const Palette& palette = ui.palette();
  const bool pressed = ui.activated(id) && !item.disabled;
  if (item.separated) separator(ui, row.x + 8, row.y, row.w - 16);
  if (active || ui.hovered(id)) ui.fill(row.inset(4, 2), palette.fine_line, space::chip_radius);
  const Color ink = item.disabled ? palette.second_ink : item.danger ? palette.bad : palette.ink;
  if (item.icon != 0) ui.draw_icon(row.x + 14, row.y + (row.h - 18) / 2, 18, item.icon, ink);
  ui.draw_text(row.x + 42, row.y + (row.h - 22) / 2, item.label, Style::body, ink);
  if (!item.shortcut.empty())
    ui.draw_text(row.right() - 14 - ui.text_width(item.shortcut, Style::caption),
                 row.y + (row.h - 18) / 2, item.shortcut, Style::caption, palette.second_ink);
  Node node;
  node.id = id, node.role = Role::menu_item, node.place = row, node.name = item.label;
  node.roving = true, node.disabled = item.disabled;
  node.position = position, node.set_size = count;
  ui.add(node);
  return pressed;
}

std::optional<std::size_t> draw_items(Ui& ui, Rect place, NodeId menu, Popover& state,
                                      std::span<const MenuItem> items) {
  const int before = state.active, count = static_cast<int>(items.size());
  move_active(ui, menu, count, state.active);
  std::optional<std::size_t> chosen;
  float y = place.y + 4;
  for (int index = 0; index < count; ++index, y += row_height(ui)) {
    const NodeId id = ui.id(items[static_cast<std::size_t>(index)].key);
    if (index == state.active && state.active != before) ui.request_focus(id);
    if (draw_item(ui, {place.x, y, place.w, row_height(ui)}, id,
                  items[static_cast<std::size_t>(index)], ui.focused(id), index + 1, count))
      chosen = static_cast<std::size_t>(index);
  }
  return chosen;
}

std::optional<std::size_t> open_menu(Ui& ui, NodeId control, Rect place, std::string_view name,
                                     std::span<const MenuItem> items, Popover& state) {
  if (!state.open) return std::nullopt;
  const NodeId menu = ui.id("menu", control);
  if (state.active < 0) {  // just opened: the focus goes to the first item
    state.active = 0;
    ui.request_focus(Ui::id_in(menu, items[0].key));
  } else if (popover_left(ui, control, menu)) {
    if (ui.focus() == 0 || ui.inside(ui.focus(), menu)) ui.request_focus(control);
    state = Popover{};
    return std::nullopt;
  }
  const auto layer = ui.layer(Layer::popover);
  const float height = static_cast<float>(items.size()) * row_height(ui) + 8;
  const Rect box = popover_place(ui, place, width_of(ui, items), height);
  draw_popover(ui, box);
  const auto region = ui.group(Role::group, "region", box, name);
  Node node;
  node.id = menu, node.role = Role::menu, node.place = box, node.name = name;
  const auto scope = ui.open(node);
  const auto chosen = draw_items(ui, box, menu, state, items);
  if (chosen) state = Popover{}, ui.request_focus(control);
  return chosen;
}

}  // namespace

std::optional<std::size_t> context_menu(Ui& ui, NodeId control, Rect place, std::string_view name,
                                        std::span<const MenuItem> items) {
  auto& state = ui.remember<Popover>(ui.id("context menu", control));
  if (ui.take_inside(control, Event::Type::context)) state = {.open = true, .active = -1};
  return open_menu(ui, control, place, name, items, state);
}

std::optional<std::size_t> menu_button(Ui& ui, Rect place, const ButtonWords& words,
                                       std::span<const MenuItem> items) {
  const NodeId control = ui.id(words.key);
  auto& state = ui.remember<Popover>(control);
  ButtonWords shown = words;
  shown.expanded = state.open ? Tri::yes : Tri::no;
  if (button(ui, place, shown))
    state = state.open ? Popover{} : Popover{.open = true, .active = -1};
  return open_menu(ui, control, place, words.label, items, state);
}

}  // namespace entente::kit

#include <cmath>

#include "base/counts.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

void draw_tab(Ui& ui, NodeId id, Rect place, std::string_view label, bool on) {
  const Palette& palette = ui.palette();
  const float hover = ui.animate(id, ui.hovered(id) && !on);
  if (hover > 0) ui.fill(place.inset(0, 4), palette.ink, space::chip_radius, hover * 0.05f);
  ui.focus_ring(id, place.inset(3, 6), space::chip_radius);
  ui.draw_text(place.x + 12, place.y + (place.h - 22) / 2, label,
               on ? Style::body_strong : Style::body, on ? palette.accent : palette.second_ink);
  if (on) ui.fill({place.x + 12, place.bottom() - 2, place.w - 24, 2}, palette.accent, 1);
}

std::string label_of(const TabWords& tab) {
  std::string label(tab.label);
  if (tab.count >= 0) label.append("  ").append(grouped(tab.count));
  return label;
}

Node node_of(NodeId id, Rect place, std::string_view name, bool on) {
  Node node;
  node.id = id, node.role = Role::tab, node.place = place, node.name = name;
  node.selected = on ? Tri::yes : Tri::no, node.focusable = on, node.roving = !on;
  return node;
}

std::optional<int> moved_by_keys(Ui& ui, NodeId list, int selected, int count) {
  int to = selected;
  if (ui.pressed_key(list, "ArrowRight")) to = (selected + 1) % count;
  if (ui.pressed_key(list, "ArrowLeft")) to = (selected + count - 1) % count;
  if (ui.pressed_key(list, "Home")) to = 0;
  if (ui.pressed_key(list, "End")) to = count - 1;
  return to == selected ? std::nullopt : std::optional(to);
}

}  // namespace

std::optional<int> tabs(Ui& ui, Rect place, std::string_view name, std::span<const TabWords> all,
                        int selected, NodeId panel) {
  ui.line(place.x, place.bottom() - 1, place.right(), place.bottom() - 1, ui.palette().line);
  const auto scope = ui.group(Role::tab_list, name, place, name);
  const NodeId list = ui.nodes().back().id;
  std::optional<int> chosen;
  float x = place.x;
  const int count = static_cast<int>(all.size());
  std::vector<NodeId> ids;
  for (int index = 0; index < count; ++index) {
    const TabWords& tab = all[static_cast<std::size_t>(index)];
    const std::string label = label_of(tab);
    const Rect one{x, place.y, std::ceil(ui.text_width(label, Style::body_strong)) + 24, place.h};
    const NodeId id = ids.emplace_back(ui.id(tab.key));
    if (ui.activated(id)) chosen = index;
    draw_tab(ui, id, one, label, index == selected);
    Node node = node_of(id, one, label, index == selected);
    node.position = index + 1, node.set_size = count;
    if (index == selected) node.controls = panel;  // the others' are not there
    ui.add(node);
    x += one.w;
  }
  if (const auto moved = moved_by_keys(ui, list, selected, count)) {
    chosen = moved;
    ui.request_focus(ids[static_cast<std::size_t>(*moved)]);
  }
  return chosen && *chosen != selected ? chosen : std::nullopt;
}

}  // namespace entente::kit

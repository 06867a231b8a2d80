#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

void add_node(Ui& ui, NodeId id, Rect place, const LinkWords& words) {
  Node node;
  node.id = id, node.role = Role::link, node.place = place, node.name = words.label;
  node.value = words.target, node.description = words.note;
  node.focusable = true, node.current = words.current;
  ui.add(node);
}

}  // namespace

bool nav_link(Ui& ui, Rect place, const LinkWords& words) {
  const NodeId id = ui.id(words.key);
  const Palette& palette = ui.palette();
  const bool taken = ui.activated(id);
  if (words.current) ui.fill(place, palette.accent_ground, space::control_radius);
  const float hover = ui.animate(id, ui.hovered(id) && !words.current);
  if (hover > 0) ui.fill(place, palette.ink, space::control_radius, hover * 0.05f);
  ui.focus_ring(id, place, space::control_radius);
  const Color ink = words.current ? palette.accent : palette.second_ink;
  float x = place.x + 10 + words.indent;
  if (words.icon != 0) {
    ui.draw_icon(x, place.y + (place.h - 18) / 2, 18, words.icon, ink);
    x += 28;
  }
  const float note = words.note.empty() ? 0 : ui.text_width(words.note, Style::caption) + 10;
  const float y = place.y + (place.h - 22) / 2;
  ui.draw_text_cut(x, y, place.right() - 10 - note - x, words.label,
                   words.current ? Style::body_strong : Style::body, ink);
  if (note > 0)
    ui.draw_text(place.right() - note, place.y + (place.h - 18) / 2, words.note, Style::caption,
                 palette.second_ink);
  add_node(ui, id, place, words);
  return taken;
}

bool text_link(Ui& ui, Rect place, const LinkWords& words) {
  const NodeId id = ui.id(words.key);
  const Color ink = ui.palette().accent;
  const bool taken = ui.activated(id);
  const float width = std::min(place.w, ui.text_width(words.label, Style::body_strong));
  ui.draw_text_cut(place.x, place.y, place.w, words.label, Style::body_strong, ink);
  if (ui.hovered(id)) ui.line(place.x, place.y + 21, place.x + width, place.y + 21, ink);
  const Rect box{place.x, place.y, width, 22};
  ui.focus_ring(id, box, 4);
  add_node(ui, id, box, words);
  return taken;
}

}  // namespace entente::kit

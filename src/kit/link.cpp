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

Style label_style(const LinkWords& words) {
  return words.current ? Style::body_strong : Style::body;
}

float note_width(Ui& ui, const LinkWords& words) {
  return words.note.empty() ? 0 : ui.text_width(words.note, Style::caption) + 10;
}

/// What a row of the rail says, in as many lines as it needs beside its note.
std::vector<std::string_view> label_lines(Ui& ui, float width, const LinkWords& words) {
  const float before = 10 + words.indent + (words.icon != 0 ? 28 : 0);
  return ui.lines(words.label, width - before - 10 - note_width(ui, words), label_style(words));
}

}  // namespace

float nav_link_height(Ui& ui, float width, const LinkWords& words) {
  return 14 +
         22 * static_cast<float>(std::max<std::size_t>(1, label_lines(ui, width, words).size()));
}

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
  const float note = note_width(ui, words);
  const auto lines = label_lines(ui, place.w, words);
  float y = place.y + (place.h - 22 * static_cast<float>(lines.size())) / 2;
  for (const std::string_view line : lines) {
    ui.draw_text_cut(x, y, place.right() - 10 - note - x, line, label_style(words), ink);
    y += 22;
  }
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

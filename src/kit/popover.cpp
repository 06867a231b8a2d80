#include "kit/popover.hpp"

namespace entente::kit {

Rect popover_place(Ui& ui, Rect anchor, float width, float height) {
  const Rect screen = ui.screen();
  width = std::min(width, screen.w - 16);
  const float below = screen.h - anchor.bottom() - 12, above = anchor.y - 12;
  const bool down = height <= below || below >= above;
  height = std::min(height, std::max(60.f, down ? below : above));
  const float x = std::clamp(anchor.x, 8.f, std::max(8.f, screen.w - 8 - width));
  return {x, down ? anchor.bottom() + 4 : anchor.y - 4 - height, width, height};
}

void draw_popover(Ui& ui, Rect place) {
  ui.shadow(place, space::control_radius);
  ui.fill(place, ui.palette().card, space::control_radius);
  ui.outline(place, ui.palette().line, space::control_radius);
}

bool popover_left(Ui& ui, NodeId control, NodeId list) {
  const NodeId focus = ui.focus();
  const bool outside = focus != 0 && !ui.inside(focus, control) && !ui.inside(focus, list);
  return outside || ui.activated(0) || ui.pressed_key(control, "Escape") ||
         ui.pressed_key(list, "Escape");
}

void move_active(Ui& ui, NodeId node, int count, int& active) {
  if (ui.pressed_key(node, "ArrowDown")) active = std::min(count - 1, active + 1);
  if (ui.pressed_key(node, "ArrowUp")) active = std::max(0, active - 1);
  if (ui.pressed_key(node, "Home")) active = 0;
  if (ui.pressed_key(node, "End")) active = count - 1;
}

}  // namespace entente::kit

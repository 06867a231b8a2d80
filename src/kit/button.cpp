#include <cmath>

#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

struct ButtonLook {
  Color ground, ink, line;
  bool filled, lined;
};

ButtonLook look_of(const Palette& palette, const ButtonWords& words) {
  if (words.disabled) return {palette.fine_line, palette.third_ink, palette.line, true, false};
  switch (words.emphasis) {
    case Emphasis::primary:
      return {palette.accent, palette.on_accent, 0, true, false};
    case Emphasis::danger:
      return {palette.bad_ground, palette.bad, 0, true, false};
    case Emphasis::quiet:
      return {palette.fine_line, palette.second_ink, 0, false, false};
    case Emphasis::secondary:
      break;
  }
  return {palette.card, palette.ink, palette.line, true, true};
}

void draw_ground(Ui& ui, NodeId id, Rect place, const ButtonLook& look) {
  const float radius = space::control_radius;
  if (look.filled) ui.fill(place, look.ground, radius);
  const float hover = ui.animate(id, ui.hovered(id));
  if (hover > 0) ui.fill(place, ui.palette().ink, radius, hover * (look.filled ? 0.05f : 0.06f));
  if (ui.pressed(id)) ui.fill(place, ui.palette().ink, radius, 0.07f);
  if (look.lined) ui.outline(place, look.line, radius);
  ui.focus_ring(id, place, radius);
}

void draw_label(Ui& ui, Rect place, const ButtonWords& words, Color ink) {
  const float icon_size = 18, gap = words.icon_only || words.icon == 0 ? 0 : space::within;
  const float label = words.icon_only ? 0 : ui.text_width(words.label, Style::body_strong);
  const float width = label + gap + (words.icon != 0 ? icon_size : 0);
  float x = std::round(place.x + std::max(6.f, (place.w - width) / 2));
  if (words.icon != 0) {
    ui.draw_icon(x, place.y + (place.h - icon_size) / 2, icon_size, words.icon, ink);
    x += icon_size + gap;
  }
  if (words.icon_only) return;
  ui.draw_text_cut(x, place.y + (place.h - 22) / 2, place.right() - 6 - x, words.label,
                   Style::body_strong, ink);
}

struct HoverTime {
  double since = -1;
};

/// The name of a button that shows only an icon, beside it after a moment.
void draw_tooltip(Ui& ui, NodeId id, Rect place, std::string_view words) {
  constexpr float delay = 0.4f;
  auto& hover = ui.remember<HoverTime>(ui.id("tooltip", id));
  if (!ui.hovered(id) && !ui.focus_visible(id)) {
    hover.since = -1;
    return;
  }
  if (hover.since < 0) hover.since = ui.now();
  const float shown_for = static_cast<float>(ui.now() - hover.since);
  if (shown_for < delay) return ui.wake_after(delay - shown_for);
  const float width = ui.text_width(words, Style::caption) + 20;
  const float x =
      std::clamp(place.x + (place.w - width) / 2, 8.f, std::max(8.f, ui.screen().w - width - 8));
  const bool above = place.bottom() + 38 > ui.screen().h;
  const Rect box{x, above ? place.y - 36 : place.bottom() + 6, width, 30};
  const auto layer = ui.layer(Layer::toast);
  ui.fill(box, ui.palette().ink, space::chip_radius);
  ui.draw_text(box.x + 10, box.y + 6, words, Style::caption, ui.palette().card);
}

void add_node(Ui& ui, NodeId id, Rect place, const ButtonWords& words) {
  Node node;
  node.id = id, node.role = Role::button, node.place = place, node.name = words.label;
  node.focusable = true, node.disabled = words.disabled;
  node.description = words.disabled ? words.why_disabled : std::string_view{};
  node.shortcut = words.shortcut;
  node.expanded = words.expanded, node.pressed = words.pressed;
  ui.add(node);
}

}  // namespace

bool button(Ui& ui, Rect place, const ButtonWords& words) {
  const NodeId id = ui.id(words.key);
  const bool pressed = ui.activated(id) && !words.disabled;
  ButtonLook look = look_of(ui.palette(), words);
  if (words.pressed == Tri::yes)
    look = {ui.palette().accent_ground, ui.palette().accent, 0, true, false};
  draw_ground(ui, id, place, look);
  draw_label(ui, place, words, look.ink);
  add_node(ui, id, place, words);
  if (words.icon_only && words.expanded != Tri::yes) draw_tooltip(ui, id, place, words.label);
  return pressed;
}

float button_width(Ui& ui, const ButtonWords& words) {
  if (words.icon_only) return ui.control_height();
  const float label = ui.text_width(words.label, Style::body_strong);
  return std::ceil(label + (words.icon != 0 ? 18 + space::within : 0) + 28);
}

std::optional<std::size_t> buttons_right(Ui& ui, Rect place, std::span<const ButtonWords> all) {
  std::optional<std::size_t> pressed;
  float width = 0;
  for (const ButtonWords& words : all) width += button_width(ui, words) + space::within;
  float x = std::max(place.x, place.right() - width + space::within);
  for (std::size_t index = 0; index < all.size(); ++index) {
    const Rect one{x, place.y, std::min(button_width(ui, all[index]), place.right() - x),
                   ui.control_height()};
    if (button(ui, one, all[index])) pressed = index;
    x += one.w + space::within;
  }
  return pressed;
}

}  // namespace entente::kit

#include <cmath>

#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {
constexpr float drawn_chip_height = 26;
}

float chip_width(Ui& ui, std::string_view words) {
  return std::ceil(ui.text_width(words, Style::caption_strong) + 16);
}

float chip(Ui& ui, float x, float y, std::string_view words, Tone tone) {
  const Rect box{x, y, chip_width(ui, words), drawn_chip_height};
  ui.fill(box, ground_of(ui.palette(), tone), space::chip_radius);
  text(ui, {x + 8, y + 4, box.w - 16 + 1, 18}, words, Style::caption_strong,
       ink_of(ui.palette(), tone));
  return box.w;
}

bool filter_chip(Ui& ui, float x, float y, std::string_view key, std::string_view words, bool on) {
  const Palette& palette = ui.palette();
  const Rect box{x, y, chip_width(ui, words) + 8, 32};
  const NodeId id = ui.id(key);
  const bool pressed = ui.activated(id);
  ui.fill(box, on ? palette.accent_ground : palette.card, space::control_radius);
  ui.outline(box, on ? palette.accent : palette.line, space::control_radius);
  if (ui.hovered(id)) ui.fill(box, palette.ink, space::control_radius, 0.05f);
  ui.focus_ring(id, box, space::control_radius);
  ui.draw_text(x + 12, y + 7, words, Style::caption_strong,
               on ? palette.accent : palette.second_ink);
  Node node;
  node.id = id, node.role = Role::button, node.place = box, node.name = words;
  node.focusable = true, node.pressed = on ? Tri::yes : Tri::no;
  ui.add(node);
  return pressed;
}

Rect card(Ui& ui, Rect place) {
  ui.fill(place, ui.palette().card, space::card_radius);
  ui.outline(place, ui.palette().line, space::card_radius);
  return place.inset(ui.phone() ? 16.f : 20.f);
}

void separator(Ui& ui, float x, float y, float width) {
  ui.line(x, y, x + width, y, ui.palette().fine_line);
}

void fade_below(Ui& ui, Rect place, Color ground) {
  constexpr float step = 4, steps = 7;
  for (float at = 1; at <= steps; ++at)
    ui.fill({place.x, place.bottom() - (steps + 1 - at) * step, place.w, step}, ground, 0,
            at / (steps + 1));
}

void progress(Ui& ui, Rect place, float share, std::string_view words) {
  const float radius = place.h / 2;
  ui.fill(place, ui.palette().fine_line, radius);
  const float width = place.w * std::clamp(share, 0.f, 1.f);
  if (width > 0)
    ui.fill({place.x, place.y, std::max(place.h, width), place.h}, ui.palette().accent, radius);
  Node node;
  node.id = ui.id(words), node.role = Role::progress, node.place = place, node.name = words;
  node.position = static_cast<std::int32_t>(std::lround(share * 100)), node.set_size = 100;
  ui.add(node);
}

bool empty_state(Ui& ui, Rect place, const EmptyWords& words) {
  const auto keys = ui.keys(words.key);
  const float width = std::min(place.w, 440.f);
  const Rect column{place.x + (place.w - width) / 2, place.y + 28, width, 0};
  const Rect disc{place.x + place.w / 2 - 28, column.y, 56, 56};
  ui.fill(disc, ui.palette().accent_ground, 28);
  ui.draw_icon(disc.x + 16, disc.y + 16, 24, words.icon, ui.palette().accent);
  float y = disc.bottom() + 16;
  const float title = ui.text_width(words.title, Style::card_title);
  y += heading(ui,
               {place.x + std::max(0.f, (place.w - title) / 2), y, std::min(title + 1, place.w), 0},
               2, words.title, Style::card_title) +
       4;
  for (std::string_view line : ui.lines(words.words, width, Style::body)) {
    const float across = ui.text_width(line, Style::body);
    text(ui, {place.x + (place.w - across) / 2, y, across + 1, 22}, line, Style::body,
         ui.palette().second_ink);
    y += 22;
  }
  if (words.action.empty()) return false;
  const ButtonWords action{
      .key = "action", .label = words.action, .emphasis = Emphasis::primary, .icon = icon::plus};
  const float across = button_width(ui, action);
  return button(ui, {place.x + (place.w - across) / 2, y + 16, across, ui.control_height()},
                action);
}

}  // namespace entente::kit

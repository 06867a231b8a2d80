#include "screen/practice/profile/continuum.hpp"

#include <array>

#include "practice/profile/records.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {
namespace {

using practice::Alliance;
constexpr std::size_t stops = std::size(practice::continuum_choices);
constexpr float radius = 7;

struct Line {
  Context& context;
  Rect place;    // of the stops and their labels
  bool upright;  // one below the other, on narrow screens
  int chosen;    // -1: none
  std::array<kit::NodeId, stops> ids{};

  Rect stop(std::size_t index) const {
    const float count = static_cast<float>(stops), at = static_cast<float>(index);
    if (upright) return {place.x, place.y + at * 44, place.w, 44};
    return {place.x + place.w * at / count, place.y, place.w / count, place.h};
  }
};

void draw_rule(const Line& line) {
  kit::Ui& ui = line.context.ui;
  const Rect first = line.stop(0), last = line.stop(stops - 1);
  if (line.upright)
    ui.line(first.x + 12, first.y + 22, first.x + 12, last.y + 22, ui.palette().line, 2);
  else
    ui.line(first.x + first.w / 2, first.y + 14, last.x + last.w / 2, last.y + 14,
            ui.palette().line, 2);
}

void draw_label(const Line& line, Rect box, std::string_view label, bool on) {
  kit::Ui& ui = line.context.ui;
  const kit::Color ink = on ? ui.palette().accent : ui.palette().second_ink;
  const auto style = on ? kit::Style::caption_strong : kit::Style::caption;
  if (line.upright) return ui.draw_text(box.x + 32, box.y + 13, label, style, ink);
  float y = box.y + 34;
  for (const std::string_view words : ui.lines(label, box.w - 8, style)) {
    ui.draw_text(box.x + (box.w - ui.text_width(words, style)) / 2, y, words, style, ink);
    y += 18;
  }
}

void draw_stop(Line& line, std::size_t index) {
  kit::Ui& ui = line.context.ui;
  const Choice& choice = practice::continuum_choices[index];
  const Rect box = line.stop(index);
  const bool on = static_cast<int>(index) == line.chosen;
  const kit::NodeId id = line.ids[index] = ui.id("stop", index);
  const float x = line.upright ? box.x + 12 : box.x + box.w / 2;
  const float y = line.upright ? box.y + 22 : box.y + 14;
  if (ui.hovered(id)) ui.fill(box.inset(2, 0), ui.palette().ink, kit::space::control_radius, 0.04f);
  ui.circle(x, y, on ? radius + 3 : radius, on ? ui.palette().accent : ui.palette().field_line);
  ui.circle(x, y, on ? 4 : radius - 2, ui.palette().card);
  draw_label(line, box, choice.label, on);
  ui.focus_ring(id, box.inset(2), kit::space::control_radius);
  kit::Node node;
  node.id = id, node.role = kit::Role::radio, node.place = box, node.name = choice.label;
  node.description = choice.help, node.checked = on ? kit::Tri::yes : kit::Tri::no;
  node.focusable = on || (line.chosen < 0 && index == 0), node.roving = !node.focusable;
  node.disabled = line.context.read_only();
  node.position = static_cast<int>(index) + 1, node.set_size = static_cast<int>(stops);
  ui.add(node);
}

int moved(kit::Ui& ui, kit::NodeId group, int chosen) {
  const int count = static_cast<int>(stops);
  if (ui.pressed_key(group, "ArrowRight") || ui.pressed_key(group, "ArrowDown"))
    return (chosen + 1) % count;
  if (ui.pressed_key(group, "ArrowLeft") || ui.pressed_key(group, "ArrowUp"))
    return (std::max(chosen, 0) + count - 1) % count;
  return -1;
}

void choose(Context& context, int stop) {
  const Kind& kind = kind_of<Alliance>();
  for (const Field& field : kind.fields)
    if (field.name == "place")
      context.set_field({Visibility::shared, kind.name, id_from_name(kind.name)}, kind, field,
                        ChoiceNumber{static_cast<std::uint8_t>(stop + 1)});
}

void draw_ends(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const std::string_view right = "Each on its own";
  ui.draw_text(place.x, place.y, "Most interdependent", kit::Style::caption,
               ui.palette().second_ink);
  ui.draw_text(place.right() - ui.text_width(right, kit::Style::caption), place.y, right,
               kit::Style::caption, ui.palette().second_ink);
}

}  // namespace

float draw_continuum(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const auto choice = context.plan().single<Alliance>().place;
  const int chosen = static_cast<int>(choice) - 1;
  const bool upright = place.w < 760;
  float y = place.y + card_title(context, place, "Where it stands between merger and purchase");
  if (!upright) draw_ends(context, {place.x, y, place.w, 18}), y += 30;
  Line line{context, {place.x, y, place.w, upright ? 44.f * stops : 92.f}, upright, chosen};
  kit::Node group;
  group.id = ui.id("continuum"), group.role = kit::Role::radio_group, group.place = line.place;
  group.name = "Place on the continuum of interdependence";
  {
    const auto scope = ui.open(group);
    draw_rule(line);
    for (std::size_t index = 0; index < stops; ++index) {
      draw_stop(line, index);
      if (ui.activated(line.ids[index]) && !context.read_only())
        choose(context, static_cast<int>(index));
    }
    if (const int to = moved(ui, group.id, chosen); to >= 0 && !context.read_only()) {
      choose(context, to);
      ui.request_focus(line.ids[static_cast<std::size_t>(to)]);
    }
  }
  y += line.place.h + 12;
  const std::string_view help = chosen >= 0 ? practice::continuum_choices[chosen].help
                                            : "Choose the place that describes it best.";
  y +=
      kit::paragraph(ui, {place.x, y, place.w, 0}, help, kit::Style::body, ui.palette().second_ink);
  return y - place.y;
}

}  // namespace entente::screen

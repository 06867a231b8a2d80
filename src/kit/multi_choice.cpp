#include <cmath>

#include "kit/field.hpp"
#include "kit/icons.hpp"

namespace entente::kit {
namespace {

constexpr float chip_height = 32, chip_gap = 6;

/// From one row of chips to the next.
float pitch(const Ui& ui) {
  return ui.display().touch ? space::touch_control : chip_height + chip_gap;
}

struct ChipPlace {
  Rect place;
  std::size_t index;
};

float width_of(Ui& ui, const Option& option, float most) {
  return std::min(most, std::ceil(ui.text_width(option.label, Style::caption_strong) + 44));
}

/// Where each chosen option's chip stands, in rows from the upper left of `area`.
std::vector<ChipPlace> chip_places(Ui& ui, Rect area, std::span<const Option> options,
                                   std::span<const int> selected) {
  std::vector<ChipPlace> places;
  float x = area.x, y = area.y;
  for (std::size_t index = 0; index < selected.size(); ++index) {
    const float width = width_of(ui, options[static_cast<std::size_t>(selected[index])], area.w);
    if (x > area.x && x + width > area.right()) x = area.x, y += pitch(ui);
    places.push_back({{x, y, width, chip_height}, index});
    x += width + chip_gap;
  }
  return places;
}

float chips_height(const Ui& ui, const std::vector<ChipPlace>& places, float top) {
  return places.empty() ? 0 : places.back().place.y + pitch(ui) - top;
}

/// A chosen option; true where it is to go.
bool chosen_chip(Ui& ui, Rect place, const Option& option, bool locked) {
  const Palette& palette = ui.palette();
  const Tone tone = option.tone.value_or(Tone::neutral);
  const auto name = std::string("Remove ").append(option.label);
  const NodeId id = ui.id_of_words(name);
  const bool pressed = ui.activated(id) && !locked;
  ui.fill(place, ground_of(palette, tone), space::chip_radius);
  if (ui.hovered(id)) ui.fill(place, palette.ink, space::chip_radius, 0.06f);
  ui.focus_ring(id, place, space::chip_radius);
  ui.draw_text_cut(place.x + 10, place.y + 7, place.w - 40, option.label, Style::caption_strong,
                   ink_of(palette, tone));
  if (!locked) ui.draw_icon(place.right() - 24, place.y + 9, 14, icon::x, ink_of(palette, tone));
  Node node;
  node.id = id, node.place = place, node.role = locked ? Role::text : Role::button;
  node.name = locked ? option.label : std::string_view(name), node.focusable = !locked;
  ui.add(node);
  return pressed;
}

}  // namespace

float multi_choice_height(Ui& ui, float width, const FieldWords& words,
                          std::span<const Option> options, std::span<const int> selected) {
  const auto places = chip_places(ui, {0, 0, width, 0}, options, selected);
  return field_height(ui, width, words) + chips_height(ui, places, 0);
}

std::optional<std::vector<int>> multi_choice(Ui& ui, Rect place, const FieldWords& words,
                                             std::span<const Option> options,
                                             std::span<const int> selected) {
  const bool locked = words.disabled || words.read_only;
  const auto scope =
      ui.group(Role::group, ui.keep(std::string(words.key) + " group"), place, words.label);
  std::optional<std::vector<int>> changed;
  const float label = words.label_hidden ? 0 : 22;
  if (label > 0)
    ui.draw_text_cut(place.x, place.y, place.w, words.label, Style::caption,
                     ui.palette().second_ink);
  const Rect area{place.x, place.y + label, place.w, place.h - label};
  const auto places = chip_places(ui, area, options, selected);
  for (const ChipPlace& one : places) {
    const Option& option = options[static_cast<std::size_t>(selected[one.index])];
    if (!chosen_chip(ui, one.place, option, locked)) continue;
    changed.emplace(selected.begin(), selected.end());
    changed->erase(changed->begin() + static_cast<std::ptrdiff_t>(one.index));
  }
  const bool all_chosen = selected.size() >= options.size();
  FieldWords adding = words;
  adding.label_hidden = true, adding.hint = all_chosen ? "All are chosen" : "Add";
  adding.disabled = words.disabled || all_chosen;
  const float top = area.y + chips_height(ui, places, area.y);
  if (const auto added = combo_without(ui, {place.x, top, place.w, ui.control_height()}, adding,
                                       options, selected, -1, false)) {
    changed.emplace(selected.begin(), selected.end());
    changed->push_back(*added);
  }
  return changed;
}

}  // namespace entente::kit

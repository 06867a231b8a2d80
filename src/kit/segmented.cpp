#include <array>

#include "kit/field.hpp"
#include "kit/icons.hpp"

namespace entente::kit {
namespace {

struct Radio {
  NodeId id;
  Rect place;
  std::string_view name;
  bool on, reachable;  // reachable: the one that Tab goes to
  int position, count;
};

void add_radio(Ui& ui, const Radio& radio, bool disabled) {
  Node node;
  node.id = radio.id, node.role = Role::radio, node.place = radio.place, node.name = radio.name;
  node.checked = radio.on ? Tri::yes : Tri::no;
  node.focusable = radio.reachable, node.roving = !radio.reachable, node.disabled = disabled;
  node.position = radio.position, node.set_size = radio.count;
  ui.add(node);
}

/// Arrow keys move the choice among the radios, as the ARIA practices have it.
std::optional<int> moved_by_keys(Ui& ui, NodeId group, std::span<const NodeId> ids, int selected) {
  const int count = static_cast<int>(ids.size());
  int to = -1;
  if (ui.pressed_key(group, "ArrowRight") || ui.pressed_key(group, "ArrowDown"))
    to = (selected + 1) % count;
  if (ui.pressed_key(group, "ArrowLeft") || ui.pressed_key(group, "ArrowUp"))
    to = (std::max(selected, 0) + count - 1) % count;
  if (to < 0) return std::nullopt;
  ui.request_focus(ids[static_cast<std::size_t>(to)]);
  return to;
}

/// Where each box ends: all are equally wide, but where a name is longer than that, each as wide as
/// its own needs.
std::vector<float> ends_of(Ui& ui, float width, std::span<const std::string_view> names) {
  const float equal = width / static_cast<float>(names.size());
  float sum = 0, longest = 0;
  std::vector<float> needed;
  for (const std::string_view name : names) {
    needed.push_back(ui.text_width(name, Style::body_strong) + 20);
    sum += needed.back(), longest = std::max(longest, needed.back());
  }
  const bool fitted = longest > equal && sum <= width;
  float end = 0;
  for (float& each : needed)
    each = end += fitted ? each + (width - sum) / static_cast<float>(names.size()) : equal;
  return needed;
}

/// Boxes side by side; `draw` paints what stands in one. Returns the one chosen, which may be
/// the one that was: that is to be cleared.
template <class Draw>
std::optional<int> radio_row(Ui& ui, Rect place, const FieldWords& words,
                             std::span<const std::string_view> names,
                             std::span<const std::string_view> drawn, int selected, Draw draw) {
  const FieldFrame frame = field_frame(ui, place, words, ui.control_height());
  Node group;
  group.id = ui.id(words.key), group.role = Role::radio_group, group.place = frame.box;
  describe(group, words);
  group.focusable = false, group.hint = {};
  const auto scope = ui.open(group);
  std::optional<int> chosen;
  std::vector<NodeId> ids;
  const std::vector<float> ends = ends_of(ui, frame.box.w, drawn);
  for (std::size_t index = 0; index < names.size(); ++index) {
    const int number = static_cast<int>(index);
    const float begin = index == 0 ? 0 : ends[index - 1];
    const Rect one{frame.box.x + begin, frame.box.y, ends[index] - begin, frame.box.h};
    const NodeId id = ids.emplace_back(ui.id("radio", index));
    if (ui.activated(id) && !words.disabled && !words.read_only) chosen = number;
    draw(one, id, index);
    add_radio(ui,
              {id, one, names[index], number == selected,
               number == selected || (selected < 0 && number == 0), number + 1,
               static_cast<int>(names.size())},
              words.disabled);
  }
  if (!words.disabled && !words.read_only)
    if (const auto moved = moved_by_keys(ui, group.id, ids, selected)) chosen = moved;
  const bool cleared = ui.pressed_key(group.id, "Delete") || ui.pressed_key(group.id, "Backspace");
  if (cleared && selected >= 0 && !words.disabled && !words.read_only) chosen = selected;
  return chosen;
}

}  // namespace

std::optional<int> segmented(Ui& ui, Rect place, const FieldWords& words,
                             std::span<const Option> options, int selected, bool clearable) {
  std::vector<std::string_view> names;
  for (const Option& option : options) names.push_back(option.label);
  const Palette& palette = ui.palette();
  bool first = true;
  const auto chosen = radio_row(
      ui, place, words, names, names, selected, [&](Rect one, NodeId id, std::size_t index) {
        const bool on = static_cast<int>(index) == selected;
        if (first) {
          const Rect whole{one.x, one.y, place.w, one.h};
          draw_field_box(ui, whole, words, false);
          first = false;
        }
        const Rect pill = one.inset(3);
        const Tone tone = options[index].tone.value_or(Tone::accent);
        if (on) ui.fill(pill, ground_of(palette, tone), space::chip_radius);
        if (ui.hovered(id) && !on) ui.fill(pill, palette.ink, space::chip_radius, 0.04f);
        ui.focus_ring(id, pill.inset(2), space::chip_radius);
        const Style style = on ? Style::body_strong : Style::body;
        const float width = std::min(ui.text_width(names[index], style), one.w - 12);
        ui.draw_text_cut(one.x + (one.w - width) / 2, one.y + (one.h - 22) / 2, one.w - 12,
                         names[index], style, on ? ink_of(palette, tone) : palette.second_ink);
      });
  if (chosen && *chosen == selected) return clearable ? std::optional(-1) : std::nullopt;
  return chosen;
}

std::optional<int> level_field(Ui& ui, Rect place, const FieldWords& words, int level,
                               std::string_view low, std::string_view high) {
  static constexpr std::string_view digits[] = {"1", "2", "3", "4", "5"};
  const std::array<std::string, 5> spoken = {std::string("1, ").append(low), "2", "3", "4",
                                             std::string("5, ").append(high)};
  const std::array<std::string_view, 5> names = {spoken[0], spoken[1], spoken[2], spoken[3],
                                                 spoken[4]};
  const Palette& palette = ui.palette();
  const auto chosen = radio_row(
      ui, place, words, names, digits, level - 1, [&](Rect one, NodeId id, std::size_t index) {
        const bool on = static_cast<int>(index) < level;
        const Rect pill = one.inset(2, 0);
        ui.fill(pill, on ? palette.accent_ground : palette.card, space::control_radius);
        ui.outline(pill, on ? palette.accent : palette.field_line, space::control_radius);
        if (ui.hovered(id)) ui.fill(pill, palette.ink, space::control_radius, 0.05f);
        ui.focus_ring(id, pill, space::control_radius);
        ui.draw_text(one.x + (one.w - ui.text_width(digits[index], Style::body_strong)) / 2,
                     one.y + (one.h - 22) / 2, digits[index], Style::body_strong,
                     on ? palette.accent : palette.second_ink);
      });
  if (!chosen) return std::nullopt;
  return *chosen + 1 == level ? 0 : *chosen + 1;
}

std::optional<bool> check_box(Ui& ui, Rect place, std::string_view key, std::string_view label,
                              bool checked, bool disabled) {
  const NodeId id = ui.id(key);
  const Palette& palette = ui.palette();
  const bool pressed = ui.activated(id) && !disabled;
  const Rect box{place.x, place.y + (place.h - 20) / 2, 20, 20};
  ui.fill(box, checked ? palette.accent : palette.card, 5);
  ui.outline(box, checked ? palette.accent : palette.field_line, 5);
  if (checked) ui.draw_icon(box.x + 3, box.y + 3, 14, icon::check, palette.on_accent);
  ui.focus_ring(id, box, 5);
  if (place.w > 40)
    ui.draw_text_cut(box.right() + 10, place.y + (place.h - 22) / 2,
                     place.right() - box.right() - 10, label, Style::body,
                     disabled ? palette.second_ink : palette.ink);
  Node node;
  node.id = id, node.role = Role::check_box, node.place = place, node.name = label;
  node.checked = checked ? Tri::yes : Tri::no, node.focusable = true, node.disabled = disabled;
  ui.add(node);
  return pressed ? std::optional(!checked) : std::nullopt;
}

}  // namespace entente::kit

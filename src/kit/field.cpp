#include "kit/field.hpp"

namespace entente::kit {
namespace {

constexpr float label_height = 18, label_gap = 4, help_gap = 4;

std::string_view words_below(const FieldWords& words) {
  return words.problem.empty() ? words.help : words.problem;
}

void draw_field_label(Ui& ui, Rect place, const FieldWords& words) {
  const Palette& palette = ui.palette();
  ui.draw_text_cut(place.x, place.y, place.w - 70, words.label, Style::caption, palette.second_ink);
  if (!words.required) return;
  const float x = place.x + std::min(place.w - 70, ui.text_width(words.label, Style::caption));
  ui.draw_text(x + 6, place.y, "required", Style::caption, palette.second_ink);
}

}  // namespace

float box_height(Ui& ui, int text_lines) {
  if (text_lines <= 1) return ui.control_height();
  return static_cast<float>(text_lines) * type_size(Style::body).line + 14;
}

float field_height(Ui& ui, float width, const FieldWords& words, int text_lines) {
  const float label = words.label_hidden ? 0 : label_height + label_gap;
  const std::string_view below = words_below(words);
  const float help =
      below.empty() ? 0 : help_gap + paragraph_height(ui, width, below, Style::caption);
  return label + box_height(ui, text_lines) + help;
}

FieldFrame field_frame(Ui& ui, Rect place, const FieldWords& words, float box_height) {
  if (!words.label_hidden) {
    draw_field_label(ui, place, words);
    place.y += label_height + label_gap;
  }
  FieldFrame frame{{place.x, place.y, place.w, box_height}, place.y + box_height};
  const std::string_view below = words_below(words);
  if (below.empty()) return frame;
  const Palette& palette = ui.palette();
  const Color ink = words.problem.empty() ? palette.second_ink : palette.bad;
  frame.bottom += help_gap;
  frame.bottom += ui.draw_lines({place.x, frame.bottom, place.w, 0}, below, Style::caption, ink);
  return frame;
}

void draw_field_box(Ui& ui, Rect box, const FieldWords& words, bool focused) {
  const Palette& palette = ui.palette();
  const bool quiet = words.read_only || words.disabled;
  ui.fill(box, quiet ? palette.ground : palette.card, space::control_radius);
  Color border = quiet ? palette.line : palette.field_line;
  if (!words.problem.empty()) border = palette.bad;
  if (focused) border = words.problem.empty() ? palette.focus : palette.bad;
  ui.outline(box, border, space::control_radius, focused ? 2.f : 1.f);
}

void describe(Node& node, const FieldWords& words) {
  node.name = words.label;
  node.description = words_below(words);
  node.hint = words.hint;
  node.focusable = true;
  node.required = words.required, node.read_only = words.read_only;
  node.disabled = words.disabled, node.invalid = !words.problem.empty();
}

}  // namespace entente::kit

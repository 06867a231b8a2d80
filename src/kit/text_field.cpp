#include "kit/field.hpp"

namespace entente::kit {
namespace {

struct Draft {
  std::string text;
  bool typing = false;
};

void draw_unit(Ui& ui, Rect& inside, std::string_view unit) {
  if (unit.empty()) return;
  const float width = ui.text_width(unit, Style::body);
  ui.draw_text(inside.right() - width, inside.y, unit, Style::body, ui.palette().second_ink);
  inside.w -= width + space::within;
}

/// The text as long as the browser's own element does not show it.
void draw_value(Ui& ui, Rect inside, const FieldWords& words, const TextWords& text) {
  const Palette& palette = ui.palette();
  const bool empty = text.value.empty();
  const std::string_view shown = empty ? words.hint : text.value;
  const Color ink = empty || words.disabled ? palette.second_ink : palette.ink;
  if (text.lines <= 1) {
    // What runs from right to left begins on the right, as in the element.
    const bool mirrored = ui.right_to_left(shown, Direction::by_first_letter);
    const float free = mirrored ? inside.w - ui.text_width(shown, Style::body) : 0;
    ui.draw_text_cut(inside.x + std::max(0.f, free), inside.y, inside.w, shown, Style::body, ink,
                     Direction::by_first_letter);
    return;
  }
  ui.clip(inside);
  ui.draw_lines(inside, shown, Style::body, ink, Direction::by_first_letter);
  ui.unclip();
}

/// Takes what was typed and tells what was committed.
std::optional<std::string> take_text(Ui& ui, NodeId id, std::string_view value) {
  auto& draft = ui.remember<Draft>(id);
  if (draft.text == value) draft.typing = false;  // a screen that took it over has it as its value
  while (const auto typed = ui.take(id, Event::Type::input))
    draft.text = typed->text, draft.typing = true;
  const auto left = ui.take(id, Event::Type::commit);
  if (!left) return std::nullopt;
  draft.typing = false;
  if (left->text == value) return std::nullopt;
  return left->text;
}

}  // namespace

std::optional<std::string> draft(Ui& ui, std::string_view key) {
  const auto& draft = ui.remember<Draft>(ui.id(key));
  return draft.typing ? std::optional(draft.text) : std::nullopt;
}

std::optional<std::string> text_field(Ui& ui, Rect place, const FieldWords& words,
                                      const TextWords& text) {
  const NodeId id = ui.id(words.key);
  const auto committed = take_text(ui, id, text.value);
  const FieldFrame frame = field_frame(ui, place, words, box_height(ui, text.lines));
  const bool focused = ui.focused(id);
  draw_field_box(ui, frame.box, words, focused);
  const float down = text.lines > 1 ? 7 : (frame.box.h - type_size(Style::body).line) / 2;
  Rect inside = frame.box.inset(space::between, down);
  Rect element = frame.box;
  draw_unit(ui, inside, words.unit);
  element.w -= frame.box.w - 2 * space::between - inside.w;
  if (!focused) draw_value(ui, inside, words, text);
  Node node;
  node.id = id, node.role = text.lines > 1 ? Role::text_area : Role::text_box;
  node.place = element, node.value = text.value, node.input_mode = text.input_mode;
  node.most_bytes = text.most_bytes;
  describe(node, words);
  ui.add(node);
  return committed;
}

}  // namespace entente::kit

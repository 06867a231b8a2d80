#pragma once
#include "kit/widgets.hpp"

namespace entente::kit {

/// What all fields share: the label above, help or the problem below, and the box between.
struct FieldFrame {
  Rect box;      // where the control itself stands
  float bottom;  // below the help
};
/// Draws label and help; the control is `box_height` high.
FieldFrame field_frame(Ui& ui, Rect place, const FieldWords& words, float box_height);
/// The box's ground and border; thicker in accent where it has the focus, red where there is a
/// problem.
void draw_field_box(Ui& ui, Rect box, const FieldWords& words, bool focused);
/// Fills name, description and states of a field's node.
void describe(Node& node, const FieldWords& words);
float box_height(Ui& ui, int text_lines);
/// A combo that offers all options but those whose numbers are in `without`.
std::optional<int> combo_without(Ui& ui, Rect place, const FieldWords& words,
                                 std::span<const Option> options, std::span<const int> without,
                                 int selected, bool clearable);

}  // namespace entente::kit

#pragma once
#include <optional>
#include <string_view>

#include "screen/shell/context.hpp"

namespace entente::screen {

/// One field of a form: what it is and what is wrong with it.
struct FieldState {
  const Field* field = nullptr;
  Value value;
  std::string_view problem = {};
  bool read_only = false;
  bool label_hidden = false;
};

/// The control for a field of any type, but ranks, which are moved by buttons elsewhere.
std::optional<Value> field_control(Context& context, kit::Rect place, const FieldState& state);
float field_control_height(Context& context, float width, const FieldState& state);
/// Why what was typed into the control could not be taken; "" for nothing. In the control's scope.
std::string_view rejected_words(Context& context, const Field& field);
/// Whether it looks right in half the width of a form.
bool is_short(const Kind& kind, const Field& field);

}  // namespace entente::screen

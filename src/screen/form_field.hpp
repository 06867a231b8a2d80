#pragma once
#include <optional>
#include <string_view>

#include "screen/context.hpp"

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
/// Whether it looks right in half the width of a form.
bool is_short(const Kind& kind, const Field& field);

}  // namespace entente::screen

#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// Whether the record in the inspector stands beside the page, or in its place.
bool inspector_beside(const kit::Ui& ui);

/// The record that the route selects: its fields, what its practice finds about it, its history.
/// Where it is not in the plan it says so.
void draw_inspector(Context& context, Rect place);

}  // namespace entente::screen

#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// Those that wait for a decision, the longest first, each with the one action that ends that.
void draw_open_decisions(Context& context, Column& column);

/// What can be done at once to the decision in the inspector, where it is not among those drawn
/// above.
void draw_selected_decision(Context& context, Column& column);

}  // namespace entente::screen

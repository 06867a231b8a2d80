#pragma once
#include "screen/layout.hpp"

namespace entente::screen {

/// How fast the alliance decides: the figure of the last quarter in which it did, and the trend.
void draw_decision_speed(Context& context, Column& column);

}  // namespace entente::screen

#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// How fast the alliance decides: the figure of the last quarter in which it did, and the trend.
void draw_decision_speed(Context& context, Column& column);

/// The same in small, for Home. Returns its height; draw it inside a card, where anything has been
/// decided.
float draw_speed_card(Context& context, Rect place);

}  // namespace entente::screen

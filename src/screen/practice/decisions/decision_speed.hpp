#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// How fast the alliance decides: the figure of the last quarter in which it did, and the trend.
void decision_speed_picture(Context& context, Section& section);

/// The same in small, for Home. Returns its height; draw it inside a card, where anything has been
/// decided.
float draw_speed_card(Context& context, Rect place);

}  // namespace entente::screen

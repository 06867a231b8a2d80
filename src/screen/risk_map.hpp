#pragma once
#include "screen/layout.hpp"

namespace entente::screen {

/// The open risks by likelihood and impact, in a card; a cell that is pressed filters the table of
/// risks to its open ones.
void risk_map(Context& context, Rect place);
float risk_map_height(Context& context, float width);

}  // namespace entente::screen

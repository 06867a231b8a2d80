#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// The nine kinds of relationship on a line from one company to a mere purchase, with this alliance
/// on its place: a radio group that arrow keys move in. Returns the height it took.
float draw_continuum(Context& context, Rect place);

}  // namespace entente::screen

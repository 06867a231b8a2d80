#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// The nine stages with what each is for, for those who have not begun. Returns the height it took.
float draw_spine(Context& context, Rect place);

}  // namespace entente::screen

#pragma once
#include "practice/practice.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// The one screen made by hand: what has passed between the parties. All others follow from their
/// sections' data.
void exchange(Context& context, Rect place);

/// Draws the screen of the practice called `name`; false where there is none.
bool draw_practice(Context& context, Rect place, std::string_view name);

}  // namespace entente::screen

#pragma once
#include "practice/practice.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {

// Screens made by hand; those of all other practices follow from their sections' data.
void profile(Context& context, Rect place);
void intent(Context& context, Rect place);
void governance(Context& context, Rect place);
void rights(Context& context, Rect place);
void exchange(Context& context, Rect place);

/// Draws the screen of the practice called `name`; false where there is none.
bool draw_practice(Context& context, Rect place, std::string_view name);

}  // namespace entente::screen

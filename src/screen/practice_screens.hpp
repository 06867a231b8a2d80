#pragma once
#include "practice/practice.hpp"
#include "screen/layout.hpp"

namespace entente::screen {

// The screen of each practice in practices.def, by the name of its folder.
#define PRACTICE(folder) void folder(Context& context, Rect place);
#include "practice/practices.def"
#undef PRACTICE

/// Draws the screen of the practice called `name`; false where there is none.
bool draw_practice(Context& context, Rect place, std::string_view name);

}  // namespace entente::screen

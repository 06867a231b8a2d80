#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// A plan's home: what is missing or wrong, each with the one way to mend it; the stages at a
/// glance; the last edits.
void draw_home(Context& context, Rect place);
/// One stage: what it is for, and its practices.
void draw_stage(Context& context, Rect place);
/// All nine, for phones, where the rail has no room.
void draw_stages_page(Context& context, Rect place);

}  // namespace entente::screen

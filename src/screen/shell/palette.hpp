#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// Search over the whole plan and every command there is, from the keyboard or by touch: Ctrl+K,
/// the top bar, the rail.
void open_palette(Context& context);

/// Takes Ctrl+K and draws the palette where it is open. After the rest of a plan's frame, so that
/// it knows of dialogs.
void draw_palette(Context& context);

/// To be called by the inspector: whether it was opened from the palette, so that the focus is to
/// go there. True once.
bool opened_from_palette(Context& context, Id record);

}  // namespace entente::screen

#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// A field in which one typed line becomes a record (workspace/quick_line.hpp): what it will be is
/// shown while it is typed, Enter adds it as one edit, and a toast offers to undo. What was typed
/// stays while the plan is open, on every page that has the field. From the top of `place`, as wide
/// as that; returns its height. Nothing, height 0, where the plan can only be read.
float quick_line_field(Context& context, Rect place);

}  // namespace entente::screen

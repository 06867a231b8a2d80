#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// What is wrong with a plan or file, one under another; returns the height.
float draw_problem_list(Context& context, Rect place, const Problems& problems);

/// The page of a plan that does not open as it is stored: why, what can be read, and the ways on.
/// Nothing where there is no such plan.
void draw_rescue(Context& context, Column& column);

/// Opens what can be read of it, or of the file.
void open_rescued(Context& context);

}  // namespace entente::screen

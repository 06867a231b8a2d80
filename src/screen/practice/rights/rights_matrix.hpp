#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// Decision rights as a matrix of decisions and of those who have a part in them.
void draw_rights_matrix(Context& context, Column& column, Rect room);

/// Where there are none: the usual ones of each phase, added at once.
void draw_usual_rights(Context& context, Column& column);
/// Adds those of the usual decisions that are not in the plan, as one edit.
void add_usual_rights(Context& context);

}  // namespace entente::screen

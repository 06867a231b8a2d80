#pragma once
#include "practice/view.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// Where there are none: the usual records of a kind by group, added at once.
void draw_usual(Context& context, Column& column, const Kind& kind, const practice::Usual& usual);
/// Adds those that are not in the plan, by their titles, as one edit.
void add_usual(Context& context, const Kind& kind, const practice::Usual& usual);

}  // namespace entente::screen

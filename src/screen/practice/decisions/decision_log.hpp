#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// What a new decision begins with: open, raised today.
std::function<void(Draft&)> fresh_decision(Date today);

/// Every decision with the days that it has been open, the ones still open first.
void draw_decision_log(Context& context, Column& column, Rect room);

}  // namespace entente::screen

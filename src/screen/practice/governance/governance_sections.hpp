#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// The bodies as a chart, with what each lacks.
void bodies_picture(Context& context, Section& section);
/// The next meeting, those that come, and a year of meetings in one step.
void meeting_outlook_picture(Context& context, Section& section);

}  // namespace entente::screen

#pragma once
#include "screen/layout.hpp"

namespace entente::screen {

/// The page of one meeting: before it its agenda, in it what is taken down, after it its minutes.
Route meeting_page_of(Id plan, Id meeting);
/// The meeting whose page the route names; none where it names another page.
Id open_meeting(const Context& context);
void draw_meeting_page(Context& context, Rect place, Id meeting);

}  // namespace entente::screen

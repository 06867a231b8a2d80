#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// The page of one meeting: before it its agenda, in it what is taken down, after it its minutes.
Route meeting_page_of(Id plan, Id meeting);
/// Where a finding about a meeting is mended: on its page, its fields beside it where one of them
/// is meant. Nothing for a finding about anything else.
std::optional<Route> meeting_page_of(Id plan, const practice::Finding& finding);
/// The meeting whose page the route names; none where it names another page.
Id open_meeting(const Context& context);
void draw_meeting_page(Context& context, Rect place, Id meeting);

}  // namespace entente::screen

#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// The shell around an open plan, with the screen that the route names inside.
void draw_plan_frame(Context& context);
/// The same without a plan: start, settings, about, or that there is nothing at the address.
void draw_plain_frame(Context& context);
/// While a plan is being read, or where that failed (`problem` not empty).
void draw_opening(Context& context, const std::string& problem);

/// The landmark that holds the page, and the first stop of Tab: a way past the navigation.
void draw_skip_link(Context& context);
kit::Scope main_landmark(Context& context, Rect place);
/// That landmark's node.
kit::NodeId main_id(const kit::Ui& ui);

}  // namespace entente::screen

#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// The interdependence map: each gap of a party on the left, the strength that closes it on the
/// right.
void draw_map(Context& context, Column& column);
/// From here on a table serves better.
inline constexpr int most_on_map = 60;

/// How each party sees the alliance, between trading and building together.
void draw_mindsets(Context& context, Column& column);

}  // namespace entente::screen

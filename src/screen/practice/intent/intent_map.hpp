#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// The interdependence map: each gap of a party on the left, the strength that closes it on the
/// right.
void interdependence_map_picture(Context& context, Section& section);

/// How each party sees the alliance, between trading and building together.
void mindsets_picture(Context& context, Section& section);

}  // namespace entente::screen

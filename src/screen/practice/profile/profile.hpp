#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// The parties as cards, and what the alliance is called and for.
void alliance_picture(Context& context, Section& section);
/// Its place between merger and purchase, and whether it is an alliance at all.
void alliance_test_picture(Context& context, Section& section);

}  // namespace entente::screen

#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// The balance in each direction, the chart of how it came about, and what moved it.
void trust_account_picture(Context& context, Section& section);

}  // namespace entente::screen

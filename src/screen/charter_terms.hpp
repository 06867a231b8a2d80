#pragma once
#include "screen/practice_page.hpp"

namespace entente::screen {

/// Contract terms in plain words, with who understands them and which party nobody of whom does.
Section terms_section(Context& context);

}  // namespace entente::screen

#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// What each party still owes, overdue first, each with the ways to settle it; below, all
/// commitments as a table.
Section commitments_section(Context& context);

/// "Corvane owes two things, one is overdue; Marlow one".
std::string owed_words(Context& context);

}  // namespace entente::screen

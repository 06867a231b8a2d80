#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// How each other party stands: what they have not been handed, what they have confirmed, and the
/// two things to do: hand over, take theirs.
Section partners_section(Context& context);
/// Files made and taken, newest first, with the state before each taken one to go back to.
Section handovers_section(Context& context);
/// What never leaves: private records of all kinds, and the full copy for a colleague.
Section private_section(Context& context);

}  // namespace entente::screen

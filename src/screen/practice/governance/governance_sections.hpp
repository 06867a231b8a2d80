#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// The bodies as a chart, with what each lacks, and as a table.
Section bodies_section(Context& context);
/// The next meeting, those that come, and all of them as a table.
Section meetings_section(Context& context);

}  // namespace entente::screen

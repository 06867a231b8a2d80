#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// "Open" at the right edge of `place`; who cannot see what it stands beside hears "Open Marlow".
void open_link(kit::Ui& ui, Rect place, std::string_view what, std::string_view target);

/// A link of as many lines as it needs at `place`'s width. Returns their height.
float link_lines(kit::Ui& ui, Rect place, std::string_view label, std::string_view target);

}  // namespace entente::screen

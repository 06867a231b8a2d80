#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// The statement builder: for each intent its parts, the sentence they make while they are typed,
/// and what keeps it from being specific.
void draw_statements(Context& context, Column& column);

/// From here on a table serves better.
inline constexpr int most_statements = 12;

}  // namespace entente::screen

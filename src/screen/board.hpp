#pragma once
#include <vector>

#include "screen/board_words.hpp"
#include "screen/layout.hpp"

namespace entente::screen {

/// Columns side by side, or one under another where there is no room. For what is small by nature
/// (some dozens); larger things are tables.
void board(Context& context, Column& column, const Kind& kind,
           const std::vector<BoardColumn>& columns);

/// From this many records on a table serves better.
inline constexpr int most_on_board = 120;

}  // namespace entente::screen

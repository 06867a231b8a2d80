#pragma once
#include <vector>

#include "screen/view/board_words.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// Columns side by side, or one under another where there is no room. For what is small by nature
/// (some dozens); larger things are tables. Where columns say what they write, each card has a menu
/// that moves it to another column.
void board(Context& context, Column& column, const Kind& kind,
           const std::vector<BoardColumn>& columns);

/// From this many records on a table serves better.
inline constexpr int most_on_board = 120;

/// Works out the columns; asked again when the plan or the day changes.
using BoardColumns = std::vector<BoardColumn> (*)(Context&);

/// The section of a kind as a board where there are few, as the default table where there are many
/// or none.
Section board_section(Context& context, const Kind& kind, BoardColumns columns);

/// What the rules find first about a record; "" for nothing.
std::string warning_about(const Context& context, Id id);

}  // namespace entente::screen

#pragma once
#include "screen/list/list.hpp"

namespace entente::screen {

/// A table's rows as they are shown.
struct ShownRows {
  const Table& table;
  std::span<const std::uint32_t> rows;
};

/// What stands above a table: the filter, its chips and buttons; what is done to the rows selected.
/// Returns the height it took, the gap below included.
float list_bar(Context& context, Rect place, const ListWords& words, ListState& state,
               const ShownRows& shown);
float list_bar_height(Context& context, float width, const ListWords& words);

// ---- The line about what is selected: how much, and what can be done to it.
bool shows_selection(const ListState& state);
float selection_height(Context& context, float width, const ListState& state);
void draw_selection(Context& context, Rect place, const Kind& kind, ListState& state,
                    const ShownRows& shown);

}  // namespace entente::screen

#pragma once
#include "screen/list.hpp"

namespace entente::screen {

/// What stands above a table: the filter, its chips and buttons; what is done to the rows selected.
/// Returns the height it took, the gap below included.
float list_bar(Context& context, Rect place, const ListWords& words, ListState& state,
               std::size_t shown);
float list_bar_height(Context& context, float width, const ListWords& words);

}  // namespace entente::screen

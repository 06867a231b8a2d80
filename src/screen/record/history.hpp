#pragma once
#include <string>
#include <vector>

#include "screen/shell/layout.hpp"

namespace entente::screen {

/// Draws lines one under another; with links to their records where `linked`. Returns the height.
float draw_history(Context& context, Rect place, const std::vector<HistoryWords>& lines,
                   bool linked);

/// The page on which a record of this kind is seen, with it selected.
Route route_to(Id plan, const RecordKey& key);

}  // namespace entente::screen

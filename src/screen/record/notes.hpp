#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// Notes to oneself about a record, and a field that adds one; of a note what it is about. Returns
/// the height.
float draw_notes(Context& context, Rect place, const RecordKey& about);

}  // namespace entente::screen

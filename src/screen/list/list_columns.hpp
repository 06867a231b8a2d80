#pragma once
#include "kit/table.hpp"
#include "screen/list/list.hpp"

namespace entente::screen {

/// How a field stands in a table: its least width, its share of the rest, its side.
kit::Column column_of(const Kind& kind, const Field& field);
Slot slot_of(const Kind& kind, const Field* field);

}  // namespace entente::screen

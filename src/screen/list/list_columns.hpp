#pragma once
#include "kit/table.hpp"
#include "screen/list/list.hpp"

namespace entente::screen {

/// How a field stands in a table: its least width, its share of the rest, its side.
kit::Column column_of(const Kind& kind, const Field& field);
/// The number of a column's field, as queries have it: figures (practice/figure.hpp) come behind
/// the kind's own fields.
int slot_of(const Kind& kind, const Field* field);
/// Whether it is one of the kind's own: a figure's cannot be pasted into.
bool is_written(const Kind& kind, const Field& field);
/// The field of that number, be it a figure's.
const Field& field_at(const Kind& kind, int slot);
/// What stands in a row: written, or worked out.
Value value_at(const Plan& plan, const Table& table, std::uint32_t row, const Field& field,
               Date today);

}  // namespace entente::screen

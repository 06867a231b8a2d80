#include "exchange/conflicts.hpp"

#include "base/order.hpp"

#include <algorithm>

namespace entente {

namespace {

using Places = std::vector<CellKey>;

bool differs(const Table& table, std::uint32_t row, Slot slot, std::span<const Rival> rivals) {
  const Value shown = table.value(row, slot);
  return std::any_of(rivals.begin(), rivals.end(),
                     [&](const Rival& rival) { return rival.value != shown; });
}

/// Where in a table something waits to be decided, in the order of `open_conflicts`.
Places contested_places(const Table& table) {
  Places places;
  for (const auto& [cell, rivals] : table.rivals())
    if (const auto row = table.row(cell.id);
        row && cell.slot != life_slot && differs(table, *row, cell.slot, rivals))
      places.push_back(cell);
  for (const auto& [id, marks] : table.marks())
    if (table.row(id) && !marks.empty()) places.push_back({id, life_slot});
  put_in_order(places.begin(), places.end(), [](const CellKey& left, const CellKey& right) {
    const auto life_first = [](Slot slot) { return slot == life_slot ? 0 : slot + 1; };
    if (left.id != right.id) return left.id < right.id;
    return life_first(left.slot) < life_first(right.slot);
  });
  return places;
}

OpenConflict conflict_at(const Table& table, Visibility part, const CellKey& place) {
  OpenConflict conflict;
  conflict.key = {part, table.kind().name, place.id};
  if (place.slot == life_slot) {
    for (const Mark& mark : table.marks(place.id)) conflict.removals.push_back(mark.removed);
    return conflict;
  }
  const std::uint32_t row = *table.row(place.id);
  conflict.field = table.slot_name(place.slot);
  conflict.values.push_back({table.stamp(row, place.slot), table.value(row, place.slot)});
  const auto rivals = table.rivals(place.id, place.slot);
  conflict.values.insert(conflict.values.end(), rivals.begin(), rivals.end());
  return conflict;
}

}  // namespace

std::vector<OpenConflict> open_conflicts(const Plan& plan) {
  std::vector<OpenConflict> conflicts;
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables())
      for (const CellKey& place : contested_places(*table))
        conflicts.push_back(conflict_at(*table, part, place));
  return conflicts;
}

std::vector<OpenConflict> open_conflicts(const Plan& plan, const RecordKey& key) {
  std::vector<OpenConflict> conflicts;
  if (const Table* table = plan.part(key.part).find(key.kind))
    for (const CellKey& place : contested_places(*table))
      if (place.id == key.id) conflicts.push_back(conflict_at(*table, key.part, place));
  return conflicts;
}

}  // namespace entente

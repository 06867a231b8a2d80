#include <algorithm>

#include "format/part_reader.hpp"

// What remains to be done for a part of which something was left out, so that other copies of the
// plan still join with it: a value that is missing must not look as if it had been emptied, nor one
// that stands alone as if it were all that its stamp ever said.

namespace entente {

Dot PartReader::anew() {
  const Dot dot(into_.replicas().number(reading_.salvage->replica, {}, {}), 1);
  into_.replicas().see(dot);
  reading_.salvage->use(part_, reading_.salvage->replica);
  return dot;
}

void PartReader::left_out(Table& table, Id id, Slot slot) {
  if (!salvaging()) return;
  ++reading_.salvage->values;
  reading_.salvage->cells.push_back({part_, &table, id, slot});
}

void PartReader::mend() {
  for (const Salvage::Cell& cell : reading_.salvage->cells)
    if (cell.part == part_) mend(cell);
}

void PartReader::mend(const Salvage::Cell& cell) {
  Table& table = *cell.table;
  const auto row = table.row(cell.id);
  if (!row) return mend_removed(cell);
  if (cell.slot == life_slot) return table.set_stamp(cell.id, life_slot, anew());
  const std::span<const Rival> beside = table.rivals(cell.id, cell.slot);
  std::vector<Rival> rivals(beside.begin(), beside.end());
  const bool shows = !is_empty(table.value(*row, cell.slot));
  if (!shows && rivals.empty()) return table.erase_stamp(cell.id, cell.slot);
  if (!shows) {
    table.put(*row, cell.slot, rivals.front().value);
    rivals.erase(rivals.begin());
    table.set_rivals(cell.id, cell.slot, std::move(rivals));
  }
  table.set_stamp(cell.id, cell.slot, anew());
}

/// Of a removed record: what it held against other values goes with the bad one, and its removal
/// has seen what stands there now.
void PartReader::mend_removed(const Salvage::Cell& cell) {
  Table& table = *cell.table;
  const auto found = table.removed().find(cell.id);
  if (found == table.removed().end()) return;
  Removed mark = found->second;
  const bool of_life = cell.slot == life_slot;
  table.set_rivals(cell.id, cell.slot, {});
  if (of_life) mark.removed = anew();
  if (!of_life && is_empty(table.removed_value(mark, cell.slot)))
    return table.erase_stamp(cell.id, cell.slot);
  if (!of_life) table.set_stamp(cell.id, cell.slot, anew());
  if (std::find(mark.seen.begin(), mark.seen.end(), anew()) == mark.seen.end())
    mark.seen.push_back(anew());
  table.bury(std::move(mark));
}

void PartReader::stamp_all_anew() {
  for (const auto& table : into_.tables()) {
    std::vector<std::pair<CellKey, bool>> cells;  // with a stamp of their own, and whether empty
    for (const auto& [cell, dot] : table->later_stamps())
      if (const auto row = table->row(cell.id))
        cells.emplace_back(cell, cell.slot != life_slot && is_empty(table->value(*row, cell.slot)));
    for (const auto& [cell, empty] : cells)
      if (empty)
        table->set_stamp(cell.id, cell.slot, anew());
      else
        table->erase_stamp(cell.id, cell.slot);
    for (std::uint32_t row = 0; row < table->size(); ++row) table->set_made(row, anew());
  }
}

}  // namespace entente

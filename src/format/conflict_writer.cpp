#include <algorithm>

#include "base/order.hpp"
#include "format/json_writer.hpp"
#include "format/part_writer.hpp"

namespace entente {

namespace {

/// Entries of one cell by replica's name and counter: the same in every copy.
template <class Entry>
std::vector<const Entry*> by_stamp(std::span<const Entry> entries, Dot Entry::*dot,
                                   const Replicas& replicas) {
  std::vector<const Entry*> sorted;
  for (const Entry& entry : entries) sorted.push_back(&entry);
  put_in_order(sorted.begin(), sorted.end(), [&](const Entry* left, const Entry* right) {
    const Text names[] = {replicas[(left->*dot).replica()].name,
                          replicas[(right->*dot).replica()].name};
    if (names[0] != names[1]) return names[0] < names[1];
    return (left->*dot).counter() < (right->*dot).counter();
  });
  return sorted;
}

}  // namespace

/// The cells of a table that hold more than what shows and is told.
std::vector<CellKey> PartWriter::contested_cells(const Table& table) const {
  const auto is_told = [&](Id id, Slot slot) {
    const auto removed = table.removed().find(id);
    return removed == table.removed().end() || tells_removed_ ||
           (slot == life_slot && leaves(table, removed->second));
  };
  std::vector<CellKey> cells;
  for (const auto& [cell, rivals] : table.rivals())
    if (is_told(cell.id, cell.slot)) cells.push_back(cell);
  for (const auto& [id, marks] : table.marks())
    if (table.rivals(id, life_slot).empty() && is_told(id, life_slot))
      cells.push_back({id, life_slot});
  return cells;
}

void PartWriter::conflicts() {
  bool first_kind = true;
  for (const Table* table : tables_) {
    std::vector<CellKey> cells = contested_cells(*table);
    if (cells.empty()) continue;
    if (first_kind) out_.put(",\n\"conflicts\":{");
    prepare(*table);
    const auto place = [&](Slot slot) {
      const auto found = std::find(slots_.begin(), slots_.end(), slot);
      return slot == life_slot ? -1 : found - slots_.begin();
    };
    put_in_order(cells.begin(), cells.end(), [&](const CellKey& left, const CellKey& right) {
      if (left.id != right.id) return left.id < right.id;
      return place(left.slot) < place(right.slot);
    });
    member(first_kind, table->kind().name);
    out_.put('{');
    bool first = true;
    for (auto cell = cells.begin(); cell != cells.end();) {
      const Id id = cell->id;
      std::vector<Slot> slots;
      for (; cell != cells.end() && cell->id == id; ++cell) slots.push_back(cell->slot);
      begin_item(first);
      conflicts_of(*table, id, slots);
    }
    out_.put('}');
  }
  if (!first_kind) out_.put('}');
}

void PartWriter::conflicts_of(const Table& table, Id id, std::span<const Slot> slots) {
  append_json_id(out_, id);
  out_.put(":{");
  bool first = true;
  for (Slot slot : slots) {
    member(first, table.slot_name(slot));
    if (slot == life_slot)
      lives(table.rivals(id, slot), table.marks(id));
    else
      conflict(table.field(slot), table.rivals(id, slot));
  }
  out_.put('}');
}

/// [["17@k3f9w2xq","a value"],…]
void PartWriter::conflict(const Field* field, std::span<const Rival> rivals) {
  out_.put('[');
  bool first = true;
  for (const Rival* rival : by_stamp(rivals, &Rival::dot, from_.replicas())) {
    if (!first) out_.put(',');
    first = false;
    out_.put('[');
    append_json_dot(out_, rival->dot, from_.replicas());
    out_.put(',');
    append_json_value(out_, field, rival->value);
    out_.put(']');
  }
  out_.put(']');
}

/// Births as ["17@k3f9w2xq"], removals as ["18@k3f9w2xq",{what the remover had seen}].
void PartWriter::lives(std::span<const Rival> births, std::span<const Mark> marks) {
  out_.put('[');
  bool first = true;
  for (const Rival* birth : by_stamp(births, &Rival::dot, from_.replicas())) {
    out_.put(first ? "[" : ",[");
    first = false;
    append_json_dot(out_, birth->dot, from_.replicas());
    out_.put(']');
  }
  for (const Mark* mark : by_stamp(marks, &Mark::removed, from_.replicas())) {
    out_.put(first ? "[" : ",[");
    first = false;
    append_json_dot(out_, mark->removed, from_.replicas());
    out_.put(',');
    seen(mark->seen);
    out_.put(']');
  }
  out_.put(']');
}

}  // namespace entente

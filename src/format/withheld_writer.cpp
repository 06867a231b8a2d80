#include <algorithm>

#include "base/order.hpp"
#include "format/json_writer.hpp"
#include "format/part_writer.hpp"

namespace entente {

/// The stamps that stand in a field where some of their values are not in the file; none otherwise.
std::vector<Dot> PartWriter::withheld_in(const Table& table, Id id, Slot slot) const {
  const auto removed = table.removed().find(id);
  const auto unknown = table.withheld(id, slot);
  std::vector<Dot> dots(unknown.begin(), unknown.end());
  const bool untold = removed != table.removed().end() && !tells_removed_;
  if (!untold && dots.empty()) return dots;
  const auto later = table.later_stamps().find({id, slot});
  if (later != table.later_stamps().end())
    dots.push_back(later->second);
  else if (const auto row = table.row(id); row && !is_empty(table.value(*row, slot)))
    dots.push_back(table.made(*row));
  else if (!row && !is_empty(table.removed_value(removed->second, slot)))
    dots.push_back(removed->second.made);
  for (const Rival& rival : table.rivals(id, slot)) dots.push_back(rival.dot);
  put_in_order(dots.begin(), dots.end(),
               [&](Dot left, Dot right) { return comes_first(left, right); });
  return dots;
}

/// The records of a table that may have such fields, by id.
std::vector<Id> PartWriter::withheld_ids(const Table& table) const {
  std::vector<Id> ids;
  if (!tells_removed_)
    for (const auto& [id, mark] : table.removed())
      if (leaves(table, mark)) ids.push_back(id);
  for (const auto& [cell, dots] : table.withheld())
    if (tells_removed_ || table.row(cell.id)) ids.push_back(cell.id);
  put_in_order(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

void PartWriter::withheld() {
  bool first_kind = true;
  for (const Table* table : tables_) {
    const std::vector<Id> ids = withheld_ids(*table);
    if (ids.empty()) continue;
    prepare(*table);
    bool first = true;
    for (Id id : ids) {
      const auto fields = withheld_fields(*table, id);
      if (fields.empty()) continue;
      if (first) {
        if (first_kind) out_.put(",\n\"withheld\":{");
        member(first_kind, table->kind().name);
        out_.put('{');
      }
      begin_item(first);
      withheld_record(*table, id, fields);
    }
    if (!first) out_.put('}');
  }
  if (!first_kind) out_.put('}');
}

std::vector<std::pair<Slot, std::vector<Dot>>> PartWriter::withheld_fields(const Table& table,
                                                                           Id id) const {
  std::vector<std::pair<Slot, std::vector<Dot>>> fields;
  for (Slot slot : slots_)
    if (auto dots = withheld_in(table, id, slot); !dots.empty())
      fields.emplace_back(slot, std::move(dots));
  return fields;
}

/// "<id>":{"title":["17@k3f9w2xq",…],…}
void PartWriter::withheld_record(const Table& table, Id id,
                                 std::span<const std::pair<Slot, std::vector<Dot>>> fields) {
  append_json_id(out_, id);
  out_.put(":{");
  bool first = true;
  for (const auto& [slot, dots] : fields) {
    member(first, table.slot_name(slot));
    out_.put('[');
    for (const Dot& dot : dots) {
      if (&dot != dots.data()) out_.put(',');
      append_json_dot(out_, dot, from_.replicas());
    }
    out_.put(']');
  }
  out_.put('}');
}

}  // namespace entente

#include "exchange/difference.hpp"

#include "base/order.hpp"

#include <algorithm>

namespace entente {

namespace {

Value value_in(const Table* table, Id id, std::string_view field) {
  const int slot = table ? table->find_slot(field) : -1;
  const auto row = table ? table->row(id) : std::nullopt;
  return slot < 0 || !row ? Value{} : table->value(*row, static_cast<Slot>(slot));
}

std::vector<Text> fields_of(const Table* before, const Table* after) {
  std::vector<Text> fields;
  for (const Table* table : {before, after}) {
    if (!table) continue;
    for (Slot slot = 0; slot < table->slot_count(); ++slot)
      if (std::find(fields.begin(), fields.end(), table->slot_name(slot)) == fields.end())
        fields.push_back(table->slot_name(slot));
  }
  return fields;
}

std::vector<Id> ids_of(const Table* before, const Table* after) {
  std::vector<Id> ids;
  for (const Table* table : {before, after})
    if (table) ids.insert(ids.end(), table->ids().begin(), table->ids().end());
  put_in_order(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

void compare(Visibility part, const Table* before, const Table* after,
             std::vector<RecordChange>& changes) {
  const std::vector<Text> fields = fields_of(before, after);
  for (Id id : ids_of(before, after)) {
    const bool was = before && before->row(id), is = after && after->row(id);
    RecordChange change;
    change.turn = was == is ? Turn::changed : is ? Turn::added : Turn::removed;
    change.part = part;
    change.kind = (is ? after : before)->kind().name;
    change.id = id;
    for (Text field : fields) {
      FieldChange changed{field, value_in(before, id, field), value_in(after, id, field), {}, {}};
      if (changed.before != changed.after) change.fields.push_back(std::move(changed));
    }
    if (was != is || !change.fields.empty()) changes.push_back(std::move(change));
  }
}

}  // namespace

std::vector<RecordChange> difference(const Plan& before, const Plan& after) {
  std::vector<RecordChange> changes;
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party}) {
    const PlanPart& old = before.part(part);
    const PlanPart& now = after.part(part);
    for (const auto& table : old.tables())
      compare(part, table.get(), now.find(table->kind().name), changes);
    for (const auto& table : now.tables())
      if (!old.find(table->kind().name)) compare(part, nullptr, table.get(), changes);
  }
  return changes;
}

Result<void> restore_state(Transaction& transaction, const Plan& plan, const Plan& state,
                           std::string_view but) {
  for (const RecordChange& change : difference(plan, state)) {
    if (change.kind == but) continue;
    const RecordKey key{change.part, change.kind, change.id};
    if (change.turn == Turn::removed) {
      transaction.remove(key);
      continue;
    }
    if (change.turn == Turn::added) transaction.insert(key);
    for (const FieldChange& field : change.fields)
      if (Result<void> set = transaction.set(key, field.field, field.after); !set) return set;
  }
  return {};
}

}  // namespace entente

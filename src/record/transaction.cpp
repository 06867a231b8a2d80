#include "record/transaction.hpp"

#include "base/concat.hpp"

namespace entente {

Transaction::Transaction(Plan& plan, const Pen& pen, Moment now, std::string_view label)
    : plan_(plan), pen_(pen), now_(within_calendar(now)), label_(fitting_label(label)) {}

Transaction::Touched* Transaction::find_touched(const Table* table, Id id) {
  // Only long transactions need the map.
  constexpr std::size_t few = 8;
  const auto is_it = [&](const Touched& entry) { return entry.table == table && entry.id == id; };
  if (touched_.size() <= few) {
    for (Touched& entry : touched_)
      if (is_it(entry)) return &entry;
    return nullptr;
  }
  while (places_.size() < touched_.size()) {
    const auto next = static_cast<std::uint32_t>(places_.size());
    places_.emplace(TouchedKey{touched_[next].table, touched_[next].id}, next);
  }
  const auto found = places_.find({table, id});
  return found == places_.end() ? nullptr : &touched_[found->second];
}

Transaction::Touched* Transaction::touch(const RecordKey& key) {
  // Fields of one record are set in a row.
  if (!touched_.empty() && touched_.back().id == key.id && touched_.back().part == key.part &&
      touched_.back().table->kind().name == key.kind)
    return &touched_.back();
  const Kind* kind = plan_.catalog().find(key.kind);
  const Visibility part = kind && kind->always_private ? Visibility::private_to_party : key.part;
  Table* table = plan_.part(part).find(key.kind);
  if (!table) return nullptr;
  if (Touched* found = find_touched(table, key.id)) return found;
  const Life life = table->row(key.id)                  ? Life::live
                    : table->removed().contains(key.id) ? Life::removed
                                                        : Life::none;
  touched_.push_back({part, table, key.id, life, life});
  return &touched_.back();
}

void Transaction::insert(const RecordKey& key) {
  const std::size_t known = touched_.size();
  Touched* record = key.id ? touch(key) : nullptr;
  if (!record) {
    refused_.push_back({std::string(key.kind), "there is no such kind of record, or no id"});
  } else if (record->now == Life::live) {
    refused_.push_back({std::string(record->table->kind().label), "this record is there already"});
  } else {
    record->now = Life::live;
    record->cleared = record->before != Life::none;
    if (touched_.size() != known) return;
    // Removed and inserted again in one transaction: what was written before does not return.
    const auto index = static_cast<std::uint32_t>(record - touched_.data());
    std::erase_if(writes_, [&](const Write& write) { return write.record == index; });
  }
}

void Transaction::remove(const RecordKey& key) {
  Touched* record = touch(key);
  if (record && record->now == Life::live)
    record->now = record->before == Life::none ? Life::none : Life::removed;
}

void Transaction::restore(const RecordKey& key) {
  Touched* record = touch(key);
  if (!record) return;
  if (record->now == Life::removed) record->now = Life::live;
  record->kept = !record->table->marks(key.id).empty();
}

Result<void> Transaction::set(const RecordKey& key, std::string_view field, const Value& value) {
  Touched* record = touch(key);
  if (!record) return Problem{std::string(key.kind), "there is no such kind of record"};
  const Kind& kind = record->table->kind();
  if (record->now != Life::live && kind.single && key.id == id_from_name(kind.name)) insert(key);
  if (record->now != Life::live)
    return Problem{std::string(kind.label), "this record is not in the plan"};
  const int slot = record->table->find_slot(field);
  if (slot < 0) return Problem{std::string(field), concat(kind.label, " has no such field")};
  const Field* description = record->table->field(static_cast<Slot>(slot));
  if (description) {
    if (Problems problems = check_value(*description, value); !problems.empty()) return problems;
  } else if (!is_empty(value) && !std::holds_alternative<RawJson>(value)) {
    return Problem{std::string(field), "a newer version is needed to write this field"};
  }
  writes_.push_back({static_cast<std::uint32_t>(record - touched_.data()), static_cast<Slot>(slot),
                     static_cast<std::uint32_t>(writes_.size()), normalized(value)});
  return {};
}

Value Transaction::value_before(const Touched& record, Slot slot) const {
  if (record.before == Life::live) return record.table->value(*record.table->row(record.id), slot);
  if (record.before == Life::none) return {};
  return record.table->removed_value(record.table->removed().at(record.id), slot);
}

Problems Transaction::check() const {
  Problems problems = refused_;
  const Problems full = check_room();
  problems.insert(problems.end(), full.begin(), full.end());
  const std::vector<Write> writes = collapsed(writes_);
  std::span<const Write> rest = writes;
  for (std::uint32_t record = 0; record < touched_.size(); ++record) {
    const auto own = take_writes(rest, record);
    const Touched& touched = touched_[record];
    if (touched.now != Life::live) continue;
    check_required_after(touched, own, problems);
    if (touched.before != Life::live && is_taken(touched))
      problems.push_back(
          {std::string(touched.table->kind().label), "another record of the plan has the same id"});
  }
  return problems;
}

void Transaction::check_required_after(const Touched& record, std::span<const Write> writes,
                                       Problems& problems) const {
  const auto fields = record.table->kind().fields;
  for (Slot slot = 0; slot < fields.size(); ++slot) {
    if (!fields[slot].required) continue;
    Value value = record.cleared ? Value{} : value_before(record, slot);
    for (const Write& write : writes)
      if (write.slot == slot) value = write.value;
    if (is_empty(value)) problems.push_back({std::string(fields[slot].label), "is required"});
  }
}

Problems check_required(const Table& table, std::uint32_t row) {
  Problems problems;
  const auto fields = table.kind().fields;
  for (Slot slot = 0; slot < fields.size(); ++slot)
    if (fields[slot].required && is_empty(table.value(row, slot)))
      problems.push_back({std::string(fields[slot].label), "is required"});
  return problems;
}

}  // namespace entente

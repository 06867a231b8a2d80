#include <algorithm>
#include <tuple>

#include "base/concat.hpp"
#include "record/transaction.hpp"

namespace entente {

std::vector<Transaction::Write> Transaction::collapsed(std::vector<Write> writes) {
  std::sort(writes.begin(), writes.end(), [](const Write& left, const Write& right) {
    return std::tie(left.record, left.slot, left.order) <
           std::tie(right.record, right.slot, right.order);
  });
  const auto same_cell = [](const Write& left, const Write& right) {
    return left.record == right.record && left.slot == right.slot;
  };
  // Of equal neighbours std::unique keeps the first; from the back, that is the last write.
  const auto kept = std::unique(writes.rbegin(), writes.rend(), same_cell);
  writes.erase(writes.begin(), kept.base());
  return writes;
}

std::span<const Transaction::Write> Transaction::take_writes(std::span<const Write>& rest,
                                                             std::uint32_t record) {
  std::size_t count = 0;
  while (count < rest.size() && rest[count].record == record) ++count;
  const auto taken = rest.first(count);
  rest = rest.subspan(count);
  return taken;
}

bool Transaction::is_taken(const Touched& record) const {
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan_.part(part).tables()) {
      if (table.get() == record.table || !table->row(record.id)) continue;
      const auto goes = [&](const Touched& other) {
        return other.table == table.get() && other.id == record.id && other.now != Life::live;
      };
      if (std::none_of(touched_.begin(), touched_.end(), goes)) return true;
    }
  return false;
}

void Transaction::drop_taken() {
  IdIndex fresh;
  for (Touched& record : touched_) {
    if (record.now != Life::live || record.before == Life::live) continue;
    if (fresh.find(record.id) || is_taken(record))
      record.now = record.before;
    else
      fresh.insert(record.id, 0);
  }
}

Effect Transaction::effect_of(Act act, const Touched& record) const {
  Effect effect;
  effect.act = act;
  effect.part = record.part;
  effect.kind = record.table->kind().name;
  effect.id = record.id;
  return effect;
}

void Transaction::add_write(const Touched& record, Slot slot, const Value& to,
                            Change& change) const {
  const Value from = value_before(record, slot);
  // Writing the value that shows already decides for it where others stand beside it.
  if (from == to && record.table->rivals(record.id, slot).empty() &&
      record.table->withheld(record.id, slot).empty())
    return;
  Effect effect = effect_of(Act::write, record);
  effect.field = record.table->slot_name(slot);
  effect.from = from;
  effect.to = kept(to, plan_.arena());
  change.effects.push_back(effect);
}

void Transaction::add_effects(std::uint32_t record, std::span<const Write> writes,
                              Change& change) const {
  const Touched& touched = touched_[record];
  if (touched.now != Life::live && touched.before != Life::live) return;
  if (touched.before == Life::none) change.effects.push_back(effect_of(Act::insert, touched));
  if (touched.before == Life::removed) change.effects.push_back(effect_of(Act::restore, touched));
  if (touched.kept && touched.before == Life::live)
    change.effects.push_back(effect_of(Act::keep, touched));
  if (touched.cleared) {
    add_clearing_writes(touched, writes, change);
  } else {
    for (const Write& write : writes) add_write(touched, write.slot, write.value, change);
  }
  // Last, so that undoing a restored record's writes leaves its old values to be restored again.
  if (touched.now != Life::live) change.effects.push_back(effect_of(Act::remove, touched));
}

void Transaction::add_clearing_writes(const Touched& touched, std::span<const Write> writes,
                                      Change& change) const {
  auto next = writes.begin();
  for (Slot slot = 0; slot < touched.table->slot_count(); ++slot) {
    const bool written = next != writes.end() && next->slot == slot;
    add_write(touched, slot, written ? next->value : Value{}, change);
    if (written) ++next;
  }
}

Text Transaction::replica_text(Visibility part) const {
  const std::string& name = part == Visibility::shared ? pen_.shared_replica : pen_.private_replica;
  const Replicas& replicas = plan_.part(part).replicas();
  const int known = replicas.find(name);
  return known >= 0 ? replicas[static_cast<std::uint16_t>(known)].name : plan_.arena().keep(name);
}

void Transaction::sign(Change& change) const {
  const auto concerns = [&](Visibility part) {
    return std::any_of(change.effects.begin(), change.effects.end(),
                       [&](const Effect& effect) { return effect.part == part; });
  };
  const auto next_counter = [&](Visibility part, Text replica) {
    const Replicas& replicas = plan_.part(part).replicas();
    const int known = replicas.find(replica);
    return known < 0 ? 1 : replicas[static_cast<std::uint16_t>(known)].seen + 1;
  };
  if (concerns(Visibility::shared)) {
    change.shared_replica = replica_text(Visibility::shared);
    change.shared_counter = next_counter(Visibility::shared, change.shared_replica);
  }
  if (concerns(Visibility::private_to_party)) {
    change.private_replica = replica_text(Visibility::private_to_party);
    change.private_counter = next_counter(Visibility::private_to_party, change.private_replica);
  }
  change.label = plan_.arena().keep(label_);
}

Change Transaction::commit() {
  Change change{now_, pen_.person, pen_.party, {}, {}, {}, 0, 0, bulk_, {}};
  drop_taken();
  writes_ = collapsed(std::move(writes_));
  change.effects.reserve(touched_.size() + writes_.size());
  std::span<const Write> rest = writes_;
  for (std::uint32_t record = 0; record < touched_.size(); ++record)
    add_effects(record, take_writes(rest, record), change);
  touched_.clear();
  places_.clear();
  writes_.clear();
  if (change.empty()) return change;
  sign(change);
  apply(plan_, change);
  return change;
}

Transaction reversal(Plan& plan, const Pen& pen, Moment now, const Change& change,
                     std::string_view label) {
  Transaction undo(plan, pen, now, label);
  if (change.bulk) undo.mark_bulk();
  for (auto effect = change.effects.rbegin(); effect != change.effects.rend(); ++effect) {
    const RecordKey key{effect->part, effect->kind, effect->id};
    switch (effect->act) {
      case Act::insert:
      case Act::restore:
        undo.remove(key);
        break;
      case Act::remove:
        undo.restore(key);
        break;
      // It was there before, too; that somebody removed it has been seen now.
      case Act::keep:
        break;
      // A record that has gone meanwhile is left alone: its removal can be undone on its own.
      case Act::write:
        (void)undo.set(key, effect->field, effect->from);
        break;
    }
  }
  return undo;
}

Transaction reversal(Plan& plan, const Pen& pen, Moment now, const Change& change) {
  return reversal(plan, pen, now, change, concat("Undo: ", change.label));
}

}  // namespace entente

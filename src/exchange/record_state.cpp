#include "exchange/record_state.hpp"

#include <algorithm>

#include "base/order.hpp"

namespace entente::exchange {

Seen::Seen(const Replicas& replicas, const DotMap& map, std::size_t count) : counters_(count) {
  for (std::size_t number = 0; number < replicas.all().size(); ++number) {
    const Dot mapped = map(Dot(static_cast<std::uint16_t>(number), 1));
    counters_[mapped.replica()] = replicas.all()[number].seen;
  }
}

bool covers(std::span<const Dot> seen, Dot dot) {
  const auto found = std::lower_bound(seen.begin(), seen.end(), Dot(dot.replica(), 0));
  return found != seen.end() && found->replica() == dot.replica() &&
         found->counter() >= dot.counter();
}

bool holds_withheld(const std::vector<Rival>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [](const Rival& entry) { return is_withheld(entry.value); });
}

std::vector<Rival> known_entries(const std::vector<Rival>& entries) {
  std::vector<Rival> known;
  for (const Rival& entry : entries)
    if (!is_withheld(entry.value)) known.push_back(entry);
  return known;
}

RecordState::RecordState(const Table* table, Id id, const DotMap& map)
    : table_(table), map_(&map), id_(id) {
  if (!table) return;
  row_ = table->row(id);
  if (row_) {
    made_ = table->made(*row_);
  } else if (const auto found = table->removed().find(id); found != table->removed().end()) {
    mark_ = &found->second;
    made_ = mark_->made;
  }
}

Value RecordState::value(Slot slot) const {
  if (row_) return table_->value(*row_, slot);
  return mark_ ? table_->removed_value(*mark_, slot) : Value{};
}

void RecordState::entries(Slot slot, std::vector<Rival>& into) const {
  into.clear();
  if (!known()) return;
  const auto later = table_->later_stamps().find({id_, slot});
  const Value shown = value(slot);
  if (later != table_->later_stamps().end())
    into.push_back({(*map_)(later->second), shown});
  else if (!is_empty(shown))
    into.push_back({made(), shown});
  for (const Rival& rival : table_->rivals(id_, slot))
    into.push_back({(*map_)(rival.dot), rival.value});
  for (Dot dot : table_->withheld(id_, slot)) into.push_back({(*map_)(dot), withheld_value()});
}

LifeEntry RecordState::removal(Dot dot, std::span<const Dot> seen) const {
  LifeEntry entry{(*map_)(dot), false, {}};
  entry.seen.reserve(seen.size());
  for (Dot highest : seen) entry.seen.push_back((*map_)(highest));
  if (!std::is_sorted(entry.seen.begin(), entry.seen.end()))
    put_in_order(entry.seen.begin(), entry.seen.end());
  return entry;
}

std::vector<LifeEntry> RecordState::life() const {
  std::vector<LifeEntry> entries;
  if (!known()) return entries;
  if (mark_) entries.push_back(removal(mark_->removed, mark_->seen));
  for (const Mark& mark : table_->marks(id_)) entries.push_back(removal(mark.removed, mark.seen));
  const std::size_t marks = entries.size();
  const auto add_birth = [&](Dot dot) {
    const Dot birth = (*map_)(dot);
    const auto saw_it = [&](const LifeEntry& mark) { return covers(mark.seen, birth); };
    const auto end = entries.begin() + static_cast<std::ptrdiff_t>(marks);
    if (std::none_of(entries.begin(), end, saw_it)) entries.push_back({birth, true, {}});
  };
  if (row_) {
    const auto later = table_->later_stamps().find({id_, life_slot});
    add_birth(later == table_->later_stamps().end() ? made_ : later->second);
  }
  for (const Rival& birth : table_->rivals(id_, life_slot)) add_birth(birth.dot);
  return entries;
}

}  // namespace entente::exchange

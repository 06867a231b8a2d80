#include "exchange/record_state.hpp"

#include <algorithm>

namespace entente::exchange {

Seen::Seen(const Replicas& replicas, const DotMap& map, std::size_t count) : counters_(count) {
  for (std::size_t number = 0; number < replicas.all().size(); ++number) {
    const Dot mapped = map(Dot(static_cast<std::uint16_t>(number), 1));
    counters_[mapped.replica()] = replicas.all()[number].seen;
  }
}

bool covers(std::span<const Dot> seen, Dot dot) {
  return std::any_of(seen.begin(), seen.end(), [&](Dot highest) {
    return highest.replica() == dot.replica() && highest.counter() >= dot.counter();
  });
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
}

LifeEntry RecordState::removal(Dot dot, std::span<const Dot> seen) const {
  LifeEntry entry{(*map_)(dot), false, {}};
  for (Dot highest : seen) entry.seen.push_back((*map_)(highest));
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

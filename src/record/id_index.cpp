#include "record/id_index.hpp"

namespace entente {

namespace {
constexpr std::size_t smallest = 16;
}

// Entries stand at or after the place of their hash without a gap in between; at most half are in
// use, so that gaps are near. The capacity is a power of two.
std::size_t IdIndex::place_of(Id id) const {
  const std::size_t mask = entries_.size() - 1;
  std::size_t place = std::hash<Id>{}(id)&mask;
  while (entries_[place].id && entries_[place].id != id) place = (place + 1) & mask;
  return place;
}

std::optional<std::uint32_t> IdIndex::find(Id id) const {
  if (used_ == 0 || !id) return {};
  const Entry& entry = entries_[place_of(id)];
  if (!entry.id) return {};
  return entry.row;
}

void IdIndex::insert(Id id, std::uint32_t row) { (void)insert_new(id, row); }

bool IdIndex::insert_new(Id id, std::uint32_t row) {
  if ((used_ + 1) * 2 > entries_.size()) grow(entries_.empty() ? smallest : entries_.size() * 2);
  Entry& entry = entries_[place_of(id)];
  if (entry.id) return false;
  entry = {id, row};
  ++used_;
  return true;
}

void IdIndex::move(Id id, std::uint32_t row) { entries_[place_of(id)].row = row; }

void IdIndex::erase(Id id) {
  if (!find(id)) return;
  const std::size_t mask = entries_.size() - 1;
  std::size_t gap = place_of(id);
  // Later entries of the same run move up, unless that would put them before their own place.
  for (std::size_t place = (gap + 1) & mask; entries_[place].id; place = (place + 1) & mask) {
    const std::size_t home = std::hash<Id>{}(entries_[place].id) & mask;
    if (((place - home) & mask) < ((place - gap) & mask)) continue;
    entries_[gap] = entries_[place];
    gap = place;
  }
  entries_[gap] = {};
  --used_;
}

void IdIndex::reserve(std::uint32_t count) {
  std::size_t capacity = smallest;
  while (capacity < std::size_t{count} * 2) capacity *= 2;
  if (capacity > entries_.size()) grow(capacity);
}

void IdIndex::grow(std::size_t capacity) {
  std::vector<Entry> old(capacity);
  old.swap(entries_);
  for (const Entry& entry : old)
    if (entry.id) entries_[place_of(entry.id)] = entry;
}

}  // namespace entente

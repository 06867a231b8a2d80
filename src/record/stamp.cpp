#include "record/stamp.hpp"

#include <algorithm>

#include "base/concat.hpp"

namespace entente {

std::uint16_t Replicas::number(Text name, Id party, Id person) {
  if (const int found = find(name); found >= 0) return static_cast<std::uint16_t>(found);
  const auto number = static_cast<std::uint16_t>(replicas_.size());
  replicas_.push_back({name, party, person, 0});
  numbers_.emplace(name, number);
  return number;
}

int Replicas::find(std::string_view name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? -1 : found->second;
}

void Replicas::see(Dot dot) {
  std::uint64_t& seen = replicas_[dot.replica()].seen;
  seen = std::max(seen, dot.counter());
}

std::string text_from(Dot dot, const Replicas& replicas) {
  return concat(dot.counter(), '@', replicas[dot.replica()].name);
}

}  // namespace entente

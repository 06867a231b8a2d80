#pragma once
#include <vector>

#include "record/plan.hpp"

namespace entente::exchange {

/// Translates the replica numbers of one copy to those of the merge.
class DotMap {
 public:
  /// Every number stands for itself: one's own copy, whose numbers the merge goes by.
  DotMap() = default;
  explicit DotMap(std::vector<std::uint16_t> numbers) : numbers_(std::move(numbers)) {}
  Dot operator()(Dot dot) const {
    return numbers_.empty() || !dot ? dot : Dot(numbers_[dot.replica()], dot.counter());
  }

 private:
  std::vector<std::uint16_t> numbers_;
};

/// Highest counters seen, by the replica numbers of the merge.
class Seen {
 public:
  Seen() = default;
  Seen(const Replicas& replicas, const DotMap& map, std::size_t count);
  bool covers(Dot dot) const { return counters_[dot.replica()] >= dot.counter(); }
  std::uint64_t operator[](std::size_t replica) const { return counters_[replica]; }

 private:
  std::vector<std::uint64_t> counters_;
};

/// Whether what a removal had seen (by replica) covers a stamp.
bool covers(std::span<const Dot> seen, Dot dot);

/// A birth of a record, or a removal with what its maker had seen.
struct LifeEntry {
  Dot dot;
  bool birth = true;
  std::vector<Dot> seen;  // in the order of replicas
};

/// What stands for a value in a field where only its stamp is known (Table::withheld); no JSON
/// reads so.
inline Value withheld_value() { return RawJson{"withheld"}; }
inline bool is_withheld(const Value& value) { return value == withheld_value(); }
bool holds_withheld(const std::vector<Rival>& entries);
/// Those of a field's entries whose values are known, in their order.
std::vector<Rival> known_entries(const std::vector<Rival>& entries);

/// One record of a table as the registers that it is made of, live or removed; its dots go by the
/// numbers of the merge.
class RecordState {
 public:
  RecordState(const Table* table, Id id, const DotMap& map);

  bool known() const { return live() || mark_ != nullptr; }
  bool live() const { return row_.has_value(); }
  Id id() const { return id_; }
  Dot made() const { return map_->operator()(made_); }
  Value value(Slot slot) const;
  /// All values that stand in a field, the one that shows first, those that are withheld last. None
  /// where it was never written.
  void entries(Slot slot, std::vector<Rival>& into) const;
  /// Births that no removal has seen, and removals.
  std::vector<LifeEntry> life() const;

 private:
  LifeEntry removal(Dot dot, std::span<const Dot> seen) const;

  const Table* table_;
  const DotMap* map_;
  Id id_;
  std::optional<std::uint32_t> row_;
  const Removed* mark_ = nullptr;
  Dot made_;
};

}  // namespace entente::exchange

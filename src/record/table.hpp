#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "record/id_index.hpp"
#include "record/kind.hpp"
#include "record/stamp.hpp"
#include "record/value.hpp"

namespace entente {

/// The number of a field in a table: those of the kind first, then fields this version does not
/// know, in the order in which this copy met them.
using Slot = std::uint16_t;
/// Stands for the record's life itself in stamps and changes.
inline constexpr Slot life_slot = 0xffff;

struct CellKey {
  Id id;
  Slot slot;
  friend bool operator==(const CellKey&, const CellKey&) = default;
};
struct CellHash {
  std::size_t operator()(const CellKey& key) const {
    return std::hash<Id>{}(Id{key.id.value + key.slot * 0x9e3779b9u});
  }
};

/// A value that stands beside the one that shows: written by somebody who had not seen that one.
struct Rival {
  Dot dot;
  Value value;
};

/// A removal beside the record's own standing: of a live record, because somebody edited it without
/// having seen the removal; of a removed one, because two removed it.
struct Mark {
  Dot removed;
  std::vector<Dot> seen;  // what the remover had seen, as in Removed
};

/// A removed record: kept, with its values, so that an edit unseen by the remover finds them.
struct Removed {
  Id id;
  Dot made;
  Dot removed;  // the removal's own stamp
  /// What the remover had seen, its own removal included: the highest dot of each replica that the
  /// record had a stamp of. A stamp of any other replica that it had seen has been replaced, and so
  /// stands in no record beside this. Removals of the first version name every replica.
  std::vector<Dot> seen;
  std::vector<std::byte> bytes;  // the record as it was
};

/// All records of one kind in one part of a plan: dense rows of plain structs, an index by id, the
/// stamp of each record, and the stamps of those fields that were written after it was made.
/// Row numbers change when a record is removed; ids never do. Mutators are for `apply` and the file
/// reader; everything else goes through a Transaction.
class Table {
 public:
  explicit Table(const Kind& kind);

  const Kind& kind() const { return *kind_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(ids_.size()); }
  std::span<const Id> ids() const { return ids_; }
  /// The row of `id`, or nothing.
  std::optional<std::uint32_t> row(Id id) const { return index_.find(id); }
  const void* record(std::uint32_t row) const {
    return bytes_.data() + std::size_t{row} * kind_->size;
  }
  template <class Record>
  std::span<const Record> all() const {
    return {reinterpret_cast<const Record*>(bytes_.data()), size()};
  }

  /// Known and unknown fields.
  Slot slot_count() const { return static_cast<Slot>(kind_->fields.size() + unknown_.size()); }
  std::string_view slot_name(Slot slot) const;
  /// The slot of a field by its name; -1 where neither the kind nor any record has it.
  int find_slot(std::string_view name) const;
  /// The description, or null for an unknown field.
  const Field* field(Slot slot) const {
    return slot < kind_->fields.size() ? &kind_->fields[slot] : nullptr;
  }
  Value value(std::uint32_t row, Slot slot) const;
  Dot made(std::uint32_t row) const { return made_[row]; }
  /// The stamp of one field: its own, or else the record's.
  Dot stamp(std::uint32_t row, Slot slot) const;
  /// Stamps of fields written after their record was made (and of lives restored, `life_slot`).
  const std::unordered_map<CellKey, Dot, CellHash>& later_stamps() const { return later_; }
  const std::unordered_map<Id, Removed>& removed() const { return removed_; }
  /// Values written at the same time as the one that shows, each with its own stamp; a write to the
  /// field covers them all. Under `life_slot`: further births of a record made on two sides.
  const std::unordered_map<CellKey, std::vector<Rival>, CellHash>& rivals() const {
    return rivals_;
  }
  std::span<const Rival> rivals(Id id, Slot slot) const;
  /// Stamps that stand in a field beside those with values: what was written there is not known
  /// here. Another party tells no words of a removed record, only that somebody wrote (share.hpp);
  /// the same stamp with its value fills it in, a write to the field covers it.
  const std::unordered_map<CellKey, std::vector<Dot>, CellHash>& withheld() const {
    return withheld_;
  }
  std::span<const Dot> withheld(Id id, Slot slot) const;
  /// Removals beside the record's own standing.
  const std::unordered_map<Id, std::vector<Mark>>& marks() const { return marks_; }
  std::span<const Mark> marks(Id id) const;
  /// A value of a removed record, as it was.
  Value removed_value(const Removed& removed, Slot slot) const;
  /// Calls `take(dot)` for every stamp that stands in a record, live or removed: of its making, of
  /// its values whether they are known or not, of its births and removals.
  template <class Take>
  void each_stamp(Id id, Take take) const;

  /// Goes up by one with every change to any record: what is derived is kept until it moves.
  std::uint64_t revision() const { return revision_; }

  // ---- For `apply` and the reader.
  void reserve(std::uint32_t rows);
  /// Adds an empty record (all fields empty). `id` must be new.
  std::uint32_t insert(Id id, Dot made);
  /// The slot for a field name; a new unknown field where needed (`name` in the plan's arena).
  Slot slot_named(Text name);
  /// Writes without a stamp (a value as old as its record). Values must lie in the plan's arena.
  void put(std::uint32_t row, Slot slot, const Value& value);
  void set_stamp(Id id, Slot slot, Dot dot) { later_[{id, slot}] = dot; }
  void set_made(std::uint32_t row, Dot made) { made_[row] = made; }
  void remove(Id id, Dot removed, std::vector<Dot> seen);
  /// Lets go of a removal mark with all that is kept for it.
  void forget(Id id);
  /// Brings a removed record back as it was; for one that is there, decides that it stays.
  void restore(Id id, Dot restored);
  /// Brings a removed record back without a stamp: an edit that the removal had not seen came in.
  void revive(Id id);
  /// Replaces what stands beside the value that shows; nothing where `rivals` is empty.
  void set_rivals(Id id, Slot slot, std::vector<Rival> rivals);
  /// Gives a live record another id, with everything that is kept for it. `to` must be new.
  void rename(Id from, Id to);
  void set_marks(Id id, std::vector<Mark> marks);
  /// Replaces the stamps whose values are not known; nothing where `dots` is empty.
  void set_withheld(Id id, Slot slot, std::vector<Dot> dots);
  void erase_stamp(Id id, Slot slot) { later_.erase({id, slot}); }
  /// Changes the birth by which fields without a stamp of their own go, of a removed record.
  void set_removed_made(Id id, Dot made) { removed_.at(id).made = made; }
  /// Enters a removed record as it is told. Values of unknown fields and later stamps are kept by
  /// id, not here: put and remove a row instead where a record has any.
  void bury(Removed removed) { removed_.insert_or_assign(removed.id, std::move(removed)); }
  void* mutable_record(std::uint32_t row) { return bytes_.data() + std::size_t{row} * kind_->size; }
  void touch() { ++revision_; }

 private:
  Value raw_value(Id id, Slot slot) const;
  const Kind* kind_;
  std::vector<std::byte> empty_row_;
  std::vector<Id> ids_;
  std::vector<std::byte> bytes_;
  std::vector<Dot> made_;
  IdIndex index_;
  std::vector<Text> unknown_;
  std::unordered_map<CellKey, RawJson, CellHash> raw_;  // unknown fields and unknown choices
  std::unordered_map<CellKey, Dot, CellHash> later_;
  std::unordered_map<Id, Removed> removed_;
  std::unordered_map<CellKey, std::vector<Rival>, CellHash> rivals_;
  std::unordered_map<Id, std::vector<Mark>> marks_;
  std::unordered_map<CellKey, std::vector<Dot>, CellHash> withheld_;
  std::uint64_t revision_ = 0;
};

template <class Take>
void Table::each_stamp(Id id, Take take) const {
  if (const auto at = row(id)) take(made(*at));
  if (const auto found = removed_.find(id); found != removed_.end()) {
    take(found->second.made);
    take(found->second.removed);
  }
  for (Slot number = 0; number <= slot_count(); ++number) {
    const Slot slot = number == slot_count() ? life_slot : number;
    if (const auto later = later_.find({id, slot}); later != later_.end()) take(later->second);
    for (const Rival& rival : rivals(id, slot)) take(rival.dot);
    for (Dot dot : withheld(id, slot)) take(dot);
  }
  for (const Mark& mark : marks(id)) take(mark.removed);
}

}  // namespace entente

#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record/plan.hpp"
#include "record/room.hpp"

namespace entente {

/// `label` as the history takes it: one line of at most `limits::label_bytes`, without what no text
/// may hold.
std::string fitting_label(std::string_view label);

/// In whose name and with which replicas a plan is edited.
struct Pen {
  Id person;
  Id party;
  std::string shared_replica;   // 8 characters; entered into the plan by the first edit
  std::string private_replica;  // another one, for the private part
};

/// The one door through which a plan changes. Collects writes against the plan as it is; `commit`
/// works out what really differs and applies it as one Change. Values are copied into the plan's
/// arena when they are committed; until then they must stay where they are. A record of a kind that
/// is always private goes to the private part whatever its key says.
class Transaction {
 public:
  Transaction(Plan& plan, const Pen& pen, Moment now, std::string_view label);

  /// Adds a record; its fields are then set like any other's. `id` must be new (random.id()), for a
  /// single kind `id_from_name(kind.name)`. The id of a removed record brings that one back, empty.
  void insert(const RecordKey& key);
  /// Problems of `check_value`, an unknown record or field; then nothing is noted. A record of a
  /// single kind that is not there yet is inserted by the way.
  Result<void> set(const RecordKey& key, std::string_view field, const Value& value);
  void remove(const RecordKey& key);
  /// Brings back a removed record; of one that is there although somebody removed it, decides that
  /// it stays.
  void restore(const RecordKey& key);
  /// Many records at once: the history keeps one line.
  void mark_bulk() { bulk_ = true; }
  /// It notes what has been done with the plan (an exchange): the room kept free is for it, too.
  void mark_upkeep() { upkeep_ = true; }

  /// What would be refused: required fields left empty in records touched here, records inserted
  /// that are there already, or elsewhere under the same id, or of a kind that there is not.
  Problems check() const;
  /// The part of it that no commit may go without, whatever else is allowed: that the plan has room
  /// for what would be written, and its stamps a number.
  Problems check_room() const;
  /// Applies it all. The change is empty (and the plan untouched, no trace anywhere) where every
  /// write left its value as it was. The transaction is then used up.
  Change commit();

 private:
  enum class Life : std::uint8_t { none, live, removed };
  struct Touched {
    Visibility part;
    Table* table;
    Id id;
    Life before, now;
    bool cleared = false;  // inserted over a removed record: nothing of that one returns
    bool kept = false;     // decided to stay
  };
  struct TouchedKey {
    const Table* table;
    Id id;
    friend bool operator==(const TouchedKey&, const TouchedKey&) = default;
  };
  struct TouchedHash {
    std::size_t operator()(const TouchedKey& key) const { return std::hash<Id>{}(key.id); }
  };
  struct Write {
    std::uint32_t record;  // in touched_
    Slot slot;
    std::uint32_t order;  // of two writes to one cell the later counts
    Value value;
  };

  /// The entry for a record, made where it is new; null where there is no such kind.
  Touched* touch(const RecordKey& key);
  Touched* find_touched(const Table* table, Id id);
  /// Whether a record that would come to life has an id that another live record has.
  bool is_taken(const Touched& record) const;
  /// Leaves out what would give two live records one id: files and references tell by id alone.
  void drop_taken();
  Value value_before(const Touched& record, Slot slot) const;
  void check_required_after(const Touched& record, std::span<const Write> writes,
                            Problems& problems) const;
  // transaction_room.cpp
  Growth growth() const;
  Use use() const;
  std::size_t write_bytes(const Touched& record, const Write& write) const;
  Problems check_pen(Growth& growth) const;
  /// In the order of records and fields, the last write to each cell only.
  static std::vector<Write> collapsed(std::vector<Write> writes);
  /// Takes the writes to one record off the front of collapsed ones.
  static std::span<const Write> take_writes(std::span<const Write>& rest, std::uint32_t record);
  void add_effects(std::uint32_t record, std::span<const Write> writes, Change& change) const;
  void add_clearing_writes(const Touched& record, std::span<const Write> writes,
                           Change& change) const;
  Effect effect_of(Act act, const Touched& record) const;
  void add_write(const Touched& record, Slot slot, const Value& to, Change& change) const;
  void sign(Change& change) const;
  Text replica_text(Visibility part) const;

  Plan& plan_;
  Pen pen_;
  Moment now_;
  std::string label_;
  bool bulk_ = false, upkeep_ = false;
  std::vector<Touched> touched_;
  std::unordered_map<TouchedKey, std::uint32_t, TouchedHash> places_;  // see find_touched
  std::vector<Write> writes_;
  Problems refused_;
};

/// What undoing `change` does, as a transaction ready to commit: written values go back to what
/// they were, inserted records go, removed ones return. `label` for the history ("Undo: …").
Transaction reversal(Plan& plan, const Pen& pen, Moment now, const Change& change,
                     std::string_view label);
/// The same with "Undo: " before the change's own label.
Transaction reversal(Plan& plan, const Pen& pen, Moment now, const Change& change);

/// Required fields that are empty in a record.
Problems check_required(const Table& table, std::uint32_t row);

}  // namespace entente

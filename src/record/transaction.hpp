#pragma once
#include <string_view>

#include "record/plan.hpp"

namespace entente {

/// In whose name and with which replicas a plan is edited.
struct Pen {
  Id person;
  Id party;
  std::string shared_replica;   // 8 characters; entered into the plan by the first edit
  std::string private_replica;  // another one, for the private part
};

/// The one door through which a plan changes. Collects writes against the plan as it is; `commit`
/// works out what really differs and applies it as one Change. Values are copied into the plan's
/// arena when they are committed; until then they must stay where they are.
class Transaction {
 public:
  Transaction(Plan& plan, const Pen& pen, Moment now, std::string_view label);

  /// Adds a record; its fields are then set like any other's. `id` must be new (random.id()), for a
  /// single kind `id_from_name(kind.name)`.
  void insert(const RecordKey& key);
  /// Problems of `check_value`, an unknown record or field; then nothing is noted. A record of a
  /// single kind that is not there yet is inserted by the way.
  Result<void> set(const RecordKey& key, std::string_view field, const Value& value);
  void remove(const RecordKey& key);
  /// Brings back a removed record.
  void restore(const RecordKey& key);
  /// Many records at once: the history keeps one line.
  void mark_bulk() { change_.bulk = true; }

  /// What would be refused: required fields left empty in records touched here.
  Problems check() const;
  /// Applies it all. The change is empty (and the plan untouched, no trace anywhere) where every
  /// write left its value as it was.
  Change commit();

 private:
  Plan& plan_;
  Pen pen_;
  Change change_;
};

/// What undoing `change` does, as a transaction ready to commit: written values go back to what
/// they were, inserted records go, removed ones return.
Transaction reversal(Plan& plan, const Pen& pen, Moment now, const Change& change);

/// Required fields that are empty in a record.
Problems check_required(const Table& table, std::uint32_t row);

}  // namespace entente

#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "record/table.hpp"

namespace entente {

class Plan;

enum class Visibility : std::uint8_t { shared, private_to_party };

/// `keep` decides that a record stays which somebody removed without having seen an edit.
enum class Act : std::uint8_t { insert, write, remove, restore, keep };

/// One thing that a transaction does. `from` and `to` matter for writes only; an inserted record's
/// values follow as writes.
struct Effect {
  Act act = Act::write;
  Visibility part = Visibility::shared;
  Text kind;
  Id id;
  Text field;  // the field's name; empty but for writes
  Value from;
  Value to;
  friend bool operator==(const Effect&, const Effect&) = default;
};

/// One edit, whole: what the undo stack, the journal, the stamps, the history and the screens see.
/// All texts lie in the arena of the plan it was made for.
struct Change {
  Moment at;
  Id person;  // who; none for a change that nobody made by hand
  Id party;
  Text label;                                             // "Change objective": what undo calls it
  Text shared_replica, private_replica;                   // who issues the stamps
  std::uint64_t shared_counter = 0, private_counter = 0;  // 0: nothing in that part
  bool bulk = false;  // many at once: the history keeps one line for it
  std::vector<Effect> effects;
  /// Its removals name all that the part had seen, as the first version had it. Only journal lines
  /// of that version do: what they removed is known elsewhere with just these stamps.
  bool whole_seen = false;
  bool empty() const { return effects.empty(); }
  friend bool operator==(const Change&, const Change&) = default;
};

/// Who, when, what, from, to. One per effect (one per inserted record), or one for a whole bulk
/// change.
struct HistoryLine {
  Moment at;
  Id person;
  Id party;
  Act act = Act::write;
  Visibility part = Visibility::shared;
  Dot dot;
  Text kind;
  Id id;       // none: a bulk change, whose `label` says what it was
  Text field;  // of writes
  Value from, to;
  Text label;
};

/// Carries `change` out: tables, stamps, version vectors, history, revisions. The change must fit
/// the plan (made by a Transaction for it, or read from its journal in order).
void apply(Plan& plan, const Change& change);

}  // namespace entente

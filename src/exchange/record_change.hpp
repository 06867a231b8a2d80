#pragma once
#include <vector>

#include "record/plan.hpp"

namespace entente {

/// Above this the history keeps one line for a whole exchange, as for other bulk edits.
inline constexpr std::size_t most_history_lines = 2000;

/// What becomes of a record as a whole.
enum class Turn : std::uint8_t {
  added,      // new here
  changed,    // some of its values
  removed,    // they removed it, having seen everything of it
  returned,   // removed, and back, because somebody brought it back
  contested,  // stays or is back, because one side edited what the other removed: to be decided
};

/// One of the values that stand in a field at the same time.
struct HeldValue {
  Dot dot;  // by the replicas of the merge
  Value value;
  bool ours = false;  // held here before
};

/// What changes in one field. Values lie in the arena of one of the two plans.
struct FieldChange {
  Text field;
  Value before, after;  // what shows
  Dot dot;              // of `after`
  /// All values where they are not the same: a conflict. What shows comes first.
  std::vector<HeldValue> values;
  /// Values that stood here beside `before`, in conflict with it, and have been decided against.
  std::vector<HeldValue> gone;
  bool conflict() const { return !values.empty(); }
};

/// What a merge changes in one record.
struct RecordChange {
  Turn turn = Turn::changed;
  Visibility part = Visibility::shared;
  Text kind;
  Id id;
  Dot dot;  // of the birth, removal or return; none where only values change
  /// Those that change; of a record that comes, or comes back, all that it holds.
  std::vector<FieldChange> fields;
};

}  // namespace entente

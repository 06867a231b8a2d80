#pragma once
#include <vector>

#include "record/plan.hpp"

namespace entente {

/// What waits for a person to decide: a field that holds several values at the same time, or a
/// record that stays although somebody removed it, because others had edited it meanwhile.
struct OpenConflict {
  RecordKey key;
  Text field;                 // "" where the record as a whole is contested
  std::vector<Rival> values;  // the one that shows first; none where the record is contested
  std::vector<Dot> removals;  // of a contested record
  bool contested() const { return field.empty(); }
};

/// Every open conflict of both parts: by kind in the order of the catalog, then by id, a contested
/// record before its fields. What two wrote alike is none. One pass over what is kept beside the
/// values that show.
std::vector<OpenConflict> open_conflicts(const Plan& plan);

/// Those of one record.
std::vector<OpenConflict> open_conflicts(const Plan& plan, const RecordKey& key);

}  // namespace entente

#pragma once
#include <vector>

#include "exchange/record_state.hpp"

namespace entente::exchange {

/// A table of the other copy beside one's own of the same kind.
struct TablePair {
  const Table* ours = nullptr;  // null: a kind that is new here
  const Table* theirs = nullptr;
  std::vector<Text> fields;      // names of all fields, one's own slots first
  std::vector<int> their_slots;  // of each field; -1: not there
};

/// A field as it is after joining: the value that shows first.
struct JoinedCell {
  std::uint32_t field = 0;  // in TablePair::fields
  std::vector<Rival> entries;
};

/// A record that joining changes, as it is afterwards.
struct JoinedRecord {
  std::uint32_t table = 0;  // in the list of pairs
  Id id;
  bool live = true;
  Dot made;
  std::vector<LifeEntry>
      life;  // births first, the newest first; of a removed record the removal that holds first
  std::vector<JoinedCell> cells;  // those that change, in values or stamps
};

}  // namespace entente::exchange

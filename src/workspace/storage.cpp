#include "workspace/storage.hpp"

#include <algorithm>
#include <map>

namespace entente {
namespace {

/// A newer pen wrote at or before the snapshot's number: the snapshot's writer did not know it.
bool is_outdated(const Snapshot& snapshot, const StoredPlan& stored) {
  return std::any_of(stored.journal.begin(), stored.journal.end(), [&](const JournalEntry& entry) {
    return entry.number <= snapshot.number && entry.generation > snapshot.generation;
  });
}

std::vector<JournalEntry> lines_after(const Snapshot& snapshot,
                                      const std::vector<JournalEntry>& journal) {
  std::vector<JournalEntry> replay;
  std::uint64_t number = snapshot.number, generation = snapshot.generation;
  for (const JournalEntry& entry : journal) {
    if (entry.number <= snapshot.number) continue;
    if (entry.number != number + 1 || entry.generation < generation) break;
    replay.push_back(entry);
    number = entry.number;
    generation = entry.generation;
  }
  return replay;
}

}  // namespace

Result<Recovered> recover(const StoredPlan& stored) {
  for (const Snapshot& snapshot : stored.snapshots)
    if (!is_outdated(snapshot, stored))
      return Recovered{snapshot, lines_after(snapshot, stored.journal)};
  return Problem{"",
                 "No whole copy of this plan is left in the browser's storage. Open the newest "
                 "file of it that you have."};
}

Result<Recovered> newest(const Result<Recovered>& left, const Result<Recovered>& right) {
  if (!left) return right;
  if (!right) return left;
  if (left->generation() != right->generation())
    return left->generation() > right->generation() ? left : right;
  return left->number() >= right->number() ? left : right;
}

StoredPlan combined(const StoredPlan& left, const StoredPlan& right) {
  std::map<std::uint64_t, const Snapshot*, std::greater<>> snapshots;
  std::map<std::uint64_t, const JournalEntry*> lines;
  for (const StoredPlan* side : {&left, &right}) {
    for (const Snapshot& snapshot : side->snapshots) {
      const Snapshot*& place = snapshots[snapshot.number];
      if (!place || place->generation < snapshot.generation) place = &snapshot;
    }
    for (const JournalEntry& entry : side->journal) {
      const JournalEntry*& place = lines[entry.number];
      if (!place || place->generation < entry.generation) place = &entry;
    }
  }
  StoredPlan both;
  for (const auto& [number, snapshot] : snapshots) both.snapshots.push_back(*snapshot);
  for (const auto& [number, entry] : lines) both.journal.push_back(*entry);
  both.generation = std::max(left.generation, right.generation);
  both.damaged = left.damaged + right.damaged;
  return both;
}

}  // namespace entente

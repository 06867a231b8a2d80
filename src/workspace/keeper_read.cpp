#include <algorithm>

#include "workspace/keeper.hpp"

namespace entente {
namespace {

/// A lane that holds no snapshot of its own serves as the tail of another lane's.
bool continues(const StoredPlan& tail, const Recovered& whole) {
  StoredPlan together;
  together.snapshots.push_back({whole.snapshot.number, {}, whole.snapshot.generation});
  together.journal = tail.journal;
  return recover(together)->number() == whole.number();
}

bool stands(const StoredPlan& stored, const Recovered& whole, bool may_be_tail) {
  if (stored.damaged > 0) return false;
  const Result<Recovered> own = recover(stored);
  if (own) return own->number() == whole.number() && own->generation() == whole.generation();
  return may_be_tail && stored.snapshots.empty() && continues(stored, whole);
}

std::uint64_t newest_number(const StoredPlan& stored) {
  std::uint64_t number = stored.journal.empty() ? 0 : stored.journal.back().number;
  for (const Snapshot& snapshot : stored.snapshots) number = std::max(number, snapshot.number);
  return number;
}

/// Of the pen and all that was written: where a store refused to note a pen, its lines alone tell
/// of it, and what is written under an older one than theirs would be passed over.
std::uint64_t newest_generation(const StoredPlan& stored) {
  std::uint64_t newest = stored.generation;
  for (const Snapshot& snapshot : stored.snapshots) newest = std::max(newest, snapshot.generation);
  for (const JournalEntry& entry : stored.journal) newest = std::max(newest, entry.generation);
  return newest;
}

}  // namespace

struct Keeper::Round {
  std::vector<StoredPlan> stored;
  std::size_t left;
};

void Keeper::read(Reading reading, std::function<void(Result<Recovered>)> done) {
  const auto alive = shared_from_this();
  start_lanes(stores_);
  auto round =
      std::make_shared<Round>(Round{std::vector<StoredPlan>(lanes_.size()), lanes_.size()});
  const auto finish = [this, round, reading, done] {
    StoredPlan all;
    for (std::size_t index = 0; index < lanes_.size(); ++index) {
      if (lanes_[index]->problem()) continue;
      all = reading == Reading::surest ? round->stored[index] : combined(all, round->stored[index]);
    }
    Result<Recovered> recovered = recover(all);
    learn(round->stored, recovered);
    for (const StoredPlan& side : round->stored)
      generation_ = std::max(generation_, newest_generation(side));
    done(std::move(recovered));
  };
  for (std::size_t index = 0; index < lanes_.size(); ++index)
    lanes_[index]->read(guarded(weak_from_this(), [round, index, finish](StoredPlan stored) {
      round->stored[index] = std::move(stored);
      if (--round->left == 0) finish();
    }));
}

void Keeper::read_stored(std::function<void(StoredPlan)> done) {
  const auto alive = shared_from_this();
  start_lanes(stores_);
  struct All {
    StoredPlan stored;
    std::size_t left;
  };
  auto all = std::make_shared<All>(All{{}, lanes_.size()});
  for (const auto& lane : Lanes(lanes_))
    lane->read([all, done](const StoredPlan& stored) {
      all->stored = combined(all->stored, stored);
      if (--all->left == 0) done(std::move(all->stored));
    });
}

/// Which lanes hold the whole plan, and what that says about the last time it was written.
void Keeper::learn(const std::vector<StoredPlan>& stored, const Result<Recovered>& recovered) {
  uneven_ = !recovered;
  number_ = 0;
  for (const StoredPlan& side : stored) number_ = std::max(number_, newest_number(side));
  if (recovered) number_ = safe_ = recovered->number();
  if (recovered) tidy_at_ = recovered->snapshot.number;
  bytes_ = 0;
  bool whole_elsewhere = false;
  for (std::size_t index = lanes_.size(); index-- > 0;) {
    Lane& lane = *lanes_[index];
    const bool may_be_tail = index == 0 && whole_elsewhere;
    if (!lane.problem() && recovered && stands(stored[index], *recovered, may_be_tail)) {
      lane.stands_at(number_);
      whole_elsewhere = true;
    } else {
      lane.lags();
      uneven_ = true;
    }
  }
}

}  // namespace entente

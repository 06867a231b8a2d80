#include "workspace/lane.hpp"

#include <algorithm>

namespace entente {
namespace {

/// Lines that a refusing store may leave in memory before it is given up until the next snapshot.
constexpr std::size_t waiting_limit = 1000;

}  // namespace

Lane::Lane(Store& store, Id plan, Listener listener)
    : store_(store), plan_(plan), listener_(std::move(listener)) {}

void Lane::read(std::function<void(StoredPlan)> done) {
  store_.read(plan_, guarded(weak_from_this(), [this, done](Result<StoredPlan> stored) {
                if (!stored) {
                  problem_ = stored.problems().front();
                  return done({});
                }
                problem_.reset();
                done(std::move(*stored));
              }));
}

void Lane::take_pen(std::uint64_t generation, std::function<void()> done) {
  generation_ = generation;
  ++calls_;
  store_.take_pen(plan_, generation,
                  guarded(weak_from_this(), [this, done](const Result<void>& result) {
                    --calls_;
                    if (!result) refused(result.problems());
                    done();
                  }));
}

void Lane::stands_at(std::uint64_t number, bool whole) {
  based_ = true;
  whole_ = whole;
  kept_ = number;
  waiting_.clear();
}

void Lane::keep(Entry entry) {
  if (!waiting_.empty() && waiting_.back().entry->number + 1 != entry->number) waiting_.clear();
  waiting_.push_back({std::move(entry)});
  if (problem_)
    retry();
  else
    send(waiting_.back());
}

Lane::Waiting* Lane::waiting(std::uint64_t number) {
  if (waiting_.empty() || number < waiting_.front().entry->number) return nullptr;
  const std::uint64_t index = number - waiting_.front().entry->number;
  return index < waiting_.size() ? &waiting_[index] : nullptr;
}

void Lane::send(Waiting& waiting) {
  waiting.sent = true;
  ++calls_;
  const Entry entry = waiting.entry;  // the answer may come at once and let go of `waiting`
  store_.append(
      plan_, generation_, *entry,
      guarded(weak_from_this(), [this, number = entry->number](const Result<void>& result) {
        --calls_;
        answered(number, result);
      }));
}

void Lane::answered(std::uint64_t number, const Result<void>& result) {
  Waiting* line = waiting(number);
  if (!result) {
    if (line) line->sent = false;
    refused(result.problems());
  } else {
    if (line) line->held = true;
    let_go_of_kept();
    taken();
  }
  listener_.news();
}

void Lane::let_go_of_kept() {
  while (!waiting_.empty() && (waiting_.front().held || waiting_.front().entry->number <= kept_)) {
    kept_ = std::max(kept_, waiting_.front().entry->number);
    waiting_.pop_front();
  }
}

void Lane::taken() {
  const bool refused_before = problem_.has_value();
  problem_.reset();
  if (refused_before) retry();
}

void Lane::retry() {
  if (problem_) {
    if (!waiting_.empty() && !waiting_.front().sent) send(waiting_.front());
    return;
  }
  std::vector<std::uint64_t> missing;
  for (const Waiting& line : waiting_)
    if (!line.sent) missing.push_back(line.entry->number);
  for (std::uint64_t number : missing) {
    Waiting* line = waiting(number);
    if (line && !line->sent && !problem_) send(*line);
  }
}

void Lane::compact(const Snapshot& snapshot, std::function<void()> done) {
  wants_tail_ = too_large_ != 0 && snapshot.bytes.size() >= too_large_;
  if (wants_tail_) return done();
  ++calls_;
  Snapshot outline{snapshot.number, {}, snapshot.generation};
  const auto size = snapshot.bytes.size();
  store_.compact(plan_, generation_, snapshot,
                 guarded(weak_from_this(), [this, outline, size, done](const Result<void>& result) {
                   --calls_;
                   if (!result && result.problems().front().place == too_large_place)
                     too_large_ = size;
                   snapshot_answered(outline, result);
                   whole_ = whole_ || result;
                   done();
                   listener_.news();
                 }));
}

void Lane::keep_tail(std::uint64_t number, std::function<void()> done) {
  ++calls_;
  store_.trim(plan_, generation_, number,
              guarded(weak_from_this(), [this, number, done](const Result<void>& result) {
                --calls_;
                snapshot_answered({number, {}}, result);
                whole_ = false;
                wants_tail_ = false;
                done();
                listener_.news();
              }));
}

void Lane::snapshot_answered(const Snapshot& snapshot, const Result<void>& result) {
  if (result) {
    based_ = true;
    kept_ = std::max(kept_, snapshot.number);
    let_go_of_kept();
    return taken();
  }
  if (result.problems().front().place == too_large_place) {
    wants_tail_ = true;
    return;
  }
  refused(result.problems());
  if (waiting_.size() > waiting_limit) {
    waiting_.clear();
    lags();
  }
}

void Lane::refused(const Problems& problems) {
  problem_ = problems.front();
  if (problem_->place == emptied_place) lags();
  if (problem_->place == pen_moved_place) listener_.pen_lost();
}

}  // namespace entente

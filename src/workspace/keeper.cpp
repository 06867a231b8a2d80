#include "workspace/keeper.hpp"

#include <algorithm>

namespace entente {
namespace {

/// The store refuses, and what it holds no line would continue.
bool lacks_all(const std::shared_ptr<Lane>& lane) { return lane->problem() && !lane->based(); }

}  // namespace

Keeper::Keeper(Id plan, const std::vector<Store*>& stores, Listener listener)
    : plan_(plan), stores_(stores), listener_(std::move(listener)) {}

/// Lanes tell the keeper news, and the keeper can only be asked for its own pointer once it is
/// made.
void Keeper::start_lanes(const std::vector<Store*>& stores) {
  if (!lanes_.empty()) return;
  const auto news = guarded(weak_from_this(), [this] { settle(); });
  const auto lost = guarded(weak_from_this(), [this] { listener_.pen_lost(); });
  for (Store* store : stores)
    lanes_.push_back(std::make_shared<Lane>(*store, plan_, Lane::Listener{news, lost}));
}

void Keeper::take_pen(std::uint64_t number, std::function<void(Result<void>)> done) {
  const auto alive = shared_from_this();
  start_lanes(stores_);
  for (const auto& lane : lanes_)
    if (!lane->holds(number_) || number != number_) lane->lags();
  number_ = number;
  tidy_at_ = std::min(tidy_at_, number);
  ++generation_;
  auto left = std::make_shared<std::size_t>(lanes_.size());
  for (const auto& lane : lanes_)
    lane->take_pen(generation_, guarded(weak_from_this(), [this, left, done] {
                     if (--*left == 0) pen_taken(done);
                   }));
}

void Keeper::pen_taken(std::function<void(Result<void>)> done) {
  for (const auto& lane : lanes_)
    if (lane->problem() && lane->problem()->place == pen_moved_place)
      return done(Problem{"", "Another tab took over this plan at the same moment."});
  if (lagging()) snapshot();
  done({});
}

bool Keeper::lagging() const {
  return std::any_of(lanes_.begin(), lanes_.end(), [](const auto& lane) { return !lane->based(); });
}

JournalEntry Keeper::keep(std::string line) {
  const auto alive = shared_from_this();
  bytes_ += line.size();
  const auto entry =
      std::make_shared<const JournalEntry>(JournalEntry{++number_, std::move(line), generation_});
  const auto lacking = std::count_if(lanes_.begin(), lanes_.end(), lacks_all);
  for (const auto& lane : lanes_) lane->keep(entry);
  // A store that answers at once takes lines again: there is room for the rest.
  if (std::count_if(lanes_.begin(), lanes_.end(), lacks_all) < lacking) next_try_ = number_;
  const bool overdue = number_ - tidy_at_ > 4 * tidy_lines || bytes_ > 4 * tidy_bytes;
  if (overdue || (lagging() && number_ >= next_try_)) snapshot();
  settle();
  return *entry;
}

std::uint64_t Keeper::confirmed() const {
  for (auto lane = lanes_.rbegin(); lane != lanes_.rend(); ++lane)
    if ((*lane)->based() && !(*lane)->problem()) return (*lane)->kept();
  return 0;
}

bool Keeper::untidy() const {
  return snapshots_ == 0 && (number_ - tidy_at_ > tidy_lines || bytes_ > tidy_bytes);
}

void Keeper::tidy() {
  const auto alive = shared_from_this();
  if (number_ > tidy_at_) snapshot();
}

void Keeper::snapshot() {
  if (snapshots_ > 0) return;
  if (lagging()) next_try_ = number_ + std::exchange(step_, std::min<std::uint64_t>(step_ * 2, 64));
  const Snapshot whole{number_, listener_.write(), generation_};
  tidy_at_ = number_;
  bytes_ = 0;
  snapshots_ = static_cast<unsigned>(lanes_.size());
  for (const auto& lane : Lanes(lanes_))
    lane->compact(whole, guarded(weak_from_this(), [this, number = whole.number] {
                    if (--snapshots_ == 0) snapshot_written(number);
                  }));
}

/// A store for which the plan is too large keeps the lines alone, if another has the snapshot.
void Keeper::snapshot_written(std::uint64_t number) {
  const bool elsewhere = std::any_of(lanes_.begin(), lanes_.end(), [&](const auto& lane) {
    return lane->holds(number) && !lane->wants_tail();
  });
  snapshots_ = 1;
  for (const auto& lane : Lanes(lanes_)) {
    if (!lane->wants_tail() || !elsewhere) continue;
    ++snapshots_;
    lane->keep_tail(number, guarded(weak_from_this(), [this] { snapshot_ended(); }));
  }
  snapshot_ended();
}

void Keeper::snapshot_ended() {
  if (--snapshots_ > 0) return;
  if (!lagging()) step_ = 1;
  if (std::exchange(emptied_, false)) snapshot();  // that one may have gone with the rest
  settle();
}

/// A lane that only continues the snapshot of an emptied store hangs in the air as well.
void Keeper::emptied(const Store& store) {
  const auto alive = shared_from_this();
  for (const auto& lane : lanes_)
    if (lane->is_of(store)) lane->lags();
  const bool nowhere =
      std::none_of(lanes_.begin(), lanes_.end(), [](const auto& lane) { return lane->whole(); });
  for (const auto& lane : lanes_)
    if (nowhere) lane->lags();
  safe_ = 0;
  step_ = 1;
  emptied_ = snapshots_ > 0;
  snapshot();
  settle();
}

void Keeper::flush(std::function<void()> done) {
  const auto alive = shared_from_this();
  for (const auto& lane : Lanes(lanes_)) lane->retry();
  if (lagging()) snapshot();
  flushing_.push_back(std::move(done));
  settle();
}

void Keeper::settle() {
  for (const auto& lane : lanes_)
    if (lane->based()) safe_ = std::max(safe_, lane->kept());
  const bool busy = snapshots_ > 0 || std::any_of(lanes_.begin(), lanes_.end(),
                                                  [](const auto& lane) { return lane->busy(); });
  listener_.news();
  if (busy) return;
  for (const auto& done : std::exchange(flushing_, {})) done();
}

}  // namespace entente

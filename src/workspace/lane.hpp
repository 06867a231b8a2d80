#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "workspace/lifeline.hpp"
#include "workspace/storage.hpp"

namespace entente {

/// One store's side of one open plan: what it holds for certain, what is on its way, what it
/// refused.
class Lane {
 public:
  struct Listener {
    std::function<void()> news;
    std::function<void()> pen_lost;
  };
  using Entry = std::shared_ptr<const JournalEntry>;

  Lane(Store& store, Id plan, Listener listener);

  Store& store() const { return store_; }
  /// Reads what the store holds; where it cannot, `problem` says so and the answer is empty.
  void read(std::function<void(StoredPlan)> done);
  void take_pen(std::uint64_t generation, std::function<void()> done);
  /// Everything up to `number` is in the store (found by reading, or a snapshot says so).
  void stands_at(std::uint64_t number);
  /// What the store holds lags behind or cannot be built upon: only a snapshot helps.
  void lags() { based_ = false; }
  void keep(Entry entry);
  /// Writes a snapshot. Where it is too large for the store, `done(false)`: see `keep_tail`.
  void compact(const Snapshot& snapshot, std::function<void()> done);
  /// Another lane holds the snapshot at `number`: this one keeps the lines after it.
  void keep_tail(std::uint64_t number, std::function<void()> done);
  /// Sends what is not kept and not on its way.
  void retry();

  bool based() const { return based_; }
  /// The newest line without a gap before it that the store holds for certain.
  std::uint64_t kept() const { return based_ ? kept_ : 0; }
  bool idle() const { return calls_ == 0; }
  bool wants_tail() const { return wants_tail_; }
  const std::optional<Problem>& problem() const { return problem_; }

 private:
  struct Waiting {
    Entry entry;
    bool sent = false, held = false;
  };
  void send(Waiting& waiting);
  void answered(std::uint64_t number, const Result<void>& result);
  void refused(const Problems& problems);
  void based_at(std::uint64_t number);
  void ended();

  Store& store_;
  Id plan_;
  Listener listener_;
  std::deque<Waiting> waiting_;
  std::optional<Problem> problem_;
  std::uint64_t kept_ = 0, generation_ = 0;
  unsigned calls_ = 0;  // without an answer yet
  bool based_ = false, wants_tail_ = false;
  Lifeline lifeline_;
};

}  // namespace entente

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
/// refused. While the store refuses, only the oldest missing line is tried again; once it is taken,
/// the others follow.
class Lane : public std::enable_shared_from_this<Lane> {
 public:
  struct Listener {
    std::function<void()> news;      // an answer came
    std::function<void()> pen_lost;  // the answer was that another tab has the pen
  };
  using Entry = std::shared_ptr<const JournalEntry>;

  Lane(Store& store, Id plan, Listener listener);

  /// What the store holds; nothing where it refuses, and `problem` says why.
  void read(std::function<void(StoredPlan)> done);
  void take_pen(std::uint64_t generation, std::function<void()> done);
  /// Everything up to `number` is in the store, or (not `whole`) can be rebuilt from it and the
  /// lane that holds the snapshot.
  void stands_at(std::uint64_t number, bool whole);
  /// What the store holds cannot be built upon: only a snapshot helps.
  void lags() { based_ = false; }
  void keep(Entry entry);
  /// Writes a snapshot; afterwards `wants_tail` where it is too large for this store.
  void compact(const Snapshot& snapshot, std::function<void()> done);
  /// Keeps only the lines after `number`, up to which another lane holds a snapshot.
  void keep_tail(std::uint64_t number, std::function<void()> done);
  /// Tries again what the store refused.
  void retry();

  std::string_view store_name() const { return store_.name(); }
  bool is_of(const Store& store) const { return &store == &store_; }
  bool holds(std::uint64_t number) const { return based_ && kept_ >= number; }
  bool based() const { return based_; }
  /// A snapshot of its own is in the store.
  bool whole() const { return based_ && whole_; }
  /// The newest line up to which the store holds everything for certain.
  std::uint64_t kept() const { return kept_; }
  bool busy() const { return calls_ > 0; }
  bool wants_tail() const { return wants_tail_; }
  const std::optional<Problem>& problem() const { return problem_; }

 private:
  struct Waiting {
    Entry entry;
    bool sent = false, held = false;
  };
  Waiting* waiting(std::uint64_t number);
  void send(Waiting& waiting);
  void answered(std::uint64_t number, const Result<void>& result);
  void snapshot_answered(const Snapshot& snapshot, const Result<void>& result);
  void let_go_of_kept();
  void taken();
  void refused(const Problems& problems);

  Store& store_;
  Id plan_;
  Listener listener_;
  std::deque<Waiting> waiting_;  // consecutive numbers
  std::optional<Problem> problem_;
  std::uint64_t kept_ = 0, generation_ = 0;
  std::size_t too_large_ = 0;  // bytes of the smallest snapshot that was too large; 0: none
  unsigned calls_ = 0;         // without an answer yet
  bool based_ = false, whole_ = false, wants_tail_ = false;
};

}  // namespace entente

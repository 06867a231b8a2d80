#pragma once
#include <deque>
#include <map>
#include <memory>
#include <set>

#include "workspace/storage.hpp"

namespace entente {

/// A store in memory that can be made to fail: what a browser does to a store, at any write.
class MemoryStore : public Store {
 public:
  explicit MemoryStore(std::string name = "memory") : name_(std::move(name)) {}

  // ---- What a test may do to it
  /// Every write is refused in words while this is set.
  bool refusing = false;
  /// No read is answered either.
  bool unreadable = false;
  /// A page opened from disk: only plans that were permitted are kept.
  bool permitted = true;
  std::set<Id> allowed;
  /// The person clears this store, or one plan of it, under the page. It is told at the next write,
  /// or by `notice` at once.
  void clear();
  void clear(Id plan);
  void notice();
  /// Another tab began or removed a plan.
  void tell_list_changed();
  /// Counts down with every write of the stores that share it; at zero the machine is dead: no
  /// write has an effect any more, nothing is answered.
  std::shared_ptr<long> fuse;
  /// The write of that number is refused once.
  long fails_at = -1;
  /// Snapshots of more bytes are too large.
  std::size_t largest_snapshot = SIZE_MAX;
  /// Answers are held back until `answer`.
  bool slow = false;
  /// Gives the held answers; those that come meanwhile too.
  void answer();
  long writes() const { return writes_; }
  StoredPlan& plan(Id id) { return plans_[id]; }
  bool has(Id id) const { return plans_.contains(id); }
  std::map<std::string, std::string, std::less<>> settings;

  std::string_view name() const override { return name_; }
  void list(std::function<void(Result<std::vector<Id>>)> done) override;
  void read(Id plan, std::function<void(Result<StoredPlan>)> done) override;
  void append(Id plan, std::uint64_t generation, const JournalEntry& entry, Done done) override;
  void compact(Id plan, std::uint64_t generation, const Snapshot& snapshot, Done done) override;
  void take_pen(Id plan, std::uint64_t generation, Done done) override;
  void trim(Id plan, std::uint64_t generation, std::uint64_t number, Done done) override;
  void erase(Id plan, Done done) override;
  void usage(std::function<void(Result<Usage>)> done) override;
  void write_setting(std::string_view name, std::string_view value, Done done) override;
  void read_setting(std::string_view name, std::function<void(Result<std::string>)> done) override;
  bool keeps(Id plan) const override;
  void permit(Id plan, Done done) override;
  void watch(Watch watch) override { watches_.push_back(std::move(watch)); }

 private:
  void reply(std::function<void()> answer);
  void write(Id plan, Done done, const std::function<Result<void>()>& carry_out);

  std::string name_;
  std::map<Id, StoredPlan> plans_;
  std::vector<Watch> watches_;
  std::optional<Id> cleared_;  // and not noticed yet; no id: everything
  std::deque<std::function<void()>> held_;
  bool is_dead() const { return fuse && *fuse <= 0; }
  long writes_ = 0;
};

}  // namespace entente

#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"

namespace entente {

/// A journal line as it is kept: its number (1, 2, 3 … for the plan's whole life), a checksum over
/// number and text, and the text.
struct JournalEntry {
  std::uint64_t number = 0;
  std::string line;
  std::uint64_t generation = 0;  // under which pen it was written; the store notes it
};

/// Where a `Problem` of a store stands when it is not simply a failed write: its `place`.
inline constexpr std::string_view pen_moved_place = "pen";                // another tab has the pen
inline constexpr std::string_view needs_permission_place = "permission";  // see Store::permit
inline constexpr std::string_view too_large_place = "size";  // this snapshot will never fit here
inline constexpr std::string_view emptied_place =
    "emptied";  // what was kept here is gone, see watch

/// A whole plan as of the journal line `number`: the plan file's bytes.
struct Snapshot {
  std::uint64_t number = 0;
  std::string bytes;
  std::uint64_t generation = 0;  // as with lines
};

/// What a store holds of one plan, torn and rotten pieces already left out (`damaged` counts them).
struct StoredPlan {
  std::vector<Snapshot> snapshots;    // newest first; at most two
  std::vector<JournalEntry> journal;  // ascending; may have gaps where lines were lost
  std::uint64_t generation = 0;       // how often the pen has moved
  std::uint32_t damaged = 0;
};

/// Of a stored plan, what is whole: the newest whole snapshot, and the lines to replay after it as
/// far as they go on without a gap and without falling back to an older pen.
struct Recovered {
  Snapshot snapshot;
  std::vector<JournalEntry> replay;
  std::uint64_t generation() const {
    return replay.empty() ? snapshot.generation : replay.back().generation;
  }
  std::uint64_t number() const { return replay.empty() ? snapshot.number : replay.back().number; }
};

struct Usage {
  std::uint64_t used = 0, limit = 0;  // in the store's own unit; limit 0: unknown
  std::string unit;                   // "characters", "bytes"
};

/// A place where plans are kept: local storage, IndexedDB, a folder. Replies may come later, on the
/// same thread; natively at once. A refused write is a problem in words and leaves the old content.
class Store {
 public:
  using Done = std::function<void(Result<void>)>;
  virtual ~Store() = default;
  virtual std::string_view name() const = 0;  // "local storage", for messages
  /// Ids of all plans kept here.
  virtual void list(std::function<void(Result<std::vector<Id>>)> done) = 0;
  virtual void read(Id plan, std::function<void(Result<StoredPlan>)> done) = 0;
  /// Adds a line. Fails with a problem where `generation` is older than the stored one: another tab
  /// has the pen.
  virtual void append(Id plan, std::uint64_t generation, const JournalEntry& entry, Done done) = 0;
  /// Writes a snapshot, and the pen's generation again where the person may have cleared it; then
  /// lets go of the third-newest one and of lines that no kept snapshot needs.
  virtual void compact(Id plan, std::uint64_t generation, const Snapshot& snapshot, Done done) = 0;
  /// Raises the stored generation to `generation`; fails where it is not higher.
  virtual void take_pen(Id plan, std::uint64_t generation, Done done) = 0;
  /// Lets go of all snapshots and of the lines up to `number`: another store keeps the snapshot of
  /// a plan that is too large for this one, this one only the newest lines.
  virtual void trim(Id plan, std::uint64_t generation, std::uint64_t number, Done done) = 0;
  virtual void erase(Id plan, Done done) = 0;
  virtual void usage(std::function<void(Result<Usage>)> done) = 0;
  /// Small settings by name (theme, who I am, a plan's card); "" is a setting never written.
  virtual void write_setting(std::string_view name, std::string_view value, Done done) = 0;
  virtual void read_setting(std::string_view name,
                            std::function<void(Result<std::string>)> done) = 0;
  /// Whether what is written of `plan` is kept; of no plan: whether anything is. Pages opened from
  /// disk share one storage, so that such a page keeps a plan only when the person has said so of
  /// that plan. Until then every call about it is answered with a problem at
  /// `needs_permission_place`, and `list` names only what is this page's own.
  virtual bool keeps(Id plan) const {
    (void)plan;
    return true;
  }
  /// The person saying so. `erase` takes it back.
  virtual void permit(Id plan, Done done) {
    (void)plan;
    done({});
  }
  /// What a store tells without being asked.
  struct Watch {
    /// What was found or written here is gone, all of it or a part: the person cleared the site's
    /// data. From then on the store is as an empty one. A write that meets this is refused at
    /// `emptied_place` first.
    std::function<void()> emptied;
    /// Another tab began or removed a plan.
    std::function<void()> list_changed;
  };
  virtual void watch(Watch watch) { (void)watch; }
  /// Asks that the content be spared when the browser makes room; false where it declines.
  virtual void ask_to_persist(std::function<void(bool)> done) { done(true); }
};

/// The whole part of one stored plan; a problem where no snapshot is whole. A line or snapshot that
/// an older pen wrote beside what a newer one has written is left out.
Result<Recovered> recover(const StoredPlan& stored);
/// The newer of two: that of the newer pen, then that of the higher number.
Result<Recovered> newest(const Result<Recovered>& left, const Result<Recovered>& right);
/// What two stores that keep one plan side by side hold together. Of two lines with one number that
/// of the newer pen stands. Recovering this finds all that recovering either finds, and more where
/// each holds what the other lacks.
StoredPlan combined(const StoredPlan& left, const StoredPlan& right);

}  // namespace entente

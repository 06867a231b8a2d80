#pragma once
#include <functional>
#include <string>
#include <vector>

#include "workspace/lane.hpp"

namespace entente {

/// Whether the newest edit is safe, and in words what it means where it is not.
struct SaveState {
  enum class Where : std::uint8_t {
    kept,          // every store holds the newest edit
    saving,        // a store has not answered yet
    local_only,    // only the first store: safe from a closed tab, not yet from a power cut
    durable_only,  // only the second store
    nowhere        // only the memory of this tab: offer the file
  };
  Where where = Where::kept;
  std::uint64_t number = 0;   // of the newest edit
  std::uint64_t unsaved = 0;  // edits that no store holds
  Problems problems;          // one for each store that fails; `place` is the store's name
};

/// "Saved", "Saving…", "Not saved" … and one sentence on what that means for the person, with what
/// to do about it; the sentence is empty where all is well.
struct SaveWords {
  std::string label, meaning;
};
SaveWords words_for(const SaveState& state);

/// Keeps one open plan in one or two stores side by side. Each edit becomes a line in both, the
/// first store first; now and then a snapshot makes the lines before it superfluous. A store that
/// fails is told at once, its lines stay in memory, and every later edit tries them again.
class Keeper : public std::enable_shared_from_this<Keeper> {
 public:
  /// A snapshot is due after this many lines or bytes of lines, taken when there is time (`tidy`);
  /// after four times as many it is taken at once.
  static constexpr std::uint64_t tidy_lines = 300;
  static constexpr std::uint64_t tidy_bytes = 256 * 1024;

  struct Listener {
    std::function<void()> news;          // the save state changed
    std::function<void()> pen_lost;      // a store says that another tab has the pen
    std::function<std::string()> write;  // the plan's bytes as of the newest line
  };
  enum class Reading : std::uint8_t {
    together,  // what all stores hold between them
    surest     // only the last store that can be read: the one whose fence cannot be passed
  };

  /// `stores`: one or two, which outlive the keeper; the first answers at once where it can.
  Keeper(Id plan, const std::vector<Store*>& stores, Listener listener);

  /// Reads the plan. A problem where it is nowhere whole.
  void read(Reading reading, std::function<void(Result<Recovered>)> done);
  /// All that the stores hold of the plan between them, for a plan that cannot be opened.
  void read_stored(std::function<void(StoredPlan)> done);
  /// Stores disagreed, failed or held damaged pieces when they were read: storage may have lost
  /// what was written last.
  bool read_unevenly() const { return uneven_; }
  /// The newest number seen or made, in however damaged a store.
  std::uint64_t number() const { return number_; }
  /// The generation in which this keeper writes, or the newest one it read.
  std::uint64_t generation() const { return generation_; }
  /// After `read`: takes the next generation in every store, for a plan whose newest line is
  /// `number`, and brings stores that lag behind it up with a snapshot. A problem only where
  /// another tab was quicker.
  void take_pen(std::uint64_t number, std::function<void(Result<void>)> done);
  /// Keeps a line under the next number. The plan holds the edit already.
  JournalEntry keep(std::string line);
  /// The newest line that the last working store holds for certain.
  std::uint64_t confirmed() const;
  /// A snapshot is due.
  bool untidy() const;
  /// Takes a snapshot, where there are lines since the last one.
  void tidy();
  /// Tries again what failed; `done` when every store has answered everything.
  void flush(std::function<void()> done);
  SaveState state() const;

 private:
  using Lanes = std::vector<std::shared_ptr<Lane>>;
  struct Round;  // of reading
  void learn(const std::vector<StoredPlan>& stored, const Result<Recovered>& recovered);
  void pen_taken(std::function<void(Result<void>)> done);
  void start_lanes(const std::vector<Store*>& stores);
  void snapshot();
  void snapshot_written(std::uint64_t number);
  void snapshot_ended();
  bool lagging() const;
  void settle();

  Id plan_;
  std::vector<Store*> stores_;
  Listener listener_;
  Lanes lanes_;
  std::vector<std::function<void()>> flushing_;
  std::uint64_t number_ = 0, generation_ = 0;
  std::uint64_t tidy_at_ = 0, bytes_ = 0;  // the last snapshot's number, bytes of lines since
  std::uint64_t safe_ = 0;                 // the newest number that some store has held
  std::uint64_t next_try_ = 0, step_ = 1;  // when a store that lags is given a snapshot again
  unsigned snapshots_ = 0;                 // stores that have not answered about theirs yet
  bool uneven_ = false;
};

}  // namespace entente

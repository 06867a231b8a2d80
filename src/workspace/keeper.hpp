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
class Keeper {
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

  /// `stores`: one or two, which outlive the keeper; the first answers at once where it can.
  Keeper(Id plan, std::vector<Store*> stores, Listener listener);

  /// Reads the plan out of all stores together. A problem where none holds it whole.
  void read(std::function<void(Result<Recovered>)> done);
  /// Stores disagreed, failed or held damaged pieces when they were read: storage may have lost
  /// what was written last.
  bool read_unevenly() const { return uneven_; }
  /// After `read` (or for a plan that is in no store): takes the next generation in every store,
  /// and brings those that lag behind up to the plan's bytes with line `number` as newest.
  void take_pen(std::uint64_t number, std::function<void(Result<void>)> done);
  /// Keeps a line under the next number.
  JournalEntry keep(std::string line);
  /// Writes a snapshot under the next number: for a plan replaced as a whole.
  void replace();
  /// A snapshot is due.
  bool untidy() const;
  /// Takes the snapshot that is due.
  void tidy();
  /// Tries again what failed; `done` when every store has answered everything.
  void flush(std::function<void()> done);

  std::uint64_t number() const { return number_; }
  SaveState state() const;

 private:
  void snapshot();
  void settled();
  Id plan_;
  Listener listener_;
  std::vector<std::unique_ptr<Lane>> lanes_;
  std::vector<std::function<void()>> flushing_;
  std::uint64_t number_ = 0, generation_ = 0;
  std::uint64_t lines_ = 0, bytes_ = 0;  // since the last snapshot
  bool uneven_ = false, tidying_ = false;
  Lifeline lifeline_;
};

}  // namespace entente

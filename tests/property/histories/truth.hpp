#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "record/change.hpp"
#include "record/plan.hpp"

// What a history of edits must lead to, worked out from who had seen what when writing. Nothing
// here knows of version vectors: each event carries the set of events before it.

namespace entente::test {

/// Texts as numbers: the same text, the same number.
class Names {
 public:
  int of(std::string_view text) {
    const auto found = numbers_.find(text);
    if (found != numbers_.end()) return found->second;
    texts_.emplace_back(text);
    return numbers_.emplace(text, static_cast<int>(texts_.size() - 1)).first->second;
  }
  const std::string& text(int number) const { return texts_[static_cast<std::size_t>(number)]; }

 private:
  std::map<std::string, int, std::less<>> numbers_;
  std::vector<std::string> texts_;
};

/// The events that somebody has seen.
class Knowledge {
 public:
  bool has(std::size_t event) const {
    return event / 64 < bits_.size() && ((bits_[event / 64] >> (event % 64)) & 1) != 0;
  }
  void add(std::size_t event) {
    if (bits_.size() <= event / 64) bits_.resize(event / 64 + 1);
    bits_[event / 64] |= std::uint64_t{1} << (event % 64);
  }
  void add(const Knowledge& other) {
    if (bits_.size() < other.bits_.size()) bits_.resize(other.bits_.size());
    for (std::size_t word = 0; word < other.bits_.size(); ++word) bits_[word] |= other.bits_[word];
  }
  bool covers(const Knowledge& other) const {
    Knowledge both = *this;
    both.add(other);
    return both.bits_.size() == bits_.size() && both.bits_ == bits_;
  }

 private:
  std::vector<std::uint64_t> bits_;
};

/// A field of a record, or its life (`field` is `life`).
struct Register {
  static constexpr int life = -1;
  int kind = 0;
  Id id;
  int field = life;
  friend auto operator<=>(const Register&, const Register&) = default;
};

/// A value in a register with its stamp; names and JSON texts by number.
struct Entry {
  std::uint64_t counter = 0;
  int replica = 0;
  int value = 0;
  friend auto operator<=>(const Entry&, const Entry&) = default;
};

/// One part of a plan as registers.
struct State {
  std::map<Register, std::set<Entry>> registers;
  std::set<std::pair<int, Id>> live;
  friend bool operator==(const State&, const State&) = default;
};

/// What stands in life registers.
inline constexpr std::string_view born = "born", gone = "gone";
/// What stands for a value that a copy was not told.
inline constexpr std::string_view untold = "untold";

/// The events of one part of a plan, all copies together.
class Truth {
 public:
  explicit Truth(Names& names) : names_(names) {}

  /// Notes what `change` did in `part`, by somebody who knew `author` before and knows it then.
  void note(const Change& change, Visibility part, Knowledge& author);
  /// The writes that nobody with this knowledge has replaced, and the records that no removal of
  /// theirs has seen whole.
  State state(const Knowledge& known) const;
  /// `found` with the values that `expected` has in place of those that were not told, where that
  /// is in order: somebody whose removal of the record is known here had seen them written.
  State completed(const State& found, const State& expected, const Knowledge& known) const;

 private:
  struct Deed {
    std::size_t event;
    Entry entry;
  };
  using Deeds = std::vector<Deed>;
  Deeds maximal(const Deeds& deeds, const Knowledge& known) const;
  bool removed_since(const Register& cell, const Entry& entry, const Knowledge& known) const;
  void enter(const Effect& effect, const Entry& stamp, std::size_t event);

  Names& names_;
  std::vector<Knowledge> seen_;  // of each event: what its author knew, itself included
  std::map<Register, Deeds> deeds_;
};

/// A value as it stands in files, whatever version wrote it.
std::string json_of(const Field* field, const Value& value);

/// Without the values that `found` was not told: what somebody there can see.
State without_untold(State state, const State& found, Names& names);

/// What a plan holds.
State state_of(const Plan& plan, Visibility part, Names& names);

/// What one register or record is about, for messages.
std::string words_for(const State& expected, const State& found, const Names& names);

}  // namespace entente::test

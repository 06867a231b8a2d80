#pragma once
#include <cstdint>
#include <optional>
#include <utility>

#include "record/plan.hpp"

namespace entente::screen {

/// Keeps what was worked out until its key (revisions, a query, a width) changes, so that a frame
/// only draws.
template <class Key, class Value>
class Memo {
 public:
  template <class Make>
  const Value& get(const Key& key, Make make) {
    if (!kept_ || !(kept_->first == key)) kept_.emplace(key, make());
    return kept_->second;
  }
  void forget() { kept_.reset(); }

 private:
  std::optional<std::pair<Key, Value>> kept_;
};

/// Keeps what was worked out of a plan until its key changes, or a table that it was read from:
/// which those are is noted while it is worked out.
template <class Key, class Value>
class PlanMemo {
 public:
  template <class Make>
  const Value& get(const Plan& plan, const Key& key, Make make) {
    if (kept_ && kept_->first == key && reads_.holds(plan)) {
      plan.note_reads(reads_);
      return kept_->second;
    }
    reads_ = {};
    const ReadsScope scope(plan, reads_);
    kept_.emplace(key, make());
    ++made_;
    return kept_->second;
  }
  /// How often it was worked out: a key for what is worked out of it in turn.
  std::uint64_t made() const { return made_; }
  void forget() { kept_.reset(); }

 private:
  std::optional<std::pair<Key, Value>> kept_;
  Reads reads_;
  std::uint64_t made_ = 0;
};

}  // namespace entente::screen

#pragma once
#include <optional>
#include <utility>

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

}  // namespace entente::screen

#pragma once
#include <memory>
#include <utility>

namespace entente {

/// For answers that may come late: calls `function` only while `owner` lives, and keeps it alive
/// for as long as the call takes.
template <class Owner, class Function>
auto guarded(std::weak_ptr<Owner> owner, Function function) {
  return [owner = std::move(owner), function = std::move(function)](auto&&... values) {
    if (const auto alive = owner.lock()) function(std::forward<decltype(values)>(values)...);
  };
}

/// The same as a member, for an object that is not held by a shared pointer and is never destroyed
/// within one of its own answers.
class Lifeline {
 public:
  template <class Function>
  auto guard(Function function) const {
    return guarded(std::weak_ptr<int>(alive_), std::move(function));
  }

 private:
  std::shared_ptr<int> alive_ = std::make_shared<int>();
};

}  // namespace entente

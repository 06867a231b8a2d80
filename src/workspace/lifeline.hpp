#pragma once
#include <memory>
#include <utility>

namespace entente {

/// A member by which an object's late answers find out that it is gone: what `guard` returns does
/// nothing once the lifeline is destroyed.
class Lifeline {
 public:
  template <class Function>
  auto guard(Function function) const {
    return [alive = std::weak_ptr<int>(alive_), function = std::move(function)](auto&&... values) {
      if (!alive.expired()) function(std::forward<decltype(values)>(values)...);
    };
  }

 private:
  std::shared_ptr<int> alive_ = std::make_shared<int>();
};

}  // namespace entente

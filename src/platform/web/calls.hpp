#pragma once
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace entente::platform {

/// Calls to the browser whose answer comes later, each under a number.
class Calls {
 public:
  using Answer = std::function<void(std::string name, std::string bytes, std::size_t size)>;
  int add(Answer answer) {
    waiting_.emplace(++last_, std::move(answer));
    return last_;
  }
  void answer(int call, std::string name, std::string bytes, std::size_t size) {
    auto found = waiting_.extract(call);
    if (!found.empty()) found.mapped()(std::move(name), std::move(bytes), size);
  }
  /// The answer will not come.
  void drop(int call) { waiting_.erase(call); }

 private:
  std::map<int, Answer> waiting_;
  int last_ = 0;
};

}  // namespace entente::platform

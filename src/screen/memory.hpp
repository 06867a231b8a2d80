#pragma once
#include <any>
#include <map>
#include <string>
#include <string_view>

namespace entente::screen {

/// What screens remember while a plan is open, each under a key of its own ("charter title"), so
/// that the session need not know any of them. One key always holds one type.
class Memory {
 public:
  template <class Kept>
  Kept& of(std::string_view key) {
    auto found = kept_.find(key);
    if (found == kept_.end()) found = kept_.emplace(std::string(key), Kept{}).first;
    return *std::any_cast<Kept>(&found->second);
  }
  void forget() { kept_.clear(); }

 private:
  std::map<std::string, std::any, std::less<>> kept_;
};

}  // namespace entente::screen

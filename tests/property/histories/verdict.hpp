#pragma once
#include <map>
#include <string>

namespace entente::test {

/// What histories have shown to be broken: the first case of each property.
class Verdict {
 public:
  void begin(std::uint64_t seed) { seed_ = seed; }
  /// Counts a check of `property` and notes where it does not hold.
  void check(const char* property, bool holds, const std::string& words = {}) {
    ++checks_[property];
    if (!holds && !failed(property))
      failures_[property] = "history " + std::to_string(seed_) + ": " + words;
  }
  bool failed(const std::string& property) const { return failures_.contains(property); }
  std::string failure(const std::string& property) const {
    const auto found = failures_.find(property);
    return found == failures_.end() ? std::string{} : found->second;
  }
  std::size_t checks(const std::string& property) const {
    const auto found = checks_.find(property);
    return found == checks_.end() ? 0 : found->second;
  }

 private:
  std::uint64_t seed_ = 0;
  std::map<std::string, std::string> failures_;
  std::map<std::string, std::size_t> checks_;
};

}  // namespace entente::test

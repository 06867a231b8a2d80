#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "base/result.hpp"

namespace entente {

/// Collects what is wrong with a file: the first hundred problems, and how many more there are.
/// What has one cause can be told once.
class ProblemList {
 public:
  static constexpr std::size_t limit = 100;

  void add(std::string place, std::string what) {
    if (++count_ <= limit) problems_.push_back({std::move(place), std::move(what)});
  }
  /// One of several with one cause: the first `shown` are told, of the others how many there are:
  /// "… (and 312 more of its stamps)".
  void add_alike(const std::string& cause, std::string place, std::string what,
                 std::string_view others, std::size_t shown = 1) {
    Alike& alike = alike_[cause];
    if (alike.silent) return;
    alike.others = others;
    if (alike.told == shown) {
      ++alike.left;
      return;
    }
    ++alike.told;
    add(std::move(place), std::move(what));
    alike.last = count_ <= limit ? problems_.size() : 0;
  }
  /// What has this cause only follows from what has been told already.
  void tell_no_more(const std::string& cause) { alike_[cause].silent = true; }
  bool tells_no_more(const std::string& cause) const {
    const auto found = alike_.find(cause);
    return found != alike_.end() && found->second.silent;
  }
  bool empty() const { return count_ == 0; }
  std::size_t count() const { return count_; }
  Problems take() {
    for (const auto& [cause, alike] : alike_) {
      if (alike.left == 0) continue;
      if (alike.last == 0)
        count_ += alike.left;
      else
        append(problems_[alike.last - 1].what, " (and ", grouped(alike.left), " ", alike.others,
               ")");
    }
    if (count_ > limit)
      problems_.push_back({"", concat("and ", grouped(count_ - limit), " more problems")});
    alike_.clear();
    count_ = 0;
    return std::exchange(problems_, {});
  }

 private:
  struct Alike {
    std::size_t told = 0, left = 0;
    std::size_t last = 0;  // where the last one told stands, from 1; 0: beyond the limit
    std::string_view others;
    bool silent = false;
  };
  Problems problems_;
  std::map<std::string, Alike> alike_;  // by cause
  std::size_t count_ = 0;
};

}  // namespace entente

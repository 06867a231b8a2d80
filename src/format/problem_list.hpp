#pragma once
#include <cstddef>
#include <string>
#include <utility>

#include "base/concat.hpp"
#include "base/result.hpp"

namespace entente {

/// Collects what is wrong with a file: the first hundred problems, and how many more there are.
class ProblemList {
 public:
  static constexpr std::size_t limit = 100;

  void add(std::string place, std::string what) {
    if (++count_ <= limit) problems_.push_back({std::move(place), std::move(what)});
  }
  bool empty() const { return count_ == 0; }
  std::size_t count() const { return count_; }
  Problems take() {
    if (count_ > limit) problems_.push_back({"", concat("and ", count_ - limit, " more problems")});
    count_ = 0;
    return std::exchange(problems_, {});
  }

 private:
  Problems problems_;
  std::size_t count_ = 0;
};

}  // namespace entente

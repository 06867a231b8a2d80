// Changes woven from two sides: nothing kept by both is lost, and neither side comes first.
#include <gtest/gtest.h>
// After the above, on which it builds.
#include <rapidcheck/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "exchange/woven.hpp"

namespace entente {
namespace {

std::string text_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text;
}

RC_GTEST_PROP(WovenProperty, KeepsBothSidesAndIsSymmetrical, ()) {
  const auto count = *rc::gen::inRange(3, 60);
  std::vector<std::string> base, left, right, both;
  int free = 0;  // words that nobody changes must stand between the sides
  for (int word = 0; word < count; ++word) {
    const std::string kept = "w" + std::to_string(word), changed = kept + "'";
    const int deed = free > 0 ? 0 : *rc::gen::inRange(0, 5);
    free = deed == 0 ? free - 1 : 1;
    base.push_back(kept);
    const auto put = [&](std::vector<std::string>& side, int change) {
      if (change == 0) side.push_back(kept);
      if (change == 1) side.push_back(changed);
      if (change == 3) side.push_back(kept), side.push_back(changed);
    };
    const int change = *rc::gen::inRange(1, 4);  // another word, none, one more
    put(left, deed == 1 || deed == 3 ? change : 0);
    put(right, deed == 2 || deed == 3 ? change : 0);
    put(both, deed >= 1 && deed <= 3 ? change : 0);
  }
  const std::string start = text_of(base), one = text_of(left), other = text_of(right);
  RC_ASSERT(woven(start, one, other) == std::optional(text_of(both)));
  RC_ASSERT(woven(start, other, one) == std::optional(text_of(both)));
  RC_ASSERT(woven(start, one, start) == std::optional(one));
}

RC_GTEST_PROP(WovenProperty, IsSymmetricalWhateverWasChanged, ()) {
  const auto text = [] {
    return text_of(*rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "b", "c", "d\n")));
  };
  const std::string base = text(), one = text(), other = text();
  const auto joined = woven(base, one, other);
  RC_ASSERT(joined == woven(base, other, one));
  RC_ASSERT(woven(base, one, one) == std::optional(one));
  RC_ASSERT(woven(base, base, other) == std::optional(other));
}

}  // namespace
}  // namespace entente

#include "exchange/woven.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include "tests/unit/exchange/two_sides.hpp"

namespace entente {
namespace {

using test::edit;
using test::our_pen;
using test::their_pen;
using test::thing;

TEST(Woven, JoinsChangesOfDifferentPassages) {
  EXPECT_EQ(woven("We meet on Monday in Basel, at noon.", "We meet on Tuesday in Basel, at noon.",
                  "We meet on Monday in Berne, at noon."),
            "We meet on Tuesday in Berne, at noon.");
  EXPECT_EQ(woven("one two three", "zero one two three", "one two three, four"),
            "zero one two three, four");
  EXPECT_EQ(woven("one two three four", "one three four", "one two three and four"),
            "one three and four");
}

TEST(Woven, DoesNotChooseBetweenTwo) {
  EXPECT_EQ(woven("on Monday at noon", "on Tuesday at noon", "on Friday at noon"), std::nullopt);
  EXPECT_EQ(woven("one two", "one and two", "one or two"), std::nullopt);
  EXPECT_EQ(woven("one two three", "one three", "one TWO three"), std::nullopt);
}

TEST(Woven, WhatBothChangedAlikeCountsOnce) {
  EXPECT_EQ(woven("on Monday at noon", "on Friday at noon", "on Friday at one"),
            "on Friday at one");
}

std::string text_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text;
}

RC_GTEST_PROP(Woven, KeepsBothSidesAndIsSymmetrical, ()) {
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

RC_GTEST_PROP(Woven, IsSymmetricalWhateverWasChanged, ()) {
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

TEST(TextBefore, IsWhatStoodBeforeOurUnseenEdits) {
  test::TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "title", Text("first"));
  edit(*sides.ours, our_pen, thing(1), "title", Text("second"));
  const auto before = [&](const Plan& theirs) {
    return text_before(*sides.ours, theirs.shared().replicas(), "thing", Id{1}, "title");
  };
  EXPECT_EQ(before(*sides.theirs), "as made");
  EXPECT_EQ(before(*test::plan_of(test::file_of(*sides.ours))), std::nullopt) << "they saw it all";
  EXPECT_EQ(text_before(*sides.ours, sides.theirs->shared().replicas(), "thing", Id{2}, "title"),
            std::nullopt);
}

}  // namespace
}  // namespace entente

#include "exchange/woven.hpp"

#include <gtest/gtest.h>
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

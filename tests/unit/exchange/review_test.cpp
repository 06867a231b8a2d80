#include <gtest/gtest.h>

#include "record/undo.hpp"
#include "tests/unit/exchange/two_sides.hpp"

namespace entente::test {
namespace {

TEST(Review, TellsWhatTheyChangedAndWritesNothing) {
  TwoSides sides;
  edit(*sides.theirs, their_pen, thing(1), "title", Text("theirs"));
  const std::string before = write_plan(*sides.ours);
  const Review review = review_of(*sides.ours, *sides.theirs);
  ASSERT_EQ(review.changes().size(), 1u);
  EXPECT_EQ(review.changes()[0].turn, Turn::changed);
  EXPECT_EQ(review.changes()[0].fields[0].before, Value{Text("as made")});
  EXPECT_EQ(review.changes()[0].fields[0].after, Value{Text("theirs")});
  EXPECT_EQ(review.counts().people, std::vector<Id>{their_pen.person});
  EXPECT_EQ(write_plan(*sides.ours), before);
}

TEST(Review, NamesNotOneselfAmongThoseWhoChanged) {
  TwoSides sides;
  edit(*sides.theirs, their_pen, thing(1), "title", Text("theirs"));
  for (const Text words : {"ours", "ours, and later"})
    edit(*sides.ours, our_pen, thing(1), "title", words);
  const Review review = review_of(*sides.ours, *sides.theirs);
  ASSERT_EQ(review.counts().conflicts, 1u);
  EXPECT_EQ(review.changes()[0].fields[0].after, Value{Text("ours, and later")});
  EXPECT_EQ(review.counts().people, std::vector<Id>{their_pen.person});
}

TEST(Review, OnesOwnFileBringsNothing) {
  TwoSides sides;
  const Review review = review_of(*sides.ours, *sides.ours);
  EXPECT_TRUE(review.counts().empty());
  EXPECT_FALSE(review.merge().brings_news());
}

TEST(Review, IsOneEditThatUndoTakesBack) {
  TwoSides sides;
  edit(*sides.theirs, their_pen, thing(1), "title", Text("theirs"));
  remove(*sides.theirs, thing(2));
  Transaction add(*sides.theirs, their_pen, now, "Add");
  add.insert(thing(9));
  (void)add.set(thing(9), "title", Text("new"));
  add.commit();
  const std::string values = write_values(*sides.ours);
  UndoStack undo;
  undo.note(take(*sides.ours, *sides.theirs, our_pen));
  EXPECT_FALSE(things(*sides.ours).row(Id{2}));
  EXPECT_TRUE(things(*sides.ours).row(Id{9}));
  undo.undo(*sides.ours, our_pen, now);
  EXPECT_EQ(write_values(*sides.ours), values);
  undo.redo(*sides.ours, our_pen, now);
  EXPECT_EQ(value_in(*sides.ours, thing(1), "title"), Value{Text("theirs")});
}

TEST(Review, ARefusalTravelsAsAnEdit) {
  TwoSides sides;
  edit(*sides.theirs, their_pen, thing(1), "title", Text("theirs"));
  Review review = review_of(*sides.ours, *sides.theirs);
  review.answer_record(0, Answer::refuse);
  ASSERT_TRUE(std::move(review).commit(*sides.ours, our_pen, now, "Take"));
  EXPECT_EQ(value_in(*sides.ours, thing(1), "title"), Value{Text("as made")});
  take(*sides.theirs, *sides.ours, their_pen);
  EXPECT_EQ(value_in(*sides.theirs, thing(1), "title"), Value{Text("as made")});
  EXPECT_TRUE(things(*sides.theirs).rivals().empty());
}

TEST(Review, AThirdValueDecidesAConflictForBoth) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "title", Text("ours"));
  edit(*sides.theirs, their_pen, thing(1), "title", Text("theirs"));
  const auto their_file = plan_of(file_of(*sides.theirs));
  take(*sides.theirs, *sides.ours, their_pen);
  EXPECT_EQ(things(*sides.theirs).rivals(Id{1}, 0).size(), 1u) << "left open: both values stay";
  Review review(std::move(*Merge::prepare(*sides.ours, their_file)));
  EXPECT_EQ(review.counts().undecided, 1u);
  review.answer_field(0, 0, {Answer::write, 0, Text("a third")});
  EXPECT_EQ(review.counts().undecided, 0u);
  ASSERT_TRUE(std::move(review).commit(*sides.ours, our_pen, now, "Take"));
  take(*sides.theirs, *sides.ours, their_pen);
  EXPECT_EQ(value_in(*sides.theirs, thing(1), "title"), Value{Text("a third")});
  EXPECT_TRUE(things(*sides.theirs).rivals().empty());
  take(*sides.ours, *sides.theirs, our_pen);
  EXPECT_EQ(file_of(*sides.ours), file_of(*sides.theirs));
}

TEST(Review, KeepsWhatTheyRemovedWhileItWasEdited) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "title", Text("edited"));
  Transaction removal(*sides.theirs, their_pen, now, "Remove");
  removal.remove(thing(1));
  removal.commit();
  Review review = review_of(*sides.ours, *sides.theirs);
  ASSERT_EQ(review.changes().size(), 1u);
  EXPECT_EQ(review.changes()[0].turn, Turn::contested);
  review.answer_record(0, Answer::keep);
  ASSERT_TRUE(std::move(review).commit(*sides.ours, our_pen, now, "Take"));
  EXPECT_TRUE(things(*sides.ours).marks().empty());
  take(*sides.theirs, *sides.ours, their_pen);
  EXPECT_EQ(value_in(*sides.theirs, thing(1), "title"), Value{Text("edited")});
  EXPECT_EQ(file_of(*sides.ours), file_of(*sides.theirs));
}

TEST(Review, TheHistoryTellsWhoWroteWhat) {
  TwoSides sides;
  edit(*sides.theirs, their_pen, thing(1), "title", Text("theirs"));
  take(*sides.ours, *sides.theirs, our_pen);
  const auto history = sides.ours->history();
  ASSERT_GE(history.size(), 2u);
  EXPECT_EQ(history[history.size() - 2].person, their_pen.person);
  EXPECT_EQ(history.back().label, "Take");
  EXPECT_TRUE(read_plan(write_plan(*sides.ours), catalog));
}

}  // namespace
}  // namespace entente::test

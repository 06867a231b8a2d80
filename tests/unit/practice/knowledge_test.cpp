// What another party does not know of the plan as it stands here, stamp by stamp.
#include "practice/exchange/knowledge.hpp"

#include <gtest/gtest.h>

#include "tests/unit/exchange/two_sides.hpp"

namespace entente::test {
namespace {

using practice::Knowledge;
using practice::Unseen;

/// What a file of the plan, as it is now, shows that its maker knows.
Knowledge known_by(const Plan& plan) {
  return practice::knowledge_from(practice::text_from(plan.shared().replicas()));
}

void remove_thing(Plan& plan, const Pen& author, std::uint64_t id) {
  Transaction removal(plan, author, now, "Remove");
  removal.remove(thing(id));
  removal.commit();
}

TEST(Unseen, IsNothingOfWhatTheirFileHas) {
  TwoSides sides;
  edit(*sides.theirs, their_pen, thing(1), "title", Text("theirs"));
  const Knowledge knowledge = known_by(*sides.theirs);
  take(*sides.ours, *sides.theirs, our_pen);
  EXPECT_TRUE(practice::unseen(*sides.ours, knowledge).empty());
}

TEST(Unseen, CountsOnesOwnValueThatStandsBesideTheirs) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "title", Text("ours"));
  // Theirs was written later and shows: ours stands beside it.
  for (const Text words : {"theirs", "theirs, and later", "theirs, the third"})
    edit(*sides.theirs, their_pen, thing(1), "title", words);
  const Knowledge knowledge = known_by(*sides.theirs);
  take(*sides.ours, *sides.theirs, our_pen);
  ASSERT_EQ(value_in(*sides.ours, thing(1), "title"), Value{Text("theirs, the third")});
  const auto unseen = practice::unseen(*sides.ours, knowledge);
  ASSERT_EQ(unseen.size(), 1u);
  EXPECT_EQ(unseen[0].id, Id{1});
  EXPECT_FALSE(unseen[0].whole);
  EXPECT_FALSE(unseen[0].removed);
}

TEST(Unseen, CountsADecidedConflict) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "title", Text("ours"));
  for (const Text words : {"theirs", "theirs, and later"})
    edit(*sides.theirs, their_pen, thing(1), "title", words);
  const Knowledge knowledge = known_by(*sides.theirs);
  Review review = review_of(*sides.ours, *sides.theirs);
  review.answer_field(0, 0,
                      choose_of(review, review.changes()[0].fields[0], their_pen.party, true));
  ASSERT_TRUE(std::move(review).commit(*sides.ours, our_pen, now, "Take"));
  EXPECT_EQ(practice::unseen(*sides.ours, knowledge).size(), 1u);
}

TEST(Unseen, CountsARemovalThatTheirEditContests) {
  TwoSides sides;
  remove_thing(*sides.ours, our_pen, 1);
  edit(*sides.theirs, their_pen, thing(1), "title", Text("theirs"));
  const Knowledge knowledge = known_by(*sides.theirs);
  take(*sides.ours, *sides.theirs, our_pen);
  ASSERT_TRUE(things(*sides.ours).row(Id{1})) << "their edit keeps it";
  const auto unseen = practice::unseen(*sides.ours, knowledge);
  ASSERT_EQ(unseen.size(), 1u);
  EXPECT_FALSE(unseen[0].removed);
}

TEST(Unseen, CountsARemovalOnBothSides) {
  TwoSides sides;
  remove_thing(*sides.ours, our_pen, 1);
  edit(*sides.theirs, their_pen, thing(2), "title", Text("theirs"));
  remove_thing(*sides.theirs, their_pen, 1);
  const Knowledge knowledge = known_by(*sides.theirs);
  take(*sides.ours, *sides.theirs, our_pen);
  const auto unseen = practice::unseen(*sides.ours, knowledge);
  ASSERT_EQ(unseen.size(), 1u);
  EXPECT_TRUE(unseen[0].removed);
}

TEST(Unseen, CountsRefusals) {
  TwoSides sides;
  edit(*sides.theirs, their_pen, thing(1), "title", Text("theirs"));
  remove_thing(*sides.theirs, their_pen, 2);
  Transaction add(*sides.theirs, their_pen, now, "Add");
  add.insert(thing(9));
  (void)add.set(thing(9), "title", Text("new"));
  add.commit();
  const Knowledge knowledge = known_by(*sides.theirs);
  Review review = review_of(*sides.ours, *sides.theirs);
  ASSERT_EQ(review.changes().size(), 3u);
  for (std::size_t change = 0; change < 3; ++change) review.answer_record(change, Answer::refuse);
  ASSERT_TRUE(std::move(review).commit(*sides.ours, our_pen, now, "Take"));
  const auto unseen = practice::unseen(*sides.ours, knowledge);
  ASSERT_EQ(unseen.size(), 3u);
  EXPECT_TRUE(unseen[2].removed) << "the one that they added";
}

TEST(Unseen, TellsARecordMadeOnBothSidesAsChanged) {
  TwoSides sides;
  edit(*sides.theirs, their_pen, charter(), "title", Text("theirs"));
  for (const Text words : {"ours", "ours, and later"})
    edit(*sides.ours, our_pen, charter(), "title", words);
  const Knowledge theirs = known_by(*sides.theirs);
  take(*sides.ours, *sides.theirs, our_pen);
  const auto unseen = practice::unseen(*sides.ours, theirs);
  ASSERT_EQ(unseen.size(), 1u);
  EXPECT_FALSE(unseen[0].whole) << "they know it by their own birth of it";
}

TEST(Unseen, LeavesOutWhatCameAndWentBetweenTwoFiles) {
  TwoSides sides;
  const Knowledge knowledge = known_by(*sides.theirs);
  Transaction add(*sides.ours, our_pen, now, "Add");
  add.insert(thing(9));
  (void)add.set(thing(9), "title", Text("new"));
  add.commit();
  remove_thing(*sides.ours, our_pen, 9);
  EXPECT_TRUE(practice::unseen(*sides.ours, knowledge).empty());
}

TEST(Unseen, CountsNothingPrivate) {
  TwoSides sides;
  const Knowledge knowledge = known_by(*sides.theirs);
  const RecordKey secret{Visibility::private_to_party, "secret", Id{77}};
  Transaction add(*sides.ours, our_pen, now, "Add");
  add.insert(secret);
  (void)add.set(secret, "title", Text("ours alone"));
  add.commit();
  EXPECT_TRUE(practice::unseen(*sides.ours, knowledge).empty());
}

}  // namespace
}  // namespace entente::test

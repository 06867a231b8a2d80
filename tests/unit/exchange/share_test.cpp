#include <gtest/gtest.h>

#include <set>

#include "exchange/difference.hpp"
#include "exchange/privacy.hpp"
#include "exchange/word_difference.hpp"
#include "tests/unit/exchange/two_sides.hpp"

namespace entente::test {
namespace {

const Envelope envelope{Id{301}, Id{302}, now, {}};

void move(Plan& plan, Id id, bool to_private) {
  Transaction change(plan, our_pen, now, "Move");
  const auto moved =
      to_private ? make_private(change, plan, "thing", id) : make_shared(change, plan, "thing", id);
  ASSERT_TRUE(moved);
  ASSERT_TRUE(change.check().empty());
  change.commit();
}

TEST(Share, PrivateRecordsChangeNoByte) {
  TwoSides sides;
  const std::string before = file_of(*sides.ours);
  add_thing(*sides.ours, private_thing(50), "what they must not read");
  Transaction note(*sides.ours, our_pen, now, "Note");
  note.insert({Visibility::private_to_party, "secret", Id{60}});
  note.commit();
  EXPECT_EQ(file_of(*sides.ours), before);
  const ShareCheck check = check_share(*sides.ours);
  EXPECT_EQ(check.leaves, 3u);
  EXPECT_EQ(check.stays, 2u);
  EXPECT_TRUE(share(*sides.ours, envelope));
}

TEST(Share, WhatWasMadePrivateBeforeItLeftIsNotInTheFile) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(2), "title", Text("a hidden thought"));
  move(*sides.ours, Id{2}, true);
  const auto bytes = share(*sides.ours, envelope);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->find("a hidden thought"), std::string::npos);
  EXPECT_EQ(value_in(*sides.ours, private_thing(2), "title"), Value{Text("a hidden thought")});
}

TEST(Share, ARecordSharedAgainComesBackToBoth) {
  TwoSides sides;
  move(*sides.ours, Id{2}, true);
  take(*sides.theirs, *sides.ours, their_pen);
  EXPECT_FALSE(things(*sides.theirs).row(Id{2}));
  write(*sides.ours, private_thing(2), "title", Text("rewritten"));
  move(*sides.ours, Id{2}, false);
  take(*sides.theirs, *sides.ours, their_pen);
  EXPECT_EQ(value_in(*sides.theirs, thing(2), "title"), Value{Text("rewritten")});
  take(*sides.ours, *sides.theirs, our_pen);
  EXPECT_EQ(file_of(*sides.ours), file_of(*sides.theirs));
}

TEST(Share, AnEditUnseenBringsThePrivateOneBackBesideIt) {
  TwoSides sides;
  move(*sides.ours, Id{2}, true);
  edit(*sides.theirs, their_pen, thing(2), "title", Text("theirs meanwhile"));
  take(*sides.ours, *sides.theirs, our_pen);
  EXPECT_TRUE(things(*sides.ours).row(Id{2}));
  EXPECT_EQ(things(*sides.ours, Visibility::private_to_party).size(), 1u);
  EXPECT_TRUE(read_plan(write_plan(*sides.ours), catalog)) << "no id stands twice";
}

TEST(Share, RefusesASharedRecordThatPointsAtAPrivateOne) {
  TwoSides sides;
  Transaction add(*sides.ours, our_pen, now, "Add");
  const RecordKey friend_key{Visibility::private_to_party, "friend", Id{70}};
  add.insert(friend_key);
  (void)add.set(friend_key, "name", Text("Nobody knows"));
  (void)add.set(thing(1), "owner", Id{70});
  add.commit();
  EXPECT_EQ(check_share(*sides.ours).problems.size(), 1u);
  EXPECT_FALSE(share(*sides.ours, envelope));
}

TEST(Share, TellsAPrivateTextThatSomebodyAlsoWroteIntoASharedRecord) {
  TwoSides sides;
  add_thing(*sides.ours, private_thing(50), "the walk-away price");
  edit(*sides.ours, our_pen, thing(1), "notes", Text("we spoke of the walk-away price"));
  const ShareCheck check = check_share(*sides.ours);
  ASSERT_EQ(check.exposed.size(), 1u);
  EXPECT_EQ(check.exposed[0].shared.id, Id{1});
  EXPECT_TRUE(share(*sides.ours, envelope)) << "a person may have meant it";
}

TEST(Share, FindsEveryPrivateTextAlsoWhereTheyBeginAlike) {
  SeededRandom random(3);
  const auto text = [&](std::uint64_t most) {
    std::string made = "ababab";
    for (std::uint64_t size = random.below(most); size > 0; --size)
      made += random.below(2) ? "a" : "b";
    return made;
  };
  for (int round = 0; round < 40; ++round) {
    Plan plan(catalog, Id{7});
    std::set<std::string> own, expected, found;
    std::string written;
    for (std::uint64_t id = 0; id < 12; ++id) {
      const std::string made = text(6);
      add_thing(plan, private_thing(100 + id), made);
      own.insert(made);
    }
    for (std::uint64_t id = 1; id <= 3; ++id) {
      const std::string shared = text(20);
      add_thing(plan, thing(id), shared);
      written += shared + "\n";
    }
    for (const std::string& each : own)
      if (written.find(each) != written.npos) expected.insert(each);
    for (const ExposedText& exposed : check_share(plan).exposed)
      EXPECT_TRUE(found.insert(exposed.text).second);
    EXPECT_EQ(found, expected);
  }
}

TEST(Share, RefusesAPrivateTextOutsideAnyRecord) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "notes", Text("the walk-away price"));
  remove(*sides.ours, thing(1));
  add_thing(*sides.ours, private_thing(50), "the walk-away price");
  EXPECT_FALSE(share(*sides.ours, envelope)) << "it would leave with the removed record";
}

TEST(Difference, RestoringAStateGivesItsValuesBack) {
  TwoSides sides;
  const auto state = read_plan(write_plan(*sides.ours), catalog);
  edit(*sides.ours, our_pen, thing(1), "title", Text("changed"));
  remove(*sides.ours, thing(2));
  add_thing(*sides.ours, thing(8), "added");
  EXPECT_EQ(difference(**state, *sides.ours).size(), 3u);
  Transaction restore(*sides.ours, our_pen, now, "Restore");
  ASSERT_TRUE(restore_state(restore, *sides.ours, **state));
  restore.commit();
  EXPECT_EQ(write_values(*sides.ours), write_values(**state));
}

TEST(WordDifference, ShowsWordsThatWentAndCame) {
  const auto pieces = word_difference("we meet on Monday in Basel", "we meet on Tuesday in Basel");
  ASSERT_EQ(pieces.size(), 4u);
  EXPECT_EQ(pieces[0].words, "we meet on ");
  EXPECT_EQ(pieces[1].kind, WordPiece::Kind::gone);
  EXPECT_EQ(pieces[1].words, "Monday ");
  EXPECT_EQ(pieces[2].kind, WordPiece::Kind::come);
  EXPECT_EQ(pieces[2].words, "Tuesday ");
  EXPECT_EQ(pieces[3].words, "in Basel");
}

TEST(WordDifference, ManyWordsRewrittenStillEnd) {
  std::string before, after;
  for (int word = 0; word < 5000; ++word) before += "old ", after += "new ";
  EXPECT_EQ(word_difference(before, after).size(), 2u);
}

}  // namespace
}  // namespace entente::test

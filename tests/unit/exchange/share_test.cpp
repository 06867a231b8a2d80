#include <gtest/gtest.h>

#include <set>

#include "base/concat.hpp"
#include "exchange/difference.hpp"
#include "exchange/privacy.hpp"
#include "exchange/private_text.hpp"
#include "exchange/word_difference.hpp"
#include "record/undo.hpp"
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
  const ShareCheck check = check_share(*sides.ours, our_pen.party);
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
  EXPECT_EQ(check_share(*sides.ours, our_pen.party).problems.size(), 1u);
  EXPECT_FALSE(share(*sides.ours, envelope));
}

TEST(Share, TellsAPrivateTextThatSomebodyAlsoWroteIntoASharedRecord) {
  TwoSides sides;
  add_thing(*sides.ours, private_thing(50), "the walk-away price");
  edit(*sides.ours, our_pen, thing(1), "notes", Text("we spoke of the walk-away price"));
  const ShareCheck check = check_share(*sides.ours, our_pen.party);
  ASSERT_EQ(check.exposed.size(), 1u);
  EXPECT_EQ(check.exposed[0].own.id, Id{50});
  EXPECT_EQ(check.exposed[0].own_field, "title");
  EXPECT_EQ(check.exposed[0].shared.id, Id{1});
  EXPECT_EQ(check.exposed[0].shared_field, "notes");
  EXPECT_EQ(check.exposed[0].place, "/records/thing/0000000000001/notes");
  EXPECT_FALSE(check.asks());
  EXPECT_TRUE(share(*sides.ours, envelope)) << "a person may have meant it";
}

/// The texts of a plan that `check_share` finds in what leaves.
std::set<std::string> exposed_in(const Plan& plan) {
  std::set<std::string> found;
  for (const ExposedText& exposed : check_share(plan, pen.party).exposed)
    EXPECT_TRUE(found.insert(exposed.text).second);
  return found;
}

TEST(Share, FindsEveryPrivateTextAlsoWhereTheyBeginAlike) {
  SeededRandom random(3);
  const auto text = [&](std::uint64_t least, std::uint64_t most) {
    std::string made;
    for (std::uint64_t size = least + random.below(most); size > 0; --size)
      made += random.below(2) ? "abba " : "ab ";
    return made.substr(0, made.size() - 1);
  };
  std::size_t hits = 0;
  for (int round = 0; round < 60; ++round) {
    Plan plan(catalog, Id{7});
    std::set<std::string> own, expected;
    std::vector<std::string> written;
    for (std::uint64_t id = 0; id < 12; ++id) {
      own.insert(text(2, 5));
      add_thing(plan, private_thing(100 + id), *own.rbegin());
    }
    own.clear();
    for (std::uint32_t row = 0; row < 12; ++row)
      own.insert(
          std::string(std::get<Text>(things(plan, Visibility::private_to_party).value(row, 0))));
    for (std::uint64_t id = 1; id <= 3; ++id) {
      written.push_back(text(2, 8));
      add_thing(plan, thing(id), written.back());
    }
    for (const std::string& each : own)
      for (const std::string& shared : written)
        if (each.size() >= 6 &&
            (each == shared ||
             (each.size() >= 12 &&
              concat(' ', shared, ' ').find(concat(' ', each, ' ')) != each.npos)))
          expected.insert(each);
    EXPECT_EQ(exposed_in(plan), expected);
    hits += expected.size();
  }
  EXPECT_GT(hits, 40u);
}

TEST(Share, NoPrivateTextThatIsNoWordsKeepsAFileFromBeingMade) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "notes",
       Text("on 2027-05-31 they pay 1250000, not 17@aaaaaaaa"));
  edit(*sides.ours, our_pen, thing(2), "title", Text("2027-05-31"));
  edit(*sides.ours, our_pen, thing(3), "order", Text("abcdefgh"));
  const std::string hash(64, 'a');
  const std::string titles[] = {
      text_from(Id{1}), "2027-05-31", "1250000",  "17@aaaaaaaa 2@bbbbbbbb",
      "2@aaaaaaaa",     "thing",      "replicas", "entente-plan",
      "abcdefgh",       hash};
  for (std::uint64_t number = 0; number < std::size(titles); ++number)
    add_thing(*sides.ours, private_thing(50 + number), titles[number]);
  EXPECT_TRUE(check_share(*sides.ours, our_pen.party).exposed.empty());
  Envelope second = envelope;
  second.previous = hash;
  EXPECT_TRUE(share(*sides.ours, second));
}

TEST(Share, WordsThatThePartnerWroteAreNoSecretToThem) {
  TwoSides sides;
  add_thing(*sides.ours, private_thing(50), "Launch in the north first");
  edit(*sides.theirs, their_pen, thing(1), "notes", Text("Launch in the north first"));
  edit(*sides.ours, our_pen, thing(1), "notes", Text("meanwhile"));
  take(*sides.ours, *sides.theirs, our_pen);
  EXPECT_EQ(things(*sides.ours).rivals().size(), 1u) << "once shown, once beside";
  EXPECT_TRUE(check_share(*sides.ours, our_pen.party).exposed.empty());
  EXPECT_EQ(check_share(*sides.ours, our_pen.party).rivals, 1u);
  EXPECT_TRUE(share(*sides.ours, envelope));
}

TEST(Share, ALongPassageIsFoundWithoutItsBeginningAndEnd) {
  TwoSides sides;
  const std::string passage =
      "below a margin of twelve percent we leave the northern markets to them and keep the rest";
  add_thing(*sides.ours, private_thing(50), "ours");
  write(*sides.ours, private_thing(50), "notes",
        Text("Said by the board in March, in confidence: " + passage + ", whatever they offer."));
  edit(*sides.ours, our_pen, thing(1), "notes", Text("Agreed: " + passage + "!"));
  const ShareCheck check = check_share(*sides.ours, our_pen.party);
  ASSERT_EQ(check.exposed.size(), 1u);
  EXPECT_EQ(check.exposed[0].own_field, "notes");
  EXPECT_NE(passage.find(check.exposed[0].text), passage.npos) << check.exposed[0].text;
}

TEST(Share, AsksWherePrivateWordsStandThatNobodyCanLookFor) {
  TwoSides sides;
  auto& carried = sides.ours->part(Visibility::shared).carried();
  carried.push_back({"chorus", {R"({"lines":["the walk-away price"]})"}});
  EXPECT_TRUE(share(*sides.ours, envelope));
  add_thing(*sides.ours, private_thing(50), "the walk-away price");
  const ShareCheck check = check_share(*sides.ours, our_pen.party);
  ASSERT_EQ(check.exposed.size(), 1u);
  EXPECT_EQ(check.exposed[0].place, "/chorus/lines/0");
  EXPECT_TRUE(check.asks());
  const auto refused = share(*sides.ours, envelope);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problems()[0].place, "/chorus/lines/0");
  EXPECT_NE(refused.problems()[0].what.find("“the walk-away price” (title)"), std::string::npos);
  EXPECT_TRUE(share(*sides.ours, envelope, {}, true)) << "a person has seen both places";
  // Words that anybody might plant there do not ask each time.
  carried.back().value.json = R"(["price","we said the walk-away price"])";
  write(*sides.ours, private_thing(50), "title", Text("price"));
  EXPECT_TRUE(share(*sides.ours, envelope));
}

TEST(Share, RefusesWhatIsNotInTheSharedPartWhoeverAgrees) {
  TwoSides sides;
  add_thing(*sides.ours, private_thing(50), "the walk-away price");
  const auto wrong = [&](const std::function<void(Plan&)>& mistake) {
    const auto copy = plan_of(file_of(*sides.ours));
    EXPECT_TRUE(not_shared(*sides.ours, *copy).empty());
    mistake(*copy);
    const Problems problems = not_shared(*sides.ours, *copy);
    return problems.empty() ? std::string() : problems[0].place;
  };
  EXPECT_EQ(wrong([](Plan& copy) { add_thing(copy, thing(50), "the walk-away price"); }),
            "/history");
  EXPECT_EQ(wrong([](Plan& copy) {
              add_thing(copy, thing(50), "the walk-away price");
              copy.history().clear();
            }),
            "/records/thing/000000000001j");
  EXPECT_EQ(wrong([](Plan& copy) {
              write(copy, thing(1), "notes", Text("the walk-away price"));
              copy.history().clear();
            }),
            "/records/thing/0000000000001/notes");
  EXPECT_EQ(wrong([](Plan& copy) {
              remove(copy, thing(1));
              copy.history().clear();
            }),
            "/records/thing/0000000000001");
  EXPECT_EQ(wrong([](Plan& copy) {
              add_thing(copy, private_thing(51), "other");
              copy.history().clear();
            }),
            "/private");
}

TEST(Share, OfARemovedRecordNoWordsLeave) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "notes", Text("the walk-away price"));
  remove(*sides.ours, thing(1));
  add_thing(*sides.ours, thing(60), "never handed over");
  remove(*sides.ours, thing(60));
  add_thing(*sides.ours, private_thing(50), "the walk-away price");
  const auto bytes = share(*sides.ours, envelope);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->find("walk-away"), std::string::npos);
  EXPECT_EQ(bytes->find("never handed"), std::string::npos);
  const ShareCheck check = check_share(*sides.ours, our_pen.party);
  EXPECT_EQ(check.removals, 2u);
  EXPECT_EQ(
      besides_words(check),
      std::vector<std::string>{"Of 2 removed records leaves that they have gone and when their "
                               "fields were written, none of their words."});
}

TEST(Share, WhatNobodyElseEverHadIsNotEvenNamed) {
  TwoSides sides;
  std::vector<std::uint64_t> left{0, 1};  // the first file left after the first edit
  const auto own = [&] { return OwnWriting{our_pen.shared_replica, left}; };
  const auto made = [&](std::uint64_t id) {
    Transaction add(*sides.ours, our_pen, now, "Add");
    add.insert(thing(id));
    (void)add.set(thing(id), "title", Text("for us"));
    add.commit();
  };
  const auto gone = [&](std::uint64_t id) {
    Transaction removal(*sides.ours, our_pen, now, "Remove");
    removal.remove(thing(id));
    removal.commit();
  };
  const auto named = [&](std::uint64_t id) {
    const auto bytes = share(*sides.ours, envelope, own());
    EXPECT_TRUE(bytes);
    return bytes && bytes->find(text_from(Id{id})) != bytes->npos;
  };
  made(60), gone(60);  // edits 2 and 3
  EXPECT_FALSE(named(60));
  EXPECT_EQ(check_share(*sides.ours, our_pen.party, own()).untold, 1u);
  left.push_back(3);
  EXPECT_FALSE(named(60)) << "nor in the file after that";
  made(61);           // 4
  left.push_back(4);  // and a file
  gone(61);           // 5
  EXPECT_TRUE(named(61));
  made(62);  // 6
  edit(*sides.ours, {Id{203}, our_pen.party, "cccccccc", "cccc0000"}, thing(62), "notes",
       Text("seen"));
  gone(62);
  EXPECT_TRUE(named(62)) << "a colleague had it";
  gone(1);
  EXPECT_TRUE(named(1)) << "they have it";
  // What comes back travels whole.
  Transaction back(*sides.ours, our_pen, now, "Back");
  back.restore(thing(60));
  back.commit();
  take(*sides.theirs, *sides.ours, their_pen);
  EXPECT_EQ(value_in(*sides.theirs, thing(60), "title"), Value{Text("for us")});
}

TEST(Share, ARemovalThatIsUndoneBringsTheNewestWordsToBoth) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "title", Text("not yet handed over"));
  UndoStack undo;
  Transaction removal(*sides.ours, our_pen, now, "Remove");
  removal.remove(thing(1));
  undo.note(removal.commit());
  take(*sides.theirs, *sides.ours, their_pen);
  EXPECT_FALSE(things(*sides.theirs).row(Id{1}));
  EXPECT_EQ(things(*sides.theirs).withheld(Id{1}, 0).size(), 1u);
  EXPECT_EQ(write_plan(*sides.theirs).find("not yet"), std::string::npos);
  take(*sides.ours, *sides.theirs, our_pen);
  undo.undo(*sides.ours, our_pen, now);
  EXPECT_EQ(value_in(*sides.ours, thing(1), "title"), Value{Text("not yet handed over")});
  take(*sides.theirs, *sides.ours, their_pen);
  EXPECT_EQ(value_in(*sides.theirs, thing(1), "title"), Value{Text("not yet handed over")});
  EXPECT_TRUE(things(*sides.theirs).withheld().empty());
  EXPECT_EQ(file_of(*sides.ours), file_of(*sides.theirs));
}

TEST(Share, AnEarlierVersionThatKeepsTheWordsItHadIsNotTakenForTampered) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "title", Text("not yet handed over"));
  remove(*sides.ours, thing(1));
  // It takes the mark for what it is, keeps its own words and carries on what it does not know.
  std::string answer = file_of(*sides.ours);
  const std::string_view none = "\"fields\":{}";
  ASSERT_NE(answer.find(none), std::string::npos);
  answer.replace(answer.find(none), none.size(), R"("fields":{"title":"as made"})");
  const auto theirs = plan_of(answer);
  ASSERT_TRUE(theirs);
  const std::string before = write_plan(*sides.ours);
  auto merge = Merge::prepare(*sides.ours, theirs);
  ASSERT_TRUE(merge) << text_from(merge.problems()[0]);
  std::move(*merge).apply(*sides.ours);
  EXPECT_EQ(write_plan(*sides.ours), before);
}

TEST(Share, WhoUndoesTheirRemovalHasTheOldWordsAgain) {
  TwoSides sides;
  edit(*sides.ours, our_pen, thing(1), "title", Text("not yet handed over"));
  remove(*sides.ours, thing(1));
  UndoStack undo;
  undo.note(take(*sides.theirs, *sides.ours, their_pen));
  EXPECT_FALSE(things(*sides.theirs).row(Id{1}));
  undo.undo(*sides.theirs, their_pen, now);
  EXPECT_EQ(value_in(*sides.theirs, thing(1), "title"), Value{Text("as made")});
  take(*sides.ours, *sides.theirs, our_pen);
  EXPECT_EQ(value_in(*sides.ours, thing(1), "title"), Value{Text("as made")});
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

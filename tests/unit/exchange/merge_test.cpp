#include "exchange/merge.hpp"

#include <gtest/gtest.h>

#include "tests/property/histories/copy.hpp"

namespace entente {
namespace {

using namespace test;

const Pen ours{Id{301}, Id{201}, "aaaaaaaa", "pppppppp"};
const Pen theirs{Id{302}, Id{202}, "bbbbbbbb", "qqqqqqqq"};
const Pen third{Id{303}, Id{201}, "cccccccc", "rrrrrrrr"};

Change set(Plan& plan, const Pen& by, const RecordKey& key, std::string_view field,
           const Value& value) {
  Transaction edit(plan, by, now, "Edit");
  (void)edit.set(key, field, value);
  return edit.commit();
}

void act(Plan& plan, const Pen& by, const RecordKey& key,
         void (Transaction::*deed)(const RecordKey&)) {
  Transaction edit(plan, by, now, "Edit");
  (edit.*deed)(key);
  (void)edit.commit();
}

struct MergeTest : testing::Test {
  MergeTest() {
    Transaction begin(mine, ours, now, "Begin");
    for (const std::uint64_t id : {1, 2}) begin.insert(thing(id));
    (void)begin.set(thing(1), "title", Text("One"));
    (void)begin.set(thing(2), "title", Text("Two"));
    begin.commit();
    EXPECT_TRUE(join_into(yours, shared_file(mine)));
  }

  Result<Merge> look(std::optional<OwnReplica> own = {}) {
    return Merge::prepare(mine, opened(shared_file(yours)), Visibility::shared, own);
  }
  /// Both take each other's file as it is now.
  void exchange() {
    const std::string sent = shared_file(mine);
    ASSERT_TRUE(join_into(mine, shared_file(yours)));
    ASSERT_TRUE(join_into(yours, sent));
    EXPECT_EQ(shared_file(mine), shared_file(yours));
  }
  std::size_t rivals(const Plan& plan) { return things(plan).rivals().size(); }

  Plan mine{catalog, Id{7}}, yours{catalog, Id{7}};
};

TEST_F(MergeTest, EditsOfDifferentFieldsBothArrive) {
  set(mine, ours, thing(1), "level", Level{3});
  set(yours, theirs, thing(1), "title", Text("Uno"));
  const auto merge = look();
  ASSERT_TRUE(merge);
  ASSERT_EQ(merge->changes().size(), 1u);
  EXPECT_EQ(merge->changes()[0].turn, Turn::changed);
  EXPECT_EQ(merge->changes()[0].fields[0].before, Value{Text("One")});
  EXPECT_EQ(merge->changes()[0].fields[0].after, Value{Text("Uno")});
  exchange();
  EXPECT_EQ(value_in(mine, thing(1), "level"), Value{Level{3}});
  EXPECT_EQ(rivals(mine), 0u);
}

TEST_F(MergeTest, AConflictKeepsAllValuesAndShowsTheSameOnBothSides) {
  set(mine, ours, thing(1), "title", Text("Ours"));
  set(yours, theirs, thing(1), "title", Text("Theirs"));
  const auto merge = look();
  ASSERT_TRUE(merge);
  ASSERT_EQ(merge->changes()[0].fields[0].values.size(), 2u);
  exchange();
  EXPECT_EQ(value_in(mine, thing(1), "title"), value_in(yours, thing(1), "title"));
  EXPECT_EQ(rivals(mine), 1u);
  const auto read = opened(write_plan(mine));
  EXPECT_EQ(rivals(*read), 1u);
}

TEST_F(MergeTest, TheSameValueWrittenTwiceIsNoConflict) {
  set(mine, ours, thing(1), "level", Level{4});
  set(yours, theirs, thing(1), "level", Level{4});
  const auto merge = look();
  ASSERT_TRUE(merge);
  EXPECT_TRUE(merge->changes().empty());
  EXPECT_TRUE(merge->brings_news());
}

TEST_F(MergeTest, ADecisionTravelsAndNoOldFileAsksAgain) {
  set(mine, ours, thing(1), "title", Text("Ours"));
  set(yours, theirs, thing(1), "title", Text("Theirs"));
  const std::string old = shared_file(yours);
  exchange();
  set(mine, ours, thing(1), "title", Text("A third"));
  const auto told = Merge::prepare(yours, opened(shared_file(mine)));
  ASSERT_TRUE(told);
  ASSERT_EQ(told->changes()[0].fields[0].gone.size(), 1u);
  EXPECT_FALSE(told->changes()[0].fields[0].conflict());
  exchange();
  EXPECT_EQ(value_in(yours, thing(1), "title"), Value{Text("A third")});
  for (Plan* plan : {&mine, &yours}) {
    const auto again = Merge::prepare(*plan, opened(old));
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->brings_news());
    EXPECT_TRUE(again->changes().empty());
    EXPECT_EQ(rivals(*plan), 0u);
  }
}

TEST_F(MergeTest, DecidingForWhatShowsIsADecision) {
  set(mine, ours, thing(1), "title", Text("Ours"));
  set(yours, theirs, thing(1), "title", Text("Theirs"));
  exchange();
  set(mine, ours, thing(1), "title", value_in(mine, thing(1), "title"));
  EXPECT_EQ(rivals(mine), 0u);
  exchange();
  EXPECT_EQ(rivals(yours), 0u);
}

TEST_F(MergeTest, ThreeValuesReadFromAFileAreNoNews) {
  Plan other(catalog, Id{7});
  ASSERT_TRUE(join_into(other, shared_file(mine)));
  set(mine, ours, thing(1), "title", Text("Ours"));
  set(yours, theirs, thing(1), "title", Text("Theirs"));
  set(other, third, thing(1), "title", Text("Third"));
  ASSERT_TRUE(join_into(mine, shared_file(yours)));
  ASSERT_TRUE(join_into(mine, shared_file(other)));
  const auto read = opened(write_plan(mine));
  const auto merge = Merge::prepare(*read, opened(shared_file(mine)));
  ASSERT_TRUE(merge);
  EXPECT_TRUE(merge->changes().empty());
  EXPECT_FALSE(merge->brings_news());
}

TEST_F(MergeTest, ARemovalThatSawAllHolds) {
  act(yours, theirs, thing(1), &Transaction::remove);
  const auto merge = look();
  ASSERT_TRUE(merge);
  EXPECT_EQ(merge->changes()[0].turn, Turn::removed);
  exchange();
  EXPECT_FALSE(things(mine).row(Id{1}));
}

TEST_F(MergeTest, ARemovalAgainstAnUnseenEditKeepsTheRecordAndSaysSo) {
  set(mine, ours, thing(1), "level", Level{5});
  act(yours, theirs, thing(1), &Transaction::remove);
  const auto merge = look();
  ASSERT_TRUE(merge);
  EXPECT_EQ(merge->changes()[0].turn, Turn::contested);
  // The other way round it comes back with all that it holds, and says so, too.
  const auto other = Merge::prepare(yours, opened(shared_file(mine)));
  ASSERT_TRUE(other);
  EXPECT_EQ(other->changes()[0].turn, Turn::contested);
  EXPECT_EQ(other->changes()[0].fields.size(), 2u);
  exchange();
  EXPECT_EQ(value_in(yours, thing(1), "level"), Value{Level{5}});
  EXPECT_EQ(things(yours).marks(Id{1}).size(), 1u);
  act(yours, theirs, thing(1), &Transaction::restore);
  exchange();
  EXPECT_TRUE(things(mine).row(Id{1}));
  EXPECT_TRUE(things(mine).marks(Id{1}).empty());
}

TEST_F(MergeTest, TwoRemoveTheSameRecord) {
  act(mine, ours, thing(1), &Transaction::remove);
  act(yours, theirs, thing(1), &Transaction::remove);
  const auto merge = look();
  ASSERT_TRUE(merge);
  EXPECT_TRUE(merge->changes().empty());
  exchange();
  EXPECT_FALSE(things(mine).row(Id{1}));
  // One brings it back, having seen both.
  act(mine, ours, thing(1), &Transaction::restore);
  exchange();
  EXPECT_TRUE(things(yours).row(Id{1}));
}

TEST_F(MergeTest, OfTwoRemovalsTheOneThatSawAllHolds) {
  // They edit, and remove with fewer counters than we: ours is the newer removal, but saw less.
  for (int number = 1; number < 5; ++number)
    set(mine, ours, thing(2), "level", Level{static_cast<std::uint8_t>(number)});
  ASSERT_TRUE(join_into(yours, shared_file(mine)));
  act(mine, ours, thing(1), &Transaction::remove);
  set(yours, theirs, thing(1), "title", Text("Uno"));
  act(yours, theirs, thing(1), &Transaction::remove);
  exchange();
  EXPECT_FALSE(things(mine).row(Id{1}));
  // It holds with the vector that covers what they wrote, so that any version finds it removed.
  const Removed& removed = things(mine).removed().at(Id{1});
  EXPECT_EQ(removed.seen.size(), 2u);
  EXPECT_EQ(value_in(mine, thing(2), "level"), Value{Level{4}});
}

TEST_F(MergeTest, BothCreateTheOneRecordOfAKind) {
  set(mine, ours, charter(), "title", Text("Ours"));
  set(yours, theirs, charter(), "purpose", Text("Theirs"));
  exchange();
  EXPECT_EQ(value_in(mine, charter(), "title"), Value{Text("Ours")});
  EXPECT_EQ(value_in(mine, charter(), "purpose"), Value{Text("Theirs")});
}

TEST_F(MergeTest, RemovedAndBroughtBackStaysForWhoSawNeither) {
  act(yours, theirs, thing(1), &Transaction::remove);
  act(yours, theirs, thing(1), &Transaction::restore);
  const auto merge = look();
  ASSERT_TRUE(merge);
  EXPECT_TRUE(merge->changes().empty());
  exchange();
  EXPECT_TRUE(things(mine).row(Id{1}));
}

TEST_F(MergeTest, AFileOfAnotherPlanIsRefused) {
  Plan other(catalog, Id{8});
  const auto merge = Merge::prepare(mine, opened(shared_file(other)));
  ASSERT_FALSE(merge);
  EXPECT_EQ(merge.problems()[0].place, "/plan");
}

TEST_F(MergeTest, AVectorThatClaimsWhatNeverLeftIsRefused) {
  set(mine, ours, thing(1), "level", Level{2});
  PlanPart& part = yours.part(Visibility::shared);
  part.replicas().see(Dot(static_cast<std::uint16_t>(part.replicas().find("aaaaaaaa")), 2));
  const auto merge = look(OwnReplica{"aaaaaaaa", 1});
  ASSERT_FALSE(merge);
  EXPECT_EQ(merge.problems()[0].place, "/replicas/aaaaaaaa/seen");
}

TEST_F(MergeTest, AnotherValueUnderAKnownStampIsRefused) {
  Table& table = *yours.part(Visibility::shared).find("thing");
  table.put(*table.row(Id{1}), static_cast<Slot>(table.find_slot("title")), Text("Forged"));
  const auto merge = look();
  ASSERT_FALSE(merge);
  EXPECT_EQ(merge.problems()[0].place, "/records/thing/" + text_from(Id{1}) + "/title");
}

TEST_F(MergeTest, EditsOfOnesOwnThatOneNeverMadeAskForANewReplica) {
  // The same storage goes on in two browsers; one hands on what it wrote.
  set(yours, ours, thing(1), "level", Level{2});
  const auto merge = look(OwnReplica{"aaaaaaaa", 1});
  ASSERT_TRUE(merge);
  EXPECT_TRUE(merge->needs_new_replica());
  EXPECT_FALSE(look()->needs_new_replica());
}

TEST_F(MergeTest, AnOutdatedFileAndOnesOwnSayNothingNew) {
  const std::string old = shared_file(yours);
  set(yours, theirs, thing(1), "level", Level{2});
  exchange();
  set(mine, ours, thing(1), "level", Level{3});
  const std::string before = write_plan(mine);
  for (const std::string& file : {old, shared_file(mine), write_plan(mine)}) {
    auto merge = Merge::prepare(mine, opened(file), Visibility::shared, OwnReplica{"aaaaaaaa", 2});
    ASSERT_TRUE(merge) << text_from(merge.problems()[0]);
    EXPECT_FALSE(merge->brings_news());
    EXPECT_TRUE(merge->changes().empty());
    std::move(*merge).apply(mine);
    EXPECT_EQ(write_plan(mine), before);
  }
}

TEST_F(MergeTest, AValueCutOutByHandRemovesNothing) {
  Table& table = *yours.part(Visibility::shared).find("thing");
  table.put(*table.row(Id{1}), static_cast<Slot>(table.find_slot("title")), {});
  ASSERT_TRUE(join_into(mine, shared_file(yours)));
  EXPECT_EQ(value_in(mine, thing(1), "title"), Value{Text("One")});
}

TEST_F(MergeTest, UnknownKindsAndFieldsAreJoined) {
  Plan older(old::catalog, Id{7}), other(old::catalog, Id{7});
  set(mine, ours, thing(1), "level", Level{5});
  act(mine, ours, {Visibility::shared, "friend", Id{1000}}, &Transaction::insert);
  ASSERT_TRUE(join_into(older, shared_file(mine)));
  set(mine, ours, thing(1), "level", Level{1});
  ASSERT_TRUE(join_into(other, shared_file(mine)));
  ASSERT_TRUE(join_into(older, shared_file(other)));
  EXPECT_EQ(canonical(older), shared_file(mine));
  const auto merge = Merge::prepare(mine, opened(shared_file(older)));
  ASSERT_TRUE(merge);
  EXPECT_FALSE(merge->brings_news());
}

TEST_F(MergeTest, MembersUnknownHereAreNews) {
  Plan& plan = yours;
  plan.part(Visibility::shared).carried().push_back({"chorus", {"[1,2]"}});
  const auto merge = look();
  ASSERT_TRUE(merge);
  EXPECT_TRUE(merge->brings_news());
  exchange();
}

TEST_F(MergeTest, OrderedListsGoByTheirRanks) {
  set(mine, ours, thing(1), "order", Text("b"));
  set(mine, ours, thing(2), "order", Text("d"));
  exchange();
  set(mine, ours, thing(1), "order", Text("e"));     // to the end, here
  set(yours, theirs, thing(2), "order", Text("a"));  // to the beginning, there
  exchange();
  EXPECT_EQ(value_in(yours, thing(1), "order"), Value{Text("e")});
  EXPECT_EQ(value_in(mine, thing(2), "order"), Value{Text("a")});
  EXPECT_EQ(rivals(mine), 0u);
}

TEST_F(MergeTest, PrivateRecordsStayOutOfWhatIsJoined) {
  act(mine, ours, private_thing(100), &Transaction::insert);
  const auto merge = Merge::prepare(yours, opened(write_plan(mine)));
  ASSERT_TRUE(merge);
  EXPECT_TRUE(merge->changes().empty());
  EXPECT_FALSE(merge->brings_news());
}

}  // namespace
}  // namespace entente

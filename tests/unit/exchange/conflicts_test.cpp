#include "exchange/conflicts.hpp"

#include <gtest/gtest.h>

#include "exchange/merge.hpp"
#include "format/plan_file.hpp"
#include "tests/unit/record/test_kinds.hpp"

namespace entente {
namespace {

using namespace test;

const Pen other_pen{Id{103}, Id{104}, "z9z9z9z9", "q9q90000"};

std::unique_ptr<Plan> copy_of(const Plan& plan) {
  return std::move(*read_plan(write_plan(plan), catalog));
}

void write_as(const Pen& who, Plan& plan, const RecordKey& key, std::string_view field,
              const Value& value) {
  Transaction edit(plan, who, now, "Change");
  ASSERT_TRUE(edit.set(key, field, value));
  edit.commit();
}

void join(Plan& ours, const Plan& theirs) {
  Result<Merge> merge = Merge::prepare(ours, copy_of(theirs));
  ASSERT_TRUE(merge);
  std::move(*merge).apply(ours);
}

struct Conflicts : testing::Test {
  void SetUp() override {
    for (const std::uint64_t id : {2, 1, 3}) add_thing(ours, thing(id), "Thing");
    theirs = copy_of(ours);
  }
  Plan ours{catalog, Id{7}};
  std::unique_ptr<Plan> theirs;
};

TEST_F(Conflicts, AreNoneInAPlanThatWasNeverJoined) { EXPECT_TRUE(open_conflicts(ours).empty()); }

TEST_F(Conflicts, HoldAllValuesTheOneThatShowsFirst) {
  write(ours, thing(1), "notes", Text("ours"));
  write_as(other_pen, *theirs, thing(1), "notes", Text("theirs"));
  join(ours, *theirs);
  const auto conflicts = open_conflicts(ours);
  ASSERT_EQ(conflicts.size(), 1u);
  EXPECT_EQ(conflicts[0].key, thing(1));
  EXPECT_EQ(conflicts[0].field, "notes");
  EXPECT_FALSE(conflicts[0].contested());
  ASSERT_EQ(conflicts[0].values.size(), 2u);
  EXPECT_EQ(conflicts[0].values[0].value, value_in(ours, thing(1), "notes"));
  EXPECT_NE(conflicts[0].values[0].value, conflicts[0].values[1].value);
  EXPECT_NE(conflicts[0].values[0].dot.replica(), conflicts[0].values[1].dot.replica());
}

TEST_F(Conflicts, LeaveOutWhatTwoWroteAlike) {
  write(ours, thing(1), "notes", Text("the same"));
  write_as(other_pen, *theirs, thing(1), "notes", Text("the same"));
  join(ours, *theirs);
  EXPECT_FALSE(things(ours).rivals().empty());
  EXPECT_TRUE(open_conflicts(ours).empty());
}

TEST_F(Conflicts, GoByIdThenTheRecordItselfThenItsFields) {
  for (const std::uint64_t id : {1, 2}) write(ours, thing(id), "title", Text("ours"));
  write(ours, thing(1), "notes", Text("ours"));
  remove(ours, thing(3));
  for (const std::uint64_t id : {2, 1}) {
    write_as(other_pen, *theirs, thing(id), "title", Text("theirs"));
    write_as(other_pen, *theirs, thing(id), "notes", Text("theirs"));
  }
  write_as(other_pen, *theirs, thing(3), "notes", Text("theirs"));
  join(ours, *theirs);
  std::string order;
  for (const OpenConflict& conflict : open_conflicts(ours))
    order += std::to_string(conflict.key.id.value) + std::string(conflict.field) + " ";
  EXPECT_EQ(order, "1title 1notes 2title 3 ");
}

TEST_F(Conflicts, OfOneRecordAndGoneOnceDecided) {
  write(ours, thing(1), "notes", Text("ours"));
  remove(ours, thing(3));
  write_as(other_pen, *theirs, thing(1), "notes", Text("theirs"));
  write_as(other_pen, *theirs, thing(3), "notes", Text("theirs"));
  join(ours, *theirs);
  const auto contested = open_conflicts(ours, thing(3));
  ASSERT_EQ(contested.size(), 1u);
  EXPECT_TRUE(contested[0].contested());
  ASSERT_EQ(contested[0].removals.size(), 1u);
  const Replicas& replicas = ours.part(Visibility::shared).replicas();
  EXPECT_EQ(replicas[contested[0].removals[0].replica()].party, pen.party);
  EXPECT_TRUE(open_conflicts(ours, thing(2)).empty());

  Transaction decision(ours, pen, now, "Decide");
  decision.restore(thing(3));
  ASSERT_TRUE(decision.set(thing(1), "notes", Text("ours")));
  decision.commit();
  EXPECT_TRUE(open_conflicts(ours).empty());
}

}  // namespace
}  // namespace entente

#include "record/reads.hpp"

#include <gtest/gtest.h>

#include "tests/unit/record/test_kinds.hpp"

namespace entente {
namespace {

using namespace test;

struct ReadsTest : testing::Test {
  Plan plan{catalog, Id{7}};
  ReadsTest() { add_thing(plan, thing(1), "One"); }

  /// What `read` reads, once the scope has closed.
  template <class Read>
  Reads noted(Read read) {
    Reads reads;
    {
      const ReadsScope scope(plan, reads);
      read();
    }
    return reads;
  }
};

TEST_F(ReadsTest, HoldUntilATableThatWasReadChanges) {
  const Reads reads = noted([&] { (void)plan.all<Thing>(); });
  EXPECT_TRUE(reads.holds(plan));
  Transaction other(plan, pen, now, "Add friend");
  other.insert({Visibility::shared, "friend", Id{9}});
  (void)other.set({Visibility::shared, "friend", Id{9}}, "name", Text("Ida"));
  other.commit();
  EXPECT_TRUE(reads.holds(plan)) << "another kind";
  write(plan, thing(1), "title", Text("Two"));
  EXPECT_FALSE(reads.holds(plan));
}

TEST_F(ReadsTest, TellTheTwoPartsApart) {
  const Reads reads = noted([&] { (void)plan.find<Thing>(Id{1}); });
  add_thing(plan, private_thing(2), "Ours");
  EXPECT_TRUE(reads.holds(plan));
  EXPECT_TRUE(reads.reads(plan, "thing"));
  EXPECT_FALSE(reads.reads(plan, "friend"));
}

TEST_F(ReadsTest, WhatAsksForAllTablesHoldsUntilAnythingChanges) {
  const Reads reads = noted([&] { (void)plan.shared().tables(); });
  add_thing(plan, private_thing(2), "Ours");
  EXPECT_FALSE(reads.holds(plan));
}

TEST_F(ReadsTest, WhatReadNothingHoldsUntilAnythingChanges) {
  const Reads reads = noted([] {});
  EXPECT_TRUE(reads.holds(plan));
  write(plan, thing(1), "title", Text("Two"));
  EXPECT_FALSE(reads.holds(plan));
}

TEST_F(ReadsTest, WhatAnInnerScopeReadsTheOuterReadsToo) {
  Reads inner;
  const Reads outer = noted([&] {
    (void)plan.single<Charter>();
    const ReadsScope scope(plan, inner);
    (void)plan.all<Thing>();
  });
  EXPECT_TRUE(outer.reads(plan, "thing"));
  EXPECT_TRUE(outer.reads(plan, "charter"));
  EXPECT_FALSE(inner.reads(plan, "charter"));
}

TEST_F(ReadsTest, WhatWasWorkedOutBeforeIsReadAgain) {
  const Reads inner = noted([&] { (void)plan.all<Thing>(); });
  const Reads outer = noted([&] { plan.note_reads(inner); });
  write(plan, thing(1), "title", Text("Two"));
  EXPECT_FALSE(outer.holds(plan));
}

TEST_F(ReadsTest, HoldForTheirPlanOnly) {
  const Reads reads = noted([&] { (void)plan.all<Thing>(); });
  Plan other(catalog, Id{8});
  add_thing(other, thing(1), "One");
  EXPECT_FALSE(reads.holds(other));
}

}  // namespace
}  // namespace entente

#include "workspace/storage.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

StoredPlan stored(std::vector<Snapshot> snapshots, std::vector<JournalEntry> journal) {
  StoredPlan plan;
  plan.snapshots = std::move(snapshots);
  plan.journal = std::move(journal);
  return plan;
}

TEST(Recover, WithoutSnapshotTellsWhatToDo) {
  const auto recovered = recover(stored({}, {{1, "a", 1}}));
  ASSERT_FALSE(recovered);
  EXPECT_NE(recovered.problems().front().what.find("Open the newest file"), std::string::npos);
}

TEST(Recover, ReplaysTheLinesAfterTheNewestSnapshot) {
  const auto recovered = recover(
      stored({{3, "new", 1}, {1, "old", 1}}, {{2, "b", 1}, {3, "c", 1}, {4, "d", 1}, {5, "e", 1}}));
  ASSERT_TRUE(recovered);
  EXPECT_EQ(recovered->snapshot.bytes, "new");
  ASSERT_EQ(recovered->replay.size(), 2u);
  EXPECT_EQ(recovered->replay[0].line, "d");
  EXPECT_EQ(recovered->number(), 5u);
}

TEST(Recover, StopsAtAGap) {
  const auto recovered = recover(stored({{1, "s", 1}}, {{2, "b", 1}, {4, "d", 1}}));
  ASSERT_TRUE(recovered);
  EXPECT_EQ(recovered->number(), 2u);
}

TEST(Recover, LeavesOutWhatAnOlderPenWroteBesideANewerOne) {
  const auto recovered =
      recover(stored({{1, "s", 1}}, {{2, "old pen", 1}, {3, "new pen", 2}, {4, "old pen", 1}}));
  ASSERT_TRUE(recovered);
  EXPECT_EQ(recovered->number(), 3u);
}

TEST(Recover, LeavesOutASnapshotThatDoesNotKnowANewerPensLines) {
  const auto recovered =
      recover(stored({{4, "stale", 1}, {1, "s", 1}}, {{2, "b", 1}, {3, "new pen", 2}}));
  ASSERT_TRUE(recovered);
  EXPECT_EQ(recovered->snapshot.bytes, "s");
  EXPECT_EQ(recovered->number(), 3u);
}

TEST(Newest, PrefersTheNewerPenThenTheHigherNumber) {
  const Result<Recovered> broken = Problem{"", "broken"};
  const Result<Recovered> first = Recovered{{1, "s", 1}, {{2, "b", 1}, {3, "c", 1}}};
  const Result<Recovered> second = Recovered{{1, "s", 1}, {{2, "b", 1}}};
  const Result<Recovered> newer_pen = Recovered{{1, "s", 1}, {{2, "b", 2}}};
  EXPECT_EQ(newest(first, second)->number(), 3u);
  EXPECT_EQ(newest(second, first)->number(), 3u);
  EXPECT_EQ(newest(first, newer_pen)->generation(), 2u);
  EXPECT_EQ(newest(broken, second)->number(), 2u);
  EXPECT_EQ(newest(second, broken)->number(), 2u);
  EXPECT_FALSE(newest(broken, broken));
}

TEST(Combined, RebuildsAPlanOfWhichEachStoreHoldsAPart) {
  const StoredPlan tail = stored({}, {{3, "c", 1}, {4, "d", 1}});
  const StoredPlan whole = stored({{2, "s", 1}}, {{3, "c", 1}});
  const auto recovered = recover(combined(tail, whole));
  ASSERT_TRUE(recovered);
  EXPECT_EQ(recovered->snapshot.number, 2u);
  EXPECT_EQ(recovered->number(), 4u);
}

TEST(Combined, TakesTheNewerPensLineOfTwoWithOneNumber) {
  const StoredPlan stale = stored({{1, "s", 1}}, {{2, "old", 1}, {3, "old", 1}});
  const StoredPlan fresh = stored({{1, "s", 1}}, {{2, "new", 2}});
  for (const auto& both : {combined(stale, fresh), combined(fresh, stale)}) {
    const auto recovered = recover(both);
    ASSERT_TRUE(recovered);
    EXPECT_EQ(recovered->number(), 2u);
    EXPECT_EQ(recovered->replay[0].line, "new");
  }
}

}  // namespace
}  // namespace entente

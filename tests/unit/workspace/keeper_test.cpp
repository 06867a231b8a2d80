#include "workspace/keeper.hpp"

#include <gtest/gtest.h>

#include "tests/unit/workspace/memory_store.hpp"

namespace entente {
namespace {

using Where = SaveState::Where;

/// A "plan" that is a text to which each edit adds a letter: enough for a keeper, which knows only
/// bytes and lines.
class KeeperTest : public testing::Test {
 protected:
  static constexpr Id plan{7};
  MemoryStore local{"local storage"}, durable{"database"};
  std::string content = "s";
  int lost = 0;
  std::shared_ptr<Keeper> keeper = make();

  std::shared_ptr<Keeper> make(std::vector<Store*> stores = {}) {
    if (stores.empty()) stores = {&local, &durable};
    return std::make_shared<Keeper>(
        plan, stores, Keeper::Listener{[] {}, [this] { ++lost; }, [this] { return content; }});
  }
  void start() {
    keeper->read(Keeper::Reading::together, [](const auto&) {});
    keeper->take_pen(1, [](const Result<void>& taken) { EXPECT_TRUE(taken); });
  }
  /// As a workspace does it when a store tells.
  void tell(MemoryStore& store) {
    store.watch({[this, &store] { keeper->emptied(store); }, [] {}});
  }
  void edit(const std::string& letter) {
    content += letter;
    keeper->keep(letter);
  }
  Where where() const { return keeper->state().where; }

  static std::string text_of(const Result<Recovered>& recovered) {
    if (!recovered) return "";
    std::string text = recovered->snapshot.bytes;
    for (const JournalEntry& entry : recovered->replay) text += entry.line;
    return text;
  }
  /// What a reopened workspace would find.
  std::string reopened() {
    std::string text;
    make()->read(Keeper::Reading::together,
                 [&](const Result<Recovered>& recovered) { text = text_of(recovered); });
    return text;
  }
};

TEST_F(KeeperTest, KeepsEachEditInBothStores) {
  start();
  edit("a");
  edit("b");
  EXPECT_EQ(where(), Where::kept);
  EXPECT_EQ(text_of(recover(local.plan(plan))), "sab");
  EXPECT_EQ(text_of(recover(durable.plan(plan))), "sab");
}

TEST_F(KeeperTest, IsSavingUntilTheSlowStoreAnswers) {
  start();
  durable.slow = true;
  edit("a");
  EXPECT_EQ(where(), Where::saving);
  EXPECT_EQ(keeper->state().unsaved, 0u);
  durable.answer();
  EXPECT_EQ(where(), Where::kept);
}

TEST_F(KeeperTest, TellsWhichStoreRefusesAndCatchesUp) {
  start();
  durable.refusing = true;
  edit("a");
  edit("b");
  EXPECT_EQ(where(), Where::local_only);
  ASSERT_EQ(keeper->state().problems.size(), 1u);
  EXPECT_EQ(keeper->state().problems[0].place, "database");
  EXPECT_NE(words_for(keeper->state()).meaning.find("there is no room left"), std::string::npos);
  durable.refusing = false;
  edit("c");
  EXPECT_EQ(where(), Where::kept);
  EXPECT_EQ(text_of(recover(durable.plan(plan))), "sabc");
}

TEST_F(KeeperTest, TellsThatNothingIsKeptAndHowManyEdits) {
  start();
  edit("a");
  local.refusing = durable.refusing = true;
  edit("b");
  edit("c");
  EXPECT_EQ(where(), Where::nowhere);
  EXPECT_EQ(keeper->state().unsaved, 2u);
  EXPECT_NE(words_for(keeper->state()).meaning.find("Your last 2 edits are in this tab only"),
            std::string::npos);
  EXPECT_EQ(reopened(), "sa");
  local.refusing = durable.refusing = false;
  bool flushed = false;
  keeper->flush([&] { flushed = true; });
  EXPECT_TRUE(flushed);
  EXPECT_EQ(where(), Where::kept);
  EXPECT_EQ(reopened(), "sabc");
}

TEST_F(KeeperTest, ServesFromTheOtherStoreWhereOneCannotBeRead) {
  start();
  edit("a");
  local.unreadable = local.refusing = true;
  EXPECT_EQ(reopened(), "sa");
  keeper = make();
  keeper->read(Keeper::Reading::together, [](const auto&) {});
  EXPECT_TRUE(keeper->read_unevenly());
  keeper->take_pen(keeper->number(), [](const Result<void>& taken) { EXPECT_TRUE(taken); });
  edit("b");
  EXPECT_EQ(where(), Where::durable_only);
  local.unreadable = false;
  EXPECT_EQ(reopened(), "sab");
}

TEST_F(KeeperTest, TakesASnapshotWhenLinesHavePiledUp) {
  start();
  for (std::uint64_t count = 0; count < Keeper::tidy_lines; ++count) edit("x");
  EXPECT_FALSE(keeper->untidy());
  edit("y");
  EXPECT_TRUE(keeper->untidy());
  keeper->tidy();
  EXPECT_FALSE(keeper->untidy());
  EXPECT_EQ(local.plan(plan).snapshots.size(), 2u);
  edit("z");
  keeper->tidy();
  EXPECT_TRUE(local.plan(plan).journal.size() == 1);  // what the older snapshot still needs
  EXPECT_EQ(reopened(), content);
}

TEST_F(KeeperTest, TakesTheSnapshotWithoutBeingAskedBeforeItIsTooLate) {
  start();
  for (std::uint64_t count = 0; count <= 4 * Keeper::tidy_lines; ++count) edit("x");
  EXPECT_EQ(durable.plan(plan).snapshots.size(), 2u);
  EXPECT_EQ(reopened(), content);
}

TEST_F(KeeperTest, KeepsOnlyTheTailOfAPlanTooLargeForTheFirstStore) {
  local.largest_snapshot = 0;
  start();
  edit("a");
  edit("b");
  EXPECT_EQ(where(), Where::kept);
  EXPECT_TRUE(local.plan(plan).snapshots.empty());
  EXPECT_EQ(local.plan(plan).journal.size(), 2u);
  durable.plan(plan).journal.clear();  // a power cut that took the durable store's lines
  EXPECT_EQ(reopened(), "sab");
  keeper = make();
  keeper->read(Keeper::Reading::together, [](const auto&) {});
  keeper->take_pen(keeper->number(), [](const auto&) {});
  edit("c");
  EXPECT_EQ(where(), Where::kept);
  EXPECT_EQ(text_of(recover(durable.plan(plan))), "sabc");
}

TEST_F(KeeperTest, TooLargeForTheOnlyStoreIsToldAsNotKept) {
  local.largest_snapshot = 0;
  keeper = make({&local});
  start();
  EXPECT_EQ(where(), Where::nowhere);
  EXPECT_NE(words_for(keeper->state()).meaning.find("too large"), std::string::npos);
}

TEST_F(KeeperTest, AnotherTabsPenIsNoticedAtTheNextEdit) {
  start();
  edit("a");
  const auto other = make();
  other->read(Keeper::Reading::together, [](const auto&) {});
  other->take_pen(other->number(), [](const Result<void>& taken) { EXPECT_TRUE(taken); });
  other->keep("b");
  edit("lost");
  EXPECT_GT(lost, 0);
  EXPECT_EQ(reopened(), "sab");
}

TEST_F(KeeperTest, TwoThatTakeThePenAtOnceAreToldApart) {
  const auto other = make();
  keeper->read(Keeper::Reading::together, [](const auto&) {});
  other->read(Keeper::Reading::together, [](const auto&) {});
  int taken = 0;
  const auto count = [&](const Result<void>& result) { taken += result ? 1 : 0; };
  keeper->take_pen(1, count);
  other->take_pen(1, count);
  EXPECT_EQ(taken, 1);
}

TEST_F(KeeperTest, AReplacedPlanHidesItsOldLines) {
  start();
  edit("a");
  keeper = make();
  keeper->read(Keeper::Reading::together, [](const auto&) {});
  content = "other";
  keeper->take_pen(keeper->number() + 1, [](const Result<void>& taken) { EXPECT_TRUE(taken); });
  EXPECT_EQ(reopened(), "other");
  edit("!");
  EXPECT_EQ(reopened(), "other!");
}

/// P17: at whatever write the machine dies, and however far its first store falls back behind what
/// it had been told (Chromium keeps it in memory for seconds to minutes), what is found afterwards
/// is one of the last two committed states.
TEST_F(KeeperTest, DyingAtAnyWriteLeavesOneOfTheLastTwoStates) {
  for (long dies_at = 1; dies_at < 60; ++dies_at) {
    local = MemoryStore("local storage");
    durable = MemoryStore("database");
    content = "s";
    keeper = make();
    start();
    local.fuse = durable.fuse = std::make_shared<long>(dies_at);
    std::vector<StoredPlan> earlier;
    std::string previous = content;
    for (int count = 0; count < 20 && *local.fuse > 0; ++count) {
      earlier.push_back(local.plan(plan));
      previous = content;
      edit(std::string(1, static_cast<char>('a' + count)));
      if (count % 5 == 4) keeper->tidy();
    }
    local.fuse = durable.fuse = nullptr;
    earlier.push_back(local.plan(plan));
    for (const StoredPlan& fallen_back : earlier) {
      local.plan(plan) = fallen_back;
      const std::string found = reopened();
      EXPECT_TRUE(found == content || found == previous) << found << " after " << content;
    }
  }
}

/// P18: whichever write is refused, by whichever store, everything is still found at once.
TEST_F(KeeperTest, ARefusalAtAnyWriteLosesNothing) {
  for (MemoryStore* victim : {&local, &durable})
    for (long at = 0; at < 20; ++at) {
      local = MemoryStore("local storage");
      durable = MemoryStore("database");
      content = "s";
      keeper = make();
      start();
      victim->fails_at = victim->writes() + at;
      for (int count = 0; count < 12; ++count) {
        edit(std::string(1, static_cast<char>('a' + count)));
        if (count % 4 == 3) keeper->tidy();
        EXPECT_EQ(reopened(), content) << "write " << at;
      }
      keeper->flush([] {});
      EXPECT_EQ(where(), Where::kept) << "write " << at;
      victim->fails_at = -1;
    }
}

/// Whenever the person clears what both stores or one of them hold, and however that is noticed
/// (at once, or by the next edit), the whole plan is in both again.
TEST_F(KeeperTest, WhatIsClearedAtAnyEditIsWrittenAgainWhole) {
  for (const bool told : {false, true})
    for (const unsigned victims : {1U, 2U, 3U})
      for (int at = 0; at < 12; ++at) {
        local = MemoryStore("local storage");
        durable = MemoryStore("database");
        content = "s";
        keeper = make();
        for (MemoryStore* store : {&local, &durable}) tell(*store);
        start();
        for (int count = 0; count < 12; ++count) {
          edit(std::string(1, static_cast<char>('a' + count)));
          if (count % 4 == 3) keeper->tidy();
          if (count != at) continue;
          if (victims & 1U) local.clear();
          if (victims & 2U) durable.clear();
          for (MemoryStore* store : {&local, &durable})
            if (told) store->notice();
        }
        edit("!");
        EXPECT_EQ(where(), Where::kept) << at;
        EXPECT_EQ(text_of(recover(local.plan(plan))), content) << at;
        EXPECT_EQ(text_of(recover(durable.plan(plan))), content) << at;
        EXPECT_EQ(lost, 0);
      }
}

TEST_F(KeeperTest, WhatIsClearedAtRestIsWrittenAgainWithoutAnEdit) {
  for (MemoryStore* store : {&local, &durable}) tell(*store);
  start();
  edit("a");
  local.clear();
  durable.clear();
  local.notice();
  EXPECT_EQ(text_of(recover(local.plan(plan))), "sa");
  durable.notice();
  EXPECT_EQ(text_of(recover(durable.plan(plan))), "sa");
  EXPECT_EQ(where(), Where::kept);
}

TEST_F(KeeperTest, AClearedStoreThatRefusesIsToldAndCatchesUp) {
  for (MemoryStore* store : {&local, &durable}) tell(*store);
  start();
  edit("a");
  for (MemoryStore* store : {&local, &durable}) {
    store->refusing = true;
    store->clear();
    store->notice();
  }
  EXPECT_EQ(where(), Where::nowhere);
  EXPECT_EQ(words_for(keeper->state()).label, "Not saved");
  EXPECT_NE(words_for(keeper->state()).meaning.find("This plan is in this tab only"),
            std::string::npos);
  edit("b");
  EXPECT_EQ(where(), Where::nowhere);
  local.refusing = durable.refusing = false;
  keeper->flush([] {});
  EXPECT_EQ(where(), Where::kept);
  EXPECT_EQ(text_of(recover(local.plan(plan))), "sab");
  EXPECT_EQ(text_of(recover(durable.plan(plan))), "sab");
}

TEST_F(KeeperTest, ATailIsWorthNothingOnceTheSnapshotsStoreIsCleared) {
  local.largest_snapshot = 0;
  for (MemoryStore* store : {&local, &durable}) tell(*store);
  start();
  edit("a");
  durable.refusing = true;
  durable.clear();
  durable.notice();
  EXPECT_EQ(where(), Where::nowhere);
  durable.refusing = false;
  edit("b");
  EXPECT_EQ(where(), Where::kept);
  EXPECT_EQ(reopened(), "sab");
}

TEST_F(KeeperTest, AClearWhileASnapshotIsOnItsWayIsMadeGood) {
  for (MemoryStore* store : {&local, &durable}) tell(*store);
  start();
  durable.slow = true;
  edit("a");
  keeper->tidy();
  durable.clear();
  durable.notice();
  durable.answer();
  durable.slow = false;
  edit("b");
  EXPECT_EQ(where(), Where::kept);
  EXPECT_EQ(text_of(recover(durable.plan(plan))), "sab");
}

}  // namespace
}  // namespace entente

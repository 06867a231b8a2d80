#include "record/transaction.hpp"

#include <gtest/gtest.h>

#include <map>

#include "format/plan_file.hpp"
#include "tests/unit/record/test_kinds.hpp"

namespace entente {
namespace {

using namespace test;

struct TransactionTest : testing::Test {
  Plan plan{catalog, Id{7}};
};

TEST_F(TransactionTest, InsertThenWriteStampsWhatIsWrittenLater) {
  add_thing(plan, thing(1), "One");
  write(plan, thing(1), "level", Level{3});
  const Table& table = things(plan);
  const Replicas& replicas = plan.part(Visibility::shared).replicas();
  EXPECT_EQ(text_from(table.made(0), replicas), "1@k3f9w2xq");
  EXPECT_EQ(table.stamp(0, static_cast<Slot>(table.find_slot("title"))), table.made(0));
  EXPECT_EQ(text_from(table.stamp(0, static_cast<Slot>(table.find_slot("level"))), replicas),
            "2@k3f9w2xq");
  EXPECT_EQ(plan.find<Thing>(Id{1})->title, "One");
  EXPECT_EQ(plan.find<Thing>(Id{1})->level.value, 3);
}

TEST_F(TransactionTest, ValuesOutliveTheCallersMemory) {
  {
    std::string title = "A title that is long enough to be on the heap";
    add_thing(plan, thing(1), title);
    title.assign(title.size(), 'x');
  }
  EXPECT_EQ(plan.find<Thing>(Id{1})->title, "A title that is long enough to be on the heap");
}

TEST_F(TransactionTest, WhatChangesNothingLeavesNoTrace) {
  const std::string before = write_plan(plan);
  const auto revision = plan.revision();
  Transaction nothing(plan, pen, now, "Nothing");
  nothing.insert(thing(1));
  (void)nothing.set(thing(1), "title", Text("gone again"));
  nothing.remove(thing(1));
  nothing.remove(thing(2));
  EXPECT_TRUE(nothing.commit().empty());
  EXPECT_EQ(write_plan(plan), before);
  EXPECT_EQ(plan.revision(), revision);
}

TEST_F(TransactionTest, WritingTheSameValueLeavesNoTrace) {
  add_thing(plan, thing(1), "One");
  const std::string before = write_plan(plan);
  Transaction same(plan, pen, now, "Same");
  EXPECT_TRUE(same.set(thing(1), "title", Text("Two")));
  EXPECT_TRUE(same.set(thing(1), "title", Text("One")));
  EXPECT_TRUE(same.set(thing(1), "notes", Text("")));
  EXPECT_TRUE(same.commit().empty());
  EXPECT_EQ(write_plan(plan), before);
}

TEST_F(TransactionTest, OfSeveralWritesToACellTheLastCounts) {
  add_thing(plan, thing(1), "One");
  Transaction edit(plan, pen, now, "Edit");
  for (const char* title : {"Two", "Three", "Four"})
    EXPECT_TRUE(edit.set(thing(1), "title", Text(title)));
  const Change change = edit.commit();
  ASSERT_EQ(change.effects.size(), 1u);
  EXPECT_EQ(change.effects[0].from, Value{Text("One")});
  EXPECT_EQ(change.effects[0].to, Value{Text("Four")});
  EXPECT_EQ(change.shared_counter, 2u);
  EXPECT_EQ(change.private_counter, 0u);
}

TEST_F(TransactionTest, RefusalsSayWhy) {
  add_thing(plan, thing(1), "One");
  Transaction edit(plan, pen, now, "Edit");
  const auto refusal = [&](const RecordKey& key, std::string_view field, const Value& value) {
    const Result<void> result = edit.set(key, field, value);
    return result ? "" : text_from(result.problems()[0]);
  };
  EXPECT_EQ(refusal(thing(9), "title", Text("x")), "Thing: this record is not in the plan");
  EXPECT_EQ(refusal(thing(1), "size", Text("x")), "size: Thing has no such field");
  EXPECT_EQ(refusal(thing(1), "level", Level{9}), "Level: expected a level from 1 to 5");
  EXPECT_EQ(refusal({Visibility::shared, "unicorn", Id{1}}, "title", Text("x")),
            "unicorn: there is no such kind of record");
  edit.insert(thing(1));
  EXPECT_EQ(text_from(edit.check()[0]), "Thing: this record is there already");
  EXPECT_TRUE(edit.commit().empty());
}

TEST_F(TransactionTest, CheckSeesRequiredFieldsAsTheyWouldBe) {
  add_thing(plan, thing(1), "One");
  Transaction edit(plan, pen, now, "Edit");
  EXPECT_TRUE(edit.set(thing(1), "title", {}));
  edit.insert(thing(2));
  EXPECT_EQ(edit.check().size(), 2u);
  EXPECT_TRUE(edit.set(thing(1), "title", Text("Two")));
  EXPECT_TRUE(edit.set(thing(2), "title", Text("Three")));
  EXPECT_TRUE(edit.check().empty());
  edit.commit();
  EXPECT_TRUE(check_required(things(plan), 0).empty());
  write(plan, thing(2), "title", {});
  EXPECT_EQ(text_from(check_required(things(plan), *things(plan).row(Id{2}))[0]),
            "Title: is required");
}

TEST_F(TransactionTest, PartsHaveTheirOwnReplicasAndCounters) {
  add_thing(plan, thing(1), "Shared");
  for (int count = 0; count < 3; ++count) {
    Transaction edit(plan, pen, now, "Private");
    const RecordKey key = private_thing(10 + static_cast<std::uint64_t>(count));
    edit.insert(key);
    edit.commit();
  }
  const Change both = [&] {
    Transaction edit(plan, pen, now, "Both");
    (void)edit.set(thing(1), "title", Text("Still shared"));
    (void)edit.set(private_thing(10), "title", Text("Own"));
    return edit.commit();
  }();
  EXPECT_EQ(both.shared_counter, 2u);
  EXPECT_EQ(both.private_counter, 4u);
  EXPECT_EQ(plan.part(Visibility::shared).replicas().all().size(), 1u);
  EXPECT_EQ(plan.part(Visibility::private_to_party).replicas().all()[0].name, "p07a0000");
}

TEST_F(TransactionTest, KindsThatAreAlwaysPrivateGoThereWhateverTheKeySays) {
  Transaction edit(plan, pen, now, "Secret");
  edit.insert({Visibility::shared, "secret", Id{5}});
  EXPECT_TRUE(edit.set({Visibility::shared, "secret", Id{5}}, "title", Text("Own")));
  edit.commit();
  EXPECT_EQ(plan.part(Visibility::shared).find("secret")->size(), 0u);
  EXPECT_EQ(plan.part(Visibility::private_to_party).find("secret")->size(), 1u);
  EXPECT_EQ(plan.part(Visibility::shared).replicas().all().size(), 0u);
}

TEST_F(TransactionTest, SingleRecordsAppearWhenTheyAreWritten) {
  EXPECT_EQ(plan.single<Charter>().title, "");
  write(plan, charter(), "title", Text("Together"));
  EXPECT_EQ(plan.single<Charter>().title, "Together");
  remove(plan, charter());
  EXPECT_EQ(plan.single<Charter>().title, "");
  write(plan, charter(), "purpose", Text("Again"));
  EXPECT_EQ(plan.single<Charter>().title, "");
  EXPECT_EQ(plan.single<Charter>().purpose.text, "Again");
}

TEST_F(TransactionTest, RemovalKeepsValuesStampsAndWhatWasSeen) {
  add_thing(plan, thing(1), "One");
  add_thing(plan, thing(2), "Two");
  write(plan, thing(1), "level", Level{3});
  remove(plan, thing(1));
  const Table& table = things(plan);
  EXPECT_EQ(table.size(), 1u);
  EXPECT_EQ(*table.row(Id{2}), 0u);
  const Removed& mark = table.removed().at(Id{1});
  EXPECT_EQ(table.removed_value(mark, 0), Value{Text("One")});
  ASSERT_EQ(mark.seen.size(), 1u);
  EXPECT_EQ(mark.seen[0], mark.removed);
  Transaction back(plan, pen, now, "Restore");
  back.restore(thing(1));
  back.commit();
  const std::uint32_t row = *things(plan).row(Id{1});
  EXPECT_EQ(table.made(row).counter(), 1u);
  EXPECT_EQ(table.stamp(row, life_slot).counter(), 5u);
  EXPECT_EQ(table.stamp(row, static_cast<Slot>(table.find_slot("level"))).counter(), 3u);
}

TEST_F(TransactionTest, ARemovalNamesOnlyCopiesThatTheRecordHasAStampOf) {
  const auto pen_of = [](const char* replica) { return Pen{Id{1}, Id{2}, replica, "pppppppp"}; };
  int number = 0;
  const auto edit = [&](const char* replica, std::uint64_t id, std::string_view field) {
    Transaction change(plan, pen_of(replica), now, "Edit");
    if (!things(plan).row(Id{id})) change.insert(thing(id));
    const std::string value = replica + std::to_string(number++);
    (void)change.set(thing(id), field, Text(value));
    change.commit();
  };
  edit("aaaaaaaa", 1, "title");
  edit("bbbbbbbb", 1, "notes");
  edit("bbbbbbbb", 1, "notes");
  edit("dddddddd", 1, "title");
  edit("dddddddd", 2, "title");
  edit("eeeeeeee", 1, "title");  // over what dddddddd wrote there
  edit("aaaaaaaa", 2, "notes");
  Transaction removal(plan, pen_of("ffffffff"), now, "Remove");
  removal.remove(thing(1));
  removal.commit();
  const Removed& mark = things(plan).removed().at(Id{1});
  std::map<std::string, std::uint64_t> seen;
  for (Dot dot : mark.seen)
    seen[std::string(std::as_const(plan).shared().replicas()[dot.replica()].name)] = dot.counter();
  EXPECT_EQ(seen, (std::map<std::string, std::uint64_t>{
                      {"aaaaaaaa", 2}, {"bbbbbbbb", 2}, {"eeeeeeee", 1}, {"ffffffff", 1}}));
}

TEST_F(TransactionTest, HistoryTellsOneLinePerEffectAndOneForManyAtOnce) {
  add_thing(plan, thing(1), "One");
  write(plan, thing(1), "title", Text("Two"));
  ASSERT_EQ(plan.history().size(), 2u);
  EXPECT_EQ(plan.history()[0].act, Act::insert);
  EXPECT_EQ(plan.history()[1].from, Value{Text("One")});
  EXPECT_EQ(plan.history()[1].to, Value{Text("Two")});
  Transaction many(plan, pen, now, "Paste 50 rows");
  many.mark_bulk();
  for (std::uint64_t id = 10; id < 60; ++id) many.insert(thing(id));
  EXPECT_EQ(many.commit().effects.size(), 50u);
  ASSERT_EQ(plan.history().size(), 3u);
  EXPECT_EQ(plan.history()[2].label, "Paste 50 rows");
  EXPECT_FALSE(plan.history()[2].id);
}

TEST_F(TransactionTest, LongTransactionsFindTheirRecords) {
  Transaction many(plan, pen, now, "Many");
  for (std::uint64_t id = 1; id <= 100; ++id) many.insert(thing(id));
  for (std::uint64_t id = 1; id <= 100; ++id)
    EXPECT_TRUE(many.set(thing(id), "level", Level{static_cast<std::uint8_t>(id % 5 + 1)}));
  for (std::uint64_t id = 1; id <= 100; id += 2) many.remove(thing(id));
  many.commit();
  EXPECT_EQ(things(plan).size(), 50u);
  EXPECT_EQ(plan.find<Thing>(Id{42})->level.value, 3);
}

TEST_F(TransactionTest, TwoLiveRecordsNeverShareAnId) {
  add_thing(plan, private_thing(1), "Own");
  Transaction twice(plan, pen, now, "Twice");
  twice.insert(thing(1));
  EXPECT_EQ(text_from(twice.check().back()), "Thing: another record of the plan has the same id");
  EXPECT_TRUE(twice.commit().empty());
  Transaction share(plan, pen, now, "Share");
  share.insert(thing(1));
  share.remove(private_thing(1));
  EXPECT_EQ(share.commit().effects.size(), 2u);
  EXPECT_EQ(find_record(plan, Id{1}), thing(1));
  Transaction back(plan, pen, now, "Restore");
  back.restore(private_thing(1));
  EXPECT_TRUE(back.commit().empty());
}

TEST_F(TransactionTest, PlanFindsRecordsAndCallsThemByTheirHeadline) {
  add_thing(plan, thing(1), "One");
  add_thing(plan, private_thing(2), "");
  EXPECT_EQ(find_record(plan, Id{2}), private_thing(2));
  EXPECT_FALSE(find_record(plan, Id{3}));
  EXPECT_EQ(headline(plan, "thing", Id{1}), "One");
  EXPECT_EQ(headline(plan, "thing", Id{2}), "Untitled thing");
  EXPECT_EQ(headline(plan, "thing", Id{3}), "");
}

}  // namespace
}  // namespace entente

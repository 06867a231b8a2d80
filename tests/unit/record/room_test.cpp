#include "record/room.hpp"

#include <gtest/gtest.h>

#include "record/undo.hpp"
#include "tests/unit/record/test_kinds.hpp"

// That a plan has room is asked before anything is written, in words that say what to do.

namespace entente {
namespace {

using namespace test;

/// Puts so many records into the plan, as a reader does.
void fill(Plan& plan, std::size_t records) {
  Table& table = *plan.part(Visibility::shared).find("friend");
  const Dot made(plan.part(Visibility::shared).replicas().number("k3f9w2xq", {}, {}), 1);
  plan.part(Visibility::shared).replicas().see(made);
  table.reserve(static_cast<std::uint32_t>(records));
  for (std::size_t number = 0; number < records; ++number)
    table.put(table.insert(Id{1'000'000 + number}, made), 0, Text("Ada"));
}

Transaction adding(Plan& plan, std::uint64_t id) {
  Transaction add(plan, pen, now, "Add thing");
  add.insert(thing(id));
  (void)add.set(thing(id), "title", Text("One more"));
  return add;
}

TEST(Room, RecordsAreRefusedBeforeTheyAreAddedAndRemovingMakesRoom) {
  Plan plan(catalog, Id{7});
  fill(plan, most_for(limits::records, Use::edit));
  const std::uint64_t revision = plan.revision();
  const Problems full = adding(plan, 1).check();
  ASSERT_EQ(full.size(), 1u);
  EXPECT_EQ(
      full[0].what,
      "This plan would have 249,001 records. A plan has at most 250,000 records, and some of "
      "that is kept free for deciding, removing and exchange. Remove what is no longer needed "
      "first.");
  EXPECT_EQ(plan.revision(), revision);
  // What notes an exchange is let in, and so is what writes into records that are there.
  Transaction note = adding(plan, 2);
  note.mark_upkeep();
  EXPECT_TRUE(note.check().empty());
  Transaction change(plan, pen, now, "Change");
  (void)change.set({Visibility::shared, "friend", Id{1'000'000}}, "name", Text("Bea"));
  EXPECT_TRUE(change.check().empty());
  Transaction remove(plan, pen, now, "Remove");
  remove.remove({Visibility::shared, "friend", Id{1'000'001}});
  ASSERT_TRUE(remove.check().empty());
  remove.commit();
  EXPECT_TRUE(adding(plan, 1).check().empty());
}

TEST(Room, UndoIsRefusedInWordsAndStaysPossible) {
  Plan plan(catalog, Id{7});
  fill(plan, most_for(limits::records, Use::edit));
  UndoStack undo;
  undo.note(remove(plan, {Visibility::shared, "friend", Id{1'000'000}}));
  Transaction add = adding(plan, 1);
  const Change added = add.commit();
  ASSERT_FALSE(added.empty());
  EXPECT_TRUE(undo.undo(plan, pen, now).empty());
  ASSERT_EQ(undo.refused().size(), 1u);
  EXPECT_TRUE(undo.can_undo());
  remove(plan, thing(1));
  EXPECT_FALSE(undo.undo(plan, pen, now).empty());
  EXPECT_TRUE(undo.refused().empty());
  EXPECT_TRUE(things(plan).row(Id{1}) == std::nullopt);
}

TEST(Room, ReplicasAndTheirCountersEnd) {
  Plan plan(catalog, Id{7});
  Replicas& replicas = plan.part(Visibility::shared).replicas();
  std::vector<std::string> names;
  for (std::size_t number = 0; number < limits::replicas.most; ++number)
    names.push_back("r" + std::to_string(1'000'000 + number));
  for (const std::string& name : names) replicas.number(plan.arena().keep(name), {}, {});
  const Problems full = adding(plan, 1).check();
  ASSERT_EQ(full.size(), 1u);
  EXPECT_EQ(full[0].what,
            "This plan would have 10,001 copies that were edited. A plan has at most 10,000 copies "
            "that were edited. "
            "Carry on in a new plan: each copy has to be remembered.");
  const Pen known{{}, {}, names[3], "p07a0000"};
  Transaction other(plan, known, now, "Add");
  other.insert(thing(1));
  (void)other.set(thing(1), "title", Text("One"));
  EXPECT_TRUE(other.check().empty());
  replicas.see(Dot(3, limits::counter));
  ASSERT_EQ(other.check().size(), 1u);
  EXPECT_NE(other.check()[0].what.find("no number left"), std::string::npos);
}

TEST(Room, BytesAreCountedAlongAndEndBeforeTheFileCannotBeRead) {
  Plan plan(catalog, Id{7});
  add_thing(plan, thing(1), "One");
  const std::string text(limits::text_bytes, '"');
  Transaction edit(plan, pen, now, "Write much");
  for (std::uint64_t id = 2; id < 400; ++id) {
    edit.insert(thing(id));
    (void)edit.set(thing(id), "title", Text("t"));
    (void)edit.set(thing(id), "notes", Text(text));
  }
  const Problems full = edit.check();
  ASSERT_EQ(full.size(), 1u);
  EXPECT_NE(full[0].what.find("A plan has at most 64.0 MB"), std::string::npos) << full[0].what;
  EXPECT_NE(full[0].what.find("leave out the oldest lines of its history"), std::string::npos);
  plan.set_file_bytes(most_for(limits::file_bytes, Use::edit));
  EXPECT_FALSE(adding(plan, 9).check().empty());
  Transaction remove(plan, pen, now, "Remove");
  remove.remove(thing(1));
  EXPECT_TRUE(remove.check().empty());
}

TEST(Room, TheOldestHistoryGoesFirst) {
  Plan plan(catalog, Id{7});
  add_thing(plan, thing(1), "One");
  for (int number = 0; number < 100; ++number)
    write(plan, thing(1), "notes", Text("note " + std::to_string(number)));
  const std::size_t lines = plan.history().size(), bytes = plan.file_bytes();
  const std::size_t gone = drop_oldest_history(plan, 2000);
  EXPECT_GT(gone, 5u);
  EXPECT_EQ(plan.history().size(), lines - gone);
  EXPECT_LE(plan.file_bytes(), bytes - 2000);
  EXPECT_EQ(plan.history().back().to, Value(Text("note 99")));
}

TEST(Room, WhatAnEditIsCalledIsOneLineThatFits) {
  EXPECT_EQ(fitting_label("Change title"), "Change title");
  EXPECT_EQ(fitting_label("Change\nmore"), "Change");
  EXPECT_EQ(fitting_label("a\x01b"), "");
  std::string eight;
  for (int number = 0; number < 300; ++number) eight += "é";
  const std::string cut = fitting_label(eight);
  EXPECT_LE(cut.size(), limits::label_bytes);
  EXPECT_TRUE(cut.ends_with("é…"));
}

TEST(Room, AClockThatIsFarWrongWritesWhatIsReadAgain) {
  for (const std::int64_t wrong :
       {std::int64_t{400'000'000'000'000}, std::int64_t{-99'000'000'000'000}}) {
    Plan plan(catalog, Id{7});
    Transaction add(plan, pen, Moment{wrong}, "Add");
    add.insert(thing(1));
    const Change change = add.commit();
    EXPECT_TRUE(moment_from_text(text_from(change.at))) << text_from(change.at);
  }
  EXPECT_EQ(text_from(within_calendar(Moment{INT64_MAX})), "9999-12-31T23:59:59.999Z");
  EXPECT_EQ(text_from(within_calendar(Moment{INT64_MIN})), "0001-01-01T00:00:00.000Z");
  EXPECT_EQ(within_calendar(now), now);
}

TEST(Room, NumbersOfMoreDigitsThanAFileHasAreRefused) {
  const Field& weight = thing_fields[2];
  const Field& price = thing_fields[3];
  constexpr std::int64_t many = 1'000'000'000'000'000'000;
  EXPECT_FALSE(check_value(weight, Decimal{many, 18}).empty());
  EXPECT_FALSE(check_value(weight, Decimal{1, 19}).empty());
  EXPECT_TRUE(check_value(weight, Decimal{many - 1, 18}).empty());
  EXPECT_FALSE(check_value(price, Money{{many, 2}, {'E', 'U', 'R'}}).empty());
  EXPECT_TRUE(check_value(price, Money{{many - 1, 2}, {'E', 'U', 'R'}}).empty());
}

TEST(Room, CountsAreWrittenInGroups) {
  EXPECT_EQ(grouped(7), "7");
  EXPECT_EQ(grouped(250'000), "250,000");
  EXPECT_EQ(grouped(67'108'864), "67,108,864");
}

}  // namespace
}  // namespace entente

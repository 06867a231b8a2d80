#include "record/undo.hpp"

#include <gtest/gtest.h>

#include "format/plan_file.hpp"
#include "tests/unit/record/test_kinds.hpp"

namespace entente {
namespace {

using namespace test;

struct UndoTest : testing::Test {
  Plan plan{catalog, Id{7}};
  UndoStack stack;
  void undo() { stack.undo(plan, pen, now); }
  void redo() { stack.redo(plan, pen, now); }
};

TEST_F(UndoTest, WritesTheOldValueAsANewEdit) {
  stack.note(add_thing(plan, thing(1), "One"));
  stack.note(write(plan, thing(1), "title", Text("Two")));
  EXPECT_EQ(stack.undo_label(), "Change title");
  undo();
  EXPECT_EQ(plan.find<Thing>(Id{1})->title, "One");
  EXPECT_EQ(things(plan).stamp(0, 0).counter(), 3u);
  EXPECT_EQ(stack.redo_label(), "Change title");
  redo();
  EXPECT_EQ(plan.find<Thing>(Id{1})->title, "Two");
  EXPECT_EQ(plan.history().back().label, "Redo: Change title");
}

TEST_F(UndoTest, OfAnInsertRemovesAndRedoBringsTheValuesBack) {
  stack.note(add_thing(plan, thing(1), "One"));
  undo();
  EXPECT_EQ(plan.find<Thing>(Id{1}), nullptr);
  EXPECT_FALSE(stack.can_undo());
  redo();
  EXPECT_EQ(plan.find<Thing>(Id{1})->title, "One");
  EXPECT_FALSE(stack.can_redo());
}

TEST_F(UndoTest, ThroughARemovalAndANewRecordInItsPlace) {
  stack.note(write(plan, charter(), "title", Text("First")));
  stack.note(remove(plan, charter()));
  stack.note(write(plan, charter(), "title", Text("Second")));
  undo();
  undo();
  EXPECT_EQ(plan.single<Charter>().title, "First");
  redo();
  redo();
  EXPECT_EQ(plan.single<Charter>().title, "Second");
}

TEST_F(UndoTest, AFreshEditForgetsWhatCouldBeRedone) {
  stack.note(add_thing(plan, thing(1), "One"));
  stack.note(write(plan, thing(1), "title", Text("Two")));
  undo();
  stack.note(write(plan, thing(1), "title", Text("Three")));
  EXPECT_FALSE(stack.can_redo());
}

TEST_F(UndoTest, PassesOverEditsWhoseRecordHasGone) {
  stack.note(add_thing(plan, thing(1), "One"));
  stack.note(add_thing(plan, thing(2), "Two"));
  stack.note(write(plan, thing(1), "title", Text("Changed")));
  remove(plan, thing(1));  // another tab's, say: not on this stack
  undo();
  EXPECT_EQ(plan.find<Thing>(Id{2}), nullptr);
}

TEST_F(UndoTest, EmptyStackChangesNothing) {
  const std::string before = write_plan(plan);
  EXPECT_TRUE(stack.undo(plan, pen, now).empty());
  EXPECT_TRUE(stack.redo(plan, pen, now).empty());
  EXPECT_EQ(write_plan(plan), before);
  EXPECT_EQ(stack.undo_label(), "");
}

TEST_F(UndoTest, RemembersTheNewestThousand) {
  stack.note(add_thing(plan, thing(1), "One"));
  for (int count = 0; count < 1005; ++count)
    stack.note(write(plan, thing(1), "weight", Decimal{count % 7, 0}));
  std::size_t undone = 0;
  while (stack.can_undo()) {
    undo();
    ++undone;
  }
  EXPECT_EQ(undone, UndoStack::limit);
}

}  // namespace
}  // namespace entente

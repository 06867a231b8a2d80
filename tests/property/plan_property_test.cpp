#include <gtest/gtest.h>

#include "format/journal.hpp"
#include "format/plan_file.hpp"
#include "record/undo.hpp"
#include "tests/property/random_edits.hpp"

namespace entente {
namespace {

using namespace test;

/// A plan that is edited at random, with everything that must stay in step with it.
struct History {
  explicit History(std::uint64_t seed) : edits(seed) {}

  void step() {
    switch (edits.random.below(6)) {
      case 0:
        keep(stack.undo(plan, pen, edits.moment()));
        break;
      case 1:
        keep(stack.redo(plan, pen, edits.moment()));
        break;
      default: {
        const Change change = edits.edit(plan);
        stack.note(change);
        keep(change);
      }
    }
  }

  void keep(const Change& change) {
    if (!change.empty()) journal.push_back(journal_line(plan, change));
  }

  Plan plan{catalog, Id{7}};
  UndoStack stack;
  RandomEdits edits;
  std::vector<std::string> journal;
};

constexpr std::uint64_t runs = 150;

TEST(PlanProperty, SavingAndLoadingGivesTheSameBytes) {
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    History history(seed);
    for (int step = 0; step < 60; ++step) history.step();
    const std::string bytes = write_plan(history.plan);
    const auto read = read_plan(bytes, catalog);
    ASSERT_TRUE(read) << "seed " << seed << ": " << text_from(read.problems()[0]);
    ASSERT_EQ(write_plan(**read), bytes) << "seed " << seed;
  }
}

TEST(PlanProperty, ReplayingTheJournalGivesTheSameBytes) {
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    History history(seed);
    const auto begin = history.edits.random.below(30);
    for (std::uint64_t step = 0; step < begin; ++step) history.step();
    auto copy = read_plan(write_plan(history.plan), catalog);
    ASSERT_TRUE(copy);
    history.journal.clear();
    for (int step = 0; step < 40; ++step) history.step();
    for (const std::string& line : history.journal) {
      const auto change = change_from_journal(line, **copy);
      ASSERT_TRUE(change) << "seed " << seed << ": " << text_from(change.problems()[0]) << line;
      EXPECT_EQ(journal_line(**copy, *change), line);
      apply(**copy, *change);
    }
    ASSERT_EQ(write_plan(**copy), write_plan(history.plan)) << "seed " << seed;
  }
}

TEST(PlanProperty, UndoingAllGivesTheValuesBackAndRedoingAllToo) {
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    History history(seed);
    for (int step = 0; step < 10; ++step) (void)history.edits.edit(history.plan);
    std::vector<std::string> values = {write_values(history.plan)};
    for (int step = 0; step < 30; ++step) {
      const Change change = history.edits.edit(history.plan);
      if (change.empty()) continue;
      history.stack.note(change);
      values.push_back(write_values(history.plan));
    }
    for (std::size_t back = values.size() - 1; back-- > 0;) {
      history.stack.undo(history.plan, pen, now);
      ASSERT_EQ(write_values(history.plan), values[back]) << "seed " << seed << " step " << back;
    }
    for (std::size_t forth = 1; forth < values.size(); ++forth) {
      history.stack.redo(history.plan, pen, now);
      ASSERT_EQ(write_values(history.plan), values[forth]) << "seed " << seed << " step " << forth;
    }
  }
}

TEST(PlanProperty, PrivateEditsDoNotShowInTheSharedPart) {
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    History history(seed);
    for (int step = 0; step < 30; ++step) history.step();
    const auto shared_bytes = [&] {
      std::string bytes = write_plan(history.plan);
      const auto start = bytes.find(",\n\"private\":");
      return start == std::string::npos ? bytes.substr(0, bytes.size() - 3)
                                        : bytes.substr(0, start);
    };
    const std::string before = shared_bytes();
    add_thing(history.plan, private_thing(history.edits.random.next()), "Nobody may see this");
    ASSERT_EQ(shared_bytes(), before) << "seed " << seed;
  }
}

}  // namespace
}  // namespace entente

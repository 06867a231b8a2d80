#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

#include "format/journal.hpp"
#include "record/undo.hpp"
#include "tests/unit/record/test_kinds.hpp"

// Counts allocations instead of measuring time: a count is the same on every machine.

namespace {
std::atomic<std::size_t> allocations{0};

void* counted(std::size_t bytes) {
  ++allocations;
  if (void* block = std::malloc(bytes == 0 ? 1 : bytes)) return block;
  std::abort();
}
}  // namespace

void* operator new(std::size_t bytes) { return counted(bytes); }
void* operator new[](std::size_t bytes) { return counted(bytes); }
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept { return counted(bytes); }
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept { return counted(bytes); }
void operator delete(void* block) noexcept { std::free(block); }
void operator delete[](void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
void operator delete[](void* block, std::size_t) noexcept { std::free(block); }

namespace entente {
namespace {

using namespace test;

void fill(Plan& plan, std::uint64_t count) {
  Transaction many(plan, pen, now, "Fill");
  many.mark_bulk();
  for (std::uint64_t id = 1; id <= count; ++id) {
    many.insert(thing(id));
    (void)many.set(thing(id), "title", Text("A title of usual length"));
  }
  many.commit();
}

/// The most allocations that one of many edits makes, all that belongs to it included. The median:
/// now and then a table or the history grows, which is paid for by many edits.
std::size_t allocations_per_edit(std::uint64_t records) {
  Plan plan(catalog, Id{7});
  fill(plan, records);
  UndoStack stack;
  std::vector<std::size_t> counts;
  for (std::uint64_t edit = 0; edit < 101; ++edit) {
    const Value level = Level{static_cast<std::uint8_t>(edit % 5 + 1)};
    const std::size_t before = allocations;
    Transaction transaction(plan, pen, now, "Change level");
    (void)transaction.set(thing(1 + edit * 9 % records), "level", level);
    const Change change = transaction.commit();
    stack.note(change);
    const std::string line = journal_line(plan, change);
    counts.push_back(allocations - before);
    EXPECT_FALSE(line.empty());
  }
  std::sort(counts.begin(), counts.end());
  return counts[counts.size() / 2];
}

TEST(Allocations, OfOneEditAreFewAndDoNotGrowWithThePlan) {
  const std::size_t small = allocations_per_edit(1'000);
  const std::size_t large = allocations_per_edit(100'000);
  RecordProperty("allocations_per_edit", static_cast<int>(large));
  EXPECT_EQ(small, large);
  EXPECT_LE(large, 16u);
}

}  // namespace
}  // namespace entente

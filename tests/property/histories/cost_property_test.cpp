#include <gtest/gtest.h>
#include <malloc.h>

#include <cstdlib>
#include <new>

#include "tests/property/histories/copy.hpp"

// P21: joining costs in proportion to the plan. Counted in branches that the core takes and bytes
// that it holds, the same on every machine; never in time.

namespace {
std::uint64_t steps = 0;
std::size_t held = 0, most_held = 0;

void* counted(std::size_t bytes) {
  void* block = std::malloc(bytes == 0 ? 1 : bytes);
  if (!block) std::abort();
  held += malloc_usable_size(block);
  if (held > most_held) most_held = held;
  return block;
}
void uncounted(void* block) {
  if (!block) return;
  held -= malloc_usable_size(block);
  std::free(block);
}
}  // namespace

extern "C" void __sanitizer_cov_trace_pc() { ++steps; }

void* operator new(std::size_t bytes) { return counted(bytes); }
void* operator new[](std::size_t bytes) { return counted(bytes); }
void operator delete(void* block) noexcept { uncounted(block); }
void operator delete[](void* block) noexcept { uncounted(block); }
void operator delete(void* block, std::size_t) noexcept { uncounted(block); }
void operator delete[](void* block, std::size_t) noexcept { uncounted(block); }

namespace entente {
namespace {

using namespace test;

Pen pen_of(unsigned party) {
  return {Id{300 + party}, Id{200 + party}, party ? "bbbbbbbb" : "aaaaaaaa", "pppppppp"};
}

void fill(Plan& plan, std::uint64_t records) {
  Transaction many(plan, pen_of(0), now, "Fill");
  many.mark_bulk();
  for (std::uint64_t id = 1; id <= records; ++id) {
    many.insert(thing(id * 7919));
    (void)many.set(thing(id * 7919), "title", Text("A title of usual length"));
    (void)many.set(thing(id * 7919), "notes", Text("Notes that fill about as much as people do"));
    (void)many.set(thing(id * 7919), "level", Level{3});
  }
  many.commit();
}

/// A tenth of the records edited, one in two hundred added and one removed.
void work_on(Plan& plan, unsigned party, std::uint64_t records) {
  const Pen writer = pen_of(party);
  for (std::uint64_t number = 0; number < records / 10; ++number) {
    const RecordKey key = thing((1 + (number * 10 + party * 5) % records) * 7919);
    Transaction edit(plan, writer, now, "Edit");
    (void)edit.set(key, "level", Level{static_cast<std::uint8_t>(1 + number % 5)});
    if (number % 20 == 0) edit.remove(key);
    if (number % 20 == 1) {
      edit.insert(thing((records + number * 2 + party) * 7919 + 1));
      (void)edit.set(thing((records + number * 2 + party) * 7919 + 1), "title", Text("New"));
    }
    edit.commit();
  }
  plan.history().clear();
}

struct Cost {
  std::uint64_t steps = 0, bytes = 0, file = 0;
};

/// What it takes to join a partner's file, and the memory of both plans, files and their reading.
Cost cost_of(std::uint64_t records) {
  std::string mine, theirs;
  {
    Plan plan(catalog, Id{7});
    fill(plan, records);
    const auto other = opened(shared_file(plan));
    work_on(plan, 0, records);
    work_on(*other, 1, records);
    mine = shared_file(plan);
    theirs = shared_file(*other);
  }
  Cost cost;
  cost.file = mine.size();
  const std::size_t before = held;
  most_held = held;
  const auto ours = opened(mine);
  auto read = opened(theirs);
  const std::uint64_t begun = steps;
  auto merge = Merge::prepare(*ours, std::move(read));
  EXPECT_TRUE(merge);
  if (!merge) return cost;
  EXPECT_GT(merge->changes().size(), records / 20);
  std::move(*merge).apply(*ours);
  cost.steps = steps - begun;
  const std::string saved = write_plan(*ours);
  cost.bytes = most_held - before;
  EXPECT_FALSE(saved.empty());
  return cost;
}

TEST(ExchangeProperty, P21JoiningCostsInProportionToThePlan) {
  const Cost small = cost_of(1'000), middle = cost_of(10'000);
  // Ten times the plan: ten times the work, and a little for what is sorted.
  ASSERT_LT(middle.steps, small.steps * 12);
  const Cost large = cost_of(100'000);
  for (const Cost& cost : {small, middle, large}) {
    RecordProperty("steps_of_" + std::to_string(cost.file), std::to_string(cost.steps));
    std::printf("P21: %llu steps to join, %llu bytes held, file of %llu bytes\n",
                static_cast<unsigned long long>(cost.steps),
                static_cast<unsigned long long>(cost.bytes),
                static_cast<unsigned long long>(cost.file));
  }
  EXPECT_GT(small.steps, 1'000u);
  EXPECT_LT(large.steps, middle.steps * 12);
  EXPECT_LT(middle.bytes, small.bytes * 12);
  EXPECT_LT(large.bytes, middle.bytes * 12);
  // Two plans as structs, two files in place and the new one: these records are small in a file.
  EXPECT_LT(large.bytes, large.file * 12);
}

}  // namespace
}  // namespace entente

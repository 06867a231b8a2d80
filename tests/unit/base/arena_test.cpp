#include "base/arena.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Arena, KeptTextsStayWhereTheyAreWhileItGrows) {
  Arena arena;
  const Text first = arena.keep("first");
  const char* place = first.data();
  for (int count = 0; count < 100'000; ++count) arena.keep("some more text");
  EXPECT_EQ(first, "first");
  EXPECT_EQ(first.data(), place);
  EXPECT_GT(arena.bytes(), 1'400'000u);
}

TEST(Arena, KeepsListsAlignedAndLargeTextsApart) {
  Arena arena;
  arena.keep("x");
  const std::uint64_t numbers[] = {1, 2, 3};
  const auto kept = arena.keep(std::span<const std::uint64_t>(numbers));
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(kept.data()) % alignof(std::uint64_t), 0u);
  EXPECT_EQ(kept[2], 3u);
  const std::string large(1'000'000, 'y');
  EXPECT_EQ(arena.keep(large), large);
  EXPECT_TRUE(arena.keep("").empty());
}

TEST(Arena, AdoptedTextKeepsItsBytesEvenWhenShort) {
  Arena arena;
  std::string brief = "short";
  const char* bytes = arena.adopt(std::move(brief));
  for (int count = 0; count < 100; ++count) arena.adopt(std::string("more"));
  EXPECT_STREQ(bytes, "short");
}

TEST(Arena, MovingCarriesTheTextsAndLeavesAUsableArena) {
  Arena arena;
  const Text kept = arena.keep("kept");
  Arena other = std::move(arena);
  arena.keep("fresh");
  EXPECT_EQ(kept, "kept");
  EXPECT_GT(other.bytes(), 0u);
}

}  // namespace
}  // namespace entente

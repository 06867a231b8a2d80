#include "record/id_index.hpp"

#include <gtest/gtest.h>

#include <unordered_map>

#include "base/random.hpp"

namespace entente {
namespace {

TEST(IdIndex, AgreesWithAMapThroughManyInsertsMovesAndErasures) {
  SeededRandom random(3);
  IdIndex index;
  std::unordered_map<std::uint64_t, std::uint32_t> map;
  for (std::uint32_t step = 0; step < 50'000; ++step) {
    // Few ids with equal low bits, so that runs collide and wrap around.
    const Id id{(random.below(600) + 1) << 32};
    if (!map.contains(id.value)) {
      index.insert(id, step);
      map[id.value] = step;
    } else if (random.below(2) == 0) {
      index.erase(id);
      map.erase(id.value);
    } else {
      index.move(id, step);
      map[id.value] = step;
    }
  }
  for (std::uint64_t value = 1; value <= 600; ++value) {
    const Id id{value << 32};
    const auto found = index.find(id);
    ASSERT_EQ(found.has_value(), map.contains(id.value));
    if (found) EXPECT_EQ(*found, map[id.value]);
  }
}

TEST(IdIndex, EmptyFindsNothing) {
  IdIndex index;
  EXPECT_FALSE(index.find(Id{1}));
  index.reserve(100);
  EXPECT_FALSE(index.find(Id{1}));
  EXPECT_FALSE(index.find(Id{}));
}

}  // namespace
}  // namespace entente

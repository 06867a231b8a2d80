#include "record/rank.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "base/random.hpp"

namespace entente {
namespace {

void expect_between(const std::string& before, const std::string& after) {
  const std::string key = rank_between(before, after);
  EXPECT_GT(key, before);
  if (!after.empty()) EXPECT_LT(key, after);
  EXPECT_NE(key.back(), '0');
}

TEST(Rank, AThousandAppendedOrPrependedStayShort) {
  std::string last, first;
  for (int count = 0; count < 1000; ++count) {
    expect_between(last, "");
    last = rank_between(last, "");
    if (!first.empty()) expect_between("", first);
    first = rank_between("", first);
  }
  EXPECT_LE(last.size(), 3u);
  EXPECT_LE(first.size(), 4u);
}

TEST(Rank, ThereIsAlwaysRoomBetweenTwo) {
  SeededRandom random(4);
  std::vector<std::string> keys = {rank_between("", "")};
  for (int count = 0; count < 3000; ++count) {
    const auto place = random.below(keys.size() + 1);
    const std::string before = place == 0 ? "" : keys[place - 1];
    const std::string after = place == keys.size() ? "" : keys[place];
    expect_between(before, after);
    keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(place), rank_between(before, after));
  }
}

TEST(Rank, InTheSameGapAgainAndAgain) {
  std::string low = "a", high = "b";
  for (int count = 0; count < 200; ++count) {
    expect_between(low, high);
    (count % 3 == 0 ? low : high) = rank_between(low, high);
  }
}

TEST(Rank, EqualOrSwappedKeysOfTwoReplicasGiveTheOneBehind) {
  EXPECT_GT(rank_between("m", "m"), "m");
  EXPECT_GT(rank_between("z", "b"), "z");
}

}  // namespace
}  // namespace entente

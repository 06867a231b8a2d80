#include "base/counts.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Grouped, PutsASignBetweenThousands) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(67'108'864), "67,108,864");
  EXPECT_EQ(grouped(~std::uint64_t{0}), "18,446,744,073,709,551,615");
}

}  // namespace
}  // namespace entente

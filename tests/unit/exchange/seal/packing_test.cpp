#include "exchange/seal/packing.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Packing, GivesBackThePartsWhateverIsInThem) {
  const Sealer::Parts parts{"", std::string("\0\n\xff", 3), std::string(70000, 'x'), ""};
  EXPECT_EQ(unpack(pack(parts)), parts);
  EXPECT_EQ(unpack(""), Sealer::Parts{});
}

TEST(Packing, RefusesSizesThatDoNotFit) {
  const std::string packed = pack({"one", "two"});
  for (const std::size_t size : {1, 3, 5, 6, 8, 13}) EXPECT_FALSE(unpack(packed.substr(0, size)));
  EXPECT_FALSE(unpack("\xff\xff\xff\xff and more"));
}

TEST(Packing, TellsAnAnswerFromAProblem) {
  const auto answer = unpack_answer(pack_answer(Sealer::Parts{"", "words"}));
  ASSERT_TRUE(answer);
  EXPECT_EQ(*answer, (Sealer::Parts{"", "words"}));
  EXPECT_TRUE(unpack_answer(pack_answer(Sealer::Parts{}))->empty());
  const auto problem = unpack_answer(pack_answer(Problem{"", "It is wrong."}));
  ASSERT_FALSE(problem);
  EXPECT_EQ(problem.problems().at(0).what, "It is wrong.");
  EXPECT_FALSE(unpack_answer(""));
}

}  // namespace
}  // namespace entente

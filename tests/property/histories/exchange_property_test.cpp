#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/property/histories/history.hpp"

// The properties of exchange (src/exchange/README.md) over generated histories. ENTENTE_HISTORIES
// says how many; with the sanitizers a few hundred, optimised (scripts/test-histories) ten
// thousand.

namespace entente {
namespace {

using namespace test;

std::uint64_t histories() {
  const char* wanted = std::getenv("ENTENTE_HISTORIES");
  return wanted ? std::strtoull(wanted, nullptr, 10) : 250;
}

/// All properties are checked in one walk; it goes on until all histories are done or the property
/// asked for has failed.
class Walk {
 public:
  static Walk& shared() {
    static Walk walk;
    return walk;
  }

  void expect(const char* property) {
    while (next_ < histories() && !verdict_.failed(property)) one(next_++);
    EXPECT_GT(verdict_.checks(property), 0u);
    EXPECT_FALSE(verdict_.failed(property)) << verdict_.failure(property);
    testing::Test::RecordProperty("histories", static_cast<int>(next_));
    testing::Test::RecordProperty("checks", static_cast<int>(verdict_.checks(property)));
  }

 private:
  void one(std::uint64_t seed) {
    History history(seed, verdict_);
    history.run();
    if (seed % 4 != 0) return;
    Verdict unheard;  // the same without private edits, which must not show
    History bare(seed, unheard, false);
    bare.run();
    const auto with = history.shared_bytes(), without = bare.shared_bytes();
    verdict_.check("P14", with == without, "private edits show in the shared part");
  }

  Verdict verdict_;
  std::uint64_t next_ = 0;
};

TEST(ExchangeProperty, P01JoiningEitherWayRoundGivesTheSame) { Walk::shared().expect("P1"); }
TEST(ExchangeProperty, P02JoiningInAnyGroupingGivesTheSame) { Walk::shared().expect("P2"); }
TEST(ExchangeProperty, P03WhatIsKnownChangesAndTellsNothing) { Walk::shared().expect("P3"); }
TEST(ExchangeProperty, P04WhoHasSeenTheSameHoldsTheSame) { Walk::shared().expect("P4"); }
TEST(ExchangeProperty, P05EveryUnreplacedWriteIsKept) { Walk::shared().expect("P5"); }
TEST(ExchangeProperty, P06ConflictsAreToldExactlyWhereTheyAre) { Walk::shared().expect("P6"); }
TEST(ExchangeProperty, P07GoneExactlyWhereARemovalSawAll) { Walk::shared().expect("P7"); }
TEST(ExchangeProperty, P08TheListOfChangesIsWhole) { Walk::shared().expect("P8"); }
TEST(ExchangeProperty, P09ADecisionIsNeverAskedAgain) { Walk::shared().expect("P9"); }
TEST(ExchangeProperty, P10ARefusalArrives) { Walk::shared().expect("P10"); }
TEST(ExchangeProperty, P11OlderVersionsCarryWhatTheyDoNotKnow) { Walk::shared().expect("P11"); }
TEST(ExchangeProperty, P12LoadingAndSavingGivesTheSameBytes) { Walk::shared().expect("P12"); }
TEST(ExchangeProperty, P13AStampHasOneValueOnly) { Walk::shared().expect("P13"); }
TEST(ExchangeProperty, P14PrivateEditsDoNotShow) { Walk::shared().expect("P14"); }

TEST(ExchangeProperty, P16AnotherPlansFileIsRefused) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Plan ours(catalog, Id{7}), theirs(catalog, Id{8 + seed});
    RandomEdits edits(seed);
    for (int number = 0; number < 10; ++number) (void)edits.edit(theirs);
    const std::string bytes = write_plan(ours);
    const auto merge = Merge::prepare(ours, opened(shared_file(theirs)));
    ASSERT_FALSE(merge);
    EXPECT_EQ(merge.problems()[0].place, "/plan");
    EXPECT_EQ(write_plan(ours), bytes);
  }
}

/// Any code point that a text may have, of any length in UTF-8.
void append_any(std::string& text, SeededRandom& random) {
  static constexpr std::uint32_t ends[] = {0x80, 0x800, 0xd800, 0x110000};
  const auto point = static_cast<char32_t>(random.below(ends[random.below(4)]));
  const std::string letter = [&] {
    const auto tail = [&](int shift) {
      return static_cast<char>(0x80 | ((point >> shift) & 0x3f));
    };
    if (point < 0x80) return std::string{static_cast<char>(point)};
    if (point < 0x800) return std::string{static_cast<char>(0xc0 | (point >> 6)), tail(0)};
    if (point < 0x10000)
      return std::string{static_cast<char>(0xe0 | (point >> 12)), tail(6), tail(0)};
    return std::string{static_cast<char>(0xf0 | (point >> 18)), tail(12), tail(6), tail(0)};
  }();
  if (check_text(letter, false).empty()) text += letter;
}

TEST(ExchangeProperty, P20TextsAndNumbersArriveAsWritten) {
  constexpr std::int64_t most = std::int64_t{1} << 53;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    SeededRandom random(seed);
    Plan mine(catalog, Id{7}), theirs(catalog, Id{7});
    std::string notes = "\t";
    for (std::uint64_t length = random.below(60); length > 0; --length) append_any(notes, random);
    const Money price{{static_cast<std::int64_t>(random.below(2 * most)) - most,
                       static_cast<std::int32_t>(random.below(6))},
                      {'E', 'U', 'R'}};
    const Decimal weight{static_cast<std::int64_t>(random.below(9'000)), 18 - 4};
    add_thing(mine, thing(1), "One");
    write(mine, thing(1), "notes", Text(notes));
    write(mine, thing(1), "price", price);
    write(mine, thing(1), "weight", weight);
    ASSERT_TRUE(join_into(theirs, shared_file(mine)));
    const auto arrived = opened(write_plan(theirs));
    ASSERT_TRUE(arrived);
    const Plan& far = *arrived;
    EXPECT_EQ(value_in(far, thing(1), "notes"), Value{Text(notes)}) << "seed " << seed;
    EXPECT_EQ(value_in(far, thing(1), "price"), Value{price}) << "seed " << seed;
    EXPECT_EQ(value_in(far, thing(1), "weight"), normalized(weight)) << "seed " << seed;
  }
  // A lone surrogate is refused, in words.
  const auto broken =
      read_plan(R"({"format":"entente-plan","version":1,"plan":"\ud800"})", catalog);
  ASSERT_FALSE(broken);
  EXPECT_FALSE(broken.problems()[0].what.empty());
}

}  // namespace
}  // namespace entente

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/property/histories/history.hpp"

// The properties of merge.md 2.7 over generated histories. ENTENTE_HISTORIES says how many; with
// the sanitizers a few hundred, optimised (scripts/test-histories) ten thousand.

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

}  // namespace
}  // namespace entente

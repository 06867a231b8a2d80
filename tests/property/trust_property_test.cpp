#include <gtest/gtest.h>

#include "base/random.hpp"
#include "practice/trust/rules.hpp"
#include "record/undo.hpp"

namespace entente::practice {
namespace {

constexpr Date today{20'778};

/// A plan of some parties whose commitments and entries are edited at random.
struct Story {
  Story(std::uint64_t seed, std::uint64_t parties) : random(seed), parties(parties) {
    edit([&](Transaction& write) {
      for (std::uint64_t party = 1; party <= parties; ++party) {
        write.insert({Visibility::shared, "party", Id{party}});
        (void)write.set({Visibility::shared, "party", Id{party}}, "name", Text("P"));
      }
    });
  }
  template <class Write>
  void edit(Write write) {
    Transaction transaction(plan, {Id{90}, Id{1}, "abcdefgh", "ijklmnop"}, {1000}, "Edit");
    write(transaction);
    undo.note(transaction.commit());
  }
  /// Nobody now and then, and now and then the same party twice.
  Value party() {
    const std::uint64_t number = random.below(parties + 1);
    return number == 0 ? Value{} : Value{Id{number}};
  }
  Value day() {
    return random.below(5) == 0 ? Value{}
                                : Value{Date{20'000 + static_cast<int>(random.below(900))}};
  }
  Value number(std::uint64_t most) {
    return random.below(4) == 0 ? Value{}
                                : Value{Level{static_cast<std::uint8_t>(1 + random.below(most))}};
  }
  void step() {
    const bool entry = random.below(3) == 0;
    const RecordKey key{Visibility::shared, entry ? "trust_entry" : "commitment",
                        Id{(entry ? 2000u : 1000u) + random.below(12)}};
    edit([&](Transaction& write) {
      if (random.below(12) == 0) return write.remove(key);
      if (!plan.part(Visibility::shared).find(key.kind)->row(key.id)) write.insert(key);
      const std::uint8_t choice = static_cast<std::uint8_t>(1 + random.below(entry ? 2 : 4));
      (void)write.set(key, "title", Text("T"));
      (void)write.set(key, entry ? "movement" : "status", ChoiceNumber{choice});
      (void)write.set(key, entry ? "party" : "by", party());
      (void)write.set(key, entry ? "with" : "to", party());
      (void)write.set(key, entry ? "amount" : "weight", number(5));
      (void)write.set(key, entry ? "date" : "settled", day());
      if (!entry) (void)write.set(key, "due", day());
    });
  }
  SeededRandom random;
  std::uint64_t parties;
  Plan plan{catalog(), Id{7}};
  UndoStack undo;
};

/// What the records say one party has earned with another, added up by hand.
int expected(const Plan& plan, Id party, Id with) {
  int sum = 0;
  const auto add = [&](Id whose, Id eyes, Level level, bool earned) {
    if (whose != party || eyes == whose || (eyes && eyes != with)) return;
    const int amount = level.value == 0 ? 1 : level.value;
    sum += earned ? amount : -amount;
  };
  for (const Commitment& each : plan.all<Commitment>())
    if (each.status == CommitmentStatus::kept || each.status == CommitmentStatus::missed)
      add(each.by.id, each.to.id, each.weight, each.status == CommitmentStatus::kept);
  for (const TrustEntry& each : plan.all<TrustEntry>())
    if (each.movement != Movement::none)
      add(each.party.id, each.with.id, each.amount, each.movement == Movement::deposit);
  return sum;
}

TEST(TrustProperty, EachBalanceIsTheSumOfItsMovementsInTheOrderOfDays) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Story story(seed, 2 + seed % 3);
    for (int step = 0; step < 30; ++step) story.step();
    const TrustLedger ledger = trust_account(story.plan, today);
    ASSERT_EQ(ledger.accounts.size(), story.parties * (story.parties - 1));
    for (const TrustAccount& account : ledger.accounts) {
      int sum = 0;
      Date before;
      for (const TrustAccount::Line& line : account.lines) {
        const TrustMove& move = ledger.moves[line.move];
        sum += move.amount;
        ASSERT_EQ(line.balance, sum) << seed;
        ASSERT_LE(before, move.day) << seed;
        before = move.day;
      }
      ASSERT_EQ(account.balance, sum) << seed;
      ASSERT_EQ(account.balance, expected(story.plan, account.party, account.with)) << seed;
      ASSERT_EQ(account.on(Date{30'000}, ledger.moves), account.balance) << seed;
    }
  }
}

TEST(TrustProperty, UndoingEverythingBringsEveryBalanceBack) {
  const auto balances = [](const Plan& plan) {
    std::vector<int> all;
    for (const TrustAccount& account : trust_account(plan, today).accounts)
      all.push_back(account.balance);
    return all;
  };
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Story story(seed, 2 + seed % 3);
    std::vector<std::vector<int>> before;
    for (int step = 0; step < 20; ++step) {
      before.push_back(balances(story.plan));
      const std::uint64_t revision = story.plan.revision();
      story.step();
      if (story.plan.revision() == revision) before.pop_back();  // nothing changed
    }
    while (!before.empty()) {
      story.undo.undo(story.plan, {Id{90}, Id{1}, "abcdefgh", "ijklmnop"}, {2000});
      ASSERT_EQ(balances(story.plan), before.back()) << seed;
      before.pop_back();
    }
  }
}

}  // namespace
}  // namespace entente::practice

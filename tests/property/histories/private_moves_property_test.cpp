#include <gtest/gtest.h>

#include "exchange/privacy.hpp"
#include "tests/property/histories/copy.hpp"
#include "tests/property/random_edits.hpp"

// P14 through the lock itself: two plans that are worked on in the same way, but for what happens
// to records while they are private, and to kinds that never leave.

namespace entente {
namespace {

using namespace test;

/// What a record says when it is locked: neither the record nor the mark of its removal may tell
/// it.
constexpr std::string_view locked_words = "not for them";

/// Both plans; what is private goes its own way in each.
class Twins {
 public:
  explicit Twins(std::uint64_t seed)
      : random_(seed), shared_{RandomEdits(seed), RandomEdits(seed)} {}

  void step() {
    const std::uint64_t id = 1 + random_.below(4);
    switch (random_.below(6)) {
      case 0:
      case 1:
        return both([&](Plan& plan, RandomEdits&) { (void)turn(plan, id); });
      case 2:
        return live_apart();
      default:
        return both([&](Plan& plan, RandomEdits& edits) { edit(plan, thing(id), edits); });
    }
  }

  /// What would leave, made by what makes it.
  std::string file(std::size_t which) const {
    return write_shared(Id{7}, catalog, plans_[which].shared(), {Id{201}, Id{202}, now, {}});
  }
  const Plan& plan(std::size_t which) const { return plans_[which]; }

 private:
  template <class Deed>
  void both(Deed deed) {
    for (std::size_t which = 0; which < 2; ++which) deed(plans_[which], shared_[which]);
  }

  static bool is_private(const Plan& plan, std::uint64_t id) {
    return plan.part(Visibility::private_to_party).find("thing")->row(Id{id}).has_value();
  }

  static void edit(Plan& plan, const RecordKey& key, RandomEdits& edits) {
    const Field& field = thing_kind.fields[edits.random.below(thing_kind.fields.size())];
    const Value value = edits.value(field);
    if (is_private(plan, key.id.value)) return;  // the same in both: the lock is turned in both
    Transaction transaction(plan, pen, now, "Edit");
    if (!plan.shared().find(key.kind)->row(key.id)) transaction.insert(key);
    (void)transaction.set(key, field.name, value);
    transaction.commit();
  }

  /// Private to shared and back. What is shared again is first given the same values in both.
  static Result<void> turn(Plan& plan, std::uint64_t id) {
    if (is_private(plan, id)) {
      Transaction same(plan, pen, now, "As both will have it");
      for (const Field& field : thing_kind.fields)
        (void)same.set(private_thing(id), field.name, Value{});
      (void)same.set(private_thing(id), "title", Text("shared again"));
      same.commit();
    }
    if (plan.shared().find("thing")->row(Id{id})) {
      Transaction known(plan, pen, now, "The last that was written before it is locked");
      (void)known.set(thing(id), "title", Text(locked_words));
      known.commit();
    }
    Transaction transaction(plan, pen, now, "Turn the lock");
    const Result<void> turned = is_private(plan, id)
                                    ? make_shared(transaction, plan, "thing", Id{id})
                                : plan.shared().find("thing")->row(Id{id})
                                    ? make_private(transaction, plan, "thing", Id{id})
                                    : Result<void>{};
    if (turned) transaction.commit();
    return turned;
  }

  /// Other private edits in each: of records that are locked, of more of them, of secrets.
  void live_apart() {
    for (std::size_t which = 0; which < 2; ++which)
      for (std::uint64_t count = apart_.below(4); count > 0; --count) {
        RandomEdits edits(apart_.below(1'000'000));
        const bool secret = apart_.below(2) == 0;
        const RecordKey key =
            secret ? RecordKey{Visibility::private_to_party, "secret", Id{50 + apart_.below(3)}}
                   : private_thing(apart_.below(2) ? 1 + apart_.below(4) : 60 + apart_.below(3));
        Plan& plan = plans_[which];
        const bool here = plan.part(key.part).find(key.kind)->row(key.id).has_value();
        if (!here && key.id.value < 50) continue;
        Transaction transaction(plan, pen, now, "Apart");
        if (!here) transaction.insert(key);
        (void)transaction.set(key, "title", Text(which ? "only in one" : "not in the other"));
        if (here && key.id.value >= 50 && apart_.below(3) == 0) transaction.remove(key);
        transaction.commit();
      }
  }

  SeededRandom random_, apart_{99};
  RandomEdits shared_[2];
  Plan plans_[2] = {Plan(catalog, Id{7}), Plan(catalog, Id{7})};
};

TEST(ExchangeProperty, P14WhatIsLockedDoesNotShow) {
  std::size_t locked = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    Twins twins(seed);
    for (int count = 0; count < 40; ++count) {
      twins.step();
      const std::string file = twins.file(0);
      ASSERT_EQ(file, twins.file(1)) << "seed " << seed;
      ASSERT_EQ(file.find("only in one"), std::string::npos) << "seed " << seed;
      ASSERT_EQ(file.find("not in the other"), std::string::npos) << "seed " << seed;
      ASSERT_EQ(file.find(locked_words), std::string::npos) << "seed " << seed;
    }
    locked += twins.plan(0).part(Visibility::private_to_party).find("thing")->size();
    EXPECT_NE(write_plan(twins.plan(0)), write_plan(twins.plan(1)));
  }
  EXPECT_GT(locked, 100u);
}

}  // namespace
}  // namespace entente

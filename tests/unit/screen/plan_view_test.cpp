// What screens know of a plan, after edits: the same as if all of it were worked out anew, at the
// cost of those rules that read what changed.
#include "screen/record/plan_view.hpp"

#include <gtest/gtest.h>

#include "practice/rights/rules.hpp"
#include "record/transaction.hpp"
#include "workspace/generate.hpp"

namespace entente::screen {
namespace {

constexpr Date today{20'779};

std::unique_ptr<Plan> generated(std::size_t records) {
  return generated_plan(records, 7, practice::catalog());
}

void edit(Plan& plan, std::string_view kind, std::string_view field, const Value& value) {
  const Table& table = *plan.part(Visibility::shared).find(kind);
  Transaction write(plan, {{}, {}, "shared01", "private1"}, Moment{1'000}, "edit");
  const Id id = table.ids()[table.size() / 2];
  ASSERT_TRUE(write.set({Visibility::shared, kind, id}, field, value));
  ASSERT_FALSE(write.commit().effects.empty());
}

void expect_same(const PlanView& followed, const PlanView& fresh) {
  for (const auto& table : fresh.plan().part(Visibility::shared).tables()) {
    const std::string_view kind = table->kind().name;
    EXPECT_EQ(followed.findings_in(kind), fresh.findings_in(kind)) << kind;
    EXPECT_EQ(followed.remarks_on(kind).size(), fresh.remarks_on(kind).size()) << kind;
    EXPECT_EQ(followed.has_findings_about_records(kind), fresh.has_findings_about_records(kind));
    for (const Id id : table->ids()) {
      const auto left = followed.findings_about(id), right = fresh.findings_about(id);
      ASSERT_EQ(left.size(), right.size()) << kind;
      for (std::size_t place = 0; place < left.size(); ++place) {
        EXPECT_EQ(left[place]->what, right[place]->what);
        EXPECT_EQ(left[place]->key.id, id);
      }
    }
  }
}

TEST(PlanView, KnowsAfterEachEditWhatAFreshOneWouldKnow) {
  const auto plan = generated(1'000);
  PlanView followed;
  followed.follow(*plan, today);
  const std::pair<std::string_view, std::string_view> emptied[] = {
      {"decision_right", "driver"}, {"risk", "owner"},      {"commitment", "due"},
      {"person", "party"},          {"objective", "owner"}, {"decision", "driver"}};
  for (const auto& [kind, field] : emptied) {
    const Table& table = *plan->part(Visibility::shared).find(kind);
    const int slot = table.find_slot(field);
    if (is_empty(table.value(table.size() / 2, static_cast<Slot>(slot)))) continue;
    edit(*plan, kind, field, {});
    followed.follow(*plan, today);
    PlanView fresh;
    fresh.follow(*plan, today);
    expect_same(followed, fresh);
  }
}

TEST(PlanView, AsksOnlyRulesThatReadWhatChanged) {
  const auto plan = generated(1'000);
  PlanView view;
  view.follow(*plan, today);
  const std::uint64_t all = practice::practices().size();
  EXPECT_EQ(view.rules_asked(), all);
  view.follow(*plan, today);
  EXPECT_EQ(view.rules_asked(), all) << "nothing has changed";
  edit(*plan, "rule", "title", Text("Another word."));
  std::uint64_t reading = 0;
  for (const PracticeView& each : view.practices()) reading += each.reads.reads(*plan, "rule");
  EXPECT_TRUE(view.practice("charter").reads.reads(*plan, "rule"));
  EXPECT_FALSE(view.practice("trust").reads.reads(*plan, "rule"));
  view.follow(*plan, today);
  EXPECT_EQ(view.rules_asked(), all + reading);
  EXPECT_LT(reading, all / 2);
}

TEST(PlanView, AnotherDayAsksAll) {
  const auto plan = generated(200);
  PlanView view;
  view.follow(*plan, today);
  view.follow(*plan, Date{today.days + 1});
  EXPECT_EQ(view.rules_asked(), 2 * practice::practices().size());
}

}  // namespace
}  // namespace entente::screen

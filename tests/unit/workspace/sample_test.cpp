#include "workspace/sample.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "format/plan_file.hpp"
#include "practice/charter/records.hpp"
#include "practice/intent/rules.hpp"
#include "practice/practice.hpp"

namespace entente {
namespace {

using namespace practice;

std::unique_ptr<Plan> helix() {
  auto plan = sample_plan("helix");
  if (plan) return std::move(*plan);
  for (const Problem& problem : plan.problems()) ADD_FAILURE() << text_from(problem);
  return nullptr;
}

TEST(Samples, AreListedWithTheirStory) {
  ASSERT_FALSE(sample_plans().empty());
  EXPECT_TRUE(
      std::any_of(sample_plans().begin(), sample_plans().end(), [](const SampleWords& each) {
        return each.name == "helix" && each.title == "Helix · oncology launch" &&
               !each.story.empty();
      }));
}

TEST(Samples, NameTheirParties) {
  for (const SampleWords& words : sample_plans()) {
    const auto plan = sample_plan(words.name);
    ASSERT_TRUE(plan) << words.name;
    std::vector<std::string_view> names;
    for (const Party& party : (*plan)->all<Party>())
      names.push_back(party.short_name.empty() ? party.name : party.short_name);
    EXPECT_TRUE(std::equal(names.begin(), names.end(), words.parties.begin(), words.parties.end()))
        << words.name;
  }
}

TEST(Samples, EveryOneIsWhole) {
  for (const SampleWords& words : sample_plans()) {
    const auto plan = sample_plan(words.name);
    ASSERT_TRUE(plan) << words.name << ": " << text_from(plan.problems().front());
    const auto again = read_plan(write_plan(**plan), catalog());
    ASSERT_TRUE(again) << words.name << ": " << text_from(again.problems().front());
    EXPECT_EQ(write_plan(**again), write_plan(**plan));
    EXPECT_EQ((*plan)->single<Alliance>().name, words.title);
  }
}

TEST(Samples, AnUnknownOneIsAProblemThatNamesTheOthers) {
  const auto plan = sample_plan("atlantis");
  ASSERT_FALSE(plan);
  EXPECT_NE(plan.problems().front().what.find("helix"), std::string::npos);
}

TEST(Helix, IsTheSameEveryTime) { EXPECT_EQ(write_plan(*helix()), write_plan(*helix())); }

TEST(Helix, WasWrittenByBothSidesWithAReplicaEach) {
  const auto plan = helix();
  const auto replicas = plan->part(Visibility::shared).replicas().all();
  ASSERT_EQ(replicas.size(), 2u);
  EXPECT_NE(replicas[0].party, replicas[1].party);
  for (const Replica& replica : replicas) EXPECT_GT(replica.seen, 10u);
  EXPECT_EQ(plan->part(Visibility::private_to_party).replicas().all().size(), 1u);
}

TEST(Helix, HistoryRunsOverEighteenMonthsAndMore) {
  const auto plan = helix();
  const auto history = plan->history();
  EXPECT_TRUE(std::is_sorted(
      history.begin(), history.end(),
      [](const HistoryLine& left, const HistoryLine& right) { return left.at < right.at; }));
  EXPECT_GE(date_from(history.back().at).days - date_from(history.front().at).days, 540);
  EXPECT_EQ(text_from(date_from(history.back().at)), "2026-11-20");
  for (const HistoryLine& line : history) {
    EXPECT_NE(plan->find<Person>(line.person), nullptr);
    EXPECT_NE(plan->find<Party>(line.party), nullptr);
  }
}

TEST(Helix, IsRichInEveryPractice) {
  const auto plan = helix();
  for (const Kind* kind : catalog().kinds())
    EXPECT_GE(plan->part(Visibility::shared).find(kind->name)->size(), 1u) << kind->name;
  EXPECT_GE(plan->all<Person>().size(), 14u);
  EXPECT_GE(plan->all<ScopeItem>().size(), 12u);
  EXPECT_GE(plan->all<Measure>().size(), 8u);
}

TEST(Helix, HasAStrongIntent) {
  const auto plan = helix();
  EXPECT_TRUE(specificity(plan->all<Intent>()[0]).empty());
  EXPECT_EQ(
      statement(*plan, plan->all<Intent>()[0]),
      "Leverage Marlow's oncology field force in Germany, France, Italy, Spain and the United "
      "Kingdom to launch CVN-214 for adults with bile duct cancer whose first treatment has "
      "failed by 30 June 2027.");
}

TEST(Helix, HasGapsForEveryPracticeToFind) {
  const auto plan = helix();
  std::map<std::string_view, std::size_t> count;
  std::string all;
  for (const Practice* each : practices())
    for (const Finding& finding : each->findings(*plan, Date{20'778})) {
      ++count[each->name];
      all += finding.what + "\n";
      if (finding.key.id) EXPECT_FALSE(headline(*plan, finding.key.kind, finding.key.id).empty());
    }
  EXPECT_GE(count["profile"], 2u);
  EXPECT_GE(count["intent"], 1u);
  EXPECT_GE(count["charter"], 6u);
  EXPECT_NE(all.find("Last day 9 November 2026, still named in"), std::string::npos);
}

TEST(Helix, EveryReferenceLeadsToARecord) {
  const auto plan = helix();
  for (const auto& table : plan->part(Visibility::shared).tables())
    for (std::uint32_t row = 0; row < table->size(); ++row)
      for (Slot slot = 0; slot < table->slot_count(); ++slot) {
        const Value value = table->value(row, slot);
        if (const Id* id = std::get_if<Id>(&value)) EXPECT_TRUE(find_record(*plan, *id));
        if (const IdList* list = std::get_if<IdList>(&value))
          for (Id id : list->ids) EXPECT_TRUE(find_record(*plan, id));
      }
}

}  // namespace
}  // namespace entente

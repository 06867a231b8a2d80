#include "workspace/sample.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "format/plan_file.hpp"
#include "practice/charter/records.hpp"
#include "practice/checks.hpp"
#include "practice/decisions/rules.hpp"
#include "practice/intent/rules.hpp"
#include "practice/practice.hpp"
#include "practice/risks/records.hpp"
#include "practice/trust/rules.hpp"

namespace entente {
namespace {

using namespace practice;

constexpr Date today{20'778};  // 21 November 2026

std::unique_ptr<Plan> played(std::string_view name) {
  auto plan = sample_plan(name);
  if (plan) return std::move(*plan);
  for (const Problem& problem : plan.problems()) ADD_FAILURE() << text_from(problem);
  return nullptr;
}
std::unique_ptr<Plan> helix() { return played("helix"); }

/// Calls `look(plan)` for every sample, with its name beside every failure.
template <class Look>
void each_sample(Look look) {
  for (const SampleWords& words : sample_plans()) {
    SCOPED_TRACE(std::string(words.name));
    if (const auto plan = played(words.name)) look(*plan);
  }
}

std::vector<Finding> all_findings(const Plan& plan) {
  std::vector<Finding> all;
  for (const Practice* each : practices())
    for (Finding& finding : findings_of(*each, plan, today)) all.push_back(std::move(finding));
  return all;
}

template <class Record, class Test>
const Record* found(const Plan& plan, Test test) {
  const auto records = plan.all<Record>();
  const auto record = std::find_if(records.begin(), records.end(), test);
  return record == records.end() ? nullptr : &*record;
}

/// How many records of a kind make a sample believable; one of kinds not named here.
std::size_t least_of(std::string_view kind) {
  static constexpr std::pair<std::string_view, std::size_t> least[] = {
      {"party", 2},       {"person", 8},       {"complement", 4},
      {"mindset", 2},     {"objective", 4},    {"scope_item", 5},
      {"measure", 3},     {"term", 3},         {"rule", 4},
      {"expectation", 3}, {"body", 4},         {"meeting", 10},
      {"decision", 20},   {"agenda_item", 10}, {"decision_right", 10},
      {"risk", 10},       {"issue", 6},        {"action", 15},
      {"commitment", 20}, {"trust_entry", 8}};
  for (const auto& [name, count] : least)
    if (name == kind) return count;
  return 1;
}

TEST(Samples, AreListedWithTheirStory) {
  std::vector<std::string_view> names;
  for (const SampleWords& words : sample_plans()) {
    names.push_back(words.name);
    EXPECT_FALSE(words.story.empty()) << words.name;
  }
  EXPECT_EQ(names, (std::vector<std::string_view>{"helix", "meridian", "orchard", "pages"}));
  EXPECT_EQ(sample_plans()[0].title, "Helix · oncology launch");
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

TEST(Samples, AreTheSameEveryTime) {
  for (const SampleWords& words : sample_plans())
    EXPECT_EQ(write_plan(*played(words.name)), write_plan(*played(words.name))) << words.name;
}

TEST(Samples, AreRichInEveryKind) {
  each_sample([](const Plan& plan) {
    // What never leaves a party is not in what newcomers are shown: there is no exchange yet.
    for (const Kind* kind : catalog().kinds())
      if (!kind->always_private)
        EXPECT_GE(plan.part(Visibility::shared).find(kind->name)->size(), least_of(kind->name))
            << kind->name;
  });
}

TEST(Samples, SpanTwoYearsAndEndYesterday) {
  each_sample([](const Plan& plan) {
    const auto history = plan.history();
    EXPECT_TRUE(std::is_sorted(
        history.begin(), history.end(),
        [](const HistoryLine& left, const HistoryLine& right) { return left.at < right.at; }));
    EXPECT_EQ(text_from(date_from(history.front().at)).substr(0, 7), "2024-11");
    EXPECT_EQ(text_from(date_from(history.back().at)).substr(0, 7), "2026-11");
    EXPECT_LT(date_from(history.back().at), today);
  });
}

TEST(Samples, WereWrittenByEveryPartyWithAReplicaEach) {
  each_sample([](const Plan& plan) {
    const auto replicas = plan.part(Visibility::shared).replicas().all();
    std::set<Id> parties;
    for (const Replica& replica : replicas) {
      parties.insert(replica.party);
      EXPECT_GT(replica.seen, 10u);
    }
    EXPECT_EQ(replicas.size(), plan.all<Party>().size());
    EXPECT_EQ(parties.size(), replicas.size());
    EXPECT_GE(plan.part(Visibility::private_to_party).replicas().all().size(), 1u);
  });
}

TEST(Samples, NobodyActsAfterLeaving) {
  each_sample([](const Plan& plan) {
    std::size_t gone = 0;
    for (const Person& person : plan.all<Person>()) gone += person.left ? 1 : 0;
    EXPECT_GE(gone, 1u);
    for (const HistoryLine& line : plan.history()) {
      const Person* person = plan.find<Person>(line.person);
      ASSERT_NE(person, nullptr);
      EXPECT_EQ(person->party.id, line.party) << person->name;
      if (person->left) EXPECT_LE(date_from(line.at), person->left) << person->name;
    }
  });
}

TEST(Samples, EveryReferenceLeadsToARecord) {
  each_sample([](const Plan& plan) {
    for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
      for (const auto& table : plan.part(part).tables())
        for (std::uint32_t row = 0; row < table->size(); ++row)
          for (Slot slot = 0; slot < table->slot_count(); ++slot) {
            const Value value = table->value(row, slot);
            if (const Id* id = std::get_if<Id>(&value)) EXPECT_TRUE(find_record(plan, *id));
            if (const IdList* list = std::get_if<IdList>(&value))
              for (Id id : list->ids) EXPECT_TRUE(find_record(plan, id));
          }
  });
}

TEST(Samples, ChairsAreMembersAndEveryBodyButTheTopReportsToOne) {
  each_sample([](const Plan& plan) {
    std::size_t tops = 0;
    for (const Body& body : plan.all<Body>()) {
      tops += body.parent.id ? 0 : 1;
      const auto members = body.members.ids;
      EXPECT_NE(std::find(members.begin(), members.end(), body.chair.id), members.end())
          << body.title;
    }
    EXPECT_EQ(tops, 1u);
  });
}

TEST(Samples, DecisionsFallOnTheDayOfTheirMeeting) {
  each_sample([](const Plan& plan) {
    std::size_t open = 0;
    for (const Decision& decision : plan.all<Decision>()) {
      open += is_open(decision) ? 1 : 0;
      if (!decision.decided) continue;
      EXPECT_GE(decision.decided, decision.raised) << decision.title;
      const Meeting* meeting = plan.find<Meeting>(decision.meeting.id);
      if (meeting) EXPECT_EQ(decision.decided, meeting->date) << decision.title;
    }
    EXPECT_GE(open, 2u);
  });
}

TEST(Samples, WhatWasKeptWasSettledNearItsDay) {
  each_sample([](const Plan& plan) {
    for (const Commitment& commitment : plan.all<Commitment>()) {
      EXPECT_TRUE(commitment.by.id && commitment.due) << commitment.title;
      EXPECT_EQ(is_open(commitment), !commitment.settled) << commitment.title;
      if (commitment.status == CommitmentStatus::kept)
        EXPECT_LE(std::abs(commitment.settled.days - commitment.due.days), 40) << commitment.title;
    }
  });
}

TEST(Samples, MeetingsAreHeldUntilTodayAndPlannedBeyond) {
  each_sample([](const Plan& plan) {
    std::size_t ahead = 0;
    for (const Meeting& meeting : plan.all<Meeting>()) {
      if (meeting.status == MeetingStatus::held) {
        EXPECT_LT(meeting.date, today) << meeting.title;
        EXPECT_FALSE(meeting.summary.text.empty()) << meeting.title;
      }
      if (meeting.status != MeetingStatus::planned) continue;
      EXPECT_GT(meeting.date, today) << meeting.title;
      ++ahead;
    }
    EXPECT_GE(ahead, 3u);
  });
}

TEST(Samples, ShowEveryMatterThatHomeTellsOf) {
  each_sample([](const Plan& plan) {
    std::map<Matter, std::size_t> count;
    for (const Finding& finding : all_findings(plan)) {
      ++count[finding.matter];
      if (finding.key.id) EXPECT_FALSE(headline(plan, finding.key.kind, finding.key.id).empty());
    }
    for (const Matter matter : {Matter::missing, Matter::overdue, Matter::due_soon,
                                Matter::no_driver, Matter::unowned, Matter::stale})
      EXPECT_GE(count[matter], 2u) << static_cast<int>(matter);
  });
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
  // The exchange reminds of files; no partner has been handed one of a sample.
  for (const Practice* each : practices())
    if (!each->kinds.front()->always_private)
      EXPECT_GE(findings_of(*each, *plan, today).size(), 1u) << each->name;
  const auto all = all_findings(*plan);
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), [](const Finding& finding) {
    return finding.what.find("Last day 9 November 2026, still named in") == 0;
  }));
}

TEST(Helix, CorvaneIsLateWithTheStabilityDataForLot14) {
  const auto plan = helix();
  const auto* late = found<Commitment>(
      *plan, [](const Commitment& each) { return each.title == "Send stability data for lot 14"; });
  ASSERT_NE(late, nullptr);
  EXPECT_TRUE(is_open(*late));
  EXPECT_EQ(text_from(late->due), "2026-11-18");
  EXPECT_EQ(plan->find<Party>(late->by.id)->short_name, "Corvane");
  EXPECT_EQ(plan->find<Party>(late->to.id)->short_name, "Marlow");
  EXPECT_EQ(plan->find<Person>(late->owner.id)->name, "Ana Duarte");
}

TEST(Helix, TheSteeringCommitteeMeetsOnThursdayInBasel) {
  const auto plan = helix();
  const auto* next = found<Meeting>(
      *plan, [](const Meeting& each) { return text_from(each.date) == "2026-11-26"; });
  ASSERT_NE(next, nullptr);
  EXPECT_EQ(plan->find<Body>(next->body.id)->title, "Joint steering committee");
  EXPECT_EQ(next->place.substr(0, 5), "Basel");
  EXPECT_EQ(next->status, MeetingStatus::planned);
}

TEST(Meridian, TrustFallsDeepAndRecovers) {
  const auto plan = played("meridian");
  const TrustLedger ledger = trust_account(*plan, today);
  ASSERT_EQ(ledger.accounts.size(), 2u);
  for (const TrustAccount& account : ledger.accounts) {
    int highest = 0, lowest = 0;
    for (const TrustAccount::Line& line : account.lines) {
      if (lowest == 0) highest = std::max(highest, line.balance);
      lowest = std::min(lowest, line.balance);
    }
    EXPECT_GT(highest, 2);
    EXPECT_LT(lowest, -7);
    EXPECT_GT(account.balance, 0);
  }
}

TEST(Meridian, DecidesSlowlyUntilTheRelaunch) {
  const auto quarters = decision_speed(*played("meridian"), today).quarters;
  EXPECT_GT(quarters.front().speed.median, most_days_open);
  EXPECT_LT(quarters.back().speed.median, 14);
}

}  // namespace
}  // namespace entente

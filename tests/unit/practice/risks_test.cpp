#include "practice/checks.hpp"
#include "practice/risks/rules.hpp"

#include "tests/unit/practice/story.hpp"

namespace entente::practice {
namespace {

Findings findings_in(const Plan& plan) { return findings_of(*find_practice("risks"), plan, today); }

/// The one finding about a record's field.
Finding only(const Plan& plan, std::string_view name, std::string_view field) {
  std::vector<Finding> all;
  for (Finding& finding : findings_in(plan))
    if (finding.key.id == id_in_test(name) && finding.field == field)
      all.push_back(std::move(finding));
  EXPECT_EQ(all.size(), 1u) << name << '.' << field;
  return all.empty() ? Finding{} : all.front();
}

std::size_t count_about(const Plan& plan, std::string_view name) {
  return found(findings_in(plan), name).size();
}

const Risk& risk_in(const Plan& plan, std::string_view name) {
  return *plan.find<Risk>(id_in_test(name));
}

constexpr std::string_view whole_risk =
    R"("owner": "ana", "likelihood": "2", "impact": "3", "review": "2026-12-01")";

TEST(RiskScore, IsTheProductAndNoneWhereEitherIsMissing) {
  const auto plan = plan_with(
      R"(["risk", "both", {"title": "R", "likelihood": "4", "impact": "3"}],
         ["risk", "half", {"title": "R", "impact": "5"}], ["risk", "none", {"title": "R"}],
         ["risk", "below", {"title": "R", "likelihood": "2", "impact": "5"}])");
  EXPECT_EQ(score_of(risk_in(*plan, "both")), 12);
  EXPECT_EQ(score_of(risk_in(*plan, "half")), 0);
  EXPECT_EQ(score_of(risk_in(*plan, "none")), 0);
  EXPECT_TRUE(is_high(risk_in(*plan, "both"))) << "four by three is where high begins";
  EXPECT_FALSE(is_high(risk_in(*plan, "below")));
}

TEST(RiskFindings, NothingIsWrongWithAWholeRisk) {
  const auto plan = plan_with(concat(R"(["risk", "r", {"title": "R", )", whole_risk, "}]"));
  EXPECT_EQ(count_about(*plan, "r"), 0u);
}

TEST(RiskFindings, NobodyOwnsIt) {
  const auto plan = plan_with(
      R"(["risk", "r", {"title": "R", "likelihood": "2", "impact": "3", "raised": "2026-10-01"}])");
  const Finding finding = only(*plan, "r", "owner");
  EXPECT_EQ(finding.matter, Matter::unowned);
  EXPECT_EQ(text_from(finding.day), "2026-10-01");
  EXPECT_EQ(finding.remedy.label, "Name owner");
  EXPECT_TRUE(finding.remedy.writes.empty());
}

TEST(RiskFindings, LevelsAreMissing) {
  const auto plan = plan_with(
      R"(["risk", "none", {"title": "R", "owner": "ana"}],
         ["risk", "half", {"title": "R", "owner": "ana", "likelihood": "3"}])");
  EXPECT_EQ(only(*plan, "none", "likelihood").matter, Matter::missing);
  EXPECT_EQ(only(*plan, "half", "impact").matter, Matter::missing);
  EXPECT_EQ(count_about(*plan, "half"), 1u);
}

TEST(RiskFindings, AHighRiskNeedsAMitigationUnlessItIsAccepted) {
  const auto plan = plan_with(
      R"(["risk", "bare", {"title": "R", "owner": "ana", "likelihood": "5", "impact": "4"}],
         ["risk", "met", {"title": "R", "owner": "ana", "likelihood": "5", "impact": "4",
                          "mitigation": "A second supplier"}],
         ["risk", "accepted", {"title": "R", "owner": "ana", "likelihood": "5", "impact": "4",
                               "response": "accept"}],
         ["risk", "low", {"title": "R", "owner": "ana", "likelihood": "5", "impact": "2"}])");
  const Finding finding = only(*plan, "bare", "mitigation");
  EXPECT_NE(finding.what.find("20 of 25"), std::string::npos) << finding.what;
  EXPECT_EQ(finding.person, id_in_test("ana"));
  EXPECT_EQ(finding.party, id_in_test("north"));
  for (const std::string_view fine : {"met", "accepted", "low"})
    EXPECT_EQ(count_about(*plan, fine), 0u) << fine;
}

TEST(RiskFindings, AReviewLongPastIsStale) {
  const auto plan = plan_with(
      R"(["risk", "past", {"title": "R", "owner": "ana", "likelihood": "1", "impact": "1",
                           "review": "2026-11-20"}],
         ["risk", "today", {"title": "R", "owner": "ana", "likelihood": "1", "impact": "1",
                            "review": "2026-11-21"}])");
  const Finding finding = only(*plan, "past", "review");
  EXPECT_EQ(finding.matter, Matter::stale);
  EXPECT_EQ(text_from(finding.day), "2026-11-20");
  EXPECT_NE(finding.what.find("yesterday"), std::string::npos);
  EXPECT_EQ(count_about(*plan, "today"), 0u);
}

TEST(RiskFindings, AnOwnerWhoLeftMakesItStale) {
  const auto plan = plan_with(
      R"(["person", "gone", {"name": "Jonas Weber", "party": "north", "left": "2026-11-09"}],
         ["risk", "r", {"title": "R", "owner": "gone", "likelihood": "1", "impact": "1"}],
         ["issue", "i", {"title": "I", "owner": "gone"}],
         ["action", "a", {"title": "A", "owner": "gone"}])");
  for (const std::string_view name : {"r", "i", "a"}) {
    const Finding finding = only(*plan, name, "owner");
    EXPECT_EQ(finding.matter, Matter::stale);
    EXPECT_NE(finding.what.find("Jonas Weber has left"), std::string::npos);
    EXPECT_EQ(finding.person, id_in_test("gone"));
    EXPECT_EQ(finding.party, id_in_test("north"));
    EXPECT_EQ(text_from(finding.day), "2026-11-09");
  }
}

TEST(RiskFindings, WhatHasOccurredNeedsAnIssue) {
  const auto plan = plan_with(
      R"(["risk", "alone", {"title": "R", "status": "occurred"}],
         ["risk", "met", {"title": "R", "status": "occurred"}],
         ["issue", "i", {"title": "I", "owner": "ana", "risk": "met"}],
         ["risk", "closed", {"title": "R", "status": "closed", "review": "2026-01-01"}])");
  EXPECT_NE(only(*plan, "alone", "status").what.find("no issue"), std::string::npos);
  EXPECT_EQ(count_about(*plan, "alone"), 1u) << "its owner and levels no longer matter";
  EXPECT_EQ(count_about(*plan, "met"), 0u);
  EXPECT_EQ(count_about(*plan, "closed"), 0u);
}

TEST(IssueFindings, OverdueAndDueSoonAreSettledByOneAction) {
  const auto plan = plan_with(
      R"(["issue", "late", {"title": "I", "owner": "ana", "due": "2026-11-18"}],
         ["issue", "soon", {"title": "I", "owner": "ana", "due": "2026-11-28"}],
         ["issue", "later", {"title": "I", "owner": "ana", "due": "2026-11-29"}])");
  const Finding late = only(*plan, "late", "due");
  EXPECT_EQ(late.matter, Matter::overdue);
  EXPECT_EQ(late.remedy.label, "Mark resolved");
  ASSERT_EQ(late.remedy.writes.size(), 2u);
  EXPECT_EQ(late.remedy.writes[0],
            (std::pair<std::string_view, Value>{
                "status", ChoiceNumber{static_cast<std::uint8_t>(IssueStatus::resolved)}}));
  EXPECT_EQ(late.remedy.writes[1], (std::pair<std::string_view, Value>{"resolved", today}));
  EXPECT_EQ(only(*plan, "soon", "due").matter, Matter::due_soon);
  EXPECT_EQ(count_about(*plan, "later"), 0u);
}

TEST(IssueFindings, AResolvedOneOnlyLacksItsResolution) {
  const auto plan = plan_with(
      R"(["issue", "bare", {"title": "I", "status": "resolved", "due": "2026-01-01"}],
         ["issue", "told", {"title": "I", "status": "resolved", "resolution": "Called them"}])");
  EXPECT_EQ(only(*plan, "bare", "resolution").matter, Matter::missing);
  EXPECT_EQ(count_about(*plan, "bare"), 1u);
  EXPECT_EQ(count_about(*plan, "told"), 0u);
}

TEST(ActionFindings, AreAboutOwnersAndDaysWhileThereIsSomethingToDo) {
  const auto plan = plan_with(
      R"(["action", "bare", {"title": "A"}],
         ["action", "late", {"title": "A", "owner": "ana", "status": "doing",
                             "due": "2026-11-20"}],
         ["action", "done", {"title": "A", "status": "done", "due": "2026-11-20"}],
         ["action", "dropped", {"title": "A", "status": "dropped"}])");
  EXPECT_EQ(only(*plan, "bare", "owner").matter, Matter::unowned);
  const Finding late = only(*plan, "late", "due");
  EXPECT_EQ(late.remedy.label, "Mark done");
  EXPECT_EQ(late.remedy.writes[1], (std::pair<std::string_view, Value>{"done", today}));
  EXPECT_EQ(late.party, id_in_test("north"));
  EXPECT_EQ(count_about(*plan, "done"), 0u);
  EXPECT_EQ(count_about(*plan, "dropped"), 0u);
}

TEST(RiskRemedies, WriteFieldsThatTheRecordHas) {
  const auto plan = plan_with(
      R"(["issue", "i", {"title": "I", "due": "2026-11-18"}],
         ["action", "a", {"title": "A", "due": "2026-11-18"}])");
  int writes = 0;
  for (const Finding& finding : findings_in(*plan))
    for (const auto& [field, value] : finding.remedy.writes) {
      const Table& table = *plan->part(Visibility::shared).find(finding.key.kind);
      const int slot = table.find_slot(field);
      ASSERT_GE(slot, 0) << field;
      EXPECT_TRUE(check_value(*table.field(static_cast<Slot>(slot)), value).empty()) << field;
      ++writes;
    }
  EXPECT_EQ(writes, 4);
}

TEST(RiskProgress, CountsWhatIsInOrder) {
  EXPECT_EQ(risks_progress(*plan_with("")).done, 0);
  const auto plan = plan_with(
      R"(["risk", "r", {"title": "R", "owner": "ana", "likelihood": "5", "impact": "5"}],
         ["issue", "i", {"title": "I", "status": "resolved"}],
         ["action", "a", {"title": "A", "owner": "ana"}])");
  EXPECT_EQ(risks_progress(*plan).done, 4) << "no mitigation, no day for the action";
  EXPECT_EQ(risks_progress(*plan).of, 6);
}

}  // namespace
}  // namespace entente::practice

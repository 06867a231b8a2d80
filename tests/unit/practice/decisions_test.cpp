#include "practice/decisions/rules.hpp"

#include "tests/unit/practice/story.hpp"

namespace entente::practice {
namespace {

/// A plan with one decision "d" of these fields.
std::unique_ptr<Plan> with_decision(std::string_view fields) {
  return plan_with(concat(two_parties,
                          R"(, ["person", "gone", {"name": "Gone", "party": "sol",
                                 "left": "2026-03-01"}],
                             ["body", "jsc", {"title": "Steering committee"}],
                             ["decision", "d", {"title": "D")",
                          fields.empty() ? "" : ", ", fields, "}]"));
}

std::vector<Finding> about(std::string_view fields) {
  return decisions_findings(*with_decision(fields), today);
}

std::optional<int> open_days(std::string_view fields) {
  const auto plan = with_decision(fields);
  return days_open(*plan->find<Decision>(id_in_test("d")), today);
}

TEST(DaysOpen, CountFromTheDayItWasRaised) {
  EXPECT_EQ(open_days(R"("raised": "2026-11-10")"), 11);
  EXPECT_EQ(open_days(R"("raised": "2026-11-21", "status": "open")"), 0);
  EXPECT_EQ(open_days(R"("raised": "2026-11-10", "status": "decided", "decided": "2026-11-14")"),
            4);
  EXPECT_EQ(open_days(""), std::nullopt);
  EXPECT_EQ(open_days(R"("raised": "2026-11-10", "status": "decided")"), std::nullopt);
  EXPECT_EQ(open_days(R"("raised": "2026-11-10", "status": "dropped")"), std::nullopt);
  EXPECT_EQ(open_days(R"("raised": "2026-11-30")"), std::nullopt);
}

TEST(DecisionsFindings, AnOpenOneNeedsADriverABodyAndADay) {
  const auto findings = about("");
  EXPECT_TRUE(holds(found(findings, "d", "driver"), "Nobody drives it"));
  EXPECT_EQ(findings.front().matter, Matter::no_driver);
  EXPECT_TRUE(holds(found(findings, "d", "body"), "No body"));
  EXPECT_TRUE(holds(found(findings, "d", "raised"), "when it was raised"));
  EXPECT_TRUE(about(R"("driver": "per", "body": "jsc", "raised": "2026-11-10")").empty());
  EXPECT_TRUE(about(R"("status": "dropped")").empty());
  const auto stale = about(R"("driver": "gone", "body": "jsc", "raised": "2026-11-10")");
  ASSERT_EQ(stale.size(), 1u);
  EXPECT_EQ(stale.front().matter, Matter::stale);
}

TEST(DecisionsFindings, AfterThirtyDaysItIsTheDriversMove) {
  EXPECT_TRUE(about(R"("driver": "per", "body": "jsc", "raised": "2026-10-22")").empty());
  const auto findings = about(R"("driver": "per", "body": "jsc", "raised": "2026-10-21")");
  ASSERT_EQ(findings.size(), 1u);
  const Finding& finding = findings.front();
  EXPECT_EQ(finding.what, "Open for 31 days: decide it.");
  EXPECT_EQ(finding.field, "outcome");
  EXPECT_EQ(finding.remedy.label, "Decide");
  EXPECT_EQ(finding.person, id_in_test("per"));
  EXPECT_EQ(finding.party, id_in_test("sol"));
  EXPECT_EQ(text_from(finding.day), "2026-10-21");
}

TEST(DecisionsFindings, ADecidedOneNeedsOutcomeReasonAndDay) {
  const auto findings = about(R"("status": "decided")");
  EXPECT_EQ(findings.size(), 3u);
  EXPECT_FALSE(found(findings, "d", "outcome").empty());
  EXPECT_FALSE(found(findings, "d", "rationale").empty());
  const Finding& day = findings.back();
  EXPECT_EQ(day.field, "decided");
  ASSERT_EQ(day.remedy.writes.size(), 1u);
  EXPECT_EQ(std::get<Date>(day.remedy.writes.front().second), today);
  const auto whole = about(
      R"("status": "decided", "raised": "2026-11-12", "decided": "2026-11-10", "outcome": "Yes",
         "rationale": "Because")");
  ASSERT_EQ(whole.size(), 1u);
  EXPECT_EQ(whole.front().weight, Finding::Weight::wrong);
}

TEST(DecisionsFindings, AReviewLongPastIsStale) {
  const std::string_view decided =
      R"("status": "decided", "decided": "2026-09-01", "outcome": "Yes", "rationale": "R",)";
  const auto late = about(concat(decided, R"("review": "2026-11-20")"));
  ASSERT_EQ(late.size(), 1u);
  EXPECT_EQ(late.front().what, "Was to be reviewed yesterday.");
  EXPECT_EQ(late.front().matter, Matter::stale);
  EXPECT_EQ(late.front().remedy.label, "Open");
  EXPECT_TRUE(about(concat(decided, R"("review": "2026-11-21")")).empty());
}

/// One decided decision as a script has it.
std::string decided(int number, std::string_view raised, std::string_view day,
                    std::string_view status = "decided") {
  return concat(R"(["decision", "d)", std::to_string(number), R"(", {"title": "D", "status": ")",
                status, R"(", "raised": ")", raised, R"(", "decided": ")", day, "\"}]");
}

TEST(DecisionSpeed, IsTheMedianOfEachQuarterByTheDayOfTheDecision) {
  const auto plan =
      plan_with(concat(decided(1, "2026-10-01", "2026-10-11"), ", ",  // 10 days, Q4 2026
                       decided(2, "2026-09-01", "2026-10-31"), ", ",  // 60
                       decided(3, "2026-11-01", "2026-11-05"), ", ",  // 4
                       decided(4, "2026-06-20", "2026-09-30"), ", ",  // 102, Q3 2026
                       decided(5, "2026-07-01", "2026-07-04"), ", ",  // 3
                       decided(6, "2025-07-01", "2025-07-01"), ", ",  // 0, Q3 2025
                       decided(7, "2025-01-01", "2025-01-08"), ", ",  // 7, before the first
                       decided(8, "2026-10-01", "2026-10-02", "dropped"), ", ",  // not decided
                       decided(9, "2026-11-01", "2026-12-01")));                 // after today
  const DecisionSpeed speed = decision_speed(*plan, today);
  const auto& first = speed.quarters.front();
  EXPECT_EQ(first.year * 10 + first.quarter, 20'253);
  EXPECT_EQ(first.speed.count, 1u);
  EXPECT_EQ(first.speed.median, 0);
  for (const int empty : {1, 2, 3})
    EXPECT_EQ(speed.quarters[static_cast<std::size_t>(empty)].speed.count, 0u);
  EXPECT_EQ(speed.quarters[4].speed.count, 2u);
  EXPECT_EQ(speed.quarters[4].speed.median, 52.5);
  const auto& last = speed.quarters.back();
  EXPECT_EQ(last.year * 10 + last.quarter, 20'264);
  EXPECT_EQ(last.speed.count, 3u);
  EXPECT_EQ(last.speed.median, 10);
  EXPECT_EQ(speed.overall.count, 7u);
  EXPECT_EQ(speed.overall.median, 7);
}

TEST(DecisionSpeed, OfNothingIsNoFigure) {
  const DecisionSpeed speed = decision_speed(*plan_with(two_parties), today);
  EXPECT_EQ(speed.overall.count, 0u);
  EXPECT_EQ(speed.quarters.front().year, 2025);
}

TEST(DecisionsProgress, CountsWhatIsThere) {
  EXPECT_EQ(decisions_progress(*plan_with(two_parties)).done, 0);
  EXPECT_EQ(decisions_progress(*with_decision("")).done, 1);
  EXPECT_EQ(decisions_progress(*with_decision(R"("status": "decided", "outcome": "Yes",
                                                 "rationale": "R")"))
                .done,
            4);
}

}  // namespace
}  // namespace entente::practice

#include "practice/trust/rules.hpp"

#include "tests/unit/practice/story.hpp"

namespace entente::practice {
namespace {

constexpr std::string_view third_party = R"(["party", "tor", {"name": "Torvik"}])";

const TrustAccount& account(const TrustLedger& ledger, std::string_view party,
                            std::string_view with) {
  const TrustAccount* found = ledger.find(id_in_test(party), id_in_test(with));
  if (found == nullptr) ADD_FAILURE() << party << " with " << with;
  static const TrustAccount none;
  return found ? *found : none;
}

const Finding& finding_about(const std::vector<Finding>& findings, std::string_view name,
                             std::string_view field) {
  for (const Finding& finding : findings)
    if (finding.key.id == id_in_test(name) && finding.field == field) return finding;
  ADD_FAILURE() << "nothing about " << name << "." << field;
  static const Finding none;
  return none;
}

Value written(const Finding& finding, std::string_view field) {
  for (const auto& [name, value] : finding.remedy.writes)
    if (name == field) return value;
  return {};
}

TEST(TrustAccount, StartsAtZeroInEachDirection) {
  const auto plan = plan_with(two_parties);
  const TrustLedger ledger = trust_account(*plan, today);
  EXPECT_EQ(ledger.accounts.size(), 2u);
  EXPECT_EQ(account(ledger, "north", "sol").balance, 0);
  EXPECT_TRUE(account(ledger, "sol", "north").lines.empty());
  EXPECT_EQ(
      trust_account(*plan_with(concat(two_parties, ", ", third_party)), today).accounts.size(), 6u);
}

TEST(TrustAccount, IsMovedByWhatWasKeptAndMissed) {
  const auto plan = plan_with(concat(two_parties, R"(,
      ["commitment", "data", {"title": "Send the data", "by": "north", "to": "sol",
          "status": "kept", "due": "2026-03-01", "settled": "2026-02-20", "weight": "3"}],
      ["commitment", "late", {"title": "Ship lot 9", "by": "north", "to": "sol",
          "status": "missed", "due": "2026-04-01"}],
      ["commitment", "gone", {"title": "Obsolete", "by": "north", "to": "sol",
          "status": "released", "due": "2026-04-02", "weight": "5"}],
      ["commitment", "open", {"title": "Open", "by": "north", "to": "sol", "due": "2026-01-02"}],
      ["trust_entry", "told", {"title": "Bad news told at once", "movement": "deposit",
          "party": "sol", "with": "north", "amount": "2", "date": "2026-03-03"}],
      ["trust_entry", "side", {"title": "Side deal", "movement": "withdrawal",
          "party": "sol", "with": "north", "date": "2026-02-03"}])"));
  const TrustLedger ledger = trust_account(*plan, today);
  const TrustAccount& north = account(ledger, "north", "sol");
  ASSERT_EQ(north.lines.size(), 2u);
  EXPECT_EQ(north.balance, 2);
  const TrustMove& first = ledger.moves[north.lines[0].move];
  EXPECT_EQ(text_from(first.day), "2026-02-20") << "the day it was settled";
  EXPECT_EQ(north.lines[0].balance, 3);
  EXPECT_EQ(first.record, id_in_test("data"));
  EXPECT_EQ(move_words(*plan, first), "Kept: Send the data");
  const TrustMove& second = ledger.moves[north.lines[1].move];
  EXPECT_EQ(text_from(second.day), "2026-04-01") << "else the day it was due";
  EXPECT_EQ(move_words(*plan, second), "Missed: Ship lot 9");
  const TrustAccount& sol = account(ledger, "sol", "north");
  ASSERT_EQ(sol.lines.size(), 2u);
  EXPECT_EQ(sol.lines[0].balance, -1) << "by date, not as they were written";
  EXPECT_EQ(sol.balance, 1);
  EXPECT_EQ(move_words(*plan, ledger.moves[sol.lines[1].move]), "Bad news told at once");
  EXPECT_EQ(north.on(*date_from_text("2026-03-31"), ledger.moves), 3);
  EXPECT_EQ(north.on(*date_from_text("2026-04-01"), ledger.moves), 2);
  EXPECT_EQ(ledger.change_since(*date_from_text("2026-03-01")), -1 + 2);
}

TEST(TrustAccount, TowardsNobodyMeansTowardsEveryOtherParty) {
  const auto plan = plan_with(concat(two_parties, ", ", third_party, R"(,
      ["commitment", "all", {"title": "A", "by": "north", "status": "kept", "settled": "2026-02-01",
          "weight": "4"}],
      ["commitment", "one", {"title": "B", "by": "north", "to": "tor", "status": "missed",
          "settled": "2026-02-02"}],
      ["trust_entry", "note", {"title": "C", "movement": "withdrawal", "party": "tor",
          "date": "2026-02-03"}])"));
  const TrustLedger ledger = trust_account(*plan, today);
  EXPECT_EQ(ledger.moves.size(), 3u);
  EXPECT_EQ(account(ledger, "north", "sol").balance, 4);
  EXPECT_EQ(account(ledger, "north", "tor").balance, 3);
  EXPECT_EQ(account(ledger, "tor", "north").balance, -1);
  EXPECT_EQ(account(ledger, "tor", "sol").balance, -1);
  EXPECT_EQ(account(ledger, "sol", "north").balance, 0);
}

TEST(TrustAccount, LeavesOutWhatMovesNobody) {
  const auto plan = plan_with(concat(two_parties, R"(,
      ["commitment", "self", {"title": "A", "by": "north", "to": "north", "status": "kept"}],
      ["commitment", "nobody", {"title": "B", "to": "north", "status": "kept"}],
      ["trust_entry", "unsaid", {"title": "C", "party": "north"}],
      ["trust_entry", "whose", {"title": "D", "movement": "deposit"}])"));
  EXPECT_TRUE(trust_account(*plan, today).moves.empty());
}

TEST(TrustAccount, WhatHasNoDayCountsFromTheBeginningAndNothingKeptLiesAhead) {
  const auto plan = plan_with(concat(two_parties, R"(,
      ["commitment", "when", {"title": "A", "by": "north", "status": "kept"}],
      ["commitment", "early", {"title": "B", "by": "north", "status": "kept",
          "due": "2027-05-01"}])"));
  const TrustLedger ledger = trust_account(*plan, today);
  ASSERT_EQ(ledger.moves.size(), 2u);
  EXPECT_FALSE(ledger.moves[0].day);
  EXPECT_EQ(ledger.moves[1].day, today);
  EXPECT_EQ(account(ledger, "north", "sol").on(*date_from_text("1990-01-01"), ledger.moves), 1);
}

TEST(TrustWords, SignABalance) {
  EXPECT_EQ(balance_words(21), "+21");
  EXPECT_EQ(balance_words(0), "0");
  EXPECT_EQ(balance_words(-3), "−3");
}

TEST(TrustFindings, AnOverdueCommitmentIsMarkedKeptInOneGo) {
  const auto plan = plan_with(concat(two_parties, R"(,
      ["commitment", "late", {"title": "A", "by": "north", "to": "sol", "owner": "ana",
          "due": "2026-11-18"}],
      ["commitment", "soon", {"title": "B", "by": "sol", "owner": "per", "due": "2026-11-25",
          "status": "open"}],
      ["commitment", "later", {"title": "C", "by": "sol", "owner": "per", "due": "2027-01-25"}])"));
  const auto findings = trust_findings(*plan, today);
  const Finding& late = finding_about(findings, "late", "due");
  EXPECT_EQ(late.matter, Matter::overdue);
  EXPECT_EQ(late.weight, Finding::Weight::wrong);
  EXPECT_EQ(late.what, "Promised for 18 November 2026, 3 days ago: say whether it was kept.");
  EXPECT_EQ(text_from(late.day), "2026-11-18");
  EXPECT_EQ(late.party, id_in_test("north"));
  EXPECT_EQ(late.person, id_in_test("ana"));
  EXPECT_EQ(late.remedy.label, "Mark kept");
  EXPECT_EQ(written(late, "status"), Value{ChoiceNumber{2}});
  EXPECT_EQ(written(late, "settled"), Value{today});
  const Finding& soon = finding_about(findings, "soon", "due");
  EXPECT_EQ(soon.matter, Matter::due_soon);
  EXPECT_EQ(soon.what, "Due in 4 days.");
  EXPECT_TRUE(found(findings, "later").empty());
}

TEST(TrustFindings, AnOpenCommitmentNeedsAnOwnerWhoIsThereADateAndAParty) {
  const auto plan = plan_with(concat(two_parties, R"(,
      ["person", "gone", {"name": "Gone", "party": "sol", "left": "2026-11-09"}],
      ["commitment", "bare", {"title": "A"}],
      ["commitment", "stale", {"title": "B", "by": "sol", "owner": "gone", "due": "2027-02-01"}],
      ["commitment", "self", {"title": "C", "by": "sol", "to": "sol", "owner": "per",
          "due": "2027-02-01"}])"));
  const auto findings = trust_findings(*plan, today);
  EXPECT_EQ(finding_about(findings, "bare", "owner").matter, Matter::unowned);
  EXPECT_TRUE(holds(found(findings, "bare", "due"), "No date"));
  EXPECT_TRUE(holds(found(findings, "bare", "by"), "name the party"));
  const Finding& stale = finding_about(findings, "stale", "owner");
  EXPECT_EQ(stale.matter, Matter::stale);
  EXPECT_EQ(text_from(stale.day), "2026-11-09");
  EXPECT_EQ(stale.what, "Gone has left: name another owner.");
  EXPECT_EQ(finding_about(findings, "self", "to").weight, Finding::Weight::wrong);
}

TEST(TrustFindings, WhatIsSettledHasADayAndNothingElseIsAskedOfIt) {
  const auto plan = plan_with(concat(two_parties, R"(,
      ["commitment", "kept", {"title": "A", "by": "sol", "status": "kept", "due": "2026-01-01"}],
      ["commitment", "whole", {"title": "B", "by": "sol", "status": "missed",
          "settled": "2026-01-01"}],
      ["commitment", "ahead", {"title": "C", "by": "sol", "status": "kept",
          "settled": "2027-01-01"}],
      ["commitment", "free", {"title": "D", "by": "sol", "status": "released"}])"));
  const auto findings = trust_findings(*plan, today);
  EXPECT_EQ(found(findings, "kept"), std::vector<std::string>{"No day: say when it was kept."});
  EXPECT_EQ(finding_about(findings, "kept", "settled").weight, Finding::Weight::hint);
  EXPECT_TRUE(found(findings, "whole").empty());
  EXPECT_TRUE(holds(found(findings, "ahead", "settled"), "still to come"));
  EXPECT_TRUE(found(findings, "free").empty());
}

TEST(TrustFindings, AnEntrySaysWhatWhoAndWhen) {
  const auto plan = plan_with(concat(two_parties, R"(,
      ["trust_entry", "bare", {"title": "A"}],
      ["trust_entry", "own", {"title": "B", "movement": "deposit", "party": "sol", "with": "sol",
          "date": "2026-05-05"}],
      ["trust_entry", "whole", {"title": "C", "movement": "deposit", "party": "sol",
          "date": "2026-05-05"}])"));
  const auto findings = trust_findings(*plan, today);
  EXPECT_EQ(found(findings, "bare").size(), 3u);
  EXPECT_TRUE(holds(found(findings, "bare", "movement"), "earned or cost"));
  EXPECT_TRUE(holds(found(findings, "bare", "date"), "No date"));
  EXPECT_TRUE(holds(found(findings, "own", "with"), "own eyes"));
  EXPECT_TRUE(found(findings, "whole").empty());
}

TEST(TrustProgress, CountsWhatIsThere) {
  EXPECT_EQ(trust_progress(*plan_with(two_parties)).done, 0);
  const auto plan = plan_with(concat(two_parties, R"(,
      ["commitment", "a", {"title": "A", "by": "north", "owner": "ana", "due": "2027-01-01"}],
      ["commitment", "b", {"title": "B", "by": "sol", "status": "kept"}])"));
  EXPECT_EQ(trust_progress(*plan).done, 4);
  EXPECT_EQ(trust_progress(*plan).of, 4);
}

}  // namespace
}  // namespace entente::practice

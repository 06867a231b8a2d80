#include "practice/rights/rules.hpp"

#include "tests/unit/practice/story.hpp"

namespace entente::practice {
namespace {

constexpr std::string_view people =
    R"(["party", "sol", {"name": "Solvang Chemie", "short_name": "Solvang"}],
       ["person", "per", {"name": "Per", "party": "sol"}],
       ["person", "bo", {"name": "Bo", "party": "north"}],
       ["person", "gone", {"name": "Gone", "party": "sol", "left": "2026-03-01"}],
       ["body", "jsc", {"title": "Steering committee", "members": ["ana", "per"]}])";

/// A plan with one decision right "r" of these fields.
std::unique_ptr<Plan> with_right(std::string_view fields, std::string_view more = "") {
  return plan_with(concat(people, R"(, ["decision_right", "r", {"title": "R")",
                          fields.empty() ? "" : ", ", fields, "}]", more));
}

const DecisionRight& right_in(const Plan& plan) {
  return *plan.find<DecisionRight>(id_in_test("r"));
}

std::string_view reads(std::string_view fields) {
  const auto plan = with_right(fields);
  return words_of(reading_of(*plan, right_in(*plan)));
}

TEST(Reading, IsUnilateralWhereOneSideDecides) {
  EXPECT_EQ(reads(R"("driver": "ana")"), "unilateral");
  EXPECT_EQ(reads(R"("driver": "ana", "negotiate": ["ana", "bo"], "inform": ["per"])"),
            "unilateral");
  EXPECT_EQ(reads(R"("driver": "ana", "consult": ["bo"], "inform_bodies": ["jsc"])"), "unilateral")
      << "asking one's own people does not cross the interface";
}

TEST(Reading, IsConsultWhereAnotherPartyIsHeard) {
  EXPECT_EQ(reads(R"("driver": "ana", "negotiate": ["ana"], "consult": ["per"])"), "consult");
  EXPECT_EQ(reads(R"("negotiate": ["bo"], "consult": ["per"])"), "consult");
  EXPECT_EQ(reads(R"("driver": "ana", "consult_bodies": ["jsc"])"), "consult");
}

TEST(Reading, IsJointWhereMoreThanOneSideMustAgree) {
  EXPECT_EQ(reads(R"("negotiate": ["ana", "per"])"), "joint");
  EXPECT_EQ(reads(R"("driver": "ana", "negotiate": ["per"])"), "joint")
      << "the driver is a side too";
  EXPECT_EQ(reads(R"("negotiate_bodies": ["jsc"])"), "joint");
}

TEST(Reading, IsOpenWhereNobodyDecides) {
  EXPECT_EQ(reads(""), "open");
  EXPECT_EQ(reads(R"("consult": ["per"], "inform": ["ana"])"), "open");
}

TEST(RightsFindings, EveryDecisionNeedsADriver) {
  const auto plan =
      with_right(R"("negotiate": ["ana", "per"], "decide_by": "2027-01-10", "phase": "ongoing")");
  const auto findings = rights_findings(*plan, today);
  const auto words = found(findings, "r", "driver");
  EXPECT_EQ(words, std::vector<std::string>{"2 must agree and nobody drives."});
  EXPECT_EQ(findings.front().matter, Matter::no_driver);
  EXPECT_EQ(findings.front().remedy.label, "Name driver");
  EXPECT_EQ(text_from(findings.front().day), "2027-01-10");
}

TEST(RightsFindings, ADriverIsAmongThoseWhoAgreeAndStillThere) {
  EXPECT_TRUE(holds(found(rights_findings(*with_right(R"("driver": "ana")"), today), "r", "driver"),
                    "not among"));
  EXPECT_TRUE(
      found(rights_findings(*with_right(R"("driver": "ana", "negotiate_bodies": ["jsc"])"), today),
            "r", "driver")
          .empty())
      << "a member of the body that must agree";
  const auto stale = rights_findings(*with_right(R"("driver": "gone")"), today);
  EXPECT_TRUE(holds(found(stale, "r", "driver"), "Gone drives it and has left"));
  EXPECT_EQ(stale.front().matter, Matter::stale);
  EXPECT_EQ(stale.front().party, id_in_test("sol"));
  EXPECT_TRUE(
      holds(found(rights_findings(*with_right(R"("consult": ["gone"])"), today), "r", "consult"),
            "Gone is consulted and has left"));
}

TEST(RightsFindings, ThePartnerHasAPartOnceThereIsOne) {
  const auto about = [](std::string_view phase) {
    const auto plan = with_right(concat(R"("driver": "ana", "phase": ")", phase, "\""));
    return found(rights_findings(*plan, today), "r", "inform");
  };
  EXPECT_TRUE(holds(about("ongoing"), "Nobody at Solvang has any part"));
  EXPECT_TRUE(about("exploration").empty());
  const auto body = with_right(R"("driver": "ana", "inform_bodies": ["jsc"])");
  EXPECT_TRUE(parties_left_out(*body, Lookup<Person>(*body), right_in(*body)).empty());
  const auto nobody = with_right("");
  EXPECT_TRUE(parties_left_out(*nobody, Lookup<Person>(*nobody), right_in(*nobody)).empty());
}

TEST(RightsFindings, NobodyStandsInTwoBuckets) {
  const auto findings = rights_findings(
      *with_right(R"("negotiate": ["ana"], "consult": ["ana"], "consult_bodies": ["jsc"],
                     "inform_bodies": ["jsc"])"),
      today);
  EXPECT_EQ(found(findings, "r", "consult"),
            std::vector<std::string>{"Ana must agree and is consulted: keep one of both."});
  EXPECT_TRUE(holds(found(findings, "r", "inform_bodies"), "Steering committee"));
  const auto wrong = std::find_if(findings.begin(), findings.end(), [](const Finding& each) {
    return each.weight == Finding::Weight::wrong;
  });
  EXPECT_NE(wrong, findings.end());
}

TEST(RightsFindings, MoreThanFiveAreTooManyToNegotiateWith) {
  std::string more, list;
  for (int number = 0; number < 5; ++number) {
    const std::string name = "p" + std::to_string(number);
    more += concat(R"(, ["person", ")", name, R"(", {"name": ")", name, R"(", "party": "sol"}])");
    list += concat(number ? ", \"" : "\"", name, "\"");
  }
  const auto agree = [&](std::string_view bodies) {
    const auto plan = plan_with(concat(people, more, R"(, ["decision_right", "r", {"title": "R",
        "driver": "ana", "negotiate": [)",
                                       list, "]", bodies, "}]"));
    return found(rights_findings(*plan, today), "r", "negotiate");
  };
  EXPECT_TRUE(agree("").empty());
  EXPECT_TRUE(holds(agree(R"(, "negotiate_bodies": ["jsc"])"), "6 must agree"));
}

TEST(RightsFindings, ADayThatPassesIsOverdueUntilItIsDecided) {
  const std::string_view fields = R"("driver": "per", "decide_by": "2026-11-18")";
  const auto late = rights_findings(*with_right(fields), today);
  EXPECT_TRUE(holds(found(late, "r", "decide_by"), "Was to be decided 3 days ago."));
  EXPECT_EQ(late.back().matter, Matter::overdue);
  EXPECT_EQ(late.back().party, id_in_test("sol"));
  const auto soon =
      rights_findings(*with_right(R"("driver": "per", "decide_by": "2026-11-25")"), today);
  EXPECT_EQ(soon.back().matter, Matter::due_soon);
  const auto done = with_right(
      fields, R"(, ["decision", "d", {"title": "D", "right": "r", "status": "decided"}])");
  EXPECT_TRUE(found(rights_findings(*done, today), "r", "decide_by").empty());
}

TEST(RightsFindings, AnOngoingDecisionBelongsToABody) {
  const auto about = [](std::string_view fields) {
    return found(rights_findings(*with_right(fields), today), "r", "body");
  };
  EXPECT_FALSE(about(R"("phase": "ongoing")").empty());
  EXPECT_TRUE(about(R"("phase": "ongoing", "body": "jsc")").empty());
  EXPECT_TRUE(about(R"("phase": "negotiation")").empty());
}

TEST(RightsProgress, NeedsEveryPhaseAndADriverEverywhere) {
  EXPECT_EQ(rights_progress(*plan_with(people)).done, 0);
  EXPECT_EQ(rights_progress(*with_right(R"("phase": "ongoing")")).done, 1);
  const auto plan = with_right(
      R"("phase": "ongoing", "driver": "ana", "inform": ["per"])",
      R"(, ["decision_right", "e", {"title": "E", "phase": "exploration", "driver": "ana",
            "negotiate": ["ana"]}],
         ["decision_right", "n", {"title": "N", "phase": "negotiation", "driver": "per",
            "negotiate_bodies": ["jsc"]}])");
  EXPECT_EQ(rights_progress(*plan).done, 5);
}

TEST(UsualDecisions, CoverEachPhase) {
  int count[4] = {};
  for (const UsualRecord& usual : usual_decisions.records) ++count[usual.choice];
  for (const int phase : {1, 2, 3}) EXPECT_GE(count[phase], 3);
}

class Parts : public testing::Test {
 protected:
  template <class Write>
  Change edit(Write write) {
    Transaction transaction(*plan, {{}, {}, "aaaaaaaa", "bbbbbbbb"}, Moment{1}, "Change");
    EXPECT_TRUE(write(transaction));
    return transaction.commit();
  }
  Change put(std::string_view who, Part part) {
    return edit([&](Transaction& transaction) {
      return put_part(transaction, *plan, id_in_test("r"), id_in_test(who), part, arena);
    });
  }
  Change drive(std::string_view who) {
    return edit([&](Transaction& transaction) {
      return turn_driver(transaction, *plan, id_in_test("r"), id_in_test(who), arena);
    });
  }
  Part part(std::string_view who) { return part_of(right_in(*plan), id_in_test(who)); }
  std::unique_ptr<Plan> plan = with_right(R"("negotiate": ["ana", "per"])");
  Arena arena;
};

TEST_F(Parts, AMoveBetweenBucketsWritesBothListsAtOnce) {
  EXPECT_EQ(put("per", Part::consult).effects.size(), 2u);
  EXPECT_EQ(part("per"), Part::consult);
  EXPECT_EQ(part("ana"), Part::negotiate);
  EXPECT_EQ(right_in(*plan).negotiate.ids.size(), 1u);
  EXPECT_TRUE(put("per", Part::consult).empty());
  put("per", Part::none);
  EXPECT_EQ(part("per"), Part::none);
}

TEST_F(Parts, BodiesHaveListsOfTheirOwn) {
  put("jsc", Part::inform);
  EXPECT_EQ(right_in(*plan).inform_bodies.ids.size(), 1u);
  EXPECT_EQ(part("jsc"), Part::inform);
  EXPECT_EQ(bodies_in(right_in(*plan)), std::vector<Id>{id_in_test("jsc")});
  EXPECT_EQ(people_in(right_in(*plan)).size(), 2u);
}

TEST_F(Parts, TheDriverMustAgreeToo) {
  EXPECT_EQ(drive("bo").effects.size(), 2u);
  EXPECT_EQ(right_in(*plan).driver.id, id_in_test("bo"));
  EXPECT_EQ(part("bo"), Part::negotiate);
  drive("bo");
  EXPECT_FALSE(right_in(*plan).driver.id);
  EXPECT_EQ(part("bo"), Part::negotiate);
}

}  // namespace
}  // namespace entente::practice

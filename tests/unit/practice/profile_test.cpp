#include "practice/profile/rules.hpp"
#include "practice/references.hpp"
#include "practice/words.hpp"
#include "tests/unit/practice/story.hpp"

namespace entente::practice {
namespace {

using Verdict = AllianceTest::Verdict;

Alliance all_yes() {
  Alliance alliance;
  alliance.place = Continuum::strategic_alliance;
  for (Answer Alliance::*answer :
       {&Alliance::long_term, &Alliance::complex, &Alliance::interdependent,
        &Alliance::separate_companies, &Alliance::common_goals, &Alliance::differing_goals})
    alliance.*answer = Answer::yes;
  return alliance;
}

TEST(AllianceTest, SixTimesYesIsAnAlliance) {
  const AllianceTest test = alliance_test(all_yes());
  EXPECT_EQ(test.verdict, Verdict::alliance);
  EXPECT_EQ(test.headline, "An alliance");
  EXPECT_TRUE(test.reasons.empty());
}

TEST(AllianceTest, UnansweredCountsAnswersAndNamesTheRest) {
  Alliance alliance = all_yes();
  alliance.complex = alliance.common_goals = Answer::none;
  const AllianceTest test = alliance_test(alliance);
  EXPECT_EQ(test.verdict, Verdict::unanswered);
  EXPECT_EQ(test.headline, "4 answers of 6");
  EXPECT_EQ(test.reasons.size(), 2u);
}

TEST(AllianceTest, PartlyIsAnAllianceInPart) {
  Alliance alliance = all_yes();
  alliance.differing_goals = Answer::partly;
  EXPECT_EQ(alliance_test(alliance).verdict, Verdict::in_part);
  EXPECT_EQ(alliance_test(alliance).reasons.size(), 1u);
}

/// The four things that the study leaves out of the word: each by the answer that gives it away.
TEST(AllianceTest, SaysWhyItIsNone) {
  const auto headline_with = [](Answer Alliance::*answer) {
    Alliance alliance = all_yes();
    alliance.*answer = Answer::no;
    return alliance_test(alliance).headline;
  };
  EXPECT_EQ(headline_with(&Alliance::separate_companies),
            "Not an alliance: work inside one company");
  EXPECT_EQ(headline_with(&Alliance::interdependent),
            "Not an alliance: an arm's-length deal between customer and supplier");
  EXPECT_EQ(headline_with(&Alliance::complex), "Not an alliance: too little interaction");
  EXPECT_EQ(headline_with(&Alliance::long_term), "Not an alliance: too little interaction");
  EXPECT_EQ(headline_with(&Alliance::differing_goals),
            "Not an alliance: nothing that has to be balanced");
}

TEST(AllianceTest, AMergerIsNoneWhateverTheAnswers) {
  Alliance alliance = all_yes();
  alliance.place = Continuum::merger;
  const AllianceTest test = alliance_test(alliance);
  EXPECT_EQ(test.headline, "Not an alliance: a merger or acquisition");
  ASSERT_EQ(test.reasons.size(), 1u);
}

TEST(ProfileFindings, OnePartyIsNotEnough) {
  const auto plan = plan_with("");
  EXPECT_TRUE(holds(found(profile_findings(*plan, today), ""), "One party only"));
  const auto two = plan_with(two_parties);
  EXPECT_FALSE(holds(found(profile_findings(*two, today), ""), "One party only"));
}

TEST(ProfileFindings, APersonNeedsAParty) {
  const auto plan = plan_with(R"(["person", "noor", {"name": "Noor"}])");
  EXPECT_TRUE(holds(found(profile_findings(*plan, today), "noor", "party"), "Belongs to no party"));
  EXPECT_TRUE(found(profile_findings(*plan, today), "ana", "party").empty());
}

TEST(ProfileFindings, WhoLeftIsToldWithTheirPlaces) {
  const auto plan = plan_with(
      R"(["person", "jon", {"name": "Jon", "party": "north", "left": "2026-11-09"}],
         ["objective", "one", {"title": "One", "owner": "jon"}],
         ["term", "two", {"title": "Two", "understood_by": ["ana", "jon"]}],
         ["person", "eve", {"name": "Eve", "party": "north", "left": "2026-11-09"}])");
  const auto findings = profile_findings(*plan, today);
  EXPECT_EQ(found(findings, "jon", "left"),
            std::vector<std::string>{
                "Last day 9 November 2026, still named in 2 places: name someone else "
                "there."});
  EXPECT_TRUE(found(findings, "eve", "left").empty()) << "nothing depends on Eve";
}

TEST(ProfileFindings, ANameThatCouldBeTakenForAnotherIsTold) {
  const auto plan = plan_with(
      R"(["person", "true", {"name": "Pavel Orsa", "party": "north"}],
         ["person", "false", {"name": "P\u0430vel Orsa", "party": "north"}],
         ["person", "greek", {"name": "\u039d\u03af\u03ba\u03bf\u03c2", "party": "north"}],
         ["party", "west", {"name": "NORTHWIND  GAS"}])");
  const auto findings = profile_findings(*plan, today);
  EXPECT_EQ(found(findings, "false", "name"),
            std::vector<std::string>{"A word of this name mixes Latin and Cyrillic letters: it may "
                                     "imitate another."});
  EXPECT_TRUE(holds(found(findings, "true", "name"), "Looks like “P\u0430vel Orsa”"));
  EXPECT_TRUE(holds(found(findings, "west", "name"), "Looks like “Northwind Gas”"));
  EXPECT_TRUE(found(findings, "greek", "name").empty());
  EXPECT_TRUE(found(findings, "ana", "name").empty());
}

TEST(ProfileFindings, TheAllianceNeedsNameAndPurpose) {
  const auto plan = plan_with("");
  const auto findings = profile_findings(*plan, today);
  const auto about_alliance = std::count_if(findings.begin(), findings.end(), [](const Finding& f) {
    return f.key.id == id_from_name("alliance") && (f.field == "name" || f.field == "purpose");
  });
  EXPECT_EQ(about_alliance, 2);
}

TEST(ProfileProgress, CountsWhatIsThere) {
  EXPECT_EQ(profile_progress(*plan_with("")).done, 0);
  const auto plan = plan_with(two_parties,
                              R"(["alliance", {"name": "N × S", "purpose": "Hydrogen for the fjord",
                                  "place": "joint_venture", "start": "2026-01-01"}])");
  EXPECT_EQ(profile_progress(*plan).done, 6);
  EXPECT_EQ(profile_progress(*plan).of, 7);
}

TEST(Places, CountsRecordsNotMentions) {
  const auto plan = plan_with(
      R"(["conversation", "talk", {"title": "Talk", "people": ["ana", "ana"]}],
         ["rule", "rule", {"title": "Rule", "owner": "ana"}])");
  EXPECT_EQ(places_of(*plan, "person").at(id_in_test("ana")), 2u);
  EXPECT_EQ(places_of(*plan, "party").at(id_in_test("north")), 1u);
  EXPECT_TRUE(places_of(*plan, "objective").empty());
}

TEST(Words, DatesCountsAndLists) {
  EXPECT_EQ(date_words(date_from({2026, 11, 9})), "9 November 2026");
  EXPECT_EQ(date_words({}), "");
  EXPECT_EQ(counted(1, "place", "places"), "1 place");
  EXPECT_EQ(counted(0, "place", "places"), "0 places");
  EXPECT_EQ(listed({"A"}), "A");
  EXPECT_EQ(listed({"A", "B"}), "A and B");
  EXPECT_EQ(listed({"A", "B", "C"}), "A, B and C");
}

}  // namespace
}  // namespace entente::practice

#include "practice/charter/rules.hpp"
#include "tests/unit/practice/story.hpp"

namespace entente::practice {
namespace {

TEST(CharterFindings, AnEmptyCharterLacksTheFirstThings) {
  const auto words = found(charter_findings(*plan_with(two_parties), today), "");
  EXPECT_TRUE(holds(words, "No joint objective"));
  EXPECT_TRUE(holds(words, "Nothing is out of scope"));
  EXPECT_TRUE(holds(words, "Nothing is expected of management"));
  EXPECT_FALSE(holds(words, "All measures look back")) << "there are none";
}

TEST(CharterFindings, ObjectivesNeedMeasureOwnerAndDate) {
  const auto plan = plan_with(
      R"(["objective", "bare", {"title": "Bare"}],
         ["objective", "own", {"title": "Own", "party": "north", "owner": "ana"}],
         ["objective", "whole", {"title": "Whole", "owner": "ana", "due": "2027-01-01"}],
         ["measure", "m", {"title": "M", "objective": "whole"}])");
  const auto findings = charter_findings(*plan, today);
  EXPECT_EQ(found(findings, "bare").size(), 3u);
  EXPECT_EQ(found(findings, "own"),
            std::vector<std::string>{"No measure tells whether it is reached."});
  EXPECT_TRUE(found(findings, "whole").empty());
  EXPECT_FALSE(holds(found(findings, ""), "No joint objective"));
  EXPECT_TRUE(is_measured(*plan, id_in_test("whole")));
  EXPECT_FALSE(is_measured(*plan, id_in_test("bare")));
}

TEST(CharterFindings, UndecidedScopeIsTold) {
  const auto plan = plan_with(
      R"(["scope_item", "open", {"title": "Open", "scope": "undecided"}],
         ["scope_item", "unsaid", {"title": "Unsaid"}],
         ["scope_item", "out", {"title": "Out", "scope": "out"}])");
  const auto findings = charter_findings(*plan, today);
  EXPECT_TRUE(holds(found(findings, "open", "scope"), "Undecided"));
  EXPECT_TRUE(holds(found(findings, "unsaid", "scope"), "in or out"));
  EXPECT_TRUE(found(findings, "out").empty());
  EXPECT_FALSE(holds(found(findings, ""), "Nothing is out of scope"));
}

TEST(CharterFindings, MeasuresNeedATargetAndSomethingThatWarnsEarly) {
  const auto late = plan_with(R"(["measure", "m", {"title": "M", "indicator": "lagging"}])");
  EXPECT_TRUE(holds(found(charter_findings(*late, today), ""), "All measures look back"));
  EXPECT_TRUE(holds(found(charter_findings(*late, today), "m", "target"), "No target"));
  const auto early =
      plan_with(R"(["measure", "m", {"title": "M", "indicator": "leading", "target": "0"}])");
  EXPECT_FALSE(holds(found(charter_findings(*early, today), ""), "All measures look back"));
  EXPECT_TRUE(found(charter_findings(*early, today), "m", "target").empty()) << "zero is a target";
}

TEST(Understanding, NamesThePartiesWithoutIt) {
  const auto plan = plan_with(
      concat(two_parties,
             R"(, ["person", "gone", {"name": "Gone", "party": "sol", "left": "2026-03-01"}],
         ["term", "none", {"title": "None", "plain_words": "P"}],
         ["term", "one", {"title": "One", "plain_words": "P", "understood_by": ["ana", "gone"]}],
         ["term", "all", {"title": "All", "plain_words": "P", "understood_by": ["ana", "per"]}])"));
  const auto findings = charter_findings(*plan, today);
  const auto about = [&](std::string_view term) { return found(findings, term, "understood_by"); };
  EXPECT_EQ(about("one"), std::vector<std::string>{"Nobody at Solvang has explained it back yet."});
  ASSERT_EQ(about("none").size(), 1u);
  EXPECT_TRUE(holds(about("none"), "Northwind") && holds(about("none"), "Solvang"));
  EXPECT_TRUE(about("all").empty());
}

TEST(CharterFindings, TermsNeedPlainWordsAndRulesARule) {
  const auto plan =
      plan_with(R"(["term", "t", {"title": "T"}], ["rule", "r", {"title": "R", "owner": "ana"}])");
  const auto findings = charter_findings(*plan, today);
  EXPECT_TRUE(holds(found(findings, "t", "plain_words"), "plain words"));
  EXPECT_EQ(found(findings, "r"), std::vector<std::string>{"The rule itself is missing."});
}

TEST(CharterProgress, CountsWhatIsThere) {
  EXPECT_EQ(charter_progress(*plan_with(two_parties)).done, 0);
  const auto plan = plan_with(concat(
      two_parties,
      R"(, ["objective", "o", {"title": "O"}], ["measure", "m", {"title": "M", "objective": "o",
          "indicator": "leading"}], ["scope_item", "s", {"title": "S", "scope": "in"}],
         ["term", "t", {"title": "T", "understood_by": ["ana", "per"]}],
         ["rule", "r", {"title": "R", "issue": "unique"}],
         ["expectation", "e", {"title": "E", "level": "team"}])"));
  EXPECT_EQ(charter_progress(*plan).done, 6);
  EXPECT_EQ(charter_progress(*plan).of, 9);
}

}  // namespace
}  // namespace entente::practice

#include "practice/intent/rules.hpp"
#include "tests/unit/practice/story.hpp"

namespace entente::practice {
namespace {

Intent whole() {
  Intent intent;
  intent.title = "Hydrogen for the ferries";
  intent.asset = "electrolysers";
  intent.asset_of = {id_in_test("north")};
  intent.region = "western Norway";
  intent.action = "fuel";
  intent.offer = "the H2 Line";
  intent.segment = "car ferries";
  intent.deadline = date_from({2028, 5, 31});
  return intent;
}

std::vector<std::string_view> fields(const std::vector<Gap>& gaps) {
  std::vector<std::string_view> names;
  for (const Gap& gap : gaps) names.push_back(gap.field);
  return names;
}

TEST(Composed, IsOneSentence) {
  EXPECT_EQ(composed(whole(), "Northwind"),
            "Leverage Northwind's electrolysers in western Norway to fuel the H2 Line for car "
            "ferries by 31 May 2028.");
}

TEST(Composed, MissingPartsStandAsLabels) {
  EXPECT_EQ(composed({}, ""),
            "Leverage [asset of the partner] in [region] to [what we do] [product or offer] for "
            "[segment] by [deadline].");
}

TEST(Statement, OwnWordingComesFirst) {
  const auto plan = plan_with(
      R"(["intent", "i", {"title": "T", "asset_of": "north", "wording": "Our own words."}])");
  EXPECT_EQ(statement(*plan, plan->all<Intent>()[0]), "Our own words.");
  Intent composed_one = whole();
  EXPECT_TRUE(statement(*plan, composed_one).starts_with("Leverage Northwind's electrolysers"));
}

TEST(Specificity, AWholeIntentHasNoGap) { EXPECT_TRUE(specificity(whole()).empty()); }

TEST(Specificity, EachMissingPartIsNamed) {
  EXPECT_EQ(fields(specificity({})),
            (std::vector<std::string_view>{"asset", "region", "action", "offer", "segment",
                                           "asset_of", "deadline"}));
  Intent intent = whole();
  intent.deadline = {};
  EXPECT_EQ(specificity(intent), (std::vector<Gap>{{"deadline", "No deadline: say by when."}}));
}

TEST(Specificity, VagueWordsAreFoundInEveryField) {
  Intent intent = whole();
  intent.title = "Grow  Revenue together";
  intent.region = "key markets";
  intent.wording = {"We\nleverage our\nstrengths."};
  EXPECT_EQ(fields(specificity(intent)),
            (std::vector<std::string_view>{"title", "region", "wording"}));
}

TEST(VaguePhrases, SayWhatToWriteInstead) {
  EXPECT_EQ(vague_phrases("to grow revenue"),
            std::vector<std::string>{"“grow revenue” commits to nothing: write which product, sold "
                                     "to whom, earns how much by when."});
}

TEST(VaguePhrases, AreWholeWordsWhateverTheCase) {
  EXPECT_EQ(vague_phrases("SYNERGIES!").size(), 1u);
  EXPECT_EQ(vague_phrases("win-win, and as soon as possible").size(), 2u);
  EXPECT_EQ(vague_phrases("Leverage each other’s strengths").size(), 1u);
  EXPECT_TRUE(vague_phrases("Regrow revenues").empty());
  EXPECT_TRUE(vague_phrases("Fuel eleven ferries by May 2028").empty());
  EXPECT_TRUE(vague_phrases("").empty());
}

TEST(NextDue, FollowsTheRhythm) {
  const auto due = [](Rhythm rhythm, YearMonthDay last) {
    Conversation talk;
    talk.rhythm = rhythm;
    talk.last_held = date_from(last);
    return text_from(next_due(talk));
  };
  EXPECT_EQ(due(Rhythm::weekly, {2026, 12, 28}), "2027-01-04");
  EXPECT_EQ(due(Rhythm::fortnightly, {2026, 2, 20}), "2026-03-06");
  EXPECT_EQ(due(Rhythm::monthly, {2026, 1, 31}), "2026-02-28");
  EXPECT_EQ(due(Rhythm::monthly, {2028, 1, 31}), "2028-02-29");
  EXPECT_EQ(due(Rhythm::monthly, {2026, 11, 30}), "2026-12-30");
  EXPECT_EQ(due(Rhythm::quarterly, {2026, 11, 30}), "2027-02-28");
  EXPECT_EQ(due(Rhythm::none, {2026, 11, 30}), "");
  EXPECT_FALSE(next_due({}));
}

TEST(IntentFindings, NothingYet) {
  const auto findings = intent_findings(*plan_with(two_parties), today);
  EXPECT_TRUE(holds(found(findings, ""), "No intent yet"));
  EXPECT_TRUE(holds(found(findings, ""), "Solvang names no gap of its own"));
  EXPECT_TRUE(holds(found(findings, ""), "Northwind has not placed itself"));
  EXPECT_TRUE(holds(found(findings, ""), "No talk without an agenda"));
}

TEST(IntentFindings, GapsOfAComplement) {
  const auto plan =
      plan_with(concat(two_parties,
                       R"(, ["complement", "open", {"title": "Ships", "party": "north"}],
                ["complement", "own", {"title": "Gas", "party": "sol", "met_by": "sol",
                                       "strength": "Gas"}],
                ["complement", "whole", {"title": "Port", "party": "sol", "met_by": "north",
                                         "strength": "A pier"}])"));
  const auto findings = intent_findings(*plan, today);
  EXPECT_TRUE(holds(found(findings, "open", "met_by"), "no party closes yet"));
  EXPECT_TRUE(holds(found(findings, "own", "met_by"), "closes its own gap"));
  EXPECT_TRUE(found(findings, "whole").empty());
}

TEST(IntentFindings, DistanceBetweenMindsets) {
  const auto plan = [](std::string_view level) {
    return plan_with(concat(two_parties,
                            R"(, ["mindset", "a", {"title": "A", "party": "north", "stance": "5"}],
                               ["mindset", "b", {"title": "B", "party": "sol", "stance": ")",
                            level, R"("}])"));
  };
  EXPECT_TRUE(holds(found(intent_findings(*plan("2"), today), "", "stance"),
                    "Northwind places itself at 5, Solvang at 2"));
  EXPECT_TRUE(found(intent_findings(*plan("4"), today), "", "stance").empty());
}

TEST(IntentFindings, ATalkTakesTwoParties) {
  const auto plan = plan_with(
      concat(two_parties, R"(, ["conversation", "one", {"title": "One", "people": ["ana"]}],
                             ["conversation", "two", {"title": "Two", "people": ["ana", "per"]}])"));
  const auto findings = intent_findings(*plan, today);
  EXPECT_TRUE(holds(found(findings, "one", "people"), "Only one party takes part"));
  EXPECT_TRUE(found(findings, "two").empty());
}

TEST(IntentProgress, CountsWhatIsThere) {
  const auto plan = plan_with(concat(
      two_parties,
      R"(, ["intent", "i", {"title": "Ferries", "asset": "electrolysers", "asset_of": "north",
                   "region": "Norway", "action": "fuel", "offer": "the H2 Line",
                   "segment": "car ferries", "deadline": "2028-05-31"}],
                ["complement", "c", {"title": "Ships", "party": "north"}])"));
  EXPECT_EQ(intent_progress(*plan).done, 2);
  EXPECT_EQ(intent_progress(*plan).of, 5);
}

}  // namespace
}  // namespace entente::practice

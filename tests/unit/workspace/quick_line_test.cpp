#include "workspace/quick_line.hpp"

#include "practice/profile/records.hpp"
#include "tests/unit/practice/story.hpp"
#include "tests/unit/workspace/readings.hpp"

namespace entente {
namespace {

using test::expect_readings;

constexpr std::string_view people =
    R"(["party", "sol", {"name": "Solvang Chemie", "short_name": "Solvang"}],
       ["person", "duarte", {"name": "Ana Duarte", "party": "sol"}],
       ["person", "femi", {"name": "Femi Okoro", "party": "north"}],
       ["person", "anders", {"name": "Anders Müller-Lund", "party": "sol"}],
       ["person", "jane", {"name": "Jane Smith", "party": "north"}],
       ["person", "other", {"name": "Jane Smith", "party": "sol"}],
       ["person", "tanaka", {"name": "田中太郎", "party": "sol"}],
       ["person", "gone", {"name": "Jonas Weber", "party": "sol", "left": "2026-11-09"}])";

/// Kind, title, owner, day and problems in one line: "risk|Supply gap|Femi Okoro|2026-11-27|".
std::string made(std::string_view text) {
  static const std::unique_ptr<Plan> plan = practice::plan_with(people);
  const QuickLine line = parse_quick_line(text, *plan, practice::today);
  std::string words = std::string(line.kind ? line.kind->name : "none") + "|" + line.title + "|";
  if (line.owner) words += headline(*plan, "person", line.owner);
  words += "|" + text_from(line.date) + "|";
  for (const std::string& problem : line.problems) words += problem;
  return words;
}

TEST(QuickLine, SaysTheKindByASignOrAWord) {
  expect_readings(made,
                  {{"Call them", "action|Call them|||"},
                   {"! Supply gap", "risk|Supply gap|||"},
                   {"!Supply gap", "risk|Supply gap|||"},
                   {"!! Line down", "issue|Line down|||"},
                   {"！供給不足", "risk|供給不足|||", "as a Japanese keyboard writes it"},
                   {"  Risk: gap", "risk|gap|||"},
                   {"ISSUE:gap", "issue|gap|||"},
                   {"decision: which site", "decision|which site|||"},
                   {"commitment: data", "commitment|data|||"},
                   {"action: data", "action|data|||"},
                   {"note: data", "action|note: data|||"},
                   {"Wow! risk: none", "action|Wow! risk: none|||", "only at the beginning"}});
}

TEST(QuickLine, ReadsAllOfIt) {
  expect_readings(
      made,
      {{"! Supply gap @femi friday", "risk|Supply gap|Femi Okoro|2026-11-27|"},
       {"! Supply gap, @femi, friday", "risk|Supply gap|Femi Okoro|2026-11-27|"},
       {"@femi tomorrow: call the site", "action|call the site|Femi Okoro|2026-11-22|"},
       {"Send data to @ana duarte by 26 nov.", "action|Send data to|Ana Duarte|2026-11-26|"}});
}

TEST(QuickLine, SaysWhoHasPromised) {
  const auto plan = practice::plan_with(people);
  const auto promised = [&](std::string_view text) {
    const QuickLine line = parse_quick_line(text, *plan, practice::today);
    return headline(*plan, "party", line.side) + "|" + line.title;
  };
  expect_readings(
      promised,
      {{"commitment: two managers by solvang", "Solvang Chemie|two managers"},
       {"commitment: two managers by Solvang Chemie by friday", "Solvang Chemie|two managers"},
       {"commitment: two managers @femi", "Northwind Gas|two managers", "the owner's party"},
       {"commitment: two managers by solvang @femi", "Solvang Chemie|two managers"},
       {"commitment: two managers by hand", "|two managers by hand"},
       {"action: audit by solvang", "|audit by solvang", "an action has no side"}});
}

TEST(QuickLine, FindsPeopleByTheBeginningOfAnyOfTheirNames) {
  expect_readings(made, {{"x @okoro", "action|x|Femi Okoro||"},
                         {"x @FEM", "action|x|Femi Okoro||"},
                         {"x @Femi Okoro y", "action|x y|Femi Okoro||"},
                         {"x @femi o y", "action|x o y|Femi Okoro||", "one is known already"},
                         {"x @muller y", "action|x y|Anders Müller-Lund||"},
                         {"x @lund y", "action|x y|Anders Müller-Lund||"},
                         {"x @anders müller-lund y", "action|x y|Anders Müller-Lund||"},
                         {"x ＠田中 y", "action|x y|田中太郎||"},
                         {"ask a@femi.example", "action|ask a@femi.example|||", "an address"},
                         {"ask @ noon", "action|ask @ noon|||"}});
}

TEST(QuickLine, TakesMoreWordsOnlyWhereOneDoesNotTell) {
  expect_readings(made, {{"x @ana duarte y", "action|x y|Ana Duarte||"},
                         {"x @an d y", "action|x y|Ana Duarte||"},
                         {"x @jane smith solvang y", "action|x y|Jane Smith||"},
                         {"x @jane north y", "action|x y|Jane Smith||"}});
  const std::string unsure = made("x @jane smith y");
  EXPECT_EQ(unsure.substr(0, 25), "action|x @jane smith y|||");
  EXPECT_NE(unsure.find("Jane Smith (Northwind), Jane Smith (Solvang)"), std::string::npos);
}

TEST(QuickLine, PrefersTheOneWithExactlyThatName) {
  // Ana (of the plan itself) and Ana Duarte both have the whole word; neither is preferred.
  EXPECT_NE(made("x @ana y").find("may be Ana (Northwind), Ana Duarte (Solvang)"),
            std::string::npos);
  EXPECT_EQ(made("x @ana north"), "action|x|Ana||");
  EXPECT_NE(made("x @an").find("may be"), std::string::npos);
}

TEST(QuickLine, TellsOfNamesThatNobodyHas) {
  expect_readings(made,
                  {{"x @zed", "action|x @zed|||Nobody here is called “zed”."},
                   {"x @jonas", "action|x @jonas|||Jonas Weber (Solvang) has left."},
                   {"x @solvang", "action|x @solvang|||Nobody here is called “solvang”."},
                   {"x @zed @femi y", "action|x @zed y|Femi Okoro||Nobody here is called “zed”."},
                   {"x @femi @okoro", "action|x @okoro|Femi Okoro||", "there is one owner"},
                   {"x @friday", "action|x @friday|||Nobody here is called “friday”."}});
}

TEST(QuickLine, LeavesWordsInTheTitleThatAreNoDayThere) {
  expect_readings(made,
                  {{"Friday meeting agenda", "action|Friday meeting agenda|||"},
                   {"Friday meeting agenda friday", "action|Friday meeting agenda||2026-11-27|"},
                   {"Agenda by friday for all", "action|Agenda for all||2026-11-27|"},
                   {"Support 24/7 calls", "action|Support 24/7 calls|||"},
                   {"5 may be late", "action|5 may be late|||"},
                   {"Sun exposure", "action|Sun exposure|||"},
                   {"Today's talk", "action|Today's talk|||"},
                   {"Upgrade to 1.2.3", "action|Upgrade to 1.2.3|||"}});
}

TEST(QuickLine, TheLastDayCountsAndTheOtherStays) {
  expect_readings(made, {{"Move 26 nov talk to 3 dec", "action|Move 26 nov talk to||2026-12-03|"},
                         {"tomorrow", "action|||2026-11-22|"},
                         {"x due in 2 weeks", "action|x||2026-12-05|"},
                         {"x by the end of the month @femi", "action|x|Femi Okoro|2026-11-30|"},
                         {"x next @femi friday", "action|x next|Femi Okoro|2026-11-27|",
                          "a day does not reach over a name"}});
}

TEST(QuickLine, LeavesEveryScriptAsItIs) {
  expect_readings(made, {{"! 供給 不足　🙂 @femi tomorrow",
                          "risk|供給 不足　🙂|Femi Okoro|2026-11-22|"},
                         {"!! انقطاع الإمداد @femi", "issue|انقطاع الإمداد|Femi Okoro||"},
                         {"a  b @femi", "action|a  b|Femi Okoro||", "blanks within stay"},
                         {"", "action||||"},
                         {"!", "risk||||"},
                         {"\xff\xfe @femi \xe3\x81", "action|\xff\xfe \xe3\x81|Femi Okoro||"}});
}

TEST(QuickLine, FindsItsFieldsInTheDescription) {
  const Catalog& catalog = practice::catalog();
  const auto names = [&](std::string_view kind) {
    std::string words;
    for (const Field* field :
         {quick_owner_field(*catalog.find(kind)), quick_date_field(*catalog.find(kind)),
          quick_raised_field(*catalog.find(kind))})
      words += (field ? std::string(field->name) : "-") + " ";
    return words;
  };
  EXPECT_EQ(names("risk"), "owner review raised ");
  EXPECT_EQ(names("issue"), "owner due raised ");
  EXPECT_EQ(names("action"), "owner due - ");
  EXPECT_EQ(names("decision"), "driver review raised ");
  EXPECT_EQ(names("commitment"), "owner due - ");
  EXPECT_EQ(names("party"), "- - - ");
}

TEST(QuickLine, SaysWhichBytesItTookForWhat) {
  const auto plan = practice::plan_with(people);
  const QuickLine line = parse_quick_line("! Gap @femi, by friday", *plan, practice::today);
  EXPECT_EQ(line.spans,
            (std::vector<QuickSpan>{
                {QuickPart::kind, 0, 1}, {QuickPart::owner, 6, 12}, {QuickPart::date, 13, 22}}));
}

TEST(QuickLine, MakesNothingOutOfACatalogWithoutItsKinds) {
  const Catalog none{{}};
  const QuickLine line = parse_quick_line("! Gap @femi", Plan(none, Id{1}), practice::today);
  EXPECT_EQ(line.kind, nullptr);
  EXPECT_FALSE(line.ready());
  EXPECT_EQ(line.title, "! Gap @femi");
}

}  // namespace
}  // namespace entente

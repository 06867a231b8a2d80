#include "workspace/script.hpp"

#include <gtest/gtest.h>

#include "base/concat.hpp"
#include "practice/charter/records.hpp"
#include "practice/practice.hpp"

namespace entente {
namespace {

using namespace practice;

constexpr std::string_view begin =
    R"({"at": "2026-01-05T08:00", "as": "ana@north", "label": "Begin",
        "add": [["party", "north", {"name": "North"}],
                ["person", "ana", {"name": "Ana", "party": "north"}]]})";

Result<std::unique_ptr<Plan>> played(std::string_view steps) {
  return plan_from_script(concat(R"({"name": "t", "steps": [)", begin, steps, "]}"), catalog());
}

std::string problem_of(std::string_view step) {
  const auto plan = played(concat(", ", step));
  return plan ? "none" : text_from(plan.problems().front());
}

std::string step_with(std::string_view doing) {
  return concat(R"({"at": "2026-01-06T08:00", "as": "ana@north", "label": "Go on", )", doing, "}");
}

TEST(Script, PlaysStepsAsSignedAndDatedEdits) {
  const auto plan = played(concat(", ", step_with(R"("set": [["ana", {"role": "Pilot"}]])")));
  ASSERT_TRUE(plan) << text_from(plan.problems().front());
  const HistoryLine& last = (*plan)->history().back();
  EXPECT_EQ(text_from(last.at), "2026-01-06T08:00:00.000Z");
  EXPECT_EQ(last.person, id_from_name("t/ana"));
  EXPECT_EQ(last.party, id_from_name("t/north"));
  EXPECT_EQ(last.label, "Go on");
  EXPECT_EQ((*plan)->all<Person>()[0].role, "Pilot");
}

TEST(Script, AddedRecordsStandInTheirOrder) {
  const auto plan = played(
      concat(", ", step_with(R"("add": [["objective", "a", {"title": "A"}], ["objective", "b",
                        {"title": "B"}], ["objective", "c", {"title": "C"}]])")));
  ASSERT_TRUE(plan);
  const auto objectives = (*plan)->all<Objective>();
  EXPECT_LT(objectives[0].rank.key, objectives[1].rank.key);
  EXPECT_LT(objectives[1].rank.key, objectives[2].rank.key);
}

TEST(Script, PrivateStepsStayInThePrivatePart) {
  const auto plan = played(
      concat(", ", step_with(R"("private": true, "add": [["objective", "a", {"title": "A"}]])")));
  ASSERT_TRUE(plan);
  EXPECT_TRUE((*plan)->all<Objective>().empty());
  EXPECT_EQ((*plan)->part(Visibility::private_to_party).find("objective")->size(), 1u);
}

TEST(Script, RemovesRecords) {
  const auto plan = played(concat(", ", step_with(R"("remove": ["ana"])")));
  ASSERT_TRUE(plan);
  EXPECT_TRUE((*plan)->all<Person>().empty());
}

TEST(Script, SaysWhichStepIsWrong) {
  EXPECT_EQ(problem_of(R"({"at": "Tuesday", "as": "ana@north"})"),
            "/steps/1: “at” is a moment such as 2025-01-20T09:12.");
  EXPECT_EQ(problem_of(R"({"at": "2026-01-06T08:00", "as": "zoe@north"})"),
            "/steps/1: No record is called “zoe”.");
  EXPECT_EQ(problem_of(step_with(R"("add": [["spell", "s", {}]])")),
            "/steps/1: There is no kind “spell”.");
  EXPECT_EQ(problem_of(step_with(R"("add": [["person", "ana", {"name": "Ana"}]])")),
            "/steps/1: “ana” is there already.");
  EXPECT_EQ(problem_of(step_with(R"("set": [["ana", {"wand": "oak"}]])")),
            "/steps/1: A person has no field “wand”.");
  EXPECT_EQ(problem_of(step_with(R"("set": [["ana", {"party": "south"}]])")),
            "/steps/1: No record is called “south”.");
  EXPECT_NE(problem_of(step_with(R"("set": [["ana", {"left": "soon"}]])")).find("2026-11-26"),
            std::string::npos);
  EXPECT_NE(problem_of(step_with(R"("add": [["objective", "o", {}]])")).find("is required"),
            std::string::npos);
}

TEST(Script, RefusesWhatIsNone) {
  EXPECT_FALSE(plan_from_script("", catalog()));
  EXPECT_FALSE(plan_from_script("[1]", catalog()));
  EXPECT_FALSE(plan_from_script(R"({"steps": []})", catalog()));
}

}  // namespace
}  // namespace entente

#include "practice/checks.hpp"

#include "practice/risks/records.hpp"
#include "tests/unit/practice/story.hpp"

namespace entente::practice {
namespace {

Findings by_roles(const Plan& plan, std::string_view kind) {
  Findings findings;
  find_by_roles(plan, *catalog().find(kind), today, findings);
  return findings;
}

TEST(ByRoles, AsksForAnOwnerOfWhatIsOpen) {
  const auto plan = plan_with(
      R"(["action", "open", {"title": "A"}],
         ["action", "done", {"title": "A", "status": "done"}])");
  const Findings findings = by_roles(*plan, "action");
  ASSERT_EQ(findings.size(), 1u) << "what is over asks for nothing";
  EXPECT_EQ(findings[0].key.id, id_in_test("open"));
  EXPECT_EQ(findings[0].field, "owner");
  EXPECT_EQ(findings[0].what, "Nobody owns it: name one person.");
  EXPECT_EQ(findings[0].matter, Matter::unowned);
  EXPECT_EQ(findings[0].remedy.label, "Name owner");
}

TEST(ByRoles, OffersTheDeedThatEndsWhatIsLate) {
  const auto plan =
      plan_with(R"(["action", "a", {"title": "A", "owner": "ana", "due": "2020-01-01"}])");
  const Findings findings = by_roles(*plan, "action");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].matter, Matter::overdue);
  EXPECT_EQ(findings[0].remedy.label, "Mark done");
  EXPECT_EQ(findings[0].remedy.writes.size(), 2u);
  EXPECT_EQ(findings[0].person, id_in_test("ana"));
}

TEST(ByRoles, AsksToReviewAgain) {
  const auto plan =
      plan_with(R"(["risk", "r", {"title": "R", "owner": "ana", "review": "2020-01-01"}])");
  const Findings findings = by_roles(*plan, "risk");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].matter, Matter::stale);
  EXPECT_EQ(findings[0].field, "review");
}

TEST(ByChecks, FindsWhatStandsEmptyOrIsSo) {
  static constexpr Check checks[] = {
      {.kind = "issue",
       .field = "resolution",
       .what = "Nobody has written down how.",
       .when = Check::When::over},
      {.kind = "risk",
       .field = "title",
       .what = "It is about rain.",
       .weight = Finding::Weight::wrong,
       .found =
           [](const void* record) { return static_cast<const Risk*>(record)->title == "Rain"; },
       .remedy = "Look"}};
  const auto plan = plan_with(
      R"(["issue", "open", {"title": "I"}], ["issue", "over", {"title": "I", "status": "resolved"}],
         ["issue", "told", {"title": "I", "status": "resolved", "resolution": "So"}],
         ["risk", "rain", {"title": "Rain"}], ["risk", "sun", {"title": "Sun"}])");
  Findings findings;
  find_by_checks(*plan, checks, findings);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].key.id, id_in_test("over"));
  EXPECT_EQ(findings[0].weight, Finding::Weight::hint);
  EXPECT_EQ(findings[1].key.id, id_in_test("rain"));
  EXPECT_EQ(findings[1].remedy.label, "Look");
}

}  // namespace
}  // namespace entente::practice

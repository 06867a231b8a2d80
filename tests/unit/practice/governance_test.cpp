#include "practice/governance/loops.hpp"
#include "practice/governance/meetings.hpp"
#include "practice/governance/rules.hpp"
#include "record/transaction.hpp"
#include "tests/unit/practice/story.hpp"

namespace entente::practice {
namespace {

Date day(std::string_view text) { return *date_from_text(text); }

/// A steering committee that lacks nothing, and the meeting it has next.
constexpr std::string_view whole_body = R"(
    ["body", "jsc", {"title": "Joint steering committee", "tier": "steering", "purpose": "P",
      "authority": "A", "chair": "ana", "members": ["ana", "per"], "cadence": "quarterly",
      "first_meeting": "2026-02-26"}],
    ["decision_right", "budget", {"title": "Budget", "body": "jsc"}],
    ["meeting", "next", {"title": "Next", "body": "jsc", "date": "2027-02-26"}])";

std::unique_ptr<Plan> story(std::string_view more) {
  return plan_with(concat(two_parties, more.empty() ? "" : ", ", more));
}

std::vector<std::string> dates_of(const std::vector<MeetingToMake>& made) {
  std::vector<std::string> dates;
  for (const MeetingToMake& each : made) dates.push_back(text_from(each.date));
  return dates;
}

std::unique_ptr<Plan> with_body(std::string_view fields, std::string_view more = "") {
  return story(
      concat(R"(["body", "b", {"title": "Team")", fields, "}]", more.empty() ? "" : ", ", more));
}

const Finding& one(const std::vector<Finding>& findings, std::string_view name,
                   std::string_view field) {
  for (const Finding& finding : findings)
    if (finding.key.id == id_in_test(name) && finding.field == field) return finding;
  ADD_FAILURE() << "nothing found about " << field << " of " << name;
  static const Finding none;
  return none;
}

TEST(GovernanceFindings, NothingAboutABodyThatLacksNothing) {
  const auto findings = governance_findings(*story(whole_body), today);
  EXPECT_TRUE(findings.empty()) << findings.front().what;
}

TEST(GovernanceFindings, AnEmptyPlanLacksASteeringCommittee) {
  EXPECT_TRUE(holds(found(governance_findings(*story(""), today), ""), "No steering committee"));
}

TEST(GovernanceFindings, ABodyNeedsChairMembersPurposeAuthorityRhythmAndDecisions) {
  const auto findings = governance_findings(*with_body(""), today);
  EXPECT_EQ(one(findings, "b", "chair").matter, Matter::unowned);
  EXPECT_EQ(one(findings, "b", "chair").remedy.label, "Name chair");
  EXPECT_EQ(one(findings, "b", "members").matter, Matter::unowned);
  EXPECT_TRUE(holds(found(findings, "b", "purpose"), "what would be missed"));
  EXPECT_TRUE(holds(found(findings, "b", "authority"), "without asking"));
  EXPECT_TRUE(holds(found(findings, "b", "cadence"), "how often"));
  EXPECT_TRUE(holds(found(findings, "b"), "all talk, no authority"));
  EXPECT_FALSE(holds(found(findings, "b"), "No next meeting")) << "it has no rhythm";
}

TEST(GovernanceFindings, ABodyThatReportsToItselfIsTold) {
  const auto plan = plan_with(R"(
    ["body", "alone", {"title": "Alone"}],
    ["body", "team", {"title": "Team", "tier": "team"}],
    ["body", "jsc", {"title": "Committee", "tier": "steering", "parent": "team"}],
    ["body", "office", {"title": "Office", "tier": "office", "parent": "jsc"}],
    ["body", "below", {"title": "Below", "parent": "office"}])",
                              R"(["alone", {"parent": "alone"}], ["team", {"parent": "office"}])");
  const auto findings = governance_findings(*plan, today);
  EXPECT_EQ(one(findings, "alone", "parent").what,
            "It reports to itself: say to whom, or that it stands on top.");
  EXPECT_EQ(
      one(findings, "jsc", "parent").what,
      "It reports to itself by way of Team and Office: say to whom, or that it stands on top.");
  const auto about_parents =
      std::count_if(findings.begin(), findings.end(),
                    [](const Finding& finding) { return finding.field == "parent"; });
  EXPECT_EQ(about_parents, 2) << "each loop once, and nobody who only stands below one";
}

TEST(LoopsOfBodies, AreFoundInOnePassHoweverLongTheChain) {
  Plan plan(catalog(), Id{1});
  Transaction edit(plan, {Id{}, Id{}, "aaaaaaaa", "bbbbbbbb"}, Moment{1}, "Add");
  constexpr std::uint64_t count = 20'000;
  for (std::uint64_t number = 1; number <= count; ++number) {
    const RecordKey key{Visibility::shared, Body::kind_name, Id{number}};
    edit.insert(key);
    EXPECT_TRUE(edit.set(key, "title", Text("B")));
    EXPECT_TRUE(edit.set(key, "parent", Id{number == count ? 15'000 : number + 1}));
  }
  edit.commit();
  const auto loops = loops_of_bodies(plan);
  ASSERT_EQ(loops.size(), 1u);
  EXPECT_EQ(loops[0].size(), 5'001u);
  EXPECT_EQ(loops[0].front(), Id{15'000});
  EXPECT_EQ(loop_words(plan, loops[0]), "It reports to itself by way of B, B, B and 4,997 others");
}

TEST(GovernanceFindings, OwningNoDecisionWeighsMoreOnceOthersOwnSome) {
  const auto weight = [](std::string_view more) {
    const auto findings = governance_findings(*with_body("", more), today);
    return one(findings, "b", "").weight;
  };
  EXPECT_EQ(weight(""), Finding::Weight::hint);
  EXPECT_EQ(weight(R"(["body", "c", {"title": "C"}],
                      ["decision_right", "d", {"title": "D", "body": "c"}])"),
            Finding::Weight::warning);
}

TEST(GovernanceFindings, PeopleWhoLeftMakeABodyStale) {
  const auto plan = story(
      R"(["person", "gone", {"name": "Gro", "party": "sol", "left": "2026-11-01"}],
         ["person", "going", {"name": "Gert", "party": "sol", "left": "2027-01-01"}],
         ["body", "b", {"title": "B", "chair": "gone", "members": ["ana", "gone", "going"]}],
         ["body", "c", {"title": "C", "chair": "ana", "members": ["ana", "gone"]}])");
  const auto findings = governance_findings(*plan, today);
  const Finding& chair = one(findings, "b", "chair");
  EXPECT_EQ(chair.what, "Gro has left: name who chairs it now.");
  EXPECT_EQ(chair.matter, Matter::stale);
  EXPECT_EQ(chair.day, day("2026-11-01"));
  EXPECT_EQ(chair.party, id_in_test("sol"));
  EXPECT_TRUE(found(findings, "b", "members").empty()) << "said of the chair; Gert is still there";
  EXPECT_EQ(found(findings, "c", "members"),
            (std::vector<std::string>{"Gro has left: name who takes their seat.",
                                      "Nobody of Solvang sits in it: name at least one person."}));
  EXPECT_EQ(one(findings, "c", "members").person, id_in_test("ana"));
}

TEST(GovernanceFindings, EveryPartySitsInABody) {
  const auto weight = [](std::string_view tier) {
    const auto findings = governance_findings(
        *with_body(concat(R"(, "members": ["ana"], "tier": ")", tier, "\"")), today);
    const Finding& finding = one(findings, "b", "members");
    EXPECT_EQ(finding.party, id_in_test("sol"));
    return finding.weight;
  };
  EXPECT_EQ(weight("steering"), Finding::Weight::warning);
  EXPECT_EQ(weight("team"), Finding::Weight::hint) << "a team may be one party's own";
}

TEST(GovernanceFindings, ARhythmNeedsANextMeeting) {
  const auto lacks = [](std::string_view more) {
    const auto plan = with_body(R"(, "cadence": "monthly", "chair": "per")", more);
    return holds(found(governance_findings(*plan, today), "b"), "No next meeting");
  };
  EXPECT_TRUE(lacks(""));
  EXPECT_TRUE(lacks(R"(["meeting", "m", {"title": "M", "body": "b", "date": "2026-11-20"}])"));
  EXPECT_TRUE(lacks(
      R"(["meeting", "m", {"title": "M", "body": "b", "date": "2026-12-20", "status": "cancelled"}])"));
  EXPECT_TRUE(lacks(R"(["meeting", "m", {"title": "M", "date": "2026-12-20"}])"));
  EXPECT_FALSE(lacks(R"(["meeting", "m", {"title": "M", "body": "b", "date": "2026-11-21"}])"));
}

TEST(GovernanceFindings, AMeetingIsOverdueDueSoonOrWithoutAgenda) {
  const auto plan =
      with_body(R"(, "chair": "per")",
                R"(["meeting", "past", {"title": "Past", "body": "b", "date": "2026-11-18"}],
         ["meeting", "soon", {"title": "Soon", "body": "b", "date": "2026-11-25"}],
         ["meeting", "bare", {"title": "Bare", "body": "b", "date": "2026-11-28"}],
         ["meeting", "late", {"title": "Late", "body": "b", "date": "2026-11-29"}],
         ["meeting", "never", {"title": "Never", "body": "b", "status": "planned"}],
         ["agenda_item", "point", {"title": "Point", "meeting": "soon"}])");
  const auto findings = governance_findings(*plan, today);
  const Finding& past = one(findings, "past", "status");
  EXPECT_EQ(past.matter, Matter::overdue);
  EXPECT_EQ(past.day, day("2026-11-18"));
  EXPECT_EQ(past.person, id_in_test("per"));
  EXPECT_EQ(past.party, id_in_test("sol"));
  EXPECT_EQ(past.remedy.label, "Mark held");
  ASSERT_EQ(past.remedy.writes.size(), 1u);
  EXPECT_EQ(past.remedy.writes[0].first, "status");
  EXPECT_EQ(past.remedy.writes[0].second, Value(ChoiceNumber{2}));
  EXPECT_EQ(one(findings, "soon", "").what, "It meets in 4 days.");
  EXPECT_EQ(one(findings, "soon", "").matter, Matter::due_soon);
  EXPECT_EQ(one(findings, "bare", "").matter, Matter::missing);
  EXPECT_TRUE(holds(found(findings, "bare"), "without an agenda"));
  EXPECT_TRUE(found(findings, "late").empty()) << "more than a week away";
  EXPECT_TRUE(holds(found(findings, "never", "date"), "No date"));
}

TEST(GovernanceFindings, AHeldMeetingNeedsASummary) {
  const auto plan = with_body("", R"(
      ["meeting", "bare", {"title": "B", "body": "b", "date": "2026-11-01", "status": "held"}],
      ["meeting", "told", {"title": "T", "body": "b", "date": "2026-11-01", "status": "held",
        "summary": "S"}],
      ["meeting", "off", {"title": "O", "body": "b", "date": "2026-11-01", "status": "cancelled"}])");
  const auto findings = governance_findings(*plan, today);
  EXPECT_TRUE(holds(found(findings, "bare", "summary"), "No summary"));
  EXPECT_TRUE(found(findings, "told").empty());
  EXPECT_TRUE(found(findings, "off").empty());
}

TEST(GovernanceProgress, CountsWhatIsThere) {
  EXPECT_EQ(governance_progress(*story("")).done, 0);
  EXPECT_EQ(governance_progress(*story(whole_body)).done, 6);
  EXPECT_EQ(governance_progress(*story(whole_body)).of, 7);
}

TEST(Governance, ItsFindingsFollowTheDecisionRights) {
  const auto plan = story(whole_body);
  const Practice& practice = *find_practice("governance");
  const std::uint64_t before = revision_of(*plan, practice);
  plan->part(Visibility::shared).find("decision_right")->touch();
  EXPECT_NE(revision_of(*plan, practice), before);
}

// ---- Meetings.

TEST(MeetingDay, MonthsEndOnTheirLastDay) {
  const Date first = day("2027-01-31");
  EXPECT_EQ(text_from(meeting_day(first, Cadence::monthly, 1)), "2027-02-28");
  EXPECT_EQ(text_from(meeting_day(first, Cadence::monthly, 2)), "2027-03-31");
  EXPECT_EQ(text_from(meeting_day(first, Cadence::monthly, 13)), "2028-02-29") << "a leap year";
  EXPECT_EQ(text_from(meeting_day(first, Cadence::quarterly, 1)), "2027-04-30");
  EXPECT_EQ(text_from(meeting_day(first, Cadence::half_yearly, 1)), "2027-07-31");
  EXPECT_EQ(text_from(meeting_day(day("2028-02-29"), Cadence::yearly, 1)), "2029-02-28");
  EXPECT_EQ(text_from(meeting_day(day("2028-02-29"), Cadence::yearly, 4)), "2032-02-29");
  EXPECT_EQ(text_from(meeting_day(first, Cadence::fortnightly, 2)), "2027-02-28");
  EXPECT_EQ(meeting_day(first, Cadence::none, 3), first);
}

TEST(MeetingsToMake, FollowTheRhythmFromTheFirstMeetingOn) {
  const auto plan = with_body(R"(, "cadence": "monthly", "first_meeting": "2026-01-31")");
  const auto made = meetings_to_make(*plan, id_in_test("b"), today, day("2027-05-31"));
  EXPECT_EQ(dates_of(made),
            (std::vector<std::string>{"2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28",
                                      "2027-03-31", "2027-04-30", "2027-05-31"}));
  EXPECT_EQ(made[0].title, "Team, November 2026");
}

TEST(MeetingsToMake, ThoseByTheWeekAreNamedByTheirDay) {
  const auto plan = with_body(R"(, "cadence": "fortnightly", "first_meeting": "2026-11-23")");
  const auto made = meetings_to_make(*plan, id_in_test("b"), today, day("2026-12-21"));
  EXPECT_EQ(dates_of(made), (std::vector<std::string>{"2026-11-23", "2026-12-07", "2026-12-21"}));
  EXPECT_EQ(made[1].title, "Team, 7 December 2026");
}

TEST(MeetingsToMake, NoneWithoutARhythmABodyOrTime) {
  const auto plan = with_body("");
  EXPECT_TRUE(meetings_to_make(*plan, id_in_test("b"), today, day("2027-11-21")).empty());
  EXPECT_TRUE(meetings_to_make(*plan, id_in_test("nobody"), today, day("2027-11-21")).empty());
  const auto weekly = with_body(R"(, "cadence": "weekly")");
  EXPECT_TRUE(meetings_to_make(*weekly, id_in_test("b"), today, day("2026-11-20")).empty());
}

TEST(MeetingsToMake, BeginOnAWorkingDayWhereNothingWasSaid) {
  const auto plan = with_body(R"(, "cadence": "weekly")");  // today is a Saturday
  const auto made = meetings_to_make(*plan, id_in_test("b"), today, day("2026-12-01"));
  EXPECT_EQ(dates_of(made), (std::vector<std::string>{"2026-11-23", "2026-11-30"}));
}

TEST(MeetingsToMake, NeverBesideOneThatIsThere) {
  const auto plan = with_body(R"(, "cadence": "monthly", "first_meeting": "2026-12-10")",
                              R"(["body", "c", {"title": "C"}],
         ["meeting", "near", {"title": "N", "body": "b", "date": "2026-12-18", "host": "sol"}],
         ["meeting", "off", {"title": "O", "body": "b", "date": "2027-01-10",
           "status": "cancelled"}],
         ["meeting", "far", {"title": "F", "body": "b", "date": "2027-02-22"}],
         ["meeting", "other", {"title": "O", "body": "c", "date": "2027-02-10"}])");
  const auto made = meetings_to_make(*plan, id_in_test("b"), today, day("2027-03-31"));
  EXPECT_EQ(dates_of(made), (std::vector<std::string>{"2027-02-10", "2027-03-10"}));
}

TEST(MeetingsToMake, HostsTakeTurnsAfterTheLastOne) {
  const auto plan = story(
      R"(["party", "third", {"name": "Third", "hue": "3"}],
         ["body", "b", {"title": "B", "cadence": "monthly", "first_meeting": "2026-12-10",
           "hosts": ["sol", "third", "north"]}],
         ["meeting", "m", {"title": "M", "body": "b", "date": "2026-12-10", "host": "third"}])");
  const auto made = meetings_to_make(*plan, id_in_test("b"), today, day("2027-04-30"));
  std::vector<Id> hosts;
  for (const MeetingToMake& each : made) hosts.push_back(each.host);
  EXPECT_EQ(hosts, (std::vector<Id>{id_in_test("north"), id_in_test("sol"), id_in_test("third"),
                                    id_in_test("north")}));
}

TEST(MeetingsToMake, WithoutHostsOfItsOwnEveryPartyTakesItsTurn) {
  const auto plan = story(
      R"(["party", "third", {"name": "Third"}],
         ["body", "b", {"title": "B", "cadence": "weekly", "first_meeting": "2026-11-23"}])");
  const auto made = meetings_to_make(*plan, id_in_test("b"), today, day("2027-01-25"));
  ASSERT_GE(made.size(), 6u);
  for (std::size_t index = 0; index + 3 < made.size(); ++index) {
    EXPECT_EQ(made[index].host, made[index + 3].host);
    EXPECT_NE(made[index].host, made[index + 1].host);
    EXPECT_NE(made[index].host, made[index + 2].host);
  }
}

/// For every rhythm and first days of all kinds: in range, in order, and once they are in the plan
/// there is nothing more to make.
TEST(MeetingsToMake, MadeOnceTheyAreNeverMadeAgain) {
  constexpr std::string_view cadences[] = {"weekly",    "fortnightly", "monthly",
                                           "quarterly", "half_yearly", "yearly"};
  constexpr std::string_view firsts[] = {"2024-02-29", "2026-01-31", "2026-11-21", "2027-03-30",
                                         "2019-12-31"};
  const Date until = day("2027-11-21");
  for (const std::string_view cadence : cadences)
    for (const std::string_view first : firsts) {
      const std::string fields =
          concat(R"(, "cadence": ")", cadence, R"(", "first_meeting": ")", first, "\"");
      const auto made = meetings_to_make(*with_body(fields), id_in_test("b"), today, until);
      ASSERT_FALSE(made.empty()) << cadence << " from " << first;
      std::string records;
      for (const MeetingToMake& each : made) {
        EXPECT_TRUE(each.date >= today && each.date <= until && each.date >= day(first));
        append(records, records.empty() ? "" : ", ", R"(["meeting", "m)", text_from(each.date),
               R"(", {"title": "M", "body": "b", "date": ")", text_from(each.date), "\"}]");
      }
      EXPECT_TRUE(std::is_sorted(made.begin(), made.end(),
                                 [](const auto& a, const auto& b) { return a.date < b.date; }));
      const auto again = with_body(fields, records);
      EXPECT_TRUE(meetings_to_make(*again, id_in_test("b"), today, until).empty())
          << cadence << " from " << first;
    }
}

TEST(Meetings, NextAndBeforeAreFound) {
  const auto plan = with_body("", R"(
      ["meeting", "old", {"title": "O", "body": "b", "date": "2026-06-01", "status": "held"}],
      ["meeting", "off", {"title": "X", "body": "b", "date": "2026-09-01", "status": "cancelled"}],
      ["meeting", "now", {"title": "N", "body": "b", "date": "2026-11-21"}],
      ["meeting", "later", {"title": "L", "body": "b", "date": "2027-01-01"}],
      ["meeting", "loose", {"title": "L", "date": "2026-11-21", "status": "held"}])");
  EXPECT_EQ(next_meeting(*plan, {}, today), id_in_test("now"));
  EXPECT_EQ(next_meeting(*plan, id_in_test("b"), day("2026-11-22")), id_in_test("later"));
  EXPECT_EQ(next_meeting(*plan, id_in_test("b"), day("2027-01-02")), Id{});
  EXPECT_EQ(meeting_before(*plan, id_in_test("now")), id_in_test("old"));
  EXPECT_EQ(meeting_before(*plan, id_in_test("old")), Id{});
  EXPECT_EQ(meeting_before(*plan, id_in_test("loose")), Id{});
}

TEST(Meetings, AnAgendaStandsInItsOrder) {
  const std::string records = concat(two_parties, R"(,
      ["meeting", "m", {"title": "M"}], ["agenda_item", "last", {"title": "L", "meeting": "m"}],
      ["agenda_item", "other", {"title": "O"}],
      ["agenda_item", "first", {"title": "F", "meeting": "m"}],
      ["agenda_item", "second", {"title": "S", "meeting": "m"}])");
  const auto plan = plan_with(records, R"(["last", {"rank": "z"}])");
  EXPECT_EQ(agenda_of(*plan, id_in_test("m")),
            (std::vector<Id>{id_in_test("first"), id_in_test("second"), id_in_test("last")}));
}

}  // namespace
}  // namespace entente::practice

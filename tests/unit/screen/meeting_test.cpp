#include "screen/practice/governance/meeting_taken.hpp"

#include "practice/risks/rules.hpp"
#include "practice/trust/rules.hpp"
#include "tests/unit/screen/governance_story.hpp"

namespace entente::screen {
namespace {

/// A whole meeting, deed by deed.
class MeetingPage : public GovernanceTest {
 protected:
  void write_agenda() {
    add_point("Budget 2027");
    add_point("Recruitment");
    harness.click(Role::button, "Move Recruitment up");
  }
  void take_attendance() {
    harness.click(Role::button, "Everybody is here");
    harness.click(Role::button, "Max Holt");
  }
  void write_down() {
    harness.type(Role::text_area, "What came of Budget 2027", "Agreed at 18 million.");
    take_down("Budget 2027", "Decision");
    EXPECT_EQ(harness.screen->get(Role::text_box, "Decision").value, "Budget 2027");
    harness.click(Role::button, "Save decision");
    take_down("Recruitment", "Action");
    harness.type(Role::text_box, "Action", "Send figures by site");
    harness.type(Role::text_box, "Due", "3 Dec 2026");
    harness.click(Role::button, "Save action");
    take_down("Recruitment", "Commitment");
    harness.type(Role::text_box, "Commitment", "Two field managers");
    harness.click(Role::button, "Save commitment");
  }
  void close_it() {
    harness.click(Role::button, "Close the meeting");
    harness.type(Role::text_area, "Summary", "Budget agreed.");
    act(inside(Role::dialog, "Close the meeting", Role::button, "Close the meeting"));
  }
  std::string first_point() const {
    const auto agenda = practice::agenda_of(harness.plan(), meeting);
    return agenda.empty() ? "" : headline(harness.plan(), "agenda_item", agenda[0]);
  }
};

TEST_F(MeetingPage, AnAgendaIsTypedLineByLineAndOrdered) {
  begin();
  begin_meeting();
  EXPECT_TRUE(harness.reads("without an agenda"));
  add_point("Budget 2027");
  EXPECT_EQ(harness.screen->ui.focus(), harness.screen->get(Role::text_box, "Add to the agenda").id)
      << "the next point can be typed at once";
  EXPECT_EQ(harness.screen->get(Role::text_box, "Add to the agenda").value, "");
  add_point("   ");
  EXPECT_EQ(count<AgendaItem>(), 1u) << "an empty line is no point";
  add_point("Recruitment");
  EXPECT_FALSE(harness.reads("without an agenda"));
  EXPECT_EQ(first_point(), "Budget 2027");
  harness.click(Role::button, "Move Recruitment up");
  EXPECT_EQ(first_point(), "Recruitment");
  harness.click(Role::button, "Move Recruitment up");
  EXPECT_EQ(harness.screen->announced, "It is the first.");
  harness.click(Role::button, "Move Recruitment down");
  EXPECT_EQ(first_point(), "Budget 2027");
}

TEST_F(MeetingPage, WhoIsThereIsTicked) {
  begin();
  begin_meeting();
  take_attendance();
  ASSERT_EQ(now().attendees.ids.size(), 1u);
  EXPECT_EQ(now().attendees.ids[0], ida);
  EXPECT_EQ(harness.screen->get(Role::button, "Ida Lund").pressed, kit::Tri::yes);
  EXPECT_EQ(harness.screen->get(Role::button, "Max Holt").pressed, kit::Tri::no);
}

TEST_F(MeetingPage, DecisionsActionsAndCommitmentsAreTakenDownWhereTheyArise) {
  begin();
  begin_meeting();
  write_agenda();
  write_down();
  ASSERT_EQ(count<Decision>(), 1u);
  const Decision& decision = harness.plan().all<Decision>()[0];
  EXPECT_EQ(decision.meeting.id, meeting);
  EXPECT_EQ(decision.body.id, body);
  EXPECT_EQ(text_from(decision.raised), "2026-11-21");
  ASSERT_EQ(count<Action>(), 1u);
  EXPECT_EQ(harness.plan().all<Action>()[0].meeting.id, meeting);
  EXPECT_EQ(harness.plan().all<Action>()[0].note.text, "From: Recruitment");
  ASSERT_EQ(count<Commitment>(), 1u);
  EXPECT_EQ(harness.plan().all<Commitment>()[0].meeting.id, meeting);
  EXPECT_TRUE(harness.sees(Role::link, "Budget 2027, Open · No driver"));
  EXPECT_TRUE(
      harness.sees(Role::link, "Send figures by site, Nobody yet · due 3 Dec 2026 · To do"));
  EXPECT_TRUE(harness.sees(Role::link, "Two field managers, Nobody yet · Open"));
}

TEST_F(MeetingPage, ClosingItIsOneStep) {
  begin();
  begin_meeting();
  close_it();
  EXPECT_EQ(now().status, MeetingStatus::held);
  EXPECT_EQ(now().summary.text, "Budget agreed.");
  EXPECT_TRUE(harness.reads("Meeting closed"));
  harness.key("z", true);
  EXPECT_EQ(now().status, MeetingStatus::planned);
  EXPECT_EQ(now().summary.text, "");
}

TEST_F(MeetingPage, EachDeedIsOneStepBack) {
  begin();
  begin_meeting();
  write_agenda();
  take_attendance();
  write_down();
  close_it();
  const auto back = [&] { harness.key("z", true); };
  back();
  EXPECT_EQ(now().status, MeetingStatus::planned);
  back();
  EXPECT_EQ(count<Commitment>(), 0u);
  back();
  EXPECT_EQ(count<Action>(), 0u);
  back();
  EXPECT_EQ(count<Decision>(), 0u);
  back();
  EXPECT_EQ(harness.plan().all<AgendaItem>()[0].outcome.text, "");
  back();
  EXPECT_EQ(now().attendees.ids.size(), 2u);
  back();
  EXPECT_EQ(now().attendees.ids.size(), 0u);
  back();
  EXPECT_EQ(first_point(), "Budget 2027");
  back();
  EXPECT_EQ(count<AgendaItem>(), 1u);
  back();
  EXPECT_EQ(count<AgendaItem>(), 0u);
  for (int step = 0; step < 10; ++step) harness.key("y", true);
  EXPECT_EQ(now().status, MeetingStatus::held);
  EXPECT_EQ(count<Commitment>(), 1u);
}

TEST_F(MeetingPage, WhatIsOpenFromBeforeIsSettledWhereItIsAsked) {
  begin();
  const Id past = add("meeting", {{"title", Text("August")},
                                  {"body", body},
                                  {"date", Date{20'691}},
                                  {"status", ChoiceNumber{2}}});
  add("action", {{"title", Text("Send figures")}, {"meeting", past}, {"due", Date{20'701}}});
  add("commitment", {{"title", Text("Two managers")}, {"meeting", past}, {"by", party("Marlow")}});
  add("action", {{"title", Text("Elsewhere")}});
  add("decision", {{"title", Text("Second indication")}, {"body", body}});
  begin_meeting();
  EXPECT_TRUE(
      harness.sees(Role::link, "Send figures, Nobody yet · overdue since 5 Sep 2026 · To do"));
  EXPECT_TRUE(harness.sees(Role::link, "Second indication, Open · No driver"));
  EXPECT_FALSE(harness.reads("Elsewhere"));
  harness.click(Role::button, "Mark done: Send figures");
  EXPECT_EQ(harness.plan().all<Action>()[0].status, practice::ActionStatus::done);
  EXPECT_EQ(text_from(harness.plan().all<Action>()[0].done), "2026-11-21");
  EXPECT_FALSE(harness.sees(Role::button, "Mark done: Send figures"));
  harness.click(Role::button, "Mark kept: Two managers");
  EXPECT_EQ(harness.plan().all<Commitment>()[0].status, practice::CommitmentStatus::kept);
  EXPECT_EQ(text_from(harness.plan().all<Commitment>()[0].settled), "2026-11-21");
  harness.key("z", true);
  harness.key("z", true);
  EXPECT_TRUE(is_open(harness.plan().all<Action>()[0]));
  EXPECT_TRUE(is_open(harness.plan().all<Commitment>()[0]));
}

TEST_F(MeetingPage, AnIssueIsTakenDownAndSettledLikeTheOthers) {
  begin();
  const Id past =
      add("meeting", {{"title", Text("August")}, {"body", body}, {"date", Date{20'691}}});
  add("issue", {{"title", Text("Plant stands still")}, {"meeting", past}});
  begin_meeting();
  add_point("Supply");
  take_down("Supply", "Issue");
  EXPECT_EQ(harness.screen->get(Role::text_box, "Issue").value, "Supply");
  harness.click(Role::button, "Save issue");
  ASSERT_EQ(count<practice::Issue>(), 2u);
  EXPECT_EQ(harness.plan().all<practice::Issue>()[1].meeting.id, meeting);
  EXPECT_EQ(text_from(harness.plan().all<practice::Issue>()[1].raised), "2026-11-21");
  EXPECT_TRUE(harness.sees(Role::link, "Supply, Nobody yet · Open"));
  harness.click(Role::button, "Mark resolved: Plant stands still");
  EXPECT_EQ(harness.plan().all<practice::Issue>()[0].status, practice::IssueStatus::resolved);
  EXPECT_EQ(text_from(harness.plan().all<practice::Issue>()[0].resolved), "2026-11-21");
  harness.key("z", true);
  EXPECT_TRUE(is_open(harness.plan().all<practice::Issue>()[0]));
}

TEST_F(MeetingPage, MinutesAreCopied) {
  begin();
  begin_meeting();
  add_point("Budget 2027");
  harness.click(Role::button, "Copy minutes");
  EXPECT_TRUE(harness.reads("The minutes are on the clipboard."));
  EXPECT_EQ(harness.host.downloads.size(), 0u);
}

TEST_F(MeetingPage, TheAgendaOfTheLastMeetingIsTakenOverInOneStep) {
  begin();
  const Id past =
      add("meeting", {{"title", Text("August")}, {"body", body}, {"date", Date{20'691}}});
  add("agenda_item", {{"title", Text("Health of the alliance")},
                      {"meeting", past},
                      {"lead", max},
                      {"minutes", Decimal{20, 0}},
                      {"outcome", Text("Good")},
                      {"rank", Text("n")}});
  add("agenda_item", {{"title", Text("Risks")}, {"meeting", past}, {"rank", Text("b")}});
  begin_meeting();
  harness.click(Role::button, "Take over the agenda of 26 Aug 2026");
  const auto agenda = practice::agenda_of(harness.plan(), meeting);
  ASSERT_EQ(agenda.size(), 2u);
  EXPECT_EQ(harness.plan().find<AgendaItem>(agenda[0])->title, "Risks");
  const AgendaItem& health = *harness.plan().find<AgendaItem>(agenda[1]);
  EXPECT_EQ(health.lead.id, max);
  EXPECT_EQ(text_from(health.minutes.value), "20");
  EXPECT_EQ(health.outcome.text, "") << "what came of it then is not what comes of it now";
  harness.key("z", true);
  EXPECT_EQ(count<AgendaItem>(), 2u);
}

TEST_F(MeetingPage, MinutesAndPackAreHandedOver) {
  begin();
  begin_meeting();
  add_point("Budget 2027");
  harness.click(Role::button, "Pack");
  harness.click(Role::button, "Minutes");
  ASSERT_EQ(harness.host.downloads.size(), 2u);
  EXPECT_EQ(harness.host.downloads[0].name, "Steering committee, November 2026 - pack.md");
  EXPECT_EQ(harness.host.downloads[1].name, "Steering committee, November 2026 - minutes.md");
  EXPECT_NE(harness.host.downloads[1].bytes.find("1. **Budget 2027**"), std::string::npos);
}

TEST_F(MeetingPage, AClosedMeetingIsReopened) {
  begin();
  begin_meeting();
  harness.click(Role::button, "Close the meeting");
  harness.key("Escape");
  EXPECT_FALSE(harness.sees(Role::dialog, "Close the meeting"));
  EXPECT_EQ(now().status, MeetingStatus::planned);
  harness.click(Role::button, "Close the meeting");
  act(inside(Role::dialog, "Close the meeting", Role::button, "Close the meeting"));
  EXPECT_EQ(now().status, MeetingStatus::held);
  EXPECT_FALSE(harness.sees(Role::button, "Close the meeting"));
  harness.click(Role::button, "Reopen");
  EXPECT_EQ(now().status, MeetingStatus::planned);
}

TEST_F(MeetingPage, AMeetingThatIsNotThereLeadsToTheBodies) {
  begin();
  harness.go(harness.in_plan("/governance?view=run-0000000000001"));
  EXPECT_TRUE(harness.sees(Role::figure, "Bodies and whom they report to"));
}

// ---- One hand only.

/// What Tab reaches, pressed by Enter or Space.
class GovernanceByKeys : public GovernanceTest {
 protected:
  void press(Role role, std::string_view name) {
    const kit::Node& node = harness.screen->get(role, name);
    EXPECT_TRUE(node.focusable) << name << " is not reached by Tab";
    const std::string target(node.value);
    act(node);
    if (role == Role::link) harness.go(std::string_view(target).substr(1));
  }
};

TEST_F(GovernanceByKeys, AMeetingIsPlannedRunAndClosedByKeysAlone) {
  begin();
  harness.go(harness.in_plan("/governance"));
  press(Role::link, "Steering committee, Ida Lund, Corvane, Quarterly, Owns no decision");
  press(Role::button, "Close");
  harness.screen->focus(Role::tab, "Bodies  1");
  harness.key("ArrowRight");
  press(Role::button, "Plan meetings");
  press(Role::button, "Open meeting");
  meeting = practice::next_meeting(harness.plan(), body, Date{20'778});
  add_point("Budget 2027");
  harness.screen->post({kit::Event::Type::input, harness.screen->ui.focus(), "Risks"});
  harness.screen->post({kit::Event::Type::commit, harness.screen->ui.focus(), "Risks"});
  harness.settle();
  EXPECT_EQ(count<AgendaItem>(), 2u) << "typed on without leaving the field";
  press(Role::button, "Ida Lund");
  const kit::Node& decision =
      inside(Role::group, "Take down on Budget 2027", Role::button, "Decision");
  EXPECT_TRUE(decision.focusable);
  act(decision);
  press(Role::button, "Save decision");
  EXPECT_EQ(count<Decision>(), 1u);
  press(Role::button, "Close the meeting");
  harness.key("Escape");
  EXPECT_TRUE(practice::is_ahead(now()));
  press(Role::button, "Close the meeting");
  act(inside(Role::dialog, "Close the meeting", Role::button, "Close the meeting"));
  EXPECT_EQ(now().status, MeetingStatus::held);
  for (int step = 0; step < 6; ++step) harness.key("z", true);
  EXPECT_EQ(count<Meeting>(), 0u);
  for (int step = 0; step < 6; ++step) harness.key("z", true, true);
  EXPECT_EQ(now().status, MeetingStatus::held);
}

/// What a finger hits: within the screen and large enough (WCAG 2.5.8: 24 by 24).
class GovernanceByTouch : public GovernanceTest {
 protected:
  void expect_hit(const kit::Node& node) {
    EXPECT_GE(node.place.w, 24) << node.name;
    EXPECT_GE(node.place.h, node.role == Role::link ? 22 : 24) << node.name;
    EXPECT_GE(node.place.x, 0) << node.name;
    EXPECT_LE(node.place.right(), phone.width) << node.name;
  }
  void tap(Role role, std::string_view name) {
    expect_hit(harness.screen->get(role, name));
    harness.click(role, name);
  }
};

TEST_F(GovernanceByTouch, AMeetingIsPlannedRunAndClosedOnAPhone) {
  begin(phone);
  harness.go(harness.in_plan("/governance"));
  tap(Role::link, "Steering committee, Ida Lund, Corvane, Quarterly, Owns no decision");
  tap(Role::button, "Back");
  tap(Role::tab, "Meetings  0");
  tap(Role::button, "Plan meetings");
  EXPECT_EQ(count<Meeting>(), 4u);
  tap(Role::button, "Open meeting");
  meeting = practice::next_meeting(harness.plan(), body, Date{20'778});
  add_point("Budget 2027");
  tap(Role::button, "Max Holt");
  EXPECT_EQ(now().attendees.ids.size(), 1u);
  for (const std::string_view what : {"Decision", "Action", "Commitment"})
    expect_hit(inside(Role::group, "Take down on Budget 2027", Role::button, what));
  take_down("Budget 2027", "Action");
  harness.type(Role::text_box, "Action", "Send figures");
  tap(Role::button, "Save action");
  EXPECT_EQ(count<Action>(), 1u);
  for (const std::string_view name : {"Pack", "Minutes", "Close the meeting"})
    expect_hit(harness.screen->get(Role::button, name));
  tap(Role::button, "Close the meeting");
  const kit::Node& close =
      inside(Role::dialog, "Close the meeting", Role::button, "Close the meeting");
  expect_hit(close);
  act(close);
  EXPECT_EQ(now().status, MeetingStatus::held);
}

}  // namespace
}  // namespace entente::screen

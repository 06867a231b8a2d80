#include "practice/governance/meetings.hpp"
#include "screen/meeting_taken.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;
using practice::Action;
using practice::AgendaItem;
using practice::Body;
using practice::Commitment;
using practice::Decision;
using practice::Meeting;
using practice::MeetingStatus;
using practice::Party;
using practice::Person;

constexpr kit::Display phone{.width = 390, .height = 844, .density = 2, .touch = true};

struct Writes {
  std::string_view field;
  Value value;
};

/// A plan with a steering committee of Ida Lund, Corvane, and Max Holt, Marlow.
class GovernanceTest : public testing::Test {
 protected:
  Id add(std::string_view kind, std::initializer_list<Writes> writes) {
    const RecordKey key{Visibility::shared, kind, harness.tab.workspace.new_id()};
    const auto change = harness.tab.workspace.edit("Set up", [&](Transaction& transaction) {
      transaction.insert(key);
      for (const Writes& write : writes)
        if (auto set = transaction.set(key, write.field, write.value); !set) return set;
      return Result<void>{};
    });
    EXPECT_TRUE(change);
    harness.settle();
    return key.id;
  }
  Id id_of(std::string_view kind, std::size_t row = 0) const {
    return harness.plan().part(Visibility::shared).find(kind)->ids()[row];
  }
  void begin(kit::Display display = {}) {
    harness.screen->ui.set_display(display);
    harness.start_plan();
    ida = id_of("person");
    max = add("person", {{"name", Text("Max Holt")}, {"party", party("Marlow")}});
    const Id people[] = {ida, max};
    body = add("body", {{"title", Text("Steering committee")},
                        {"tier", ChoiceNumber{1}},
                        {"chair", ida},
                        {"authority", Text("Budget")},
                        {"members", IdList{people}},
                        {"cadence", ChoiceNumber{4}},
                        {"first_meeting", Date{20'783}}});
  }
  Id party(std::string_view name) const {
    for (const Id id : harness.plan().part(Visibility::shared).find("party")->ids())
      if (harness.plan().find<Party>(id)->name == name) return id;
    return {};
  }
  /// A meeting of the body five days ahead, with its page open.
  void begin_meeting() {
    meeting = add("meeting", {{"title", Text("Steering committee, November 2026")},
                              {"body", body},
                              {"date", Date{20'783}},
                              {"status", ChoiceNumber{1}}});
    harness.go(harness.in_plan("/governance?view=meeting"));
    harness.click(Role::button, "Open meeting");
  }
  const Meeting& now() const { return *harness.plan().find<Meeting>(meeting); }
  /// Writes a point down and presses Enter.
  void add_point(const std::string& title) {
    harness.type(Role::text_box, "Add to the agenda", title);
  }
  /// A node by role and name within a list item or group.
  const kit::Node& inside(Role group, std::string_view name, Role role, std::string_view label) {
    const kit::NodeId container = harness.screen->get(group, name).id;
    for (const kit::Node& node : harness.screen->ui.nodes())
      if (node.role == role && node.name == label && harness.screen->ui.inside(node.id, container))
        return node;
    ADD_FAILURE() << "no " << kit::name_of(role) << " " << label << " in " << name;
    static const kit::Node none;
    return none;
  }
  void act(const kit::Node& node) {
    harness.screen->ui.set_focus(node.id, true);
    harness.screen->post({kit::Event::Type::activate, node.id, {}});
    harness.settle();
  }
  void take_down(std::string_view point, std::string_view what) {
    const std::string group = "Take down on " + std::string(point);
    act(inside(Role::group, group, Role::button, what));
  }
  template <class Record>
  std::size_t count() const {
    return harness.plan().all<Record>().size();
  }
  ScreenHarness harness;
  Id ida, max, body, meeting;
};

// ---- Bodies.

TEST_F(GovernanceTest, TheChartSaysWhatEachBodyLacks) {
  begin();
  harness.go(harness.in_plan("/governance"));
  EXPECT_TRUE(harness.sees(Role::heading, "One body owns no decision"));
  EXPECT_TRUE(harness.sees(Role::figure, "Bodies and whom they report to"));
  const std::string name = "Steering committee, Ida Lund, Corvane, Quarterly";
  harness.click(Role::link, name + ", Owns no decision");
  EXPECT_NE(harness.route.find("record=" + text_from(body)), std::string::npos);
  add("decision_right", {{"title", Text("Budget")}, {"body", body}});
  EXPECT_TRUE(harness.sees(Role::heading, "The body owns decisions"));
  EXPECT_TRUE(harness.sees(Role::link, name + " · 1 decision, No next meeting"));
}

TEST_F(GovernanceTest, ADateOrNameChangedOnceChangesInTheChart) {
  begin();
  harness.go(harness.in_plan("/profile?view=person&record=" + text_from(ida)));
  harness.type(Role::text_box, "Name", "Ida Holm");
  harness.go(harness.in_plan("/governance"));
  EXPECT_TRUE(harness.sees(Role::link,
                           "Steering committee, Ida Holm, Corvane, Quarterly, Owns no decision"));
}

TEST_F(GovernanceTest, FiveHundredBodiesAreDrawnAsFarAsTheyAreSeen) {
  begin();
  for (int number = 0; number < 60; ++number)
    add("body", {{"title", Text("Team")}, {"tier", ChoiceNumber{3}}, {"parent", body}});
  harness.go(harness.in_plan("/governance"));
  EXPECT_EQ(harness.screen->get(Role::grid, "Bodies and whom they report to").row_count, 62);
  const std::uint64_t before = harness.screen->ui.frame_count();
  harness.screen->settle();
  EXPECT_GT(harness.screen->ui.frame_count(), before);
}

TEST_F(GovernanceTest, WithoutABodyItSaysWhatTheyAreFor) {
  harness.start_plan();
  harness.go(harness.in_plan("/governance"));
  EXPECT_TRUE(harness.sees(Role::button, "Add body"));
  EXPECT_TRUE(harness.reads("Name the bodies that steer the alliance"));
  harness.go(harness.in_plan("/governance?view=meeting"));
  EXPECT_TRUE(harness.sees(Role::heading, "No meeting is planned"));
  EXPECT_TRUE(harness.sees(Role::link, "Go to the bodies"));
}

// ---- Planning.

TEST_F(GovernanceTest, AYearOfMeetingsIsOneStep) {
  begin();
  harness.go(harness.in_plan("/governance?view=meeting"));
  harness.click(Role::button, "Plan meetings");
  ASSERT_EQ(count<Meeting>(), 4u);
  EXPECT_TRUE(harness.reads("4 meetings planned"));
  EXPECT_TRUE(harness.sees(Role::heading, "The next meeting is in 5 days"));
  const auto meetings = harness.plan().all<Meeting>();
  EXPECT_EQ(meetings[0].title, "Steering committee, November 2026");
  EXPECT_EQ(meetings[0].body.id, body);
  EXPECT_EQ(text_from(meetings[3].date), "2027-08-26");
  EXPECT_NE(meetings[0].host.id, meetings[1].host.id);
  EXPECT_EQ(meetings[0].host.id, meetings[2].host.id);
  harness.click(Role::button, "Plan meetings");
  EXPECT_TRUE(harness.reads("The coming year is planned already."));
  harness.key("z", true);
  EXPECT_EQ(count<Meeting>(), 0u);
  harness.key("y", true);
  EXPECT_EQ(count<Meeting>(), 4u);
}

TEST_F(GovernanceTest, ThatToastTakesThePlanningBack) {
  begin();
  harness.go(harness.in_plan("/governance?view=meeting"));
  harness.click(Role::button, "Plan meetings");
  harness.click(Role::button, "Undo");
  EXPECT_EQ(count<Meeting>(), 0u);
}

TEST_F(GovernanceTest, ARowOfTheTableOpensTheMeetingsPage) {
  begin();
  begin_meeting();
  harness.go(harness.in_plan("/governance?view=meeting"));
  harness.click(Role::row_header, "Steering committee, November 2026");
  EXPECT_EQ(harness.route, harness.in_plan("/governance?view=run-" + text_from(meeting)));
  harness.click(Role::link, "All meetings");
  EXPECT_TRUE(harness.sees(Role::button, "Open meeting"));
}

TEST_F(GovernanceTest, WhatHomeFindsAboutAMeetingOpensItsPageBesideItsFields) {
  begin();
  begin_meeting();
  harness.go(harness.in_plan("/governance?view=meeting&record=" + text_from(meeting)));
  EXPECT_TRUE(harness.sees(Role::button, "Close the meeting"));
  EXPECT_TRUE(harness.sees(Role::complementary, "Details"));
  EXPECT_TRUE(harness.sees(Role::text_box, "Date"));
}

// ---- A meeting.

TEST_F(GovernanceTest, AMeetingIsRunFromAgendaToDecisionsActionsAndCommitments) {
  begin();
  begin_meeting();
  EXPECT_TRUE(harness.reads("without an agenda"));
  const std::uint64_t before = harness.plan().revision();
  add_point("Budget 2027");
  EXPECT_EQ(harness.screen->ui.focus(), harness.screen->get(Role::text_box, "Add to the agenda").id)
      << "the next point can be typed at once";
  EXPECT_EQ(harness.screen->get(Role::text_box, "Add to the agenda").value, "");
  add_point("Recruitment");
  EXPECT_FALSE(harness.reads("without an agenda"));
  harness.click(Role::button, "Move Recruitment up");
  EXPECT_EQ(harness.plan().find<AgendaItem>(practice::agenda_of(harness.plan(), meeting)[0])->title,
            "Recruitment");
  harness.click(Role::button, "Everybody is here");
  EXPECT_EQ(now().attendees.ids.size(), 2u);
  harness.click(Role::button, "Max Holt");
  ASSERT_EQ(now().attendees.ids.size(), 1u);
  EXPECT_EQ(now().attendees.ids[0], ida);
  harness.type(Role::text_area, "What came of Budget 2027", "Agreed at 18 million.");

  take_down("Budget 2027", "Decision");
  EXPECT_EQ(harness.screen->get(Role::text_box, "Decision").value, "Budget 2027");
  harness.click(Role::button, "Save decision");
  ASSERT_EQ(count<Decision>(), 1u);
  const Decision& decision = harness.plan().all<Decision>()[0];
  EXPECT_EQ(decision.meeting.id, meeting);
  EXPECT_EQ(decision.body.id, body);
  EXPECT_EQ(text_from(decision.raised), "2026-11-21");

  take_down("Recruitment", "Action");
  harness.type(Role::text_box, "Action", "Send figures by site");
  harness.type(Role::text_box, "Due", "3 Dec 2026");
  harness.click(Role::button, "Save action");
  ASSERT_EQ(count<Action>(), 1u);
  EXPECT_EQ(harness.plan().all<Action>()[0].meeting.id, meeting);
  EXPECT_EQ(harness.plan().all<Action>()[0].note.text, "From: Recruitment");

  take_down("Recruitment", "Commitment");
  harness.type(Role::text_box, "Commitment", "Two field managers");
  harness.click(Role::button, "Save commitment");
  ASSERT_EQ(count<Commitment>(), 1u);
  EXPECT_EQ(harness.plan().all<Commitment>()[0].meeting.id, meeting);
  EXPECT_TRUE(harness.sees(Role::link, "Budget 2027, Open · No driver"));
  EXPECT_TRUE(
      harness.sees(Role::link, "Send figures by site, Nobody yet · due 3 Dec 2026 · To do"));
  EXPECT_TRUE(harness.sees(Role::link, "Two field managers, Nobody yet · Open"));

  harness.click(Role::button, "Close the meeting");
  EXPECT_TRUE(harness.sees(Role::dialog, "Close the meeting"));
  harness.type(Role::text_area, "Summary", "Budget agreed.");
  act(inside(Role::dialog, "Close the meeting", Role::button, "Close the meeting"));
  EXPECT_EQ(now().status, MeetingStatus::held);
  EXPECT_EQ(now().summary.text, "Budget agreed.");
  EXPECT_TRUE(harness.reads("Meeting closed"));

  // Each deed is one step back.
  harness.key("z", true);
  EXPECT_EQ(now().status, MeetingStatus::planned);
  EXPECT_EQ(now().summary.text, "");
  harness.key("z", true);
  EXPECT_EQ(count<Commitment>(), 0u);
  harness.key("z", true);
  EXPECT_EQ(count<Action>(), 0u);
  harness.key("z", true);
  EXPECT_EQ(count<Decision>(), 0u);
  harness.key("z", true);
  EXPECT_EQ(harness.plan().all<AgendaItem>()[0].outcome.text, "");
  harness.key("z", true);
  EXPECT_EQ(now().attendees.ids.size(), 2u);
  harness.key("z", true);
  EXPECT_EQ(now().attendees.ids.size(), 0u);
  harness.key("z", true);
  EXPECT_EQ(harness.plan().find<AgendaItem>(practice::agenda_of(harness.plan(), meeting)[0])->title,
            "Budget 2027");
  harness.key("z", true);
  EXPECT_EQ(count<AgendaItem>(), 1u);
  harness.key("z", true);
  EXPECT_EQ(count<AgendaItem>(), 0u);
  EXPECT_GT(harness.plan().revision(), before);
  for (int step = 0; step < 10; ++step) harness.key("y", true);
  EXPECT_EQ(now().status, MeetingStatus::held);
  EXPECT_EQ(count<Commitment>(), 1u);
}

TEST_F(GovernanceTest, WhatIsOpenFromBeforeIsSettledWhereItIsAsked) {
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

TEST_F(GovernanceTest, TheAgendaOfTheLastMeetingIsTakenOverInOneStep) {
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

TEST_F(GovernanceTest, MinutesAndPackAreHandedOver) {
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

TEST_F(GovernanceTest, AClosedMeetingIsReopened) {
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

TEST_F(GovernanceTest, AMeetingThatIsNotThereLeadsToTheBodies) {
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

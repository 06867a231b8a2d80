#include "practice/governance/rules.hpp"

#include "practice/governance/loops.hpp"
#include "practice/governance/meetings.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

using Weight = Finding::Weight;
using Counts = std::unordered_map<Id, std::uint32_t>;

/// What rules about many records need to know, gathered in one pass each.
struct Known {
  const Plan& plan;
  Lookup<Person> people;
  Date today;
  Counts decisions;  // owned, by body
  Counts coming;     // meetings from today on, by body
  Counts agenda;     // points, by meeting
};

/// Kinds of later practices are read by name: their folders may not be included here.
Counts count_by(const Plan& plan, std::string_view kind, std::string_view field) {
  Counts counts;
  const Table* table = plan.part(Visibility::shared).find(kind);
  const int slot = table ? table->find_slot(field) : -1;
  if (slot < 0) return counts;
  for (std::uint32_t row = 0; row < table->size(); ++row) {
    const Value value = table->value(row, static_cast<Slot>(slot));
    if (const Id* id = std::get_if<Id>(&value)) ++counts[*id];
  }
  return counts;
}

bool is_coming(const Meeting& meeting, Date today) {
  return is_ahead(meeting) && meeting.date && meeting.date >= today;
}

Known known_of(const Plan& plan, Date today) {
  Known known{plan, Lookup<Person>(plan), today, decisions_owned(plan), {}, {}};
  for (const Meeting& meeting : plan.all<Meeting>())
    if (is_coming(meeting, today)) ++known.coming[meeting.body.id];
  for (const AgendaItem& item : plan.all<AgendaItem>()) ++known.agenda[item.meeting.id];
  return known;
}

/// A body's chair and members, each once.
std::vector<Id> people_of(const Body& body) {
  std::vector<Id> people(body.members.ids.begin(), body.members.ids.end());
  if (body.chair.id && std::find(people.begin(), people.end(), body.chair.id) == people.end())
    people.push_back(body.chair.id);
  return people;
}

template <class Add>
void find_about_chair(const Known& known, const Body& body, Add add) {
  if (!body.chair.id) {
    Finding& finding = add(Weight::warning, "chair", "Nobody chairs it: name one person.");
    finding.matter = Matter::unowned;
    finding.remedy.label = "Name chair";
    return;
  }
  const std::string left = left_words(known.plan, body.chair.id, known.today);
  if (left.empty()) return;
  Finding& finding = add(Weight::warning, "chair", left + " has left: name who chairs it now.");
  finding.matter = Matter::stale;
  finding.day = known.plan.find<Person>(body.chair.id)->left;
  finding.party = party_of(known.plan, body.chair.id);
  finding.remedy.label = "Name chair";
}

template <class Add>
void find_about_members(const Known& known, const Body& body, Add add) {
  for (const Id id : body.members.ids) {
    const Person* person = known.people.find(id);
    if (!has_left(person, known.today) || id == body.chair.id) continue;
    Finding& finding = add(Weight::warning, "members",
                           std::string(person->name) + " has left: name who takes their seat.");
    finding.matter = Matter::stale;
    finding.day = person->left;
    finding.party = person->party.id;
    finding.person = body.chair.id;
    finding.remedy.label = "Change members";
  }
}

/// Parties of which nobody sits in it who is still there.
std::vector<Id> parties_missing(const Known& known, const Body& body) {
  std::vector<Id> missing;
  const std::vector<Id> people = people_of(body);
  for (const Id party : known.plan.part(Visibility::shared).find(Party::kind_name)->ids()) {
    const bool sits = std::any_of(people.begin(), people.end(), [&](Id id) {
      const Person* person = known.people.find(id);
      return person && person->party.id == party && !has_left(person, known.today);
    });
    if (!sits) missing.push_back(party);
  }
  return missing;
}

template <class Add>
void find_about_parties(const Known& known, const Body& body, Add add) {
  if (body.members.ids.empty()) {
    Finding& finding =
        add(Weight::warning, "members", "Nobody is a member: name people of every party.");
    finding.matter = Matter::unowned;
    finding.person = body.chair.id;
    finding.remedy.label = "Name members";
    return;
  }
  // A working team may well be one party's own.
  const Weight weight = body.tier == Tier::team ? Weight::hint : Weight::warning;
  for (const Id party : parties_missing(known, body)) {
    Finding& finding = add(
        weight, "members",
        "Nobody of " + party_words(known.plan, party) + " sits in it: name at least one person.");
    finding.party = party;
    finding.remedy.label = "Name members";
  }
}

template <class Add>
void find_about_purpose(const Known& known, Id id, const Body& body, Add add) {
  if (body.purpose.text.empty())
    add(Weight::hint, "purpose", "No purpose: say what would be missed without it.");
  if (body.authority.text.empty())
    add(Weight::warning, "authority", "No authority: say what it may decide without asking.");
  if (known.decisions.count(id)) return;
  Finding& finding =
      add(known.decisions.empty() ? Weight::hint : Weight::warning, "",
          "It owns no decision: all talk, no authority. Give it decisions, or dissolve it.");
  finding.matter = Matter::unowned;
  finding.person = body.chair.id;
}

template <class Add>
void find_about_rhythm(const Known& known, Id id, const Body& body, Add add) {
  if (body.cadence == Cadence::none) {
    add(Weight::hint, "cadence", "No rhythm: say how often it meets.");
    return;
  }
  if (known.coming.count(id)) return;
  Finding& finding = add(Weight::warning, "", "No next meeting: plan the coming ones.");
  finding.person = body.chair.id;
  finding.party = party_of(known.plan, body.chair.id);
}

/// The chart has nowhere to hang a body from that stands below itself.
void find_loops(const Known& known, Findings& findings) {
  for (const std::vector<Id>& loop : loops_of_bodies(known.plan)) {
    Finding finding{Weight::warning,
                    {Visibility::shared, Body::kind_name, loop.front()},
                    "parent",
                    loop_words(known.plan, loop) + ": say to whom, or that it stands on top."};
    finding.person = known.plan.find<Body>(loop.front())->chair.id;
    finding.party = party_of(known.plan, finding.person);
    finding.remedy.label = "Change whom it reports to";
    findings.push_back(std::move(finding));
  }
}

void find_in_bodies(const Known& known, Findings& findings) {
  if (!any<Body>(known.plan, [](const Body& each) { return each.tier == Tier::steering; }))
    about_all(findings, Body::kind_name, Weight::warning,
              "No steering committee: name the body that decides what teams cannot.");
  find_loops(known, findings);
  look_at_each<Body>(known.plan, findings, [&](Id id, const Body& body, auto add) {
    find_about_chair(known, body, add);
    find_about_members(known, body, add);
    find_about_parties(known, body, add);
    find_about_purpose(known, id, body, add);
    find_about_rhythm(known, id, body, add);
  });
}

template <class Add>
void find_before_meeting(const Known& known, Id id, const Meeting& meeting, Add add) {
  if (!meeting.date) {
    add(Weight::hint, "date", "No date: say when it meets.");
    return;
  }
  const auto matter = due_matter(meeting.date, known.today);
  if (!matter) return;
  const std::string when = days_words(meeting.date, known.today);
  const bool overdue = *matter == Matter::overdue, prepared = known.agenda.count(id) > 0;
  const std::string what =
      overdue    ? "Its day was " + when + ": write down what came of it, or call it off."
      : prepared ? "It meets " + when + "."
                 : "It meets " + when + " without an agenda: write down what it has to settle.";
  Finding& finding =
      add(overdue || !prepared ? Weight::warning : Weight::hint, overdue ? "status" : "", what);
  finding.matter = overdue || prepared ? *matter : Matter::missing;
  finding.day = meeting.date;
  if (const Body* body = known.plan.find<Body>(meeting.body.id)) {
    finding.person = body->chair.id;
    finding.party = party_of(known.plan, body->chair.id);
  }
  if (overdue)
    finding.remedy = {"Mark held",
                      {{"status", ChoiceNumber{static_cast<std::uint8_t>(MeetingStatus::held)}}}};
}

void find_in_meetings(const Known& known, Findings& findings) {
  look_at_each<Meeting>(known.plan, findings, [&](Id id, const Meeting& meeting, auto add) {
    if (!meeting.body.id) add(Weight::hint, "body", "Nobody meets: name its body.");
    if (is_ahead(meeting)) find_before_meeting(known, id, meeting, add);
    if (meeting.status != MeetingStatus::held || !meeting.summary.text.empty()) return;
    Finding& finding =
        add(Weight::hint, "summary", "No summary: say what somebody who was not there must know.");
    finding.day = meeting.date;
    finding.remedy.label = "Write summary";
  });
}

template <class Test>
bool every_body(const Plan& plan, Test test) {
  return !plan.all<Body>().empty() &&
         !any<Body>(plan, [&](const Body& each) { return !test(each); });
}

bool every_body_decides(const Plan& plan) {
  return each_is_among<Body>(plan, decisions_owned(plan));
}

}  // namespace

std::unordered_map<Id, std::uint32_t> decisions_owned(const Plan& plan) {
  return count_by(plan, "decision_right", "body");
}

std::string bodies_title(const Plan& plan, Date, const Kind&) {
  const std::size_t bodies = plan.all<Body>().size();
  if (bodies == 0) return "Name who steers, who runs the day and who does the work";
  const auto owned = decisions_owned(plan);
  std::size_t idle = 0;
  for (const Id id : plan.part(Visibility::shared).find(Body::kind_name)->ids())
    idle += owned.count(id) ? 0 : 1;
  if (idle == 0) return bodies == 1 ? "The body owns decisions" : "Every body owns decisions";
  if (idle == bodies && bodies > 1) return "No body owns a decision yet";
  return count_words(idle, "body owns no decision", "bodies own no decision");
}

std::string meetings_title(const Plan& plan, Date today, const Kind&) {
  const auto late = static_cast<std::size_t>(std::count_if(
      plan.all<Meeting>().begin(), plan.all<Meeting>().end(),
      [&](const Meeting& each) { return is_ahead(each) && each.date && each.date < today; }));
  if (late > 0)
    return count_words(late, "meeting is not closed yet", "meetings are not closed yet");
  const Meeting* next = plan.find<Meeting>(next_meeting(plan, {}, today));
  return next ? "The next meeting is " + days_words(next->date, today) : "No meeting is planned";
}

std::vector<Finding> governance_findings(const Plan& plan, Date today) {
  Findings findings;
  const Known known = known_of(plan, today);
  find_in_bodies(known, findings);
  find_in_meetings(known, findings);
  return findings;
}

Progress governance_progress(const Plan& plan) {
  return progress_of(
      {any<Body>(plan, [](const Body& each) { return each.tier == Tier::steering; }),
       every_body(plan, [](const Body& each) { return bool(each.chair.id); }),
       every_body(plan, [](const Body& each) { return !each.authority.text.empty(); }),
       every_body_decides(plan),
       every_body(plan, [](const Body& each) { return each.cadence != Cadence::none; }),
       !plan.all<Meeting>().empty(),
       any<Meeting>(plan, [](const Meeting& each) { return each.status == MeetingStatus::held; })});
}

}  // namespace entente::practice

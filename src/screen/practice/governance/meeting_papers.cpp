#include "screen/practice/governance/meeting_papers.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/order.hpp"
#include "practice/charter/records.hpp"
#include "practice/decisions/rules.hpp"
#include "practice/findings.hpp"
#include "practice/governance/meetings.hpp"
#include "practice/intent/rules.hpp"
#include "practice/words.hpp"
#include "screen/practice/governance/meeting_taken.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Action;
using practice::AgendaItem;
using practice::Body;
using practice::Commitment;
using practice::Decision;
using practice::Issue;
using practice::Meeting;
using practice::Person;
using practice::Risk;

/// A text in which no sign means anything to Markdown; its further lines are indented as deep.
std::string escaped(std::string_view text, std::string_view indent = "") {
  std::string out;
  for (const char letter : text) {
    if (std::string_view("\\`*_[]<>|").find(letter) != std::string_view::npos) out += '\\';
    out += letter;
    if (letter == '\n') out += indent;
  }
  return out;
}

/// "Ana Duarte (Corvane)".
std::string person_of(const Plan& plan, Id id) {
  if (!id) return "nobody yet";
  const std::string party = practice::party_words(plan, practice::party_of(plan, id));
  return escaped(person_words(plan, id)) + (party.empty() ? "" : " (" + escaped(party) + ")");
}

std::string people_of(const Plan& plan, const std::vector<Id>& ids) {
  std::vector<std::string> names;
  for (const Id id : ids)
    if (plan.find<Person>(id)) names.push_back(person_of(plan, id));
  return practice::listed(names);
}

void heading(std::string& text, std::string_view words) { append(text, "\n## ", words, "\n\n"); }

/// "26 November 2026, Boston, at Corvane".
std::string facts_of(const Plan& plan, const Meeting& meeting) {
  std::string facts = practice::date_words(meeting.date);
  const auto add = [&](std::string_view part) {
    if (!part.empty()) append(facts, facts.empty() ? "" : ", ", part);
  };
  add(escaped(meeting.place));
  if (meeting.host.id) add("at " + escaped(practice::party_words(plan, meeting.host.id)));
  return facts;
}

/// The title, and where and when.
void begin(std::string& text, const Plan& plan, const Meeting& meeting) {
  append(text, "# ", escaped(meeting.title), "\n\n");
  if (const std::string facts = facts_of(plan, meeting); !facts.empty()) append(text, facts, "\n");
}

void agenda(std::string& text, const Plan& plan, Id meeting, bool outcomes) {
  const std::vector<Id> items = practice::agenda_of(plan, meeting);
  if (items.empty()) return;
  heading(text, "Agenda");
  for (std::size_t index = 0; index < items.size(); ++index) {
    const AgendaItem& item = *plan.find<AgendaItem>(items[index]);
    append(text, index + 1, ". **", escaped(item.title), "**");
    if (item.lead.id) append(text, ", ", person_of(plan, item.lead.id));
    if (item.minutes) append(text, ", ", text_from(item.minutes.value), " min");
    text += '\n';
    if (outcomes && !item.outcome.text.empty())
      append(text, "   ", escaped(item.outcome.text, "   "), "\n");
  }
}

template <class Owed>
void owed_line(std::string& text, const Plan& plan, const Owed& owed, std::string_view before) {
  append(text, "- ", before, escaped(owed.title), ": ", person_of(plan, owed.owner.id));
  if (owed.due) append(text, ", by ", practice::date_words(owed.due));
}
void line_of(std::string& text, const Plan& plan, const Action& action) {
  owed_line(text, plan, action, "");
}
void line_of(std::string& text, const Plan& plan, const Issue& issue) {
  owed_line(text, plan, issue, "");
}
void line_of(std::string& text, const Plan& plan, const Commitment& commitment) {
  const std::string by = practice::party_words(plan, commitment.by.id);
  owed_line(text, plan, commitment, by.empty() ? "" : "**" + escaped(by) + "** promises: ");
}
void line_of(std::string& text, const Plan& plan, const Decision& decision) {
  append(text, "- **", escaped(decision.title), "**");
  if (!decision.outcome.text.empty())
    append(text, ": ", escaped(decision.outcome.text, "  "));
  else
    text += is_open(decision) ? ": open" : "";
  if (decision.driver.id) append(text, "\n  - Driver: ", person_of(plan, decision.driver.id));
  if (!decision.rationale.text.empty())
    append(text, "\n  - Why: ", escaped(decision.rationale.text, "    "));
}

/// One section of records as lines, each ended by what `more` adds; nothing where there are none.
template <class Record, class More>
void section(std::string& text, const Plan& plan, std::string_view title,
             const std::vector<Taken>& all, More more) {
  bool any = false;
  for (const Taken& taken : all) {
    if (taken.key.kind != Record::kind_name) continue;
    if (!std::exchange(any, true)) heading(text, title);
    line_of(text, plan, *plan.find<Record>(taken.key.id));
    more(taken);
    text += '\n';
  }
}

/// Why the alliance exists: its first intent, else its purpose.
void north_star(std::string& text, const Plan& plan) {
  const practice::Alliance alliance = plan.single<practice::Alliance>();
  std::string words(alliance.purpose);
  if (const auto intents = plan.all<practice::Intent>(); !intents.empty())
    words = practice::statement(plan, intents.front());
  if (words.empty()) return;
  heading(text, "Why we do this");
  append(text, escaped(words), "\n");
}

/// Risks of which likelihood times impact is 12 or more, the gravest first; at most ten.
void grave_risks(std::string& text, const Plan& plan) {
  std::vector<std::pair<int, const Risk*>> grave;
  for (const Risk& risk : plan.all<Risk>()) {
    const int weight = risk.likelihood.value * risk.impact.value;
    if (weight >= 12 && risk.status != practice::RiskStatus::closed)
      grave.emplace_back(weight, &risk);
  }
  put_in_order(grave.begin(), grave.end(),
               [](const auto& left, const auto& right) { return left.first > right.first; });
  if (grave.size() > 10) grave.resize(10);
  if (grave.empty()) return;
  heading(text, "Grave risks");
  for (const auto& [weight, risk] : grave)
    append(text, "- ", escaped(risk->title), ": likelihood ", int{risk->likelihood.value},
           ", impact ", int{risk->impact.value}, ", ", person_of(plan, risk->owner.id), "\n");
}

/// Members of the body who are not among those who came.
std::vector<Id> absent(const Plan& plan, const Meeting& meeting) {
  std::vector<Id> ids;
  const Body* body = plan.find<Body>(meeting.body.id);
  if (!body || meeting.attendees.ids.empty()) return ids;
  const auto came = meeting.attendees.ids;
  for (const Id id : body->members.ids)
    if (std::find(came.begin(), came.end(), id) == came.end()) ids.push_back(id);
  return ids;
}

}  // namespace

std::string pack_of(const Plan& plan, Id id, Date today) {
  const Meeting* meeting = plan.find<Meeting>(id);
  std::string text;
  if (!meeting) return text;
  begin(text, plan, *meeting);
  north_star(text, plan);
  agenda(text, plan, id, false);
  std::vector<Taken> open = open_before(plan, id, today);
  const std::vector<Taken> here = taken_in(plan, id, today);
  std::copy_if(here.begin(), here.end(), std::back_inserter(open),
               [](const Taken& each) { return each.open; });
  section<Decision>(text, plan, "Decisions wanted", open, [&](const Taken& taken) {
    const Decision& decision = *plan.find<Decision>(taken.key.id);
    if (!decision.options.text.empty())
      append(text, "\n  - Options: ", escaped(decision.options.text, "    "));
    if (decision.raised)
      append(text, "\n  - Open for ",
             practice::counted(
                 static_cast<std::size_t>(std::max(0, today.days - decision.raised.days)), "day",
                 "days"));
  });
  grave_risks(text, plan);
  const auto overdue = [&](const Taken& taken) { text += taken.late ? " **overdue**" : ""; };
  section<Action>(text, plan, "Open actions", open, overdue);
  section<Issue>(text, plan, "Open issues", open, overdue);
  section<Commitment>(text, plan, "Open commitments", open, overdue);
  return text;
}

std::string minutes_of(const Plan& plan, Id id) {
  const Meeting* meeting = plan.find<Meeting>(id);
  std::string text;
  if (!meeting) return text;
  begin(text, plan, *meeting);
  const auto came = meeting->attendees.ids;
  if (!came.empty()) append(text, "\nPresent: ", people_of(plan, {came.begin(), came.end()}), "\n");
  if (const auto ids = absent(plan, *meeting); !ids.empty())
    append(text, "\nAbsent: ", people_of(plan, ids), "\n");
  if (!meeting->summary.text.empty()) append(text, "\n", escaped(meeting->summary.text), "\n");
  agenda(text, plan, id, true);
  const std::vector<Taken> taken = taken_in(plan, id, {});
  const auto nothing = [](const Taken&) {};
  section<Decision>(text, plan, "Decisions", taken, nothing);
  section<Action>(text, plan, "Actions", taken, nothing);
  section<Issue>(text, plan, "Issues", taken, nothing);
  section<Commitment>(text, plan, "Commitments", taken, nothing);
  if (!meeting->date || !meeting->body.id) return text;
  if (const Id next = practice::next_meeting(plan, meeting->body.id, {meeting->date.days + 1})) {
    heading(text, "Next meeting");
    append(text, facts_of(plan, *plan.find<Meeting>(next)), "\n");
  }
  return text;
}

std::string paper_name(const Plan& plan, Id meeting, std::string_view paper) {
  std::string name = headline(plan, Meeting::kind_name, meeting);
  for (char& letter : name)
    if (std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos) letter = '-';
  return name + " - " + std::string(paper) + ".md";
}

}  // namespace entente::screen

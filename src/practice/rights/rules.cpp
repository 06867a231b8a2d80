#include "practice/rights/rules.hpp"

#include <unordered_set>

#include "practice/decisions/records.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

using Weight = Finding::Weight;
using Ids = std::span<const Id>;

bool holds(Ids ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

using People = Lookup<Person>;

/// Notes the parties of these people, each once.
void add_parties(const People& everybody, Ids people, std::vector<Id>& parties) {
  for (const Id id : people)
    if (const Person* person = everybody.find(id); person && person->party.id)
      if (!holds(parties, person->party.id)) parties.push_back(person->party.id);
}

bool sits_in(const Plan& plan, Ids bodies, Id person) {
  return std::any_of(bodies.begin(), bodies.end(), [&](Id id) {
    const Body* body = plan.find<Body>(id);
    return body && (body->chair.id == person || holds(body->members.ids, person));
  });
}

std::string name_of(const Plan& plan, Id id) {
  if (const Person* person = plan.find<Person>(id)) return std::string(person->name);
  const Body* body = plan.find<Body>(id);
  return body ? std::string(body->title) : "Somebody who is not in the plan";
}

/// Decision rights under which a decision has been taken.
std::unordered_set<Id> taken_rights(const Plan& plan) {
  std::unordered_set<Id> taken;
  for (const Decision& decision : plan.all<Decision>())
    if (decision.status == DecisionStatus::decided) taken.insert(decision.right.id);
  return taken;
}

/// One right under the rules' eyes; `add` notes what they find.
struct Look {
  const Plan& plan;
  const People& people;
  const DecisionRight& right;
  Date today;
};

template <class Add>
void look_at_driver(const Look& look, Add add) {
  const DecisionRight& right = look.right;
  if (!right.driver.id) {
    const std::size_t agree = right.negotiate.ids.size() + right.negotiate_bodies.ids.size();
    Finding& finding = add(Weight::warning, "driver",
                           agree < 2 ? std::string("Nobody drives it: name one person.")
                                     : std::to_string(agree) + " must agree and nobody drives.");
    finding.matter = Matter::no_driver, finding.day = right.decide_by;
    finding.remedy.label = "Name driver";
    return;
  }
  const Id driver = right.driver.id;
  if (const Person* person = look.people.find(driver); has_left(person, look.today)) {
    Finding& finding =
        add(Weight::warning, "driver",
            std::string(person->name) + " drives it and has left: name another driver.");
    finding.matter = Matter::stale, finding.day = person->left;
    finding.party = person->party.id, finding.remedy.label = "Name driver";
    return;
  }
  if (!holds(right.negotiate.ids, driver) &&
      !sits_in(look.plan, right.negotiate_bodies.ids, driver))
    add(Weight::hint, "driver",
        name_of(look.plan, driver) + " drives it but is not among those who must agree.")
        .person = driver;
}

struct Bucket {
  std::string_view field, does;
  RefList<Person> DecisionRight::*people;
  RefList<Body> DecisionRight::*bodies;
  std::string_view bodies_field;
};
constexpr Bucket buckets[] = {{"negotiate", "must agree", &DecisionRight::negotiate,
                               &DecisionRight::negotiate_bodies, "negotiate_bodies"},
                              {"consult", "is consulted", &DecisionRight::consult,
                               &DecisionRight::consult_bodies, "consult_bodies"},
                              {"inform", "is informed", &DecisionRight::inform,
                               &DecisionRight::inform_bodies, "inform_bodies"}};

/// As `reading_of` says.
Reading reading(const People& people, const DecisionRight& right) {
  if (!right.negotiate_bodies.ids.empty()) return Reading::joint;
  std::vector<Id> deciding;
  add_parties(people, right.negotiate.ids, deciding);
  if (right.driver.id) add_parties(people, {&right.driver.id, 1}, deciding);
  if (deciding.size() > 1) return Reading::joint;
  if (right.negotiate.ids.empty() && !right.driver.id) return Reading::none;
  if (!right.consult_bodies.ids.empty()) return Reading::consult;
  const std::size_t before = deciding.size();
  add_parties(people, right.consult.ids, deciding);
  return deciding.size() > before ? Reading::consult : Reading::unilateral;
}

template <class Add>
void look_for_twice(const Look& look, Ids first, Ids second, std::string_view field,
                    std::string_view one, std::string_view other, Add add) {
  for (const Id id : second)
    if (holds(first, id))
      add(Weight::wrong, field,
          name_of(look.plan, id) + " " + std::string(one) + " and " + std::string(other) +
              ": keep one of both.");
}

template <class Add>
void look_at_buckets(const Look& look, Add add) {
  for (const Bucket& second : buckets)
    for (const Bucket* first = buckets; first != &second; ++first) {
      look_for_twice(look, (look.right.*first->people).ids, (look.right.*second.people).ids,
                     second.field, first->does, second.does, add);
      look_for_twice(look, (look.right.*first->bodies).ids, (look.right.*second.bodies).ids,
                     second.bodies_field, first->does, second.does, add);
    }
}

/// People beside the driver who have left and still have a part.
template <class Add>
void look_for_left(const Look& look, Add add) {
  for (const Bucket& bucket : buckets)
    for (const Id id : (look.right.*bucket.people).ids) {
      if (id == look.right.driver.id) continue;
      const Person* person = look.people.find(id);
      if (!has_left(person, look.today)) continue;
      Finding& finding = add(
          bucket.people == &DecisionRight::inform ? Weight::hint : Weight::warning, bucket.field,
          std::string(person->name) + " " + std::string(bucket.does) + " and has left.");
      finding.matter = Matter::stale, finding.day = person->left;
      finding.party = person->party.id;
    }
}

template <class Add>
void look_at_parties(const Look& look, Add add) {
  std::vector<std::string> names;
  const std::vector<Id> out = parties_left_out(look.plan, look.people, look.right);
  for (const Id party : out) names.push_back(party_words(look.plan, party));
  if (!names.empty())
    add(Weight::warning, "inform",
        "Nobody at " + listed(names) + " has any part: say at least who is informed.");
  const std::size_t agree =
      look.right.negotiate.ids.size() + look.right.negotiate_bodies.ids.size();
  if (agree > most_who_agree)
    add(Weight::warning, "negotiate",
        std::to_string(agree) + " must agree: consult some of them instead.");
}

template <class Add>
void look_at_frame(const Look& look, bool taken, Add add) {
  const DecisionRight& right = look.right;
  if (right.phase == Phase::none)
    add(Weight::hint, "phase", "Say in which phase of the alliance it comes up.");
  // Bodies are set up once the contract is signed; before that nobody could own it.
  if (!right.body.id && right.phase == Phase::ongoing)
    add(Weight::hint, "body", "No body owns it: say where it is decided.").matter = Matter::unowned;
  const auto due = taken ? std::nullopt : due_matter(right.decide_by, look.today);
  if (!due) return;
  const bool late = *due == Matter::overdue;
  Finding& finding = add(late ? Weight::warning : Weight::hint, "decide_by",
                         (late ? "Was to be decided " : "To be decided ") +
                             days_words(right.decide_by, look.today) + ".");
  finding.matter = *due, finding.day = right.decide_by, finding.person = right.driver.id;
  finding.party = party_of(look.plan, right.driver.id);
}

bool has_phase(const Plan& plan, Phase phase) {
  return any<DecisionRight>(plan, [&](const DecisionRight& each) { return each.phase == phase; });
}

}  // namespace

std::string_view words_of(Reading reading) {
  static constexpr std::string_view words[] = {"open", "unilateral", "consult", "joint"};
  return words[static_cast<std::size_t>(reading)];
}

Reading reading_of(const Plan& plan, const DecisionRight& right) {
  return reading(People(plan), right);
}

std::vector<Id> parties_left_out(const Plan& plan, const People& people,
                                 const DecisionRight& right) {
  std::vector<Id> in, out;
  const bool has_body = !right.negotiate_bodies.ids.empty() || !right.consult_bodies.ids.empty() ||
                        !right.inform_bodies.ids.empty();
  if (has_body || right.phase == Phase::exploration) return out;
  for (const Bucket& bucket : buckets) add_parties(people, (right.*bucket.people).ids, in);
  if (right.driver.id) add_parties(people, {&right.driver.id, 1}, in);
  if (in.empty()) return out;
  for (const Id party : plan.part(Visibility::shared).find(Party::kind_name)->ids())
    if (!holds(in, party)) out.push_back(party);
  return out;
}

std::string rights_title(const Plan& plan, Date, const Kind&) {
  if (plan.all<DecisionRight>().empty()) return "Say who decides what";
  std::size_t undriven = 0, one_sided = 0;
  const Lookup<Person> people(plan);
  for (const DecisionRight& right : plan.all<DecisionRight>()) {
    undriven += right.driver.id ? 0 : 1;
    one_sided += parties_left_out(plan, people, right).empty() ? 0 : 1;
  }
  if (undriven > 0)
    return count_words(undriven, "decision has no driver", "decisions have no driver");
  if (one_sided > 0)
    return count_words(one_sided, "decision leaves a party out", "decisions leave a party out");
  return "Every decision has a driver";
}

std::vector<Finding> rights_findings(const Plan& plan, Date today) {
  Findings findings;
  const auto taken = taken_rights(plan);
  const People people(plan);
  if (plan.all<DecisionRight>().empty())
    about_all(findings, DecisionRight::kind_name, Weight::warning,
              "Nobody knows who decides what: list the decisions that come up.");
  look_at_each<DecisionRight>(plan, findings, [&](Id id, const DecisionRight& right, auto add) {
    const Look look{plan, people, right, today};
    look_at_driver(look, add);
    look_at_buckets(look, add);
    look_for_left(look, add);
    look_at_parties(look, add);
    look_at_frame(look, taken.count(id) > 0, add);
  });
  return findings;
}

Progress rights_progress(const Plan& plan) {
  const bool some = !plan.all<DecisionRight>().empty();
  const bool driven =
      some && !any<DecisionRight>(plan, [](const DecisionRight& each) { return !each.driver.id; });
  const People people(plan);
  const bool all_in = some && !any<DecisionRight>(plan, [&](const DecisionRight& each) {
                        return reading(people, each) == Reading::none ||
                               !parties_left_out(plan, people, each).empty();
                      });
  return progress_of({has_phase(plan, Phase::exploration), has_phase(plan, Phase::negotiation),
                      has_phase(plan, Phase::ongoing), driven, all_in});
}

}  // namespace entente::practice

#include "practice/charter/rules.hpp"

#include <algorithm>
#include <unordered_set>

#include "practice/findings.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

using Weight = Finding::Weight;
bool has_joint_objective(const Plan& plan) {
  return any<Objective>(plan, [](const Objective& each) { return !each.party.id; });
}
bool has_scope(const Plan& plan, Scope scope) {
  return any<ScopeItem>(plan, [&](const ScopeItem& each) { return each.scope == scope; });
}
bool has_indicator(const Plan& plan, Indicator indicator) {
  return any<Measure>(plan, [&](const Measure& each) { return each.indicator == indicator; });
}
bool expects_of(const Plan& plan, ExpectationLevel level) {
  return any<Expectation>(plan, [&](const Expectation& each) { return each.level == level; });
}

std::unordered_set<Id> measured_objectives(const Plan& plan) {
  std::unordered_set<Id> measured;
  for (const Measure& measure : plan.all<Measure>()) measured.insert(measure.objective.id);
  return measured;
}

void find_in_objectives(const Plan& plan, Date today, Findings& findings) {
  if (!has_joint_objective(plan))
    about_all(findings, Objective::kind_name, Weight::warning,
              "No joint objective: write the first goal that all share.");
  const auto measured = measured_objectives(plan);
  look_at_each<Objective>(plan, findings, [&](Id id, const Objective& objective, auto add) {
    const bool joint = !objective.party.id;
    if (!measured.count(id))
      add(joint ? Weight::warning : Weight::hint, "title",
          "No measure tells whether it is reached.");
    find_owner(plan, objective.owner.id, today, add);
    if (joint && !objective.due) add(Weight::hint, "due", "No date: say by when.");
  });
}

void find_in_scope(const Plan& plan, Findings& findings) {
  if (!has_scope(plan, Scope::out))
    about_all(findings, ScopeItem::kind_name, Weight::hint,
              "Nothing is out of scope: name what the alliance will not do.");
  look_at_each<ScopeItem>(plan, findings, [](Id, const ScopeItem& item, auto add) {
    if (item.scope == Scope::undecided)
      add(Weight::warning, "scope", "Undecided: decide whether it is in or out.");
    if (item.scope == Scope::none) add(Weight::hint, "scope", "Say whether it is in or out.");
  });
}

void find_in_measures(const Plan& plan, Findings& findings) {
  if (!plan.all<Measure>().empty() && !has_indicator(plan, Indicator::leading))
    about_all(findings, Measure::kind_name, Weight::hint,
              "All measures look back: add one that warns early.");
  look_at_each<Measure>(plan, findings, [](Id, const Measure& measure, auto add) {
    if (!measure.objective.id)
      add(Weight::hint, "objective", "Say which objective's success it tells.");
    if (!measure.target) add(Weight::warning, "target", "No target: say which value is success.");
    if (!measure.owner.id) add(Weight::hint, "owner", "Nobody brings the number: name one person.");
  });
}

std::string not_understood(const Plan& plan, const std::vector<Id>& parties) {
  std::vector<std::string> names;
  for (Id party : parties) names.push_back(party_words(plan, party));
  return "Nobody at " + listed(names) + " has explained it back yet.";
}

void find_in_terms(const Plan& plan, Findings& findings) {
  look_at_each<Term>(plan, findings, [&](Id, const Term& term, auto add) {
    if (term.plain_words.text.empty())
      add(Weight::warning, "plain_words", "Not yet in plain words: say what people must do.");
    if (const auto parties = parties_without_understanding(plan, term); !parties.empty())
      add(Weight::warning, "understood_by", not_understood(plan, parties));
  });
}

void find_in_rules(const Plan& plan, Findings& findings) {
  look_at_each<Rule>(plan, findings, [](Id, const Rule& rule, auto add) {
    if (rule.rule.text.empty()) add(Weight::warning, "rule", "The rule itself is missing.");
    if (!rule.owner.id) add(Weight::hint, "owner", "Nobody answers questions on it: name someone.");
  });
}

void find_in_expectations(const Plan& plan, Findings& findings) {
  static constexpr ExpectationLevel levels[] = {
      ExpectationLevel::individual, ExpectationLevel::team, ExpectationLevel::management};
  static constexpr std::string_view whom[] = {"individuals", "the team", "management"};
  for (std::size_t index = 0; index < std::size(levels); ++index)
    if (!expects_of(plan, levels[index]))
      about_all(findings, Expectation::kind_name, Weight::hint,
                "Nothing is expected of " + std::string(whom[index]) + " yet.");
}

bool every_objective_is_measured(const Plan& plan) {
  return each_is_among<Objective>(plan, measured_objectives(plan));
}

bool every_term_is_understood(const Plan& plan) {
  return !plan.all<Term>().empty() && !any<Term>(plan, [&](const Term& term) {
    return !parties_without_understanding(plan, term).empty();
  });
}

bool has_rule_for(const Plan& plan, Situation issue) {
  return any<Rule>(plan, [&](const Rule& rule) { return rule.issue == issue; });
}

bool expects_of_every_level(const Plan& plan) {
  return expects_of(plan, ExpectationLevel::individual) &&
         expects_of(plan, ExpectationLevel::team) && expects_of(plan, ExpectationLevel::management);
}

}  // namespace

std::vector<Id> parties_without_understanding(const Plan& plan, const Term& term) {
  std::vector<Id> known;
  for (Id id : term.understood_by.ids)
    if (const Person* person = plan.find<Person>(id); person && !person->left)
      known.push_back(person->party.id);
  std::vector<Id> missing;
  for (Id party : plan.part(Visibility::shared).find(Party::kind_name)->ids())
    if (std::find(known.begin(), known.end(), party) == known.end()) missing.push_back(party);
  return missing;
}

bool is_measured(const Plan& plan, Id objective) {
  return any<Measure>(plan, [&](const Measure& each) { return each.objective.id == objective; });
}

std::string objectives_title(const Plan& plan, Date, const Kind&) {
  const auto ids = plan.part(Visibility::shared).find(Objective::kind_name)->ids();
  if (ids.empty()) return "Agree on what both sides want";
  const std::unordered_set<Id> measured = measured_objectives(plan);
  const auto open = static_cast<std::size_t>(
      std::count_if(ids.begin(), ids.end(), [&](Id id) { return !measured.count(id); }));
  if (open == 0) return "Every objective is measured";
  if (open == ids.size() && open > 1) return "No objective is measured yet";
  return count_words(open, "objective has no measure", "objectives have no measure");
}

std::vector<Finding> charter_findings(const Plan& plan, Date today) {
  Findings findings;
  find_in_objectives(plan, today, findings);
  find_in_scope(plan, findings);
  find_in_measures(plan, findings);
  find_in_terms(plan, findings);
  find_in_rules(plan, findings);
  find_in_expectations(plan, findings);
  return findings;
}

Progress charter_progress(const Plan& plan) {
  return progress_of({has_joint_objective(plan), every_objective_is_measured(plan),
                      has_scope(plan, Scope::in), has_scope(plan, Scope::out),
                      has_indicator(plan, Indicator::leading), every_term_is_understood(plan),
                      has_rule_for(plan, Situation::day_to_day),
                      has_rule_for(plan, Situation::unique), expects_of_every_level(plan)});
}

}  // namespace entente::practice

#include "practice/risks/rules.hpp"

#include <algorithm>
#include <unordered_set>

#include "practice/profile/records.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

using Weight = Finding::Weight;

/// `add`, which also notes that it is the owner's move.
template <class Add>
auto by_owner(const Plan& plan, Id owner, Add add) {
  return moved_by(party_of(plan, owner), owner, add);
}

template <class Add>
void find_in_open_risk(const Risk& risk, Add add) {
  if (score_of(risk) == 0)
    add(Weight::warning, risk.likelihood.value == 0 ? "likelihood" : "impact",
        "Not assessed: say how likely it is and how much it would hurt.")
        .remedy.label = "Assess";
  if (lacks_mitigation(risk))
    add(Weight::warning, "mitigation",
        "High (" + std::to_string(score_of(risk)) + " of 25), and nothing is done about it yet.")
        .remedy.label = "Write mitigation";
}

void find_in_risks(const Plan& plan, Findings& findings) {
  std::unordered_set<Id> met;  // risks that an issue stands for
  for (const Issue& issue : plan.all<Issue>()) met.insert(issue.risk.id);
  look_at_each<Risk>(plan, findings, [&](Id id, const Risk& risk, auto add) {
    const auto about = by_owner(plan, risk.owner.id, add);
    if (is_open(risk)) return find_in_open_risk(risk, about);
    if (risk.status == RiskStatus::occurred && !met.count(id))
      about(Weight::warning, "status", "It has occurred, but no issue says who clears it.");
  });
}

/// Whether there are records and all that are open pass.
template <class Record, class Test>
bool every_open(const Plan& plan, Test passes) {
  const auto all = plan.all<Record>();
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](const Record& each) {
    return !is_open(each) || passes(each);
  });
}

}  // namespace

int score_of(const Risk& risk) { return risk.likelihood.value * risk.impact.value; }

bool is_high(const Risk& risk) { return score_of(risk) >= high_score; }

bool lacks_mitigation(const Risk& risk) {
  return is_high(risk) && risk.response != Response::accept && risk.mitigation.text.empty();
}

bool is_open(const Risk& risk) {
  return risk.status == RiskStatus::none || risk.status == RiskStatus::open;
}

bool is_open(const Issue& issue) { return issue.status != IssueStatus::resolved; }

bool is_open(const Action& action) {
  return action.status != ActionStatus::done && action.status != ActionStatus::dropped;
}

std::vector<Finding> risks_findings(const Plan& plan, Date) {
  Findings findings;
  find_in_risks(plan, findings);
  return findings;
}

Progress risks_progress(const Plan& plan) {
  const auto owned = [](const auto& each) { return bool(each.owner.id); };
  return progress_of(
      {!plan.all<Risk>().empty(),
       every_open<Risk>(plan, [](const Risk& risk) { return score_of(risk) > 0; }),
       every_open<Risk>(plan, owned),
       every_open<Risk>(plan, [](const Risk& risk) { return !lacks_mitigation(risk); }),
       every_open<Issue>(plan, owned), every_open<Action>(plan, [](const Action& action) {
         return action.owner.id && action.due;
       })});
}

}  // namespace entente::practice

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

/// Nobody answers for it, or somebody who is no longer there.
template <class Record, class Add>
void find_owner(const Plan& plan, Date today, const Record& record, Add add) {
  if (!record.owner.id) {
    Finding& nobody = add(Weight::warning, "owner", "Nobody owns it: name one person.");
    nobody.matter = Matter::unowned;
    if constexpr (requires { record.raised; }) nobody.day = record.raised;
    nobody.remedy.label = "Name owner";
    return;
  }
  const std::string left = left_words(plan, record.owner.id, today);
  if (left.empty()) return;
  Finding& gone =
      add(Weight::warning, "owner", left + " has left: name somebody who is still there.");
  gone.matter = Matter::stale, gone.day = plan.find<Person>(record.owner.id)->left;
  gone.remedy.label = "Replace owner";
}

/// Due soon or overdue; `remedy` is what settles it.
template <class Record, class Add>
void find_due(Date today, const Record& record, Remedy remedy, Add add) {
  const auto matter = due_matter(record.due, today);
  if (!matter) return;
  const bool late = *matter == Matter::overdue;
  const std::string when = days_words(record.due, today);
  Finding& due =
      add(late ? Weight::warning : Weight::hint, "due",
          late ? "Was due " + when + ": finish it or agree on another day." : "Due " + when + ".");
  due.matter = *matter, due.day = record.due, due.remedy = std::move(remedy);
}

template <class Add>
void find_in_open_risk(const Plan& plan, Date today, const Risk& risk, Add add) {
  find_owner(plan, today, risk, add);
  if (score_of(risk) == 0)
    add(Weight::warning, risk.likelihood.value == 0 ? "likelihood" : "impact",
        "Not assessed: say how likely it is and how much it would hurt.")
        .remedy.label = "Assess";
  if (lacks_mitigation(risk))
    add(Weight::warning, "mitigation",
        "High (" + std::to_string(score_of(risk)) + " of 25), and nothing is done about it yet.")
        .remedy.label = "Write mitigation";
  if (!risk.review || risk.review >= today) return;
  Finding& stale = add(Weight::warning, "review",
                       "It was to be reviewed " + days_words(risk.review, today) +
                           ": look at it again and set the next day.");
  stale.matter = Matter::stale, stale.day = risk.review, stale.remedy.label = "Review";
}

void find_in_risks(const Plan& plan, Date today, Findings& findings) {
  std::unordered_set<Id> met;  // risks that an issue stands for
  for (const Issue& issue : plan.all<Issue>()) met.insert(issue.risk.id);
  look_at_each<Risk>(plan, findings, [&](Id id, const Risk& risk, auto add) {
    const auto about = by_owner(plan, risk.owner.id, add);
    if (is_open(risk)) return find_in_open_risk(plan, today, risk, about);
    if (risk.status == RiskStatus::occurred && !met.count(id))
      about(Weight::warning, "status", "It has occurred, but no issue says who clears it.");
  });
}

void find_in_issues(const Plan& plan, Date today, Findings& findings) {
  look_at_each<Issue>(plan, findings, [&](Id, const Issue& issue, auto add) {
    const auto about = by_owner(plan, issue.owner.id, add);
    if (!is_open(issue)) {
      if (issue.resolution.text.empty())
        about(Weight::hint, "resolution", "Resolved, but nobody has written down how.");
      return;
    }
    find_due(today, issue, remedy_by(resolve_issue, today), about);
    find_owner(plan, today, issue, about);
  });
}

void find_in_actions(const Plan& plan, Date today, Findings& findings) {
  look_at_each<Action>(plan, findings, [&](Id, const Action& action, auto add) {
    if (!is_open(action)) return;
    const auto about = by_owner(plan, action.owner.id, add);
    find_due(today, action, remedy_by(finish_action, today), about);
    find_owner(plan, today, action, about);
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

std::vector<Finding> risks_findings(const Plan& plan, Date today) {
  Findings findings;
  find_in_risks(plan, today, findings);
  find_in_issues(plan, today, findings);
  find_in_actions(plan, today, findings);
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

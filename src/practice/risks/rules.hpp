#pragma once
#include "practice/findings.hpp"
#include "practice/risks/records.hpp"

namespace entente::practice {

/// Likelihood times impact, 1 to 25; 0 where either is not assessed.
int score_of(const Risk& risk);
/// From this score on a risk is high. Our own convention: four by three and more.
inline constexpr int high_score = 12;
bool is_high(const Risk& risk);
/// High, not simply accepted, and nothing is written that is done about it.
bool lacks_mitigation(const Risk& risk);

/// Whether there is still something to do about it.
bool is_open(const Risk& risk);
bool is_open(const Issue& issue);
bool is_open(const Action& action);

/// What ends them.
inline constexpr auto resolve_writes = ended_as(IssueStatus::resolved, "resolved");
inline constexpr Deed resolve_issue{.kind = Issue::kind_name,
                                    .id = "resolved",
                                    .label = "Mark resolved",
                                    .word = "Resolved",
                                    .icon = "circle-check",
                                    .writes = resolve_writes};
inline constexpr auto finish_writes = ended_as(ActionStatus::done, "done");
inline constexpr Deed finish_action{.kind = Action::kind_name,
                                    .id = "done",
                                    .label = "Mark done",
                                    .word = "Done",
                                    .icon = "circle-check",
                                    .writes = finish_writes};

std::vector<Finding> risks_findings(const Plan& plan, Date today);
Progress risks_progress(const Plan& plan);

}  // namespace entente::practice

#pragma once
#include "practice/charter/records.hpp"
#include "practice/practice.hpp"

namespace entente::practice {

/// The parties none of whose people, as far as they have not left, is known to understand `term`.
std::vector<Id> parties_without_understanding(const Plan& plan, const Term& term);

/// Whether any measure tells the success of the objective.
bool is_measured(const Plan& plan, Id objective);

/// "No objective is measured yet": an objective of which nobody can tell the success is a wish.
std::string objectives_title(const Plan& plan, Date today, const Kind& kind);

std::vector<Finding> charter_findings(const Plan& plan, Date today);
Progress charter_progress(const Plan& plan);

}  // namespace entente::practice

#pragma once
#include <unordered_map>

#include "practice/findings.hpp"
#include "practice/governance/records.hpp"

namespace entente::practice {

/// How many decision rights each body owns. Bodies that own none are not in it.
std::unordered_map<Id, std::uint32_t> decisions_owned(const Plan& plan);

/// "One body owns no decision", else what else is so.
std::string bodies_title(const Plan& plan, Date today, const Kind& kind);
/// "The next meeting is in 4 days"; first whatever waits to be closed.
std::string meetings_title(const Plan& plan, Date today, const Kind& kind);

std::vector<Finding> governance_findings(const Plan& plan, Date today);
Progress governance_progress(const Plan& plan);

}  // namespace entente::practice

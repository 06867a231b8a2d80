#pragma once
#include <unordered_map>

#include "practice/findings.hpp"
#include "practice/governance/records.hpp"

namespace entente::practice {

/// How many decision rights each body owns. Bodies that own none are not in it.
std::unordered_map<Id, std::uint32_t> decisions_owned(const Plan& plan);

std::vector<Finding> governance_findings(const Plan& plan, Date today);
Progress governance_progress(const Plan& plan);

}  // namespace entente::practice

#pragma once
#include "practice/findings.hpp"
#include "practice/governance/records.hpp"

namespace entente::practice {

std::vector<Finding> governance_findings(const Plan& plan, Date today);
Progress governance_progress(const Plan& plan);

}  // namespace entente::practice

#pragma once
#include "practice/findings.hpp"
#include "practice/rights/records.hpp"

namespace entente::practice {

std::vector<Finding> rights_findings(const Plan& plan, Date today);
Progress rights_progress(const Plan& plan);

}  // namespace entente::practice

#pragma once
#include "practice/findings.hpp"
#include "practice/trust/records.hpp"

namespace entente::practice {

std::vector<Finding> trust_findings(const Plan& plan, Date today);
Progress trust_progress(const Plan& plan);

}  // namespace entente::practice

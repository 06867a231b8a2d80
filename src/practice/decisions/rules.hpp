#pragma once
#include "practice/decisions/records.hpp"
#include "practice/findings.hpp"

namespace entente::practice {

std::vector<Finding> decisions_findings(const Plan& plan, Date today);
Progress decisions_progress(const Plan& plan);

}  // namespace entente::practice

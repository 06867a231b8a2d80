#pragma once
#include "practice/findings.hpp"
#include "practice/risks/records.hpp"

namespace entente::practice {

std::vector<Finding> risks_findings(const Plan& plan, Date today);
Progress risks_progress(const Plan& plan);

}  // namespace entente::practice

#include "practice/rights/rules.hpp"

#include "practice/words.hpp"

namespace entente::practice {

std::vector<Finding> rights_findings(const Plan&, Date) { return {}; }

Progress rights_progress(const Plan& plan) {
  return progress_of({!plan.all<DecisionRight>().empty()});
}

}  // namespace entente::practice

#include "practice/decisions/rules.hpp"

#include "practice/words.hpp"

namespace entente::practice {

std::vector<Finding> decisions_findings(const Plan&, Date) { return {}; }

Progress decisions_progress(const Plan& plan) {
  return progress_of({!plan.all<Decision>().empty()});
}

}  // namespace entente::practice

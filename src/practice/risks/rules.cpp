#include "practice/risks/rules.hpp"

#include "practice/words.hpp"

namespace entente::practice {

std::vector<Finding> risks_findings(const Plan&, Date) { return {}; }

Progress risks_progress(const Plan& plan) { return progress_of({!plan.all<Risk>().empty()}); }

}  // namespace entente::practice

#pragma once
#include <unordered_map>

#include "record/plan.hpp"

namespace entente::practice {

/// How many records name each record of the kind `target` in any of their fields, in both parts of
/// the plan. Worked out of the descriptions, so that it holds for kinds added later. One pass over
/// the plan: call it on change, not per frame.
std::unordered_map<Id, std::uint32_t> places_of(const Plan& plan, std::string_view target);

}  // namespace entente::practice

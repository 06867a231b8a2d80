#pragma once
#include <string>
#include <vector>

#include "practice/governance/records.hpp"
#include "record/plan.hpp"

namespace entente::practice {

/// Bodies that report to themselves by way of others: each loop once, in the order of reporting,
/// from the body that stands highest by its tier (of several the one with the lowest id). Bodies
/// that report to one of a loop without being in it are not named. One pass over all bodies.
std::vector<std::vector<Id>> loops_of_bodies(const Plan& plan);

/// "It reports to itself by way of Office, Brand team and 3 others"; "It reports to itself" where
/// it is the only one.
std::string loop_words(const Plan& plan, const std::vector<Id>& loop);

}  // namespace entente::practice

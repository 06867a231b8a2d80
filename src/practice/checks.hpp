#pragma once
#include "practice/findings.hpp"

namespace entente::practice {

/// Notes what follows for the records of a kind from what their fields are for, while they are
/// open: that nobody owns or drives one, or somebody who has left; that its day has passed or is
/// near; that it should have been looked at again. Each says whose move it is, and its remedy is
/// the kind's first deed where that clears it.
void find_by_roles(const Plan& plan, const Kind& kind, Date today, Findings& findings);
/// Notes what the practice's checks find in its records.
void find_by_checks(const Plan& plan, std::span<const Check> checks, Findings& findings);

/// Whatever a practice finds: by roles and checks, and by rules of its own.
Findings findings_of(const Practice& practice, const Plan& plan, Date today);

}  // namespace entente::practice

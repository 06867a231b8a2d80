#pragma once
#include <string>
#include <vector>

#include "workspace/cautions.hpp"

namespace entente::cli {

/// Whose copy a plan is: the party that wrote its private part; else the one that the file is for.
Taker taker_of(const Plan& ours, const Plan& theirs);

/// A line for each thing that a person should know of a file, "warning: …" and "note: …", those of
/// single changes with the record's name and id; where there are many, how many more.
std::vector<std::string> caution_lines(const Plan& ours, const Review& review,
                                       const Cautions& cautions);

/// The same of the names that stand in a plan: a party's or person's that could be taken for
/// another's.
std::vector<std::string> name_lines(const Plan& plan);

/// Which parties a file takes out of the plan: "the party Acme"; "" for none.
std::string removed_parties(const Plan& ours, const Review& review, const Taker& taker);

}  // namespace entente::cli

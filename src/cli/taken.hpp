#pragma once
#include <memory>

#include "cli/command.hpp"
#include "record/plan.hpp"

namespace entente::cli {

/// The plan in a file that was handed over, sealed or not, its signature verified as `take_in`
/// does. Where that fails, says why and returns null.
std::unique_ptr<Plan> take_plan(std::string_view file, const Arguments& arguments,
                                Surroundings& surroundings);

}  // namespace entente::cli

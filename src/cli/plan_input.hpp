#pragma once
#include <memory>

#include "cli/command.hpp"
#include "record/plan.hpp"

namespace entente::cli {

/// Reads the plan in `file`; where that fails, says why and returns null.
std::unique_ptr<Plan> open_plan(std::string_view file, Surroundings& surroundings);

/// Writes the plan; says what went wrong. One that could not be read again is not written.
Exit save_plan(const Plan& plan, std::string_view file, Surroundings& surroundings);

/// Writes any text; says what went wrong.
Exit save_text(std::string_view text, std::string_view file, Surroundings& surroundings);

/// How many records a plan has, shared and private.
std::size_t record_count(const Plan& plan);
/// How many of them are private.
std::size_t private_count(const Plan& plan);

}  // namespace entente::cli

#pragma once
#include <memory>

#include "cli/command.hpp"
#include "record/plan.hpp"

namespace entente::cli {

/// Reads the plan in `file`; where that fails, says why and returns null. `bytes`, where it is
/// given, gets the file as it was read.
std::unique_ptr<Plan> open_plan(std::string_view file, Surroundings& surroundings,
                                std::string* bytes = nullptr);

/// The plan in the bytes of `file`; the same.
std::unique_ptr<Plan> plan_from(std::string bytes, std::string_view file,
                                Surroundings& surroundings);

/// Prints JSON that is no plan, for people and other tools: nothing hides in it. Says what went
/// wrong.
Exit print_json(std::string_view json, Surroundings& surroundings);

/// How many records a plan has, shared and private.
std::size_t record_count(const Plan& plan);
/// How many of them are private.
std::size_t private_count(const Plan& plan);

}  // namespace entente::cli

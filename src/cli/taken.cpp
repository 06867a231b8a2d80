#include "cli/taken.hpp"

#include "cli/sealing.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"

namespace entente::cli {

std::unique_ptr<Plan> take_plan(std::string_view file, const Arguments& arguments,
                                Surroundings& surroundings) {
  auto bytes = take_in(file, arguments, surroundings);
  if (!bytes) return nullptr;
  auto plan = read_plan(std::move(*bytes), practice::catalog());
  if (plan) return std::move(*plan);
  fail(surroundings, plan.problems(), file);
  return nullptr;
}

}  // namespace entente::cli

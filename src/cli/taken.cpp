#include "cli/taken.hpp"

#include "cli/plan_input.hpp"
#include "cli/sealing.hpp"

namespace entente::cli {

std::unique_ptr<Plan> take_plan(std::string_view file, const Arguments& arguments,
                                Surroundings& surroundings) {
  auto bytes = take_in(file, arguments, surroundings);
  return bytes ? plan_from(std::move(*bytes), file, surroundings) : nullptr;
}

}  // namespace entente::cli

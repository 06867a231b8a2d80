#include "cli/place.hpp"
#include "workspace/sample.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {output_option, replace_option};

Exit run_example(const Arguments& arguments, Surroundings& surroundings) {
  if (arguments.words().empty()) {
    for (const SampleWords& sample : sample_plans())
      surroundings.out << sample.name << "\t" << sample.title << "\t" << sample.story << "\n";
    return Exit::done;
  }
  const auto plan = sample_plan(arguments.words()[0]);
  if (!plan) return fail(surroundings, plan.problems());
  return Place(arguments.output("-")).save_plan(**plan, arguments, surroundings);
}

}  // namespace

extern const Command example_command{.name = "example",
                                     .usage = "[NAME] [-o F]",
                                     .summary = "Lists the sample plans, or writes one.",
                                     .help = {},
                                     .most = 1,
                                     .options = options,
                                     .run = run_example};

}  // namespace entente::cli

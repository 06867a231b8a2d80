#include "format/schema.hpp"

#include "cli/plan_input.hpp"
#include "practice/practice.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {output_option};

Exit run_schema(const Arguments& arguments, Surroundings& surroundings) {
  return save_text(plan_schema(practice::catalog()), arguments.output("-"), surroundings);
}

}  // namespace

extern const Command schema_command{.name = "schema",
                                    .usage = "[-o F]",
                                    .summary = "Writes the JSON Schema (2020-12) of plan files.",
                                    .help = {},
                                    .options = options,
                                    .run = run_schema};

}  // namespace entente::cli

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

extern const Command schema_command{
    .name = "schema",
    .usage = "[-o F]",
    .summary = "Writes the JSON Schema (2020-12) of plan files.",
    .help =
        "What a schema cannot say, and what a program that writes plan files must do so\n"
        "that nothing is lost in a merge, stands beside its source: src/format/PLAN_FILE.md.\n"
        "entente validate holds all rules.",
    .options = options,
    .run = run_schema};

}  // namespace entente::cli

#include "format/schema.hpp"

#include "base/visible.hpp"
#include "cli/place.hpp"
#include "practice/practice.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {output_option, replace_option};

Exit run_schema(const Arguments& arguments, Surroundings& surroundings) {
  const std::string schema = visible_json(plan_schema(practice::catalog()));
  return Place(arguments.output("-")).save({schema}, arguments, surroundings);
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

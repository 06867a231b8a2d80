#include "workspace/generate.hpp"

#include "base/concat.hpp"
#include "cli/plan_input.hpp"
#include "cli/sources.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {
    {"--records", "N", "How many records.", true},
    {"--seed", "S", "A whole number: the same gives the same bytes every time.", true},
    output_option};

/// The value of an option as a whole number from `least` to `most`.
Result<std::uint64_t> number_of(const Arguments& arguments, std::string_view option,
                                std::uint64_t least, std::uint64_t most) {
  const auto number = whole_number(arguments.value(option));
  if (number && *number >= least && *number <= most) return *number;
  return Problem{"", concat(option, " is a whole number from ", least, " to ", most)};
}

Exit run_generate(const Arguments& arguments, Surroundings& surroundings) {
  const auto records = number_of(arguments, "--records", 1, FileBounds{}.records);
  if (!records) return misuse(surroundings, "generate", records.problems().front().what);
  const auto seed = number_of(arguments, "--seed", 0, ~std::uint64_t{0});
  if (!seed) return misuse(surroundings, "generate", seed.problems().front().what);
  const auto plan = generated_plan(*records, *seed, practice::catalog());
  return save_plan(*plan, arguments.output("-"), surroundings);
}

}  // namespace

extern const Command generate_command{
    .name = "generate",
    .usage = "--records N --seed S [-o F]",
    .summary = "Writes a synthetic plan, the same bytes every time.",
    .help = {},
    .options = options,
    .run = run_generate};

}  // namespace entente::cli

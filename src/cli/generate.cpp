#include "workspace/generate.hpp"

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "cli/place.hpp"
#include "cli/sources.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {
    {"--records", "N", "How many records.", true},
    {"--seed", "S", "A whole number: the same gives the same bytes every time.", true},
    output_option,
    replace_option};

/// The value of an option as a whole number from `least` to `most`.
Result<std::uint64_t> number_of(const Arguments& arguments, std::string_view option,
                                std::uint64_t least, std::uint64_t most) {
  const auto number = whole_number(arguments.value(option));
  if (number && *number >= least && *number <= most) return *number;
  return Problem{"",
                 concat(option, " is a whole number from ", grouped(least), " to ", grouped(most))};
}

/// A plan that no Entente could read is not written.
Problem too_many(std::uint64_t records, std::uint64_t bytes) {
  const std::uint64_t most = FileBounds{}.bytes;
  const std::uint64_t fit = records * most / bytes / 1000 * 990;  // records differ in size
  return {"--records", concat(grouped(records), " records would take ", grouped(bytes),
                              " bytes, and a plan file has at most ", grouped(most), ": about ",
                              grouped(fit), " records fit")};
}

Exit run_generate(const Arguments& arguments, Surroundings& surroundings) {
  const auto records = number_of(arguments, "--records", 1, FileBounds{}.records);
  if (!records) return misuse(surroundings, "generate", records.problems().front().what);
  const auto seed = number_of(arguments, "--seed", 0, ~std::uint64_t{0});
  if (!seed) return misuse(surroundings, "generate", seed.problems().front().what);
  const auto plan = generated_plan(*records, *seed, practice::catalog());
  const std::string bytes = write_plan(*plan);
  if (bytes.size() > FileBounds{}.bytes)
    return fail(surroundings, {too_many(*records, bytes.size())});
  return Place(arguments.output("-")).save({bytes, plan.get()}, arguments, surroundings);
}

}  // namespace

extern const Command generate_command{
    .name = "generate",
    .usage = "--records N --seed S [-o F]",
    .summary = "Writes a synthetic plan, the same bytes every time.",
    .help = "At most 250,000 records and 64 MiB, as a plan file may have.",
    .options = options,
    .run = run_generate};

}  // namespace entente::cli

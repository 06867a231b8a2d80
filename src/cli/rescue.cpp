#include "format/rescue.hpp"

#include "cli/place.hpp"
#include "cli/plan_input.hpp"
#include "cli/taken.hpp"
#include "practice/practice.hpp"

namespace entente::cli {
namespace {

/// More than any plan file may have: what is too large is read as far as it goes, too.
constexpr std::size_t most_bytes = 512u << 20;

constexpr Option options[] = {{"-o", "G", "Write to G, another file than F.", true},
                              replace_option};

Exit run_rescue(const Arguments& arguments, Surroundings& surroundings) {
  const std::string& file = arguments.words()[0];
  const std::string_view target = arguments.output("-");
  if (target != "-" && (target == file || same_file(target, file)))
    return misuse(surroundings, "rescue", "-o names another file: what F holds stays as it is");
  auto bytes = read_bytes(file, most_bytes, surroundings.in);
  if (!bytes) return fail(surroundings, bytes.problems(), file);
  auto rescued = rescue_plan(*bytes, practice::catalog());
  if (!rescued) return fail(surroundings, rescued.problems(), file);
  const Exit exit = Place(target).save_plan(*rescued->plan, arguments, surroundings);
  if (exit != Exit::done) return exit;
  (void)fail(surroundings, rescued->left_out, file);
  Printer& out = target == "-" ? surroundings.err : surroundings.out;
  out << words_for(*rescued) << "\n";
  return Exit::done;
}

}  // namespace

extern const Command rescue_command{
    .name = "rescue",
    .usage = "F -o G",
    .summary = "Opens what can be read of a damaged copy of one's own, and writes that.",
    .help =
        "Where entente validate refuses F: bytes that are cut off or spoilt are read up to the "
        "last\n"
        "good value, wrong records and values are left out, each said on standard error, and what "
        "is\n"
        "too much for a plan is read as far as it may go. Journal lines behind the plan, as the "
        "page\n"
        "saves what it could not read, are carried out up to the last good one. G joins with "
        "other\n"
        "copies as F would have: a value that was left out comes back with them.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run_rescue};

}  // namespace entente::cli

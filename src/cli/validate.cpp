#include "cli/plan_input.hpp"
#include "exchange/conflicts.hpp"
#include "practice/governance/loops.hpp"
#include "practice/words.hpp"

namespace entente::cli {
namespace {

/// A valid plan may still say that bodies report to themselves.
void tell_loops(const Plan& plan, std::string_view file, Printer& err) {
  for (const std::vector<Id>& loop : practice::loops_of_bodies(plan))
    err << file << ":/records/body/" << text_from(loop.front())
        << "/parent: warning: " << headline(plan, practice::Body::kind_name, loop.front()) << ": "
        << practice::loop_words(plan, loop) << "\n";
}

Exit run_validate(const Arguments& arguments, Surroundings& surroundings) {
  Exit exit = Exit::done;
  for (const std::string& file : arguments.words()) {
    const auto plan = open_plan(file, surroundings);
    if (!plan) {
      exit = Exit::wrong_input;
      continue;
    }
    surroundings.out << file << ": valid, "
                     << practice::counted(record_count(*plan), "record", "records");
    if (const std::size_t open = open_conflicts(*plan).size())
      surroundings.out << ", " << practice::counted(open, "conflict", "conflicts") << " open";
    surroundings.out << "\n";
    tell_loops(*plan, file, surroundings.err);
  }
  return exit;
}

}  // namespace

extern const Command validate_command{
    .name = "validate",
    .usage = "F…",
    .summary = "Says every problem of plan files, one per line: F:/json/pointer: message.",
    .help =
        "Of a valid plan it says how many conflicts wait to be decided (entente resolve), and "
        "warns of\n"
        "bodies that report to themselves.",
    .least = 1,
    .most = Command::any,
    .options = {},
    .run = run_validate};

}  // namespace entente::cli

#include "cli/edit.hpp"

namespace entente::cli {
namespace {

Exit run_set(const Arguments& arguments, Surroundings& surroundings) {
  const auto assignments = assignments_from(arguments.words().subspan(2));
  if (!assignments) return misuse(surroundings, "set", assignments.problems().front().what);
  Exit exit = Exit::done;
  auto edit = begin_record_edit("set", arguments, 1, surroundings, exit);
  if (!edit) return exit;
  Transaction transaction(*edit->plan, edit->pen, edit->sources.now(),
                          edit_label("Change", *edit->kind));
  return finish_edit(*edit, transaction, *assignments, arguments, surroundings);
}

}  // namespace

extern const Command set_command{
    .name = "set",
    .usage = "F ID FIELD=VALUE… --as PERSON@PARTY [-o F]",
    .summary = "Changes fields of a record.",
    .help =
        "FIELD= empties a field. Of the alliance there is one only: its ID is alliance.\n"
        "Values are written as for entente add.",
    .least = 3,
    .most = Command::any,
    .options = edit_options,
    .run = run_set};

}  // namespace entente::cli

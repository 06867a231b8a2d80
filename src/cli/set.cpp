#include "cli/edit.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {author_option, output_option, replace_option, now_option,
                              seed_option};

Exit run_set(const Arguments& arguments, Surroundings& surroundings) {
  const auto assignments = assignments_from(arguments.words().subspan(2));
  if (!assignments) return misuse(surroundings, "set", assignments.problems().front().what);
  Exit exit = Exit::done;
  auto edit = begin_edit("set", arguments, false, surroundings, exit);
  if (!edit) return exit;
  const auto key = find_key(*edit->plan, arguments.words()[1]);
  if (!key) return fail(surroundings, key.problems());
  const Kind& kind = *edit->plan->catalog().find(key->kind);
  Transaction transaction(*edit->plan, edit->pen, edit->sources.now(), edit_label("Change", kind));
  const Problems problems = assign(*edit, transaction, *key, *assignments);
  if (!problems.empty()) return fail(surroundings, problems);
  return finish_edit(*edit, transaction, kind, arguments, surroundings);
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
    .options = options,
    .run = run_set};

}  // namespace entente::cli

#include "base/concat.hpp"
#include "cli/edit.hpp"
#include "practice/practice.hpp"
#include "record/roles.hpp"

namespace entente::cli {
namespace {

/// The deed, or a problem that lists those there are for this kind.
Result<const practice::Deed*> deed_for(const Kind& kind, std::string_view id) {
  if (const practice::Deed* deed = practice::find_deed(kind.name, id)) return deed;
  std::string known;
  for (const practice::Deed* deed : practice::deeds_of(kind.name))
    append(known, known.empty() ? "" : ", ", deed->id);
  return Problem{std::string(id), known.empty()
                                      ? concat("nothing can be done to a ", kind.name, " this way")
                                      : concat("expected one of: ", known)};
}

Problems check_offered(const Plan& plan, const RecordKey& key, const practice::Deed& deed) {
  const Table& table = *plan.part(key.part).find(key.kind);
  const auto row = table.row(key.id);
  if (row && practice::is_offered(deed, table.kind(), table.record(*row))) return {};
  return {{text_from(key.id),
           concat("“", deed.label, "” is not offered for it as it stands: it is over already")}};
}

/// What the deed must be told first, and was neither written before nor is given now.
Problems check_asked(const Plan& plan, const RecordKey& key, const practice::Deed& deed,
                     const std::vector<Assignment>& assignments) {
  if (deed.missing.empty()) return {};
  const std::string_view name = deed.asks.front();
  for (const Assignment& each : assignments)
    if (each.field == name && !each.text.empty()) return {};
  const Table& table = *plan.part(key.part).find(key.kind);
  const void* record = table.record(*table.row(key.id));
  if (!is_empty(value_of(*field_named(table.kind(), name), record))) return {};
  return {{std::string(name), concat(deed.missing, " Give ", name, "=TEXT.")}};
}

Exit run_do(const Arguments& arguments, Surroundings& surroundings) {
  const auto assignments = assignments_from(arguments.words().subspan(3));
  if (!assignments) return misuse(surroundings, "do", assignments.problems().front().what);
  Exit exit = Exit::done;
  auto edit = begin_record_edit("do", arguments, 2, surroundings, exit);
  if (!edit) return exit;
  const auto deed = deed_for(*edit->kind, arguments.words()[1]);
  if (!deed) return fail(surroundings, deed.problems());
  if (Problems not_offered = check_offered(*edit->plan, edit->key, **deed); !not_offered.empty())
    return fail(surroundings, not_offered);
  if (Problems lacking = check_asked(*edit->plan, edit->key, **deed, *assignments);
      !lacking.empty())
    return fail(surroundings, lacking);
  const Moment now = edit->sources.now();
  Transaction transaction(*edit->plan, edit->pen, now, edit_label((*deed)->label, *edit->kind));
  if (auto done = practice::carry_out(transaction, edit->key, **deed, date_from(now)); !done)
    return fail(surroundings, done.problems());
  return finish_edit(*edit, transaction, *assignments, arguments, surroundings);
}

}  // namespace

extern const Command do_command{
    .name = "do",
    .usage = "F DEED ID [FIELD=VALUE…] --as PERSON@PARTY [-o F]",
    .summary = "Does something to a record in one step, such as kept or done.",
    .help =
        "The same as the buttons in the application: it writes the status and the day.\n"
        "Fields given besides are written in the same step, such as outcome=… of a decision.\n"
        "entente practices lists the deeds.",
    .least = 3,
    .most = Command::any,
    .options = edit_options,
    .run = run_do};

}  // namespace entente::cli

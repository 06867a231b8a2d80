#include "base/concat.hpp"
#include "cli/edit.hpp"
#include "practice/references.hpp"
#include "practice/words.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {author_option, output_option, replace_option, now_option,
                              seed_option};

/// A removal leaves other records naming what has gone: that is said, not refused.
void tell_places(const Plan& plan, const RecordKey& key, Printer& err) {
  const auto places = practice::places_of(plan, key.kind);
  if (const auto found = places.find(key.id); found != places.end())
    err << "entente: \"" << headline(plan, key.kind, key.id) << "\" is still named in "
        << practice::counted(found->second, "record", "records") << "\n";
}

Exit run_remove(const Arguments& arguments, Surroundings& surroundings) {
  Exit exit = Exit::done;
  auto edit = begin_edit("remove", arguments, false, surroundings, exit);
  if (!edit) return exit;
  const auto key = find_key(*edit->plan, arguments.words()[1]);
  if (!key) return fail(surroundings, key.problems());
  const Kind& kind = *edit->plan->catalog().find(key->kind);
  if (kind.single)
    return fail(surroundings,
                {{"", concat("the ", kind.name, " cannot be removed; empty its fields with set")}});
  tell_places(*edit->plan, *key, surroundings.err);
  Transaction transaction(*edit->plan, edit->pen, edit->sources.now(), edit_label("Remove", kind));
  transaction.remove(*key);
  return finish_edit(*edit, transaction, kind, arguments, surroundings);
}

}  // namespace

extern const Command remove_command{
    .name = "remove",
    .usage = "F ID --as PERSON@PARTY [-o F]",
    .summary = "Removes a record; the removal travels like any other edit.",
    .help = {},
    .least = 2,
    .most = 2,
    .options = options,
    .run = run_remove};

}  // namespace entente::cli

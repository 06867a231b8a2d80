#include "base/concat.hpp"
#include "cli/edit.hpp"
#include "practice/profile/records.hpp"
#include "practice/references.hpp"
#include "practice/words.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {
    author_option,
    {"--yes", "", "Also where it is a party, or the person in whose name it is removed."},
    output_option,
    replace_option,
    now_option,
    seed_option};

/// Removing a party, or oneself, is asked for twice; "" for anything else.
std::string who_goes(const RecordKey& key, const Pen& pen) {
  if (key.part != Visibility::shared) return {};
  if (key.kind == practice::Party::kind_name)
    return concat(key.id == pen.party ? "your own party" : "a party", " of this plan");
  const bool self = key.kind == practice::Person::kind_name && key.id == pen.person;
  return self ? "the person in whose name it would be removed" : std::string();
}

/// A removal leaves other records naming what has gone: that is said, not refused.
void tell_places(const Plan& plan, const RecordKey& key, Printer& err) {
  const auto places = practice::places_of(plan, key.kind);
  if (const auto found = places.find(key.id); found != places.end())
    err << "entente: \"" << headline(plan, key.kind, key.id) << "\" is still named in "
        << practice::counted(found->second, "record", "records") << "\n";
}

Exit run_remove(const Arguments& arguments, Surroundings& surroundings) {
  Exit exit = Exit::done;
  auto edit = begin_record_edit("remove", arguments, 1, surroundings, exit);
  if (!edit) return exit;
  const RecordKey& key = edit->key;
  const Kind& kind = *edit->kind;
  if (kind.single)
    return fail(surroundings,
                {{"", concat("the ", kind.name, " cannot be removed; empty its fields with set")}});
  const std::string who = who_goes(key, edit->pen);
  tell_places(*edit->plan, key, surroundings.err);
  if (!who.empty() && !arguments.has("--yes"))
    return fail(surroundings,
                {{"", concat("\"", headline(*edit->plan, key.kind, key.id), "\" is ", who,
                             ": what names it would then name nobody, and the partner sees the "
                             "removal. Nothing was removed; --yes removes it")}});
  Transaction transaction(*edit->plan, edit->pen, edit->sources.now(), edit_label("Remove", kind));
  transaction.remove(key);
  return finish_edit(*edit, transaction, kind, arguments, surroundings);
}

}  // namespace

extern const Command remove_command{
    .name = "remove",
    .usage = "F ID --as PERSON@PARTY [-o F]",
    .summary = "Removes a record; the removal travels like any other edit.",
    .help =
        "A party of the plan, or the person in whose name it is done, is removed only with --yes.",
    .least = 2,
    .most = 2,
    .options = options,
    .run = run_remove};

}  // namespace entente::cli

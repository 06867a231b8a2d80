#include <algorithm>

#include "base/concat.hpp"
#include "cli/edit.hpp"
#include "practice/profile/records.hpp"
#include "record/rank.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {
    author_option, {"--private", "", "Keep the record to one's own party."},
    output_option, replace_option,
    now_option,    seed_option};

/// Behind all records in the order that people make by hand.
std::string last_rank(const Table& table, Slot slot) {
  std::string last;
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const Value value = table.value(row, slot);
    if (const Text* key = std::get_if<Text>(&value)) last = std::max(last, std::string(*key));
  }
  return last;
}

/// New records go to the end, unless the command line says where.
void append_ranks(Edit& edit, const Kind& kind, Visibility part,
                  std::vector<Assignment>& assignments) {
  const Table& table = *edit.plan->part(part).find(kind.name);
  for (Slot slot = 0; slot < kind.fields.size(); ++slot) {
    const Field& field = kind.fields[slot];
    const bool said = std::any_of(assignments.begin(), assignments.end(),
                                  [&](const Assignment& each) { return each.field == field.name; });
    if (field.type == FieldType::rank && !said)
      assignments.push_back({std::string(field.name), rank_between(last_rank(table, slot), "")});
  }
}

Result<RecordKey> new_key(const Edit& edit, const Kind& kind, bool is_private, Random& random) {
  const Visibility part =
      is_private || kind.always_private ? Visibility::private_to_party : Visibility::shared;
  if (!kind.single) return RecordKey{part, kind.name, random.id()};
  const Id id = id_from_name(kind.name);
  if (edit.plan->part(part).find(kind.name)->row(id))
    return Problem{"", concat("there is one ", kind.name, " only, and it is there already: use ",
                              "entente set F ", kind.name, " FIELD=VALUE…")};
  return RecordKey{part, kind.name, id};
}

Exit run_add(const Arguments& arguments, Surroundings& surroundings) {
  auto assignments = assignments_from(arguments.words().subspan(2));
  if (!assignments) return misuse(surroundings, "add", assignments.problems().front().what);
  Exit exit = Exit::done;
  const std::string& kind_name = arguments.words()[1];
  const bool adds_person = kind_name == practice::Person::kind_name;
  auto edit = begin_edit("add", arguments, adds_person, surroundings, exit);
  if (!edit) return exit;
  const auto kind = find_kind(*edit->plan, kind_name);
  if (!kind) return fail(surroundings, kind.problems());
  const auto key = new_key(*edit, **kind, arguments.has("--private"), edit->sources.random());
  if (!key) return fail(surroundings, key.problems());
  append_ranks(*edit, **kind, key->part, *assignments);
  Transaction transaction(*edit->plan, edit->pen, edit->sources.now(), edit_label("Add", **kind));
  transaction.insert(*key);
  const Problems problems = assign(*edit, transaction, *key, *assignments);
  if (!problems.empty()) return fail(surroundings, problems);
  exit = finish_edit(*edit, transaction, **kind, arguments, surroundings);
  const bool plan_on_output = arguments.output(arguments.words()[0]) == "-";
  Printer& told = plan_on_output ? surroundings.err : surroundings.out;
  if (exit == Exit::done) told << text_from(key->id) << "\n";
  return exit;
}

}  // namespace

extern const Command add_command{
    .name = "add",
    .usage = "F KIND FIELD=VALUE… --as PERSON@PARTY [--private] [-o F]",
    .summary = "Adds a record and prints its id.",
    .help =
        "Values are text: dates as 2026-11-26, choices by code or label, sums as \"1200 EUR\",\n"
        "levels 1 to 5. Records are named by id or by what people call them; several are\n"
        "separated by semicolons: \"people=Ana Duarte; Femi Okoro\".\n"
        "The first person of a party is added with --as @PARTY.\n"
        "Where the plan goes to standard output, the id goes to standard error.",
    .least = 2,
    .most = Command::any,
    .options = options,
    .run = run_add};

}  // namespace entente::cli

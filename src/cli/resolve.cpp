#include <algorithm>
#include <optional>

#include "base/concat.hpp"
#include "cli/edit.hpp"
#include "cli/names.hpp"
#include "cli/words.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {{"--ours", "", "The value that the party of --as wrote."},
                              {"--theirs", "", "The value that another party wrote."},
                              {"--keep", "", "The record stays."},
                              {"--remove", "", "It goes."},
                              author_option,
                              output_option,
                              replace_option,
                              now_option,
                              seed_option};

/// What is wrong with the way the decision is written; "" for nothing.
std::string_view decision_is_wrong(const Arguments& arguments) {
  const std::size_t words = arguments.words().size();
  const int sides = arguments.has("--ours") + arguments.has("--theirs");
  const int fates = arguments.has("--keep") + arguments.has("--remove");
  if (sides + fates + (words == 4) != 1)
    return "say one thing: FIELD with --ours, --theirs or VALUE, or --keep or --remove";
  if (fates == 1 && words != 2) return "--keep and --remove decide a record: no FIELD";
  if (fates == 0 && words < 3) return "FIELD is missing: which field to decide";
  return {};
}

/// The conflict in a field, or with "" in the record as a whole.
std::optional<OpenConflict> conflict_in(const Plan& plan, const RecordKey& key,
                                        std::string_view field) {
  for (OpenConflict& conflict : open_conflicts(plan, key))
    if (conflict.field == field) return std::move(conflict);
  return {};
}

Problem no_conflict(const Plan& plan, const RecordKey& key, std::string_view field) {
  const auto named = [](std::string_view name) {
    return std::string(name.empty() ? std::string_view("the record itself") : name);
  };
  std::vector<std::string> others;
  for (const OpenConflict& conflict : open_conflicts(plan, key))
    others.push_back(named(conflict.field));
  const std::string about = record_words(plan, key.kind, key.id);
  if (others.empty()) return {"", concat(about, " is in no conflict")};
  return {"", concat("there is no conflict in ", named(field), "; there is in ",
                     some_of(others, others.size()), " of ", about)};
}

/// The values of a conflict that one's own party wrote, or others did; the same value once.
std::vector<Value> values_of(const Plan& plan, const OpenConflict& conflict, Id party, bool ours) {
  std::vector<Value> values;
  for (const Rival& value : conflict.values) {
    const Replica& replica = plan.part(conflict.key.part).replicas()[value.dot.replica()];
    const bool known = std::find(values.begin(), values.end(), value.value) != values.end();
    if ((replica.party == party) == ours && !known) values.push_back(value.value);
  }
  return values;
}

Result<Value> chosen_value(const Plan& plan, const OpenConflict& conflict, Id party, bool ours) {
  const std::vector<Value> values = values_of(plan, conflict, party, ours);
  if (values.size() == 1) return values.front();
  return Problem{std::string(conflict.field),
                 concat(values.empty() ? "none" : "more than one", " of the values is ",
                        ours ? "your party's" : "another party's",
                        "; write the one that is to stand as VALUE. There are")};
}

/// Notes the deciding write, an ordinary edit; where that fails, says why.
Exit decide(Edit& edit, Transaction& transaction, const OpenConflict& conflict,
            const Arguments& arguments, Surroundings& surroundings) {
  if (arguments.words().size() == 4) {
    const Problems problems =
        assign(edit, transaction, conflict.key, {{arguments.words()[2], arguments.words()[3]}});
    return problems.empty() ? Exit::done : fail(surroundings, problems);
  }
  const auto value = chosen_value(*edit.plan, conflict, edit.pen.party, arguments.has("--ours"));
  if (!value) {
    const Exit exit = fail(surroundings, value.problems());
    print_values(*edit.plan, conflict, "  ", surroundings.err);
    return exit;
  }
  const auto written = transaction.set(conflict.key, conflict.field, *value);
  return written ? Exit::done : fail(surroundings, written.problems());
}

Exit run_resolve(const Arguments& arguments, Surroundings& surroundings) {
  if (const auto wrong = decision_is_wrong(arguments); !wrong.empty())
    return misuse(surroundings, "resolve", wrong);
  Exit exit = Exit::done;
  auto edit = begin_record_edit("resolve", arguments, 1, surroundings, exit);
  if (!edit) return exit;
  const auto words = arguments.words();
  const RecordKey& key = edit->key;
  const std::string_view field = words.size() > 2 ? std::string_view(words[2]) : "";
  const auto conflict = conflict_in(*edit->plan, key, field);
  if (!conflict) return fail(surroundings, {no_conflict(*edit->plan, key, field)});
  Transaction transaction(*edit->plan, edit->pen, edit->sources.now(),
                          edit_label("Decide", *edit->kind));
  exit = Exit::done;
  if (arguments.has("--keep"))
    transaction.restore(key);
  else if (arguments.has("--remove"))
    transaction.remove(key);
  else
    exit = decide(*edit, transaction, *conflict, arguments, surroundings);
  if (exit != Exit::done) return exit;
  return finish_edit(*edit, transaction, *edit->kind, arguments, surroundings);
}

}  // namespace

extern const Command resolve_command{
    .name = "resolve",
    .usage = "F ID (FIELD (--ours|--theirs|VALUE) | --keep | --remove) --as PERSON@PARTY [-o F]",
    .summary = "Decides a conflict, for everybody who gets the file.",
    .help =
        "entente merge and entente show list the conflicts. VALUE is written as for entente add "
        "and\n"
        "may be a third one; one that begins with - stands behind --. Where several values are of\n"
        "one side, VALUE says which. --keep and --remove decide on a record that somebody removed\n"
        "while others edited it.",
    .least = 2,
    .most = 4,
    .options = options,
    .run = run_resolve};

}  // namespace entente::cli

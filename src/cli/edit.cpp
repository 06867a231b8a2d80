#include "cli/edit.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "cli/names.hpp"
#include "cli/plan_input.hpp"
#include "format/plan_file.hpp"

namespace entente::cli {
namespace {

const Field* find_field(const Kind& kind, std::string_view name) {
  const auto found = std::find_if(kind.fields.begin(), kind.fields.end(),
                                  [&](const Field& field) { return field.name == name; });
  return found == kind.fields.end() ? nullptr : &*found;
}

Problem no_field(const Kind& kind, std::string_view name) {
  std::vector<std::string> names;
  for (const Field& field : kind.fields) names.emplace_back(field.name);
  return {std::string(name), concat("there is no such field in ", kind.name, "; there is ",
                                    some_of(names, names.size()))};
}

/// On a command line fields go by their names, not by their labels.
Problems by_field_name(const Kind& kind, Problems problems) {
  for (Problem& problem : problems)
    for (const Field& field : kind.fields)
      if (problem.place == field.label) problem.place = field.name;
  return problems;
}

/// Pens are kept where the edited file is known to be nobody else's meanwhile. What --seed makes is
/// the same on every machine, so it knows of none.
Pens pens_for(const Place& place, std::string_view bytes, const Arguments& arguments,
              const Surroundings& surroundings) {
  if (arguments.has(seed_option.name)) return {};
  const bool own = place.edits_in_place() && place.locked();
  return Pens(surroundings.state_folder, place.target(), own ? bytes : std::string_view());
}

}  // namespace

Result<std::vector<Assignment>> assignments_from(std::span<const std::string> words) {
  std::vector<Assignment> assignments;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    if (equals == word.npos || equals == 0)
      return Problem{"", concat("expected FIELD=VALUE, found \"", word, "\"")};
    const std::string field = word.substr(0, equals);
    for (const Assignment& earlier : assignments)
      if (earlier.field == field) return Problem{"", concat("the field ", field, " comes twice")};
    assignments.push_back({field, word.substr(equals + 1)});
  }
  return assignments;
}

std::optional<Edit> begin_edit(std::string_view command, const Arguments& arguments,
                               bool party_alone, Surroundings& surroundings, Exit& exit) {
  const std::string_view as = arguments.value(author_option.name);
  if (const auto wrong = as_is_wrong(as, party_alone); !wrong.empty()) {
    exit = misuse(surroundings, command, wrong);
    return {};
  }
  auto sources = Sources::from(arguments, surroundings);
  if (!sources) {
    exit = misuse(surroundings, command, sources.problems().front().what);
    return {};
  }
  exit = Exit::wrong_input;
  const std::string& file = arguments.words()[0];
  auto place = std::make_unique<Place>(arguments.output(file), file);
  std::string bytes;
  auto plan = open_plan(file, surroundings, &bytes);
  if (!plan) return {};
  if (const auto own = place->check_own(*plan, arguments); !own) {
    exit = fail(surroundings, own.problems(), file);
    return {};
  }
  const auto author = find_author(*plan, file, as);
  if (!author) {
    exit = fail(surroundings, author.problems());
    return {};
  }
  Pens pens = pens_for(*place, bytes, arguments, surroundings);
  Pen pen = pens.pen(*plan, *author, sources->random());
  return Edit{std::move(plan), std::move(pen), std::move(*sources), std::move(place),
              std::move(pens)};
}

std::optional<RecordEdit> begin_record_edit(std::string_view command, const Arguments& arguments,
                                            std::size_t word, Surroundings& surroundings,
                                            Exit& exit) {
  auto edit = begin_edit(command, arguments, false, surroundings, exit);
  if (!edit) return {};
  const auto key = find_key(*edit->plan, arguments.words()[word]);
  if (!key) {
    exit = fail(surroundings, key.problems());
    return {};
  }
  const Kind* kind = edit->plan->catalog().find(key->kind);
  return RecordEdit{std::move(*edit), *key, kind};
}

Problems assign(Edit& edit, Transaction& transaction, const RecordKey& key,
                const std::vector<Assignment>& assignments) {
  Problems problems;
  const Kind& kind = *edit.plan->catalog().find(key.kind);
  const auto note = [&](const Problems& more) {
    problems.insert(problems.end(), more.begin(), more.end());
  };
  for (const Assignment& assignment : assignments) {
    const Field* field = find_field(kind, assignment.field);
    if (!field) {
      note({no_field(kind, assignment.field)});
      continue;
    }
    const auto value = value_by_words(*edit.plan, *field, assignment.text,
                                      key.part == Visibility::private_to_party);
    if (!value) {
      note(value.problems());
      continue;
    }
    const auto written = transaction.set(key, field->name, *value);
    if (!written) note(written.problems());
  }
  return problems;
}

Exit finish_edit(Edit& edit, Transaction& transaction, const Kind& kind, const Arguments& arguments,
                 Surroundings& surroundings) {
  if (const Problems problems = transaction.check(); !problems.empty())
    return fail(surroundings, by_field_name(kind, problems));
  const bool changed = !transaction.commit().effects.empty();
  if (!changed && edit.place->edits_in_place()) {
    surroundings.err << "entente: nothing to change\n";
    return Exit::done;
  }
  return edit.place->save_plan(*edit.plan, arguments, surroundings, &edit.pens);
}

Exit finish_edit(RecordEdit& edit, Transaction& transaction,
                 const std::vector<Assignment>& assignments, const Arguments& arguments,
                 Surroundings& surroundings) {
  const Problems problems = assign(edit, transaction, edit.key, assignments);
  if (!problems.empty()) return fail(surroundings, problems);
  return finish_edit(edit, transaction, *edit.kind, arguments, surroundings);
}

Result<const Kind*> find_kind(const Plan& plan, std::string_view name) {
  if (const Kind* found = plan.catalog().find(name)) return found;
  std::vector<std::string> names;
  for (const Kind* kind : plan.catalog().kinds()) names.emplace_back(kind->name);
  return Problem{
      "", concat("there is no kind \"", name, "\"; there is ", some_of(names, names.size()))};
}

Result<RecordKey> find_key(const Plan& plan, std::string_view words) {
  const Kind* single = plan.catalog().find(words);
  if (single && single->single)
    return RecordKey{single->always_private ? Visibility::private_to_party : Visibility::shared,
                     single->name, id_from_name(single->name)};
  const auto id = id_from_text(words);
  if (!id) return Problem{"", concat("\"", words, "\" is no id: ids have 13 characters")};
  const auto key = find_record(plan, *id);
  if (!key) return Problem{"", concat("the plan has no record ", words)};
  if (!plan.catalog().find(key->kind))
    return Problem{"", concat("records of the kind ", key->kind, " need a newer version")};
  return *key;
}

std::string edit_label(std::string_view verb, const Kind& kind) {
  std::string label = concat(verb, " ", kind.label);
  char& first = label[verb.size() + 1];
  if (first >= 'A' && first <= 'Z') first = static_cast<char>(first - 'A' + 'a');
  return label;
}

}  // namespace entente::cli

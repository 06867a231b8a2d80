#include "cli/words.hpp"

#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "practice/profile/names.hpp"
#include "practice/words.hpp"
#include "record/headline.hpp"

namespace entente::cli {

const Field* field_of(const Plan& plan, std::string_view kind, std::string_view field) {
  const Kind* known = plan.catalog().find(kind);
  if (known)
    for (const Field& each : known->fields)
      if (each.name == field) return &each;
  return nullptr;
}

namespace {

std::string named_words(const Plan& plan, std::string_view kind, Id id, Visibility part) {
  const bool shared = !headline(plan, {Visibility::shared, kind, id}).empty();
  if (part == Visibility::shared && !shared) return concat(text_from(id), " (not in the plan)");
  const std::string found = practice::title_of(plan, kind, id);
  return found.empty() ? concat(text_from(id), " (not in the plan)") : found;
}

}  // namespace

std::string words_of(const Plan& plan, const Field* field, const Value& value, Visibility part) {
  const auto name = [&](Id id) { return named_words(plan, field->target, id, part); };
  if (is_empty(value)) return "(empty)";
  if (const auto* raw = std::get_if<RawJson>(&value)) return std::string(raw->json);
  if (!field) return {};
  if (const Id* id = std::get_if<Id>(&value)) return name(*id);
  if (const IdList* list = std::get_if<IdList>(&value)) {
    std::string text;
    for (Id id : list->ids) append(text, text.empty() ? "" : "; ", name(id));
    return text;
  }
  if (const auto* choice = std::get_if<ChoiceNumber>(&value))
    return std::string(field->choices[choice->number - 1u].label);
  return concat(text_from(*field, value), field->unit.empty() ? "" : " ", field->unit);
}

std::string field_words(const Plan& plan, std::string_view kind, std::string_view field) {
  const Field* known = field_of(plan, kind, field);
  return std::string(known ? known->label : field);
}

std::string record_words(const Plan& plan, std::string_view kind, Id id) {
  const Kind* known = plan.catalog().find(kind);
  return concat(known ? known->label : kind, " \"", practice::title_of(plan, kind, id), '"');
}

std::string record_words(const Plan& plan, const RecordKey& key) {
  const Kind* known = plan.catalog().find(key.kind);
  return concat(known ? known->label : key.kind, " \"", headline(plan, key), '"');
}

std::string writer_words(const Plan& plan, Visibility part, Dot dot) {
  const Replica& replica = plan.part(part).replicas()[dot.replica()];
  const std::string person = headline(plan, practice::Person::kind_name, replica.person);
  const std::string party = practice::party_words(plan, replica.party);
  if (person.empty() && party.empty()) return concat("somebody at replica ", replica.name);
  return concat(person, person.empty() || party.empty() ? "" : ", ", party);
}

void print_values(const Plan& plan, const OpenConflict& conflict, std::string_view margin,
                  Printer& out) {
  const Field* field = field_of(plan, conflict.key.kind, conflict.field);
  for (const Rival& value : conflict.values)
    out << margin
        << Lines{words_of(plan, field, value.value, conflict.key.part), concat(margin, "  ")}
        << "  (" << writer_words(plan, conflict.key.part, value.dot) << ")\n";
}

std::string remover_words(const Plan& plan, const OpenConflict& conflict) {
  std::vector<std::string> names;
  for (Dot dot : conflict.removals) names.push_back(writer_words(plan, conflict.key.part, dot));
  return practice::listed(names);
}

std::string_view beginning_of(std::string_view text, std::size_t bytes) {
  std::string_view rest = text;
  std::size_t length = 0;
  while (!rest.empty() && text.size() - rest.size() <= bytes) {
    length = text.size() - rest.size();
    take_code_point(rest);
  }
  return rest.empty() && text.size() <= bytes ? text : text.substr(0, length);
}

}  // namespace entente::cli

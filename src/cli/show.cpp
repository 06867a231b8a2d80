#include <algorithm>
#include <ostream>

#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "cli/names.hpp"
#include "cli/plan_input.hpp"
#include "format/plan_file.hpp"
#include "record/value.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {{"--kind", "K", "Only records of this kind."},
                              {"--json", "", "As JSON: records / kind / id / field."}};

std::string words_of(const Plan& plan, const Field& field, const Value& value) {
  const auto name = [&](Id id) {
    const std::string found = headline(plan, field.target, id);
    return found.empty() ? concat(text_from(id), " (not in the plan)") : found;
  };
  if (const Id* id = std::get_if<Id>(&value)) return name(*id);
  if (const IdList* list = std::get_if<IdList>(&value)) {
    std::string text;
    for (Id id : list->ids) append(text, text.empty() ? "" : "; ", name(id));
    return text;
  }
  if (const auto* choice = std::get_if<ChoiceNumber>(&value))
    return std::string(field.choices[choice->number - 1u].label);
  return text_from(field, value);
}

/// Lines after the first stand below it.
std::string indented(std::string text) {
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
    text.insert(at + 1, "      ");
  return text;
}

void show_field(const Plan& plan, const Table& table, std::uint32_t row, Slot slot,
                std::ostream& out) {
  const Value value = table.value(row, slot);
  const Field* field = table.field(slot);
  // An order key says nothing to people.
  if (is_empty(value) || (field && field->type == FieldType::rank)) return;
  if (!field) {
    const RawJson* raw = std::get_if<RawJson>(&value);
    out << "    " << table.slot_name(slot) << ": " << (raw ? raw->json : Text{}) << "\n";
    return;
  }
  out << "    " << field->label << ": " << indented(words_of(plan, *field, value));
  out << (field->unit.empty() ? "" : " ") << field->unit << "\n";
}

void show_record(const Plan& plan, const Table& table, std::uint32_t row, bool is_private,
                 std::ostream& out) {
  const Id id = table.ids()[row];
  out << "  " << text_from(id) << "  " << headline(plan, table.kind().name, id)
      << (is_private ? "  (private)" : "") << "\n";
  for (Slot slot = 0; slot < table.slot_count(); ++slot)
    if (slot != table.kind().headline || !table.field(slot))
      show_field(plan, table, row, slot, out);
}

/// Rows by id, so that two showings of one plan can be compared.
std::vector<std::uint32_t> rows_by_id(const Table& table) {
  std::vector<std::uint32_t> rows(table.size());
  for (std::uint32_t row = 0; row < table.size(); ++row) rows[row] = row;
  std::sort(rows.begin(), rows.end(), [&](std::uint32_t left, std::uint32_t right) {
    return table.ids()[left] < table.ids()[right];
  });
  return rows;
}

/// `first`: nothing was shown before it.
void show_kind(const Plan& plan, const Kind& kind, std::ostream& out, bool& first) {
  const Table* tables[] = {plan.part(Visibility::shared).find(kind.name),
                           plan.part(Visibility::private_to_party).find(kind.name)};
  std::size_t count = 0;
  for (const Table* table : tables) count += table ? table->size() : 0;
  if (count == 0) return;
  out << (first ? "" : "\n") << kind.plural << " (" << count << ")\n";
  for (const Table* table : tables)
    if (table)
      for (std::uint32_t row : rows_by_id(*table))
        show_record(plan, *table, row, table == tables[1], out);
  first = false;
}

std::vector<const Kind*> kinds_in(const Plan& plan) {
  std::vector<const Kind*> kinds;
  for (Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables())
      if (std::none_of(kinds.begin(), kinds.end(),
                       [&](const Kind* kind) { return kind->name == table->kind().name; }))
        kinds.push_back(&table->kind());
  return kinds;
}

Problem no_kind(const std::vector<const Kind*>& kinds, std::string_view name) {
  std::vector<std::string> names;
  for (const Kind* kind : kinds) names.emplace_back(kind->name);
  return {"", concat("there is no kind \"", name, "\"; there is ", some_of(names, names.size()))};
}

Exit run_show(const Arguments& arguments, Surroundings& surroundings) {
  const auto plan = open_plan(arguments.words()[0], surroundings);
  if (!plan) return Exit::wrong_input;
  const std::string_view wanted = arguments.value("--kind");
  const auto kinds = kinds_in(*plan);
  const bool known = std::any_of(kinds.begin(), kinds.end(),
                                 [&](const Kind* kind) { return kind->name == wanted; });
  if (!wanted.empty() && !known) return fail(surroundings, {no_kind(kinds, wanted)});
  if (arguments.has("--json")) return save_text(write_values(*plan, wanted), "-", surroundings);
  bool first = true;
  for (const Kind* kind : kinds)
    if (wanted.empty() || kind->name == wanted) show_kind(*plan, *kind, surroundings.out, first);
  return Exit::done;
}

}  // namespace

extern const Command show_command{
    .name = "show",
    .usage = "F [--kind K] [--json]",
    .summary = "Shows records as people read them.",
    .help = "Private records of one's own copy are shown too and marked.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run_show};

}  // namespace entente::cli

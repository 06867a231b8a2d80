#include <algorithm>

#include "base/concat.hpp"
#include "cli/names.hpp"
#include "cli/plan_input.hpp"
#include "cli/words.hpp"
#include "format/plan_file.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {{"--kind", "K", "Only records of this kind."},
                              {"--json", "", "As JSON: records / kind / id / field."}};

/// A field with several values: all of them and whose each is. Says whether it is one.
bool show_conflict(const Plan& plan, const RecordKey& key, std::string_view field, Printer& out) {
  for (const OpenConflict& conflict : open_conflicts(plan, key)) {
    if (conflict.contested() || conflict.field != field) continue;
    out << "    " << field_words(plan, key.kind, field) << ": in conflict\n";
    print_values(plan, conflict, "      ", out);
    return true;
  }
  return false;
}

void show_field(const Plan& plan, const RecordKey& key, const Table& table, std::uint32_t row,
                Slot slot, Printer& out) {
  const std::string_view name = table.slot_name(slot);
  if (!table.rivals(key.id, slot).empty() && show_conflict(plan, key, name, out)) return;
  const Value value = table.value(row, slot);
  const Field* field = table.field(slot);
  // The headline stands above; an order key says nothing to people.
  if (is_empty(value) || (field && field->type == FieldType::rank)) return;
  if (field && slot == table.kind().headline) return;
  out << "    " << (field ? field->label : name) << ": "
      << Lines{words_of(plan, field, value), "      "} << "\n";
}

void show_record(const Plan& plan, const RecordKey& key, const Table& table, std::uint32_t row,
                 Printer& out) {
  out << "  " << text_from(key.id) << "  " << headline(plan, key.kind, key.id)
      << (key.part == Visibility::private_to_party ? "  (private)" : "") << "\n";
  if (!table.marks(key.id).empty())
    for (const OpenConflict& conflict : open_conflicts(plan, key))
      if (conflict.contested())
        out << "    in conflict: removed by " << remover_words(plan, conflict)
            << ", while others edited it\n";
  for (Slot slot = 0; slot < table.slot_count(); ++slot)
    show_field(plan, key, table, row, slot, out);
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
void show_kind(const Plan& plan, const Kind& kind, Printer& out, bool& first) {
  const Table* tables[] = {plan.part(Visibility::shared).find(kind.name),
                           plan.part(Visibility::private_to_party).find(kind.name)};
  std::size_t count = 0;
  for (const Table* table : tables) count += table ? table->size() : 0;
  if (count == 0) return;
  if (!first) out << "\n";
  out << kind.plural << " (" << count << ")\n";
  for (const Table* table : tables)
    if (table)
      for (std::uint32_t row : rows_by_id(*table))
        show_record(plan,
                    {table == tables[1] ? Visibility::private_to_party : Visibility::shared,
                     kind.name, table->ids()[row]},
                    *table, row, out);
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
  if (arguments.has("--json")) return print_json(write_values(*plan, wanted), surroundings);
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
    .help =
        "Private records of one's own copy are shown too and marked. A field in conflict shows "
        "all\n"
        "its values and whose each is; with --json the one that all copies agree to show.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run_show};

}  // namespace entente::cli

#include "tests/bench/merge/make.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/concat.hpp"
#include "format/json_writer.hpp"
#include "format/plan_file.hpp"
#include "record/transaction.hpp"

namespace entente::bench {

namespace {

constexpr std::string_view words[] = {
    "supply",   "launch",    "partner",  "review",    "capacity", "contract",  "study",
    "country",  "price",     "team",     "milestone", "budget",   "patient",   "quality",
    "decision", "committee", "steering", "transfer",  "batch",    "agreement", "training",
    "access",   "approval",  "safety",   "data",      "forecast", "market",    "customer",
    "delivery", "schedule",  "audit",    "and",       "for",      "with",      "before",
    "after",    "until",     "between",  "joint",     "second",   "early",     "open"};
constexpr std::string_view owners[] = {"Marie Moreau", "Jonas Weber", "Aiko Tanaka",
                                       "Lena Fischer", "Sofia Rossi", "Piet de Boer"};
constexpr std::size_t title_bytes = 60, note_bytes = 123;
constexpr std::int32_t first_day = 20'089;  // 2025-01-01
constexpr Moment begun{1'795'000'000'000};

void append_values(Sink& out, const Edit& edit) {
  out.put('{');
  for (const auto& [field, value] : edit.values) {
    if (&edit.values.front().first != &field) out.put(',');
    append_json_text(out, field->name);
    out.put(':');
    append_json_value(out, field, value);
  }
  out.put('}');
}

void append_edit(Sink& out, const Edit& edit) {
  out.put_all("[\"",
              edit.act == Act::write    ? "write"
              : edit.act == Act::insert ? "insert"
                                        : "remove",
              "\",");
  append_json_text(out, edit.kind);
  out.put(',');
  append_json_id(out, edit.id);
  if (edit.act == Act::write) {
    out.put(',');
    append_json_text(out, edit.field);
    out.put(',');
    append_json_value(out, edit.values[0].first, edit.values[0].second);
  } else if (edit.act == Act::insert) {
    out.put(',');
    append_values(out, edit);
  }
  out.put(']');
}

}  // namespace

Script::Script(std::size_t records, std::uint64_t seed)
    : random_(seed), plan_(item_catalog(), id_from_name("merge bench")) {
  fill(records);
  make_edits(0);
  make_edits(1);
}

Text Script::text(std::size_t bytes) {
  std::string made;
  while (made.size() < bytes) append(made, made.empty() ? "" : " ", words[below(std::size(words))]);
  made.resize(bytes - (made[bytes - 1] == ' ' ? 1 : 0));
  return plan_.arena().keep(made);
}

Value Script::value_for(const Field& field) {
  switch (field.type) {
    case FieldType::choice:
      return ChoiceNumber{static_cast<std::uint8_t>(1 + below(field.choices.size()))};
    case FieldType::level:
      return Level{static_cast<std::uint8_t>(1 + below(5))};
    case FieldType::number:
      return Decimal{static_cast<std::int64_t>(100 * (1 + below(900'000)) + 25), 2};
    case FieldType::date:
      return Date{first_day + static_cast<std::int32_t>(below(1'000))};
    case FieldType::long_text:
      return text(note_bytes - 20 + below(40));
    default:
      break;
  }
  if (field.name == "owner") return Text(owners[below(std::size(owners))]);
  if (field.name == "reference") return plan_.arena().keep(concat("AB-", 10'000 + below(90'000)));
  return text(title_bytes - 10 + below(20));
}

void Script::fill(std::size_t records) {
  PlanPart& part = plan_.part(Visibility::shared);
  const Dot made(part.replicas().number(plan_.arena().keep("base0001"), {}, {}), 1);
  part.replicas().see(made);
  for (std::size_t number = 0; number < records; ++number) {
    Table& table = *part.find(item_kinds[number % std::size(item_kinds)]);
    const Id id = random_.id();
    const std::uint32_t row = table.insert(id, made);
    for (Slot slot = 0; slot < table.slot_count(); ++slot)
      table.put(row, slot, value_for(*table.field(slot)));
    records_.emplace_back(table.kind().name, id);
  }
}

Edit Script::inserted(std::size_t kind) {
  Edit edit{Act::insert, item_kinds[kind], random_.id(), {}, {}};
  for (const Field& field : plan_.catalog().kinds()[kind]->fields)
    edit.values.emplace_back(&field, value_for(field));
  return edit;
}

void Script::make_edits(int side) {
  std::vector<Edit>& edits = edits_[side];
  std::unordered_set<CellKey, CellHash> written;
  std::unordered_set<Id> gone;
  const std::size_t count = records_.size();
  while (gone.size() < count / 200) {
    const auto& [kind, id] = records_[below(count)];
    if (gone.insert(id).second) edits.push_back({Act::remove, kind, id, {}, {}});
  }
  while (written.size() < count / 10) {
    const auto& [kind, id] = records_[below(count)];
    const Table& table = *std::as_const(plan_).part(Visibility::shared).find(kind);
    const auto slot = static_cast<Slot>(below(table.slot_count()));
    const Field& field = *table.field(slot);
    const Value value = value_for(field);
    if (gone.contains(id) || value == table.value(*table.row(id), slot) ||
        !written.insert({id, slot}).second)
      continue;
    edits.push_back({Act::write, kind, id, field.name, {{&field, value}}});
  }
  for (std::size_t number = 0; number < count / 200; ++number)
    edits.push_back(inserted(number % std::size(item_kinds)));
  for (std::size_t left = edits.size(); left > 1; --left)
    std::swap(edits[left - 1], edits[below(left)]);
}

std::string Script::edits_as_json(int side) const {
  Sink out;
  out.put("{\"edits\":[");
  for (const Edit& edit : edits_[side]) {
    out.put(&edit == &edits_[side].front() ? "\n" : ",\n");
    append_edit(out, edit);
  }
  out.put("]}\n");
  return out.take();
}

std::string edited_file(const std::string& file, const std::vector<Edit>& edits, int side) {
  auto plan = read_plan(file, item_catalog());
  if (!plan) return {};
  const Pen pen{id_from_name(concat("person ", side)), id_from_name(concat("party ", side)),
                std::string(replicas[side]), concat("pr1vate", side)};
  Moment now = begun;
  for (const Edit& edit : edits) {
    now.milliseconds += 60'000;
    Transaction deed(**plan, pen, now, "Change");
    const RecordKey key{Visibility::shared, edit.kind, edit.id};
    if (edit.act == Act::insert) deed.insert(key);
    for (const auto& [field, value] : edit.values)
      if (!deed.set(key, field->name, value)) return {};
    if (edit.act == Act::remove) deed.remove(key);
    if (deed.commit().empty()) return {};
  }
  return write_plan(**plan);
}

}  // namespace entente::bench

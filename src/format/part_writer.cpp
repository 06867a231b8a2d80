#include "format/part_writer.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/order.hpp"
#include "format/acts.hpp"
#include "format/json_writer.hpp"

namespace entente {

PartWriter::PartWriter(const PlanPart& from, const Catalog& catalog, Sink& out)
    : from_(from), out_(out) {
  for (const auto& table : from_.tables()) tables_.push_back(table.get());
  const auto known = static_cast<std::ptrdiff_t>(catalog.kinds().size());
  put_in_order(tables_.begin() + known, tables_.end(), [](const Table* left, const Table* right) {
    return left->kind().name < right->kind().name;
  });
}

bool PartWriter::empty() const {
  return from_.replicas().all().empty() && from_.carried().empty() &&
         std::all_of(tables_.begin(), tables_.end(), [](const Table* table) {
           return table->size() == 0 && table->removed().empty();
         });
}

bool PartWriter::has_records(std::string_view kind) const {
  return std::any_of(tables_.begin(), tables_.end(), [&](const Table* table) {
    return table->size() > 0 && (kind.empty() || table->kind().name == kind);
  });
}

void PartWriter::write() {
  replicas();
  out_.put(",\n");
  records();
  out_.put(",\n");
  stamps();
  removed();
  conflicts();
  withheld();
}

void PartWriter::hold_back_removed(TellsRemoval tells) {
  tells_removed_ = false;
  tells_ = std::move(tells);
}

bool PartWriter::leaves(const Table& table, const Removed& removed) const {
  return !tells_ || tells_(table, removed);
}

bool PartWriter::comes_first(Dot left, Dot right) const {
  const Text names[] = {from_.replicas()[left.replica()].name,
                        from_.replicas()[right.replica()].name};
  return names[0] != names[1] ? names[0] < names[1] : left.counter() < right.counter();
}

void PartWriter::member(bool& first, std::string_view name) {
  if (!first) out_.put(',');
  first = false;
  append_json_text(out_, name);
  out_.put(':');
}

/// A line of its own for each item of a list or object.
void PartWriter::begin_item(bool& first) {
  out_.put(first ? "\n" : ",\n");
  first = false;
}

// ---- Replicas.

void PartWriter::replicas() {
  std::vector<Replica> replicas(from_.replicas().all().begin(), from_.replicas().all().end());
  put_in_order(replicas.begin(), replicas.end(),
               [](const Replica& left, const Replica& right) { return left.name < right.name; });
  out_.put("\"replicas\":{");
  bool first = true;
  for (const Replica& replica : replicas) {
    begin_item(first);
    append_json_text(out_, replica.name);
    out_.put(":{");
    if (replica.party) out_.put_all("\"party\":\"", text_from(replica.party), "\",");
    if (replica.person) out_.put_all("\"person\":\"", text_from(replica.person), "\",");
    out_.put_all("\"seen\":", replica.seen, '}');
  }
  out_.put('}');
}

// ---- Records.

/// Works out the orders in which the rows and fields of a table are written.
void PartWriter::prepare(const Table& table) {
  by_id_.resize(table.size());
  for (std::uint32_t row = 0; row < table.size(); ++row) by_id_[row] = {table.ids()[row], row};
  if (!std::is_sorted(by_id_.begin(), by_id_.end())) std::sort(by_id_.begin(), by_id_.end());
  slots_.resize(table.slot_count());
  for (Slot slot = 0; slot < table.slot_count(); ++slot) slots_[slot] = slot;
  put_in_order(
      slots_.begin() + static_cast<std::ptrdiff_t>(table.kind().fields.size()), slots_.end(),
      [&](Slot left, Slot right) { return table.slot_name(left) < table.slot_name(right); });
  names_.clear();
  for (Slot slot : slots_) names_.push_back(concat('"', table.slot_name(slot), "\":"));
}

void PartWriter::records(std::string_view kind) {
  out_.put("\"records\":{");
  bool first_kind = true;
  for (const Table* table : tables_) {
    if (table->size() == 0 || (!kind.empty() && table->kind().name != kind)) continue;
    prepare(*table);
    member(first_kind, table->kind().name);
    out_.put('{');
    bool first = true;
    for (const auto& [id, row] : by_id_) {
      begin_item(first);
      record(*table, row);
    }
    out_.put('}');
  }
  out_.put('}');
}

void PartWriter::record(const Table& table, std::uint32_t row) {
  append_json_id(out_, table.ids()[row]);
  out_.put(":{");
  bool first = true;
  for (std::size_t place = 0; place < slots_.size(); ++place) {
    const Value value = table.value(row, slots_[place]);
    if (is_empty(value)) continue;
    if (!first) out_.put(',');
    first = false;
    out_.put(names_[place]);
    append_json_value(out_, table.field(slots_[place]), value);
  }
  out_.put('}');
}

void PartWriter::carried() {
  for (const Carried& member : from_.carried()) {
    out_.put(",\n");
    append_json_text(out_, member.name);
    out_.put_all(':', member.value.json);
  }
}

// ---- History.

void PartWriter::history(std::span<const HistoryLine> lines, Visibility part) {
  bool first = true;
  for (const HistoryLine& line : lines) {
    if (line.part != part) continue;
    if (first) out_.put(",\n\"history\":[");
    begin_item(first);
    history_line(line);
  }
  if (!first) out_.put(']');
}

void PartWriter::history_line(const HistoryLine& line) {
  const Table* table = from_.find(line.kind);
  const int slot = table ? table->find_slot(line.field) : -1;
  const Field* field = slot < 0 ? nullptr : table->field(static_cast<Slot>(slot));
  out_.put_all("[\"", text_from(line.at), "\",");
  append_json_id(out_, line.person);
  out_.put(',');
  append_json_id(out_, line.party);
  out_.put_all(",\"", text_from(line.act), "\",");
  if (line.dot)
    append_json_dot(out_, line.dot, from_.replicas());
  else
    out_.put("\"\"");
  out_.put(',');
  append_json_text(out_, line.kind);
  out_.put(',');
  append_json_id(out_, line.id);
  out_.put(',');
  append_json_text(out_, line.field);
  for (const Value* value : {&line.from, &line.to}) {
    out_.put(',');
    append_json_value(out_, field, *value);
  }
  out_.put(',');
  append_json_text(out_, line.label);
  out_.put(']');
}

}  // namespace entente

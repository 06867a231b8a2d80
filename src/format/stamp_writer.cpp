#include <algorithm>

#include "base/concat.hpp"
#include "base/order.hpp"
#include "format/json_writer.hpp"
#include "format/part_writer.hpp"

namespace entente {

namespace {
/// The text of a removed record's or a life's slot: life goes by the empty name, before all fields.
std::size_t place_of(const std::vector<Slot>& slots, Slot slot) {
  if (slot == life_slot) return 0;
  return 1 + static_cast<std::size_t>(std::find(slots.begin(), slots.end(), slot) - slots.begin());
}
}  // namespace

void PartWriter::stamps() {
  out_.put("\"stamps\":{");
  bool first_kind = true;
  for (const Table* table : tables_) {
    if (table->size() == 0) continue;
    prepare(*table);
    prepare_later(*table);
    next_later_ = later_.begin();
    member(first_kind, table->kind().name);
    out_.put('{');
    bool first = true;
    for (const auto& [id, row] : by_id_) {
      begin_item(first);
      stamp(*table, row);
    }
    out_.put('}');
  }
  out_.put('}');
}

/// The later stamps of a table as one list, which is walked along with the records.
void PartWriter::prepare_later(const Table& table) {
  later_.assign(table.later_stamps().begin(), table.later_stamps().end());
  std::sort(later_.begin(), later_.end(), [&](const auto& left, const auto& right) {
    if (left.first.id != right.first.id) return left.first.id < right.first.id;
    return place_of(slots_, left.first.slot) < place_of(slots_, right.first.slot);
  });
}

void PartWriter::stamp(const Table& table, std::uint32_t row) {
  const Id id = table.ids()[row];
  append_json_id(out_, id);
  out_.put(':');
  while (next_later_ != later_.end() && next_later_->first.id < id) ++next_later_;
  const bool has_later = next_later_ != later_.end() && next_later_->first.id == id;
  if (has_later) out_.put('[');
  append_json_dot(out_, table.made(row), from_.replicas());
  if (!has_later) return;
  out_.put(',');
  later_stamps(table, id);
  out_.put(']');
}

/// The later stamps of one record, at which `next_later_` stands.
void PartWriter::later_stamps(const Table& table, Id id) {
  out_.put('{');
  bool first = true;
  for (; next_later_ != later_.end() && next_later_->first.id == id; ++next_later_) {
    member(first, table.slot_name(next_later_->first.slot));
    append_json_dot(out_, next_later_->second, from_.replicas());
  }
  out_.put('}');
}

// ---- Removed records.

void PartWriter::removed() {
  bool first_kind = true;
  for (const Table* table : tables_) {
    const std::vector<const Removed*> marks = removed_records(*table);
    if (marks.empty()) continue;
    if (first_kind) out_.put(",\n\"removed\":{");
    prepare(*table);
    prepare_later(*table);
    member(first_kind, table->kind().name);
    next_later_ = later_.begin();
    out_.put('{');
    bool first = true;
    for (const Removed* mark : marks) {
      begin_item(first);
      removed_record(*table, *mark);
    }
    out_.put('}');
  }
  if (!first_kind) out_.put('}');
}

/// Those that are told, by id.
std::vector<const Removed*> PartWriter::removed_records(const Table& table) const {
  std::vector<const Removed*> marks;
  for (const auto& [id, mark] : table.removed())
    if (leaves(table, mark)) marks.push_back(&mark);
  put_in_order(marks.begin(), marks.end(),
               [](const Removed* left, const Removed* right) { return left->id < right->id; });
  return marks;
}

void PartWriter::removed_record(const Table& table, const Removed& mark) {
  append_json_id(out_, mark.id);
  out_.put(":{\"made\":");
  append_json_dot(out_, mark.made, from_.replicas());
  out_.put(",\"removed\":");
  append_json_dot(out_, mark.removed, from_.replicas());
  out_.put(",\"seen\":");
  seen(mark.seen);
  if (!tells_removed_) return out_.put(",\"fields\":{}}");
  removed_fields(table, mark);
  while (next_later_ != later_.end() && next_later_->first.id < mark.id) ++next_later_;
  if (next_later_ != later_.end() && next_later_->first.id == mark.id) {
    out_.put(",\"stamps\":");
    later_stamps(table, mark.id);
  }
  out_.put('}');
}

void PartWriter::seen(std::span<const Dot> dots) {
  std::vector<Dot> ordered(dots.begin(), dots.end());
  put_in_order(ordered.begin(), ordered.end(),
               [&](Dot left, Dot right) { return comes_first(left, right); });
  out_.put('{');
  bool first = true;
  for (Dot dot : ordered) {
    member(first, from_.replicas()[dot.replica()].name);
    out_.put_all(dot.counter());
  }
  out_.put('}');
}

void PartWriter::removed_fields(const Table& table, const Removed& mark) {
  out_.put(",\"fields\":{");
  bool first = true;
  for (Slot slot : slots_) {
    const Value value = table.removed_value(mark, slot);
    if (is_empty(value)) continue;
    member(first, table.slot_name(slot));
    append_json_value(out_, table.field(slot), value);
  }
  out_.put('}');
}

}  // namespace entente

#include "base/counts.hpp"
#include "base/eight_bytes.hpp"
#include "format/part_reader.hpp"
#include "record/room.hpp"

namespace entente {

namespace {
bool has_live(const Plan& plan, Id id) {
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables())
      if (table->row(id)) return true;
  return false;
}
}  // namespace

void IdSieve::reset(std::size_t ids) {
  std::size_t words = 1;
  while (words < ids / 4) words *= 2;
  words_.assign(words, 0);
}

void PartReader::records(yyjson_val* object) {
  if (!yyjson_is_obj(object))
    return problem({"records"}, concat("expected an object of kinds, ", found_words(object)));
  check_duplicates(object, place({"records"}), reading_.problems);
  const Document& document = reading_.document;
  each_member(object,
              [&](Text, yyjson_val* value) { reading_.records += document.records(value); });
  expect_records();
  each_member(object, [&](Text kind, yyjson_val* value) { records_of(kind, value); });
}

void PartReader::expect_records() {
  reading_.ids.reset(reading_.records);
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : reading_.plan.part(part).tables())
      for (const Id id : table->ids()) reading_.ids.add(id);
}

// Not inlined, here and below: WebAssembly is compiled well only when a function is called again.
[[gnu::noinline]] void PartReader::records_of(Text kind, yyjson_val* value) {
  yyjson_val* object = reading_.document.open(value);
  Table* table = object ? table_for(kind, object, "records") : nullptr;
  if (!table) {
    if (salvaging() && object) reading_.salvage->records += yyjson_obj_size(object);
    return reading_.problems.tell_no_more(cause("stampless", kind));
  }
  table->reserve(static_cast<std::uint32_t>(yyjson_obj_size(object)));
  each_member(object, [&](Text name, yyjson_val* held) { record(*table, name, held); });
}

/// The table for a member "kind": {…} of a section; null where it cannot be one.
Table* PartReader::table_for(Text kind, yyjson_val* value, std::string_view section) {
  const auto refuse = [&](std::string what) {
    problem({section, kind}, std::move(what));
    return nullptr;
  };
  const Kind* known = reading_.plan.catalog().find(kind);
  if (!is_name(kind)) return refuse("expected the name of a kind in small letters, like risk");
  if (!yyjson_is_obj(value))
    return refuse(concat("expected an object with ids as names, ", found_words(value)));
  if (known && known->always_private && part_ == Visibility::shared)
    return refuse("records of this kind are private; they never stand in the shared part");
  const std::size_t unknown = into_.tables().size() - reading_.plan.catalog().kinds().size();
  if (!into_.find(kind) && unknown >= limits::unknown_kinds)
    return refuse(concat("too many unknown kinds, expected at most ", limits::unknown_kinds));
  return &into_.table_of(kind);
}

/// What is wrong with a record that is left out; its stamp is not missing a record besides.
void PartReader::refuse_record(const Table& table, Text name, std::string what) {
  problem({"records", table.kind().name, name}, std::move(what));
  reading_.problems.tell_no_more(cause("record", concat(table.kind().name, '/', name)));
}

void PartReader::record(Table& table, Text name, yyjson_val* value) {
  const auto refuse = [&](std::string what) {
    refuse_record(table, name, std::move(what));
    if (salvaging()) ++reading_.salvage->records;
  };
  const auto id = id_from_text(name);
  if (!id) return refuse("expected an id of 13 letters and digits as the name");
  if (!reading_.ids.add(*id) && has_live(reading_.plan, *id))
    return refuse("this id is used twice; every record has its own");
  if (!check_single(table, *id, "records")) return;
  if (salvaging() && record_total(reading_.plan) >= limits::records.most)
    return refuse(concat("a plan has at most ", grouped(limits::records.most), " records"));
  if (!yyjson_is_obj(value)) {
    refuse(concat("expected an object, ", found_words(value)));
    if (salvaging()) return;
  }
  const std::uint32_t row = table.insert(*id, {});
  if (!yyjson_is_obj(value)) return;
  // The place is a pointer to the record; it is only spelled out where something is wrong.
  fields(table, row, value, {});
}

bool PartReader::check_single(const Table& table, Id id, std::string_view section) {
  const Kind& kind = table.kind();
  const Id only = id_from_name(kind.name);
  if (!kind.single || id == only) return true;
  problem({section, kind.name, text_from(id)},
          concat("a plan has only one record of this kind, with the id ", text_from(only)));
  return false;
}

void PartReader::fields(Table& table, std::uint32_t row, yyjson_val* object,
                        const std::string& at) {
  ++ordinal_;
  Slot expected = 0;
  const Id id = table.ids()[row];
  each_member(object, [&](Text name, yyjson_val* value) {
    const int found = slot_of(table, name, expected, at);
    const auto here = [&] {
      if (!at.empty()) return pointer_to(at, {name});
      return place({"records", table.kind().name, text_from(id), name});
    };
    if (found < 0) {
      if (salvaging()) ++reading_.salvage->values;
      if (is_name(name)) return;  // one too many: that is said already
      return reading_.problems.add(here(), "expected the name of a field in small letters");
    }
    const auto slot = static_cast<Slot>(found);
    expected = static_cast<Slot>(slot + 1);
    if (slot_seen_.size() <= slot) slot_seen_.resize(slot + 1u);
    if (std::exchange(slot_seen_[slot], ordinal_) == ordinal_)
      return reading_.problems.add(here(), "stands here twice; one of them must go");
    const Field* field = table.field(slot);
    if (!field) {
      const std::size_t known = reading_.problems.count();
      const Value raw = reading_.values.read_raw(value, here(), reading_.problems);
      if (reading_.problems.count() != known) return left_out(table, id, slot);
      return table.put(row, slot, raw);
    }
    if (const auto read = reading_.values.read(*field, value)) return table.put(row, slot, *read);
    reading_.problems.add(here(), reading_.values.wrong());
    left_out(table, id, slot);
  });
}

/// The slot of a field; most come in the order of the description, from `expected` on. Below zero
/// for what is no name, and for one name too many, which is said here.
int PartReader::slot_of(Table& table, Text name, Slot expected, const std::string& at) {
  const auto fields = table.kind().fields;
  for (Slot slot = expected; slot < fields.size(); ++slot)
    if (same_text(fields[slot].name, name)) return slot;
  if (const int found = table.find_slot(name); found >= 0) return found;
  if (!is_name(name)) return -1;
  if (table.slot_count() - fields.size() >= limits::unknown_fields) {
    reading_.problems.add(
        at.empty() ? place({"records", table.kind().name}) : at,
        concat("too many unknown fields, expected at most ", limits::unknown_fields));
    return -1;
  }
  return table.slot_named(name);
}

}  // namespace entente

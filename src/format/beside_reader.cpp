#include "format/part_reader.hpp"

namespace entente {

/// What stands beside the records, by kind, id and field: `read` takes one field of one record.
void PartReader::beside(std::string_view section, yyjson_val* object, ReadField read) {
  if (!yyjson_is_obj(object))
    return problem({section}, concat("expected an object of kinds, ", found_words(object)));
  check_duplicates(object, place({section}), reading_.problems);
  each_member(object, [&](Text kind, yyjson_val* value) {
    Table* table = table_for(kind, value, section);
    if (!table) return;
    check_duplicates(value, place({section, kind}), reading_.problems);
    each_member(value, [&](Text name, yyjson_val* held) {
      beside_record(*table, name, held, place({section, kind, name}), read);
    });
  });
}

void PartReader::beside_record(Table& table, Text name, yyjson_val* value, const std::string& at,
                               ReadField read) {
  const auto id = id_from_text(name);
  if (!id || (!table.row(*id) && !table.removed().contains(*id)))
    return reading_.problems.add(at, "there is no such record; was it taken out by hand?");
  if (!yyjson_is_obj(value))
    return reading_.problems.add(at, concat("expected an object, ", found_words(value)));
  check_duplicates(value, at, reading_.problems);
  each_member(value, [&](Text field, yyjson_val* held) {
    (this->*read)(table, *id, field, held, pointer_to(at, {field}));
  });
}

/// The slot of a field that stands beside a record, made where nobody knew it; none where that may
/// not be, and a problem.
std::optional<Slot> PartReader::slot_beside(Table& table, Text field, const std::string& at) {
  const int slot = slot_of(table, field, 0, at);
  if (slot >= 0) return static_cast<Slot>(slot);
  if (!is_name(field)) reading_.problems.add(at, "expected the name of a field");
  return {};
}

}  // namespace entente

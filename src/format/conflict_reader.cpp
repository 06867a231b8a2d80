#include "format/part_reader.hpp"

namespace entente {

void PartReader::conflicts(yyjson_val* object) {
  if (!yyjson_is_obj(object))
    return problem({"conflicts"}, concat("expected an object of kinds, ", found_words(object)));
  check_duplicates(object, place({"conflicts"}), reading_.problems);
  each_member(object, [&](Text kind, yyjson_val* value) {
    Table* table = table_for(kind, value, "conflicts");
    if (!table) return;
    check_duplicates(value, place({"conflicts", kind}), reading_.problems);
    each_member(value, [&](Text name, yyjson_val* held) { conflicts_of(*table, name, held); });
  });
}

void PartReader::conflicts_of(Table& table, Text name, yyjson_val* value) {
  const std::string at = place({"conflicts", table.kind().name, name});
  const auto id = id_from_text(name);
  if (!id || (!table.row(*id) && !table.removed().contains(*id)))
    return reading_.problems.add(at, "there is no such record; was it taken out by hand?");
  if (!yyjson_is_obj(value))
    return reading_.problems.add(at, concat("expected an object, ", found_words(value)));
  check_duplicates(value, at, reading_.problems);
  each_member(value, [&](Text field, yyjson_val* held) {
    const std::string here = pointer_to(at, {field});
    const std::size_t size = yyjson_is_arr(held) ? yyjson_arr_size(held) : 0;
    if (size == 0 || size > limits::rivals) {
      reading_.problems.add(
          here, concat("expected a list of 1 to ", limits::rivals, " values with their stamps"));
      if (!salvaging() || size == 0) return;
    }
    if (field.empty()) return lives(table, *id, held, here);
    const int slot = slot_of(table, field, 0, at);
    if (slot < 0) return reading_.problems.add(here, "expected the name of a field");
    conflict(table, *id, static_cast<Slot>(slot), held, here);
  });
}

void PartReader::conflict(Table& table, Id id, Slot slot, yyjson_val* array,
                          const std::string& at) {
  std::vector<Rival> rivals;
  each_item(array, [&](yyjson_val* item) {
    const std::size_t known = reading_.problems.count();
    const Rival rival = this->rival(table.field(slot), item, at);
    const bool good = reading_.problems.count() == known;
    if (!salvaging() || (good && rivals.size() < limits::rivals))
      rivals.push_back(rival);
    else
      left_out(table, id, slot);
  });
  table.set_rivals(id, slot, std::move(rivals));
}

/// One of the values that stand against each other: a stamp and a value. `field` is null for one
/// that this version does not know.
Rival PartReader::rival(const Field* field, yyjson_val* item, const std::string& at) {
  if (!yyjson_is_arr(item) || yyjson_arr_size(item) != 2)
    return reading_.problems.add(at, "expected pairs of a stamp and a value"), Rival{};
  Rival rival{dot(yyjson_arr_get(item, 0), at), {}};
  yyjson_val* held = yyjson_arr_get(item, 1);
  if (yyjson_is_null(held)) return rival;
  const auto read = field ? reading_.values.read(*field, held)
                          : reading_.values.read_raw(held, at, reading_.problems);
  if (read)
    rival.value = *read;
  else
    reading_.problems.add(at, reading_.values.wrong());
  return rival;
}

void PartReader::lives(Table& table, Id id, yyjson_val* array, const std::string& at) {
  std::vector<Rival> births;
  std::vector<Mark> marks;
  each_item(array, [&](yyjson_val* item) {
    const std::size_t size = yyjson_is_arr(item) ? yyjson_arr_size(item) : 0;
    if (size != 1 && size != 2)
      return reading_.problems.add(at, "expected a stamp, and what was seen where it removed");
    const Dot read = dot(yyjson_arr_get(item, 0), at);
    if (salvaging() && (!read || births.size() + marks.size() >= limits::rivals))
      return left_out(table, id, life_slot);
    if (size == 1)
      births.push_back({read, {}});
    else
      marks.push_back({read, seen(yyjson_arr_get(item, 1), at)});
  });
  table.set_rivals(id, life_slot, std::move(births));
  table.set_marks(id, std::move(marks));
}

}  // namespace entente

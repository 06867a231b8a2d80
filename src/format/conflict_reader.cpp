#include "format/part_reader.hpp"

namespace entente {

void PartReader::conflicts(yyjson_val* object) {
  beside("conflicts", object, &PartReader::conflicts_in);
}

void PartReader::conflicts_in(Table& table, Id id, Text field, yyjson_val* array,
                              const std::string& at) {
  const std::size_t size = yyjson_is_arr(array) ? yyjson_arr_size(array) : 0;
  if (size == 0 || size > limits::rivals) {
    reading_.problems.add(
        at, concat("expected a list of 1 to ", limits::rivals, " values with their stamps"));
    if (!salvaging() || size == 0) return;
  }
  if (field.empty()) return lives(table, id, array, at);
  if (const auto slot = slot_beside(table, field, at)) conflict(table, id, *slot, array, at);
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

#include <algorithm>

#include "base/order.hpp"
#include "format/part_reader.hpp"

namespace entente {

namespace {

/// The stamps of a field's values that are told: of the one that shows and of those beside it.
std::vector<Dot> told_stamps(const Table& table, Id id, Slot slot) {
  std::vector<Dot> told;
  const auto row = table.row(id);
  const auto removed = table.removed().find(id);
  const auto later = table.later_stamps().find({id, slot});
  if (later != table.later_stamps().end())
    told.push_back(later->second);
  else if (row && !is_empty(table.value(*row, slot)))
    told.push_back(table.made(*row));
  else if (!row && !is_empty(table.removed_value(removed->second, slot)))
    told.push_back(removed->second.made);
  for (const Rival& rival : table.rivals(id, slot)) told.push_back(rival.dot);
  return told;
}

}  // namespace

void PartReader::withheld(yyjson_val* object) {
  if (!yyjson_is_obj(object))
    return problem({"withheld"}, concat("expected an object of kinds, ", found_words(object)));
  check_duplicates(object, place({"withheld"}), reading_.problems);
  each_member(object, [&](Text kind, yyjson_val* value) {
    Table* table = table_for(kind, value, "withheld");
    if (!table) return;
    check_duplicates(value, place({"withheld", kind}), reading_.problems);
    each_member(value, [&](Text name, yyjson_val* held) { withheld_of(*table, name, held); });
  });
}

void PartReader::withheld_of(Table& table, Text name, yyjson_val* value) {
  const std::string at = place({"withheld", table.kind().name, name});
  const auto id = id_from_text(name);
  if (!id || (!table.row(*id) && !table.removed().contains(*id)))
    return reading_.problems.add(at, "there is no such record; was it taken out by hand?");
  if (!yyjson_is_obj(value))
    return reading_.problems.add(at, concat("expected an object, ", found_words(value)));
  check_duplicates(value, at, reading_.problems);
  each_member(value, [&](Text field, yyjson_val* held) {
    withheld_field(table, *id, field, held, pointer_to(at, {field}));
  });
}

/// All stamps that stand in a field are listed; those without a value in the file are withheld.
void PartReader::withheld_field(Table& table, Id id, Text field, yyjson_val* array,
                                const std::string& at) {
  const int slot = slot_of(table, field, 0, at);
  if (slot < 0) return reading_.problems.add(at, "expected the name of a field");
  if (!yyjson_is_arr(array) || yyjson_arr_size(array) == 0)
    return reading_.problems.add(at, "expected a list of stamps");
  std::vector<Dot> dots;
  each_item(array, [&](yyjson_val* item) { dots.push_back(dot(item, at)); });
  put_in_order(dots.begin(), dots.end());
  if (std::adjacent_find(dots.begin(), dots.end()) != dots.end())
    return reading_.problems.add(at, "a stamp stands here twice; one of them must go");
  const auto place = static_cast<Slot>(slot);
  // A version that does not know this member carries it on while the field is written: what it
  // tells then is no longer so.
  for (Dot told : told_stamps(table, id, place)) {
    const auto found = std::lower_bound(dots.begin(), dots.end(), told);
    if (found == dots.end() || *found != told) return;
    dots.erase(found);
  }
  table.set_withheld(id, place, std::move(dots));
}

}  // namespace entente

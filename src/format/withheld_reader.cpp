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
  beside("withheld", object, &PartReader::withheld_in);
}

/// All stamps that stand in a field are listed; those without a value in the file are withheld.
void PartReader::withheld_in(Table& table, Id id, Text field, yyjson_val* array,
                             const std::string& at) {
  const auto slot = slot_beside(table, field, at);
  if (!slot) return;
  if (!yyjson_is_arr(array) || yyjson_arr_size(array) == 0)
    return reading_.problems.add(at, "expected a list of stamps");
  std::vector<Dot> dots;
  each_item(array, [&](yyjson_val* item) {
    if (const Dot stamp = dot(item, at)) dots.push_back(stamp);  // else it was told what is wrong
  });
  put_in_order(dots.begin(), dots.end());
  if (std::adjacent_find(dots.begin(), dots.end()) != dots.end())
    return reading_.problems.add(at, "a stamp stands here twice; one of them must go");
  // A version that does not know this member carries it on while the field is written: what it
  // tells then is no longer so.
  for (Dot told : told_stamps(table, id, *slot)) {
    const auto found = std::lower_bound(dots.begin(), dots.end(), told);
    if (found == dots.end() || *found != told) return;
    dots.erase(found);
  }
  table.set_withheld(id, *slot, std::move(dots));
}

}  // namespace entente

#include "screen/list/list_columns.hpp"

#include <algorithm>

#include "kit/table_layout.hpp"

namespace entente::screen {

kit::Column column_of(const Kind& kind, const Field& field) {
  kit::Column column{field.name, field.label};
  if (&field == &kind.fields[kind.headline]) {
    column.width = 220, column.weight = 2;
    return column;
  }
  column.width = 120, column.weight = 1.6f;
  switch (field.type) {
    case FieldType::date:
      column.width = 116, column.weight = 0.2f;
      break;
    case FieldType::level:
      column.width = 80, column.weight = 0.2f;
      break;
    case FieldType::number:
      column.width = 88, column.weight = 0.2f, column.right = true;
      break;
    case FieldType::money:
      column.width = 120, column.weight = 0.4f, column.right = true;
      break;
    case FieldType::choice:
      column.width = 124, column.weight = 0.5f;
      break;
    case FieldType::reference:
      column.width = 136;
      column.weight =
          field.target == practice::Person::kind_name || field.target == practice::Party::kind_name
              ? 0.5f
              : 1.5f;
      break;
    case FieldType::references:
      column.width = 150, column.weight = 1.5f;
      break;
    default:
      break;
  }
  return column;
}

Slot slot_of(const Kind& kind, const Field* field) {
  return static_cast<Slot>(field - kind.fields.data());
}

std::vector<const Field*> columns_of(const Kind& kind, float width,
                                     std::span<const std::string_view> only) {
  std::vector<const Field*> columns{&kind.fields[kind.headline]};
  const auto wanted = [&](const Field& field) {
    if (!only.empty()) return std::find(only.begin(), only.end(), field.name) != only.end();
    return field.type != FieldType::rank && field.type != FieldType::long_text && !field.wide_only;
  };
  // The cards of a narrow table show what there is in one line.
  const bool all = width < kit::narrow_table;
  float room = width - 440;
  for (const Field& field : kind.fields) {
    if (&field == columns.front() || !wanted(field)) continue;
    const float needed = column_of(kind, field).width;
    if (room < needed && !all) continue;
    room -= needed;
    columns.push_back(&field);
  }
  return columns;
}

}  // namespace entente::screen

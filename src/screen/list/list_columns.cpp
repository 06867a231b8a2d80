#include "screen/list/list_columns.hpp"

#include <functional>

#include "kit/table_layout.hpp"
#include "practice/practice.hpp"
#include "screen/list/list_query.hpp"

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

namespace {

/// The kind's field of that name, else its figure's; null where it has neither.
const Field* column_named(const Kind& kind, std::string_view name) {
  const int slot = slot_named(kind, name);
  return slot < 0 ? nullptr : &field_at(kind, slot);
}

/// Those that are named; without names all that are short.
std::vector<const Field*> wanted_columns(const Kind& kind, std::span<const std::string_view> only) {
  std::vector<const Field*> wanted;
  for (const std::string_view name : only)
    if (const Field* field = column_named(kind, name)) wanted.push_back(field);
  if (!only.empty()) return wanted;
  for (const Field& field : kind.fields)
    if (field.type != FieldType::rank && field.type != FieldType::long_text && !field.wide_only)
      wanted.push_back(&field);
  return wanted;
}

}  // namespace

bool is_written(const Kind& kind, const Field& field) {
  const std::less<const Field*> before;
  const Field* first = kind.fields.data();
  return !before(&field, first) && before(&field, first + kind.fields.size());
}

int slot_of(const Kind& kind, const Field* field) {
  if (is_written(kind, *field)) return static_cast<int>(field - kind.fields.data());
  return slot_named(kind, field->name);
}

const Field& field_at(const Kind& kind, int slot) {
  const auto place = static_cast<std::size_t>(slot);
  if (place < kind.fields.size()) return kind.fields[place];
  return practice::figures_of(kind.name)[place - kind.fields.size()]->field;
}

Value value_at(const Plan& plan, const Table& table, std::uint32_t row, const Field& field,
               Date today) {
  const void* record = table.record(row);
  if (is_written(table.kind(), field)) return value_of(field, record);
  return practice::find_figure(table.kind().name, field.name)
      ->of(plan, table.ids()[row], record, today);
}

std::vector<const Field*> columns_of(const Kind& kind, float width,
                                     std::span<const std::string_view> only) {
  std::vector<const Field*> columns{&kind.fields[kind.headline]};
  // The cards of a narrow table show what there is in one line.
  const bool all = width < kit::narrow_table;
  float room = width - 440;
  for (const Field* field : wanted_columns(kind, only)) {
    if (field == columns.front()) continue;
    const float needed = column_of(kind, *field).width;
    if (room < needed && !all) continue;
    room -= needed;
    columns.push_back(field);
  }
  return columns;
}

}  // namespace entente::screen

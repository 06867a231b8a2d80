#include "kit/table_layout.hpp"

namespace entente::kit {
namespace {

/// How many columns fit with their least widths; at least one.
std::size_t fitting(std::span<const Column> columns, float room) {
  std::size_t count = 0;
  for (float used = 0; count < columns.size(); ++count) {
    used += columns[count].width;
    if (used > room && count > 0) break;
  }
  return count;
}

/// Room for two lines of words; a card's stand above its values.
float row_height(const Ui& ui, float width) {
  return width < narrow_table ? 76.f : ui.display().touch ? 52.f : 48.f;
}

}  // namespace

float table_height(const Ui& ui, float width, std::int64_t rows) {
  return (width < narrow_table ? 0 : header_height) +
         row_height(ui, width) * static_cast<float>(rows);
}

TableLayout table_layout(Ui& ui, float width, const TableWords& words) {
  TableLayout layout;
  layout.narrow = width < narrow_table;
  layout.row_height = row_height(ui, width);
  layout.first_column = words.selectable ? 2 : 1;
  const float left = words.selectable ? select_width : 0, room = width - left;
  const std::span<const Column> columns = words.columns.first(fitting(words.columns, room));
  float least = 0, weights = 0;
  for (const Column& column : columns) least += column.width, weights += column.weight;
  const float spare = std::max(0.f, room - least);
  float x = left;
  for (const Column& column : columns) {
    const float w = column.width + (weights > 0 ? spare * column.weight / weights : 0);
    layout.columns.push_back({x, w});
    x += w;
  }
  return layout;
}

}  // namespace entente::kit

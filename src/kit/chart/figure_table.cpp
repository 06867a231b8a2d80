#include "kit/chart/figure_table.hpp"

namespace entente::kit {
namespace {

void add_row(Ui& ui, Rect place, std::size_t row, std::span<const std::string> cells) {
  Node node;
  node.id = ui.id("row", row), node.role = Role::row, node.place = place;
  node.row_index = static_cast<std::int32_t>(row) + 1;
  const auto scope = ui.open(node);
  const float width = place.w / static_cast<float>(cells.size());
  for (std::size_t column = 0; column < cells.size(); ++column) {
    Node cell;
    cell.id = ui.id("cell", column);
    cell.role = row == 0 ? Role::column_header : column == 0 ? Role::row_header : Role::cell;
    cell.place = {place.x + width * static_cast<float>(column), place.y, width, place.h};
    cell.name = cells[column], cell.column_index = static_cast<std::int32_t>(column) + 1;
    ui.add(cell);
  }
}

}  // namespace

void figure_table(Ui& ui, Rect place, std::string_view name, std::span<const std::string> heads,
                  std::span<const std::string> cells) {
  const std::size_t columns = heads.size(), rows = cells.size() / columns;
  Node node;
  node.id = ui.id("table"), node.role = Role::grid, node.place = place, node.name = name;
  node.row_count = static_cast<std::int32_t>(rows) + 1;
  node.column_count = static_cast<std::int32_t>(columns);
  const auto scope = ui.open(node);
  Rect line{place.x, place.y, place.w, figure_row};
  add_row(ui, line, 0, heads);
  for (std::size_t row = 0; row < rows; ++row) {
    line.y += figure_row;
    add_row(ui, line, row + 1, cells.subspan(row * columns, columns));
  }
}

}  // namespace entente::kit

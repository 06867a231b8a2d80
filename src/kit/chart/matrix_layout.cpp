#include "kit/chart/matrix_layout.hpp"

#include <algorithm>
#include <cmath>

#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr float narrow_under = 560, chip_column = 112;
constexpr float least_column = 58, most_column = 96;
constexpr float card_padding = 14, card_gap = 12, cell_gap = 6;

/// Wide enough for the longest word of the label.
float column_width(Ui& ui, std::string_view label) {
  float widest = 0;
  while (!label.empty()) {
    const std::size_t end = std::min(label.find(' '), label.size());
    widest = std::max(widest, ui.text_width(label.substr(0, end), Style::caption));
    label.remove_prefix(std::min(end + 1, label.size()));
  }
  return std::clamp(std::ceil(widest) + 12, least_column, most_column);
}

float least_title(float width) { return std::clamp(std::floor(width * 0.24f), 180.f, 270.f); }

float room_for_columns(float width) { return width - least_title(width) - chip_column; }

/// How many columns from `first` on fit; at least one.
std::size_t fitting(Ui& ui, float width, const MatrixWords& words, std::size_t first) {
  float room = room_for_columns(width);
  std::size_t count = 0;
  for (std::size_t column = first; column < words.columns.size(); ++column, ++count) {
    room -= column_width(ui, words.columns[column].label);
    if (room < 0 && count > 0) break;
  }
  return count;
}

/// The columns that a card shows.
std::vector<std::size_t> columns_in(const MatrixMemory& memory, const MatrixWords& words,
                                    const MatrixRow& row) {
  std::vector<std::size_t> columns;
  if (row.key == memory.unfolded) {
    for (std::size_t column = 0; column < words.columns.size(); ++column) columns.push_back(column);
    return columns;
  }
  for (const MatrixPart& part : row.parts)
    if (part.cell.mark > 0 || part.cell.ring) columns.push_back(part.column);
  return columns;
}

}  // namespace

bool matrix_is_cards(float width) { return width < narrow_under; }

std::size_t page_before(Ui& ui, float width, const MatrixWords& words, std::size_t end) {
  float room = room_for_columns(width);
  std::size_t first = end;
  while (first > 0) {
    room -= column_width(ui, words.columns[first - 1].label);
    if (room < 0 && first < end) break;
    --first;
  }
  return first;
}

MatrixLayout matrix_layout(Ui& ui, float width, const MatrixWords& words, MatrixMemory& memory) {
  const std::size_t count = words.columns.size();
  memory.first = std::min(memory.first, page_before(ui, width, words, count));
  MatrixLayout layout;
  layout.first = memory.first;
  layout.row_height = ui.display().touch ? 60.f : 52.f;
  const std::size_t fit = fitting(ui, width, words, layout.first);
  layout.pages = fit < count;
  float used = 0;
  for (std::size_t index = 0; index < fit; ++index) {
    const float w = column_width(ui, words.columns[layout.first + index].label);
    layout.columns.push_back({0, w});
    used += w;
  }
  // What is left widens the columns a little, then the title.
  const float spare = std::max(0.f, room_for_columns(width) - used);
  const float more = fit == 0 ? 0 : std::min(24.f, std::floor(spare / 2 / static_cast<float>(fit)));
  layout.title = least_title(width) + spare - more * static_cast<float>(fit);
  float x = layout.title;
  for (Span& column : layout.columns) {
    column = {x, column.w + more};
    x += column.w;
  }
  layout.chip = {width - chip_column, chip_column};
  return layout;
}

void show_column(Ui& ui, float width, const MatrixWords& words, MatrixMemory& memory,
                 std::int64_t wanted) {
  if (wanted < 0) return;
  const auto column = static_cast<std::size_t>(wanted);
  if (column < memory.first) memory.first = column;
  if (column >= memory.first + fitting(ui, width, words, memory.first))
    memory.first = page_before(ui, width, words, column + 1);
}

MatrixCell cell_at(const MatrixRow& row, std::size_t column) {
  const auto found = std::lower_bound(
      row.parts.begin(), row.parts.end(), column,
      [](const MatrixPart& part, std::size_t wanted) { return part.column < wanted; });
  return found != row.parts.end() && found->column == column ? found->cell : MatrixCell{};
}

bool card_shows(const MatrixMemory& memory, const MatrixWords& words, std::size_t row,
                std::size_t column) {
  const MatrixCell cell = cell_at(words.rows[row], column);
  return cell.mark > 0 || cell.ring || words.rows[row].key == memory.unfolded;
}

CardPlaces card_places(Ui& ui, float width, const MatrixWords& words, const MatrixMemory& memory,
                       std::size_t row) {
  const MatrixRow& one = words.rows[row];
  CardPlaces places;
  const float left = card_padding, room = width - 2 * card_padding, height = ui.control_height();
  const float chip = one.chip.empty() ? 0 : chip_width(ui, one.chip);
  const float title = room - (chip > 0 ? chip + 12 : 0);
  places.title = {left, card_padding, title,
                  std::max(26.f, paragraph_height(ui, title, one.title, Style::body_strong))};
  places.chip = {width - card_padding - chip, card_padding - 2, chip, 26};
  float y = places.title.bottom() + 2;
  places.note = {left, y, room, 0};
  if (!one.note.empty()) places.note.h = paragraph_height(ui, room, one.note, Style::caption);
  y += places.note.h + 8;
  const float half = (room - cell_gap) / 2;
  int group = -1, in_line = 0;
  for (const std::size_t column : columns_in(memory, words, one)) {
    if (words.columns[column].group != group) {
      if (in_line == 1) y += height + cell_gap;
      in_line = 0;
      group = words.columns[column].group;
      places.groups.push_back({words.columns[column].group, {left, y, room, 18}});
      y += 24;
    }
    const float x = left + static_cast<float>(in_line) * (half + cell_gap);
    places.cells.push_back({column, {x, y, half, height}});
    if (++in_line == 2) in_line = 0, y += height + cell_gap;
  }
  if (in_line == 1) y += height + cell_gap;
  places.more = {left, y, room, height};
  places.height = y + height + card_padding - 4;
  return places;
}

void lay_cards(Ui& ui, float width, const MatrixWords& words, MatrixMemory& memory) {
  if (memory.tops.size() == words.rows.size() + 1 && memory.width == width &&
      memory.revision == words.revision)
    return;
  memory.width = width, memory.revision = words.revision;
  memory.tops.assign(1, 0);
  for (std::size_t row = 0; row < words.rows.size(); ++row)
    memory.tops.push_back(memory.tops.back() + card_places(ui, width, words, memory, row).height +
                          card_gap);
}

float matrix_height(Ui& ui, float width, const MatrixWords& words) {
  auto& memory = ui.remember<MatrixMemory>(ui.id(words.key));
  if (!matrix_is_cards(width))
    return matrix_header + static_cast<float>(words.rows.size()) *
                               matrix_layout(ui, width, words, memory).row_height;
  lay_cards(ui, width, words, memory);
  return memory.tops.back();
}

}  // namespace entente::kit

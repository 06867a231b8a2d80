#include "screen/list/paste_preview.hpp"

#include <algorithm>

#include "base/order.hpp"
#include "base/utf8.hpp"
#include "kit/table.hpp"
#include "screen/list/list_columns.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_rows = 5;  // seen at once
constexpr std::size_t line_column = static_cast<std::size_t>(-1);

std::vector<const Field*> fields_to_paste(const Kind& kind) {
  std::vector<const Field*> fields;
  for (const Field& field : kind.fields)
    if (field.type != FieldType::rank) fields.push_back(&field);
  return fields;
}

/// The first cells of a column: "12,5 · 8 · …".
std::string examples_of(const PastedRows& rows, std::size_t column) {
  std::string words;
  std::size_t count = 0;
  for (std::size_t row = rows.has_header; row < rows.cells.size() && count < 3; ++row) {
    if (column >= rows.cells[row].size() || rows.cells[row][column].empty()) continue;
    words += (count++ > 0 ? " · " : "") + rows.cells[row][column].substr(0, 24);
  }
  while (!is_utf8(words)) words.pop_back();  // a letter may have been cut
  return words.empty() ? "All cells are empty." : words;
}

float draw_column(Context& context, Rect place, PasteDialog& paste, std::size_t column) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys("column", column);
  const auto fields = fields_to_paste(*paste.kind);
  std::vector<kit::Option> options{{"Leave out", {}, {}}};
  for (const Field* field : fields) options.push_back({field->label, {}, {}});
  const auto at = std::find(fields.begin(), fields.end(), paste.rows.columns[column]);
  const int selected = at == fields.end() ? 0 : static_cast<int>(at - fields.begin()) + 1;
  const std::string name = paste.rows.name_of(column), examples = examples_of(paste.rows, column);
  const kit::FieldWords words{.key = "field", .label = ui.keep(name), .help = ui.keep(examples)};
  const float height = kit::field_height(ui, place.w, words);
  if (const auto chosen = kit::combo(ui, place, words, options, selected, false)) {
    const Field* field = *chosen == 0 ? nullptr : fields[static_cast<std::size_t>(*chosen - 1)];
    match_column(context.plan(), *paste.kind, paste.rows, column, field);
    ui.again();
  }
  return height;
}

/// The line's number, the headline, what has problems, then the rest: they may not all have room.
std::vector<std::size_t> preview_order(const PastedRows& rows, const Kind& kind, bool with_line) {
  std::vector<std::size_t> order;
  for (std::size_t column = 0; column < rows.columns.size(); ++column)
    if (rows.columns[column]) order.push_back(column);
  const Field* headline = &kind.fields[kind.headline];
  const auto place = [&](std::size_t column) {
    return rows.columns[column] == headline ? 0 : rows.flawed[column] ? 1 : 2;
  };
  put_in_order(order.begin(), order.end(),
               [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
  if (with_line) order.insert(order.begin(), line_column);
  return order;
}

std::vector<kit::Column> columns_for(const PastedRows& rows, const Kind& kind,
                                     const std::vector<std::size_t>& order) {
  std::vector<kit::Column> columns;
  for (const std::size_t column : order) {
    if (column == line_column) {
      columns.push_back({"line", "Row", 56, 0});
    } else {
      columns.push_back(column_of(kind, *rows.columns[column]));
      columns.back().width = rows.flawed[column] ? 200.f : std::min(columns.back().width, 150.f);
    }
    columns.back().sortable = false;
  }
  return columns;
}

kit::Cell cell_of(Context& context, const PastedRows& rows, std::int64_t at, std::size_t column,
                  std::string& text) {
  const PastedRows::Row& row = rows.rows[static_cast<std::size_t>(at)];
  if (column == line_column) {
    text = std::to_string(row.line);
    return {text, {}, false, true};
  }
  if (!row.wrong.empty() && !row.wrong[column].empty()) {
    const auto& cells = rows.cells[static_cast<std::size_t>(row.line - 1)];
    const std::string cell = column < cells.size() ? cells[column] : "";
    text = cell.empty() ? row.wrong[column] : cell + ": " + row.wrong[column];
    return {text, kit::Tone::bad};
  }
  text = shown(context.plan(), *rows.columns[column], row.values[column]);
  return {text, {}};
}

}  // namespace

float draw_columns(Context& context, Rect place, PasteDialog& paste) {
  const auto scope =
      context.ui.group(kit::Role::group, "columns", {place.x, place.y, place.w, 60}, "Columns");
  const std::size_t across = place.w >= 600 ? 3 : place.w >= 420 ? 2 : 1;
  float y = place.y, tallest = 0;
  for (std::size_t column = 0; column < paste.rows.columns.size(); ++column) {
    if (column > 0 && column % across == 0) y += tallest + 14, tallest = 0;
    const Rect own = share({place.x, y, place.w, 0}, column % across, across, 16);
    tallest = std::max(tallest, draw_column(context, own, paste, column));
  }
  return y + tallest - place.y;
}

float draw_preview_table(Context& context, Rect place, const PasteDialog& paste) {
  kit::Ui& ui = context.ui;
  const PastedRows& rows = paste.rows;
  const bool narrow = place.w < 520;  // then a row is a card, with the headline as its title
  const auto order = preview_order(rows, *paste.kind, !narrow);
  const auto columns = columns_for(rows, *paste.kind, order);
  std::string text, id;
  kit::TableWords words{.key = "preview", .name = "Preview", .columns = columns};
  words.rows = static_cast<std::int64_t>(rows.rows.size());
  words.cell = [&](std::int64_t row, std::size_t column) {
    return cell_of(context, rows, row, order[column], text);
  };
  words.row_id = [&](std::int64_t row) -> std::string_view {
    return id = std::to_string(rows.rows[static_cast<std::size_t>(row)].line);
  };
  words.selected = [](std::int64_t) { return false; };
  const auto seen = static_cast<std::int64_t>(std::min(most_rows, rows.rows.size()));
  place.h = kit::table_height(ui, place.w - 2, seen) + 2;
  kit::table(ui, place.inset(1), words);
  ui.outline(place, ui.palette().line, kit::space::control_radius);
  return place.h;
}

}  // namespace entente::screen

#include "screen/board.hpp"

#include "screen/icons.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

float item_height(kit::Ui& ui, float width, const BoardItem& item) {
  float height = 20 + kit::paragraph_height(ui, width, item.title, kit::Style::body);
  if (!item.note.empty())
    height += 2 + kit::paragraph_height(ui, width, item.note, kit::Style::caption);
  if (!item.warning.empty())
    height += 4 + kit::paragraph_height(ui, width - 24, item.warning, kit::Style::caption);
  return height;
}

float draw_lines(kit::Ui& ui, Rect place, std::string_view words, kit::Style style,
                 kit::Color color) {
  float y = place.y;
  for (const std::string_view line : ui.lines(words, place.w, style)) {
    ui.draw_text(place.x, y, line, style, color);
    y += kit::type_size(style).line;
  }
  return y - place.y;
}

float draw_item(Context& context, Rect place, const BoardItem& item) {
  kit::Ui& ui = context.ui;
  const kit::Palette& palette = ui.palette();
  place.h = item_height(ui, place.w - 24, item);
  const bool current = context.route.record == item.id;
  if (current) ui.fill(place, palette.accent_ground, kit::space::control_radius);
  const Rect inside{place.x + 12, place.y + 10, place.w - 24, 0};
  float y = inside.y + draw_lines(ui, inside, item.title, kit::Style::body, palette.ink);
  if (!item.note.empty())
    y += 2 + draw_lines(ui, {inside.x, y + 2, inside.w, 0}, item.note, kit::Style::caption,
                        palette.second_ink);
  if (!item.warning.empty()) {
    ui.draw_icon(inside.x, y + 5, 16, icon("circle-alert"), palette.warning);
    draw_lines(ui, {inside.x + 24, y + 4, inside.w - 24, 0}, item.warning, kit::Style::caption,
               palette.warning);
  }
  std::string name = item.title;
  for (const std::string& more : {item.note, item.warning})
    if (!more.empty()) name += ", " + more;
  const std::string target = link_to(context.route.with_record(item.id));
  const auto keys = ui.keys("item", item.id.value);
  cover_with_link(ui, place, "link", name, target, current);
  return place.h;
}

float draw_head(kit::Ui& ui, Rect place, const BoardColumn& column) {
  const std::string count = std::to_string(column.items.size());
  ui.circle(place.x + 6, place.y + 12, 5, kit::ink_of(ui.palette(), column.tone));
  const float width = ui.text_width(count, kit::Style::caption) + 1;
  kit::heading(ui, {place.x + 20, place.y, place.w - 28 - width, 0}, 2, column.title,
               kit::Style::card_title);
  ui.draw_text(place.right() - width, place.y + 3, count, kit::Style::caption,
               ui.palette().second_ink);
  return 24 + 10;
}

float draw_items(Context& context, Rect place, const BoardColumn& column) {
  kit::Ui& ui = context.ui;
  if (column.items.empty()) return 0;
  float y = place.y;
  const auto scope = ui.group(kit::Role::list, "column", place, column.title);
  for (const BoardItem& item : column.items) {
    kit::separator(ui, place.x, y, place.w);
    const auto keys = ui.keys("row", item.id.value);
    const auto row =
        ui.group(kit::Role::list_item, "row item", {place.x - 12, y, place.w + 24, 30});
    y += 3 + draw_item(context, {place.x - 12, y + 3, place.w + 24, 0}, item) + 3;
  }
  return y - place.y;
}

float draw_column(Context& context, Rect place, const Kind& kind, const BoardColumn& column) {
  kit::Ui& ui = context.ui;
  float y = place.y + draw_head(ui, place, column);
  y += draw_items(context, {place.x, y, place.w, place.bottom() - y}, column);
  if (context.read_only()) return y - place.y;
  const std::string label = "Add " + lower(kind.label);
  const kit::ButtonWords add{
      .key = "add", .label = label, .emphasis = kit::Emphasis::quiet, .icon = icon("plus")};
  y += 6;
  const Rect button{place.x - 12, y, kit::button_width(ui, add), ui.control_height()};
  if (kit::button(ui, button, add)) context.add_record(kind, column.fill);
  return y + ui.control_height() - place.y;
}

}  // namespace

void board(Context& context, Column& column, const Kind& kind,
           const std::vector<BoardColumn>& columns) {
  std::vector<Tile> all;
  for (const BoardColumn& one : columns)
    all.push_back({one.key, [&](Rect inside) { return draw_column(context, inside, kind, one); }});
  tiles(context, column, kind.name, all, 236);
}

}  // namespace entente::screen

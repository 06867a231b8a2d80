#include "screen/view/board.hpp"

#include <algorithm>

#include "base/counts.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using Columns = std::vector<BoardColumn>;

/// The card that was moved last: its menu takes the focus again where it stands now.
struct Moved {
  Id id;
  std::string to;
};

/// What a card needs to know of its board.
struct Board {
  Context& context;
  const Kind& kind;
  const Columns& columns;
  bool movable;
  /// What a card's words leave free for its menu.
  float menu_width() const { return movable ? context.ui.control_height() - 4 : 0; }
};

bool is_movable(const Context& context, const Columns& columns) {
  const auto takes = [](const BoardColumn& column) { return !column.writes.empty(); };
  return !context.read_only() && std::count_if(columns.begin(), columns.end(), takes) > 1;
}

float item_height(const Board& board, float width, const BoardItem& item) {
  kit::Ui& ui = board.context.ui;
  float height = 20 + kit::paragraph_height(ui, width, item.title, kit::Style::body);
  if (!item.note.empty())
    height += 2 + kit::paragraph_height(ui, width, item.note, kit::Style::caption);
  if (!item.warning.empty())
    height += 4 + kit::paragraph_height(ui, width - 24, item.warning, kit::Style::caption);
  return std::max(height, board.movable ? ui.control_height() + 4 : 0.f);
}

void move(const Board& board, Id id, const BoardColumn& to) {
  board.context.session.memory.of<Moved>("moved card") = {id, to.key};
  board.context.ui.announce("Moved to " + to.title);
  const RecordKey key{Visibility::shared, board.kind.name, id};
  board.context.edit("Move " + lower(board.kind.label),
                     [key, writes = to.writes](Transaction& transaction) {
                       for (const auto& [field, value] : writes)
                         if (auto set = transaction.set(key, field, value); !set) return set;
                       return Result<void>{};
                     });
}

/// The menu at a card's upper right corner, with all other columns.
void draw_move_menu(const Board& board, Rect card, const BoardItem& item,
                    const BoardColumn& column) {
  kit::Ui& ui = board.context.ui;
  std::vector<const BoardColumn*> others;
  std::vector<std::string> labels;
  for (const BoardColumn& other : board.columns) {
    if (&other == &column || other.writes.empty()) continue;
    others.push_back(&other);
    labels.push_back("Move to " + other.title);
  }
  std::vector<kit::MenuItem> items;
  for (std::size_t index = 0; index < others.size(); ++index)
    items.push_back({.key = others[index]->key, .label = labels[index]});
  const std::string label = "Move " + item.title;
  const kit::ButtonWords words{.key = "move",
                               .label = ui.keep(label),
                               .emphasis = kit::Emphasis::quiet,
                               .icon = icon("ellipsis-vertical"),
                               .icon_only = true};
  auto& moved = board.context.session.memory.of<Moved>("moved card");
  if (moved.id == item.id && moved.to == column.key) {
    ui.request_focus(ui.id("move"));
    moved = {};
  }
  const float size = ui.control_height();
  const Rect place{card.right() - size - 2, card.y + 2, size, size};
  if (const auto chosen = kit::menu_button(ui, place, words, items))
    move(board, item.id, *others[*chosen]);
}

void draw_words(const Board& board, Rect inside, const BoardItem& item) {
  kit::Ui& ui = board.context.ui;
  const kit::Palette& palette = ui.palette();
  float y = inside.y + ui.draw_lines(inside, item.title, kit::Style::body, palette.ink);
  if (!item.note.empty())
    y += 2 + ui.draw_lines({inside.x, y + 2, inside.w, 0}, item.note, kit::Style::caption,
                           palette.second_ink);
  if (item.warning.empty()) return;
  ui.draw_icon(inside.x, y + 5, 16, icon("circle-alert"), palette.warning);
  ui.draw_lines({inside.x + 24, y + 4, inside.w - 24, 0}, item.warning, kit::Style::caption,
                palette.warning);
}

float draw_item(const Board& board, Rect place, const BoardItem& item, const BoardColumn& column) {
  Context& context = board.context;
  kit::Ui& ui = context.ui;
  const float width = place.w - 24 - board.menu_width();
  place.h = item_height(board, width, item);
  const bool current = context.route.record == item.id;
  if (current) ui.fill(place, ui.palette().accent_ground, kit::space::control_radius);
  draw_words(board, {place.x + 12, place.y + 10, width, 0}, item);
  std::string name = item.title;
  for (const std::string& more : {item.note, item.warning})
    if (!more.empty()) name += ", " + more;
  const std::string target = link_to(context.route.with_record(item.id));
  const auto keys = ui.keys("item", item.id.value);
  cover_with_link(ui, place, "link", name, target, current);
  if (board.movable) draw_move_menu(board, place, item, column);
  return place.h;
}

float draw_head(kit::Ui& ui, Rect place, const BoardColumn& column) {
  const std::string count = grouped(column.items.size());
  ui.circle(place.x + 6, place.y + 12, 5, kit::ink_of(ui.palette(), column.tone));
  const float width = ui.text_width(count, kit::Style::caption) + 1;
  kit::heading(ui, {place.x + 20, place.y, place.w - 28 - width, 0}, 2, column.title,
               kit::Style::card_title);
  ui.draw_text(place.right() - width, place.y + 3, count, kit::Style::caption,
               ui.palette().second_ink);
  return 24 + 10;
}

float draw_items(const Board& board, Rect place, const BoardColumn& column) {
  kit::Ui& ui = board.context.ui;
  if (column.items.empty()) return 0;
  float y = place.y;
  const auto scope = ui.group(kit::Role::list, "column", place, column.title);
  for (const BoardItem& item : column.items) {
    kit::separator(ui, place.x, y, place.w);
    const auto keys = ui.keys("row", item.id.value);
    const auto row =
        ui.group(kit::Role::list_item, "row item", {place.x - 12, y, place.w + 24, 30});
    y += 3 + draw_item(board, {place.x - 12, y + 3, place.w + 24, 0}, item, column) + 3;
  }
  return y - place.y;
}

void fill_in(Draft& draft, const BoardColumn& column) {
  if (column.fill) return column.fill(draft);
  for (const auto& [field, value] : column.writes) draft.set(field, value);
}

float draw_column(const Board& board, Rect place, const BoardColumn& column) {
  Context& context = board.context;
  kit::Ui& ui = context.ui;
  float y = place.y + draw_head(ui, place, column);
  y += draw_items(board, {place.x, y, place.w, place.bottom() - y}, column);
  if (context.read_only()) return y - place.y;
  const std::string label = "Add " + lower(board.kind.label);
  const kit::ButtonWords add{
      .key = "add", .label = label, .emphasis = kit::Emphasis::quiet, .icon = icon("plus")};
  y += 6;
  const Rect button{place.x - 12, y, kit::button_width(ui, add), ui.control_height()};
  if (kit::button(ui, button, add))
    context.add_record(board.kind, [column](Draft& draft) { fill_in(draft, column); });
  return y + ui.control_height() - place.y;
}

}  // namespace

void board(Context& context, Column& column, const Kind& kind,
           const std::vector<BoardColumn>& columns) {
  const Board drawn{context, kind, columns, is_movable(context, columns)};
  std::vector<Tile> all;
  for (const BoardColumn& one : columns)
    all.push_back({one.key, [&](Rect inside) { return draw_column(drawn, inside, one); }});
  tiles(context, column, kind.name, all, 236);
}

std::string warning_about(const Context& context, Id id) {
  const auto findings = context.view().findings_about(id);
  return findings.empty() ? "" : findings.front()->what;
}

Section board_section(Context& context, const Kind& kind, BoardColumns columns_from) {
  Section section = list_section(context, kind);
  if (section.count == 0 || section.count > most_on_board) return section;
  section.draw = [&context, &kind, columns_from](Column& column, Rect) {
    const auto& columns = context.derived("board of " + std::string(kind.name),
                                          [&] { return columns_from(context); });
    board(context, column, kind, columns);
  };
  return section;
}

}  // namespace entente::screen

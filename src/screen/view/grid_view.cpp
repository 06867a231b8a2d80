#include <algorithm>

#include "base/concat.hpp"
#include "kit/chart/heat_map.hpp"
#include "practice/words.hpp"
#include "record/roles.hpp"
#include "screen/list/list.hpp"
#include "screen/record/value_words.hpp"
#include "screen/view/views.hpp"

namespace entente::screen {
namespace {

/// The open records by two levels.
struct GridCounts {
  std::array<std::array<int, 5>, 5> cells{};
  int unplaced = 0;
};

/// A grid of one kind at work.
struct GridData {
  Context& context;
  const Kind& kind;
  const practice::GridView& view;
  Slot slot(std::string_view field) const { return static_cast<Slot>(slot_named(kind, field)); }
  int level(const void* record, std::string_view field) const {
    const Value value = value_of(kind.fields[slot(field)], record);
    const auto* level = std::get_if<Level>(&value);
    return level ? level->value : 0;
  }
};

GridCounts count_all(const GridData& grid) {
  GridCounts counts;
  const Table& table = *grid.context.plan().part(Visibility::shared).find(grid.kind.name);
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const void* record = table.record(row);
    if (!is_open(grid.kind, record)) continue;
    const int up = grid.level(record, grid.view.up), across = grid.level(record, grid.view.across);
    if (up == 0 || across == 0)
      ++counts.unplaced;
    else
      ++counts.cells[static_cast<std::size_t>(up - 1)][static_cast<std::size_t>(across - 1)];
  }
  return counts;
}

const GridCounts& counts_in(const GridData& grid) {
  return grid.context.derived("grid of " + std::string(grid.kind.name),
                              [&] { return count_all(grid); });
}

/// What the grid asks of the table: two levels, and nothing that is over.
class LevelFilter {
 public:
  LevelFilter(const GridData& grid, ListQuery query)
      : query_(std::move(query)),
        up_(grid.slot(grid.view.up)),
        across_(grid.slot(grid.view.across)) {}

  std::optional<kit::HeatCell> cell() const {
    const kit::HeatCell cell{level(up_), level(across_)};
    return cell.up > 0 && cell.across > 0 ? std::optional(cell) : std::nullopt;
  }
  void clear() {
    std::erase_if(query_.filters,
                  [&](const ListQuery::Is& is) { return is.slot == up_ || is.slot == across_; });
    query_.without.clear();
  }
  void set(const GridData& grid, kit::HeatCell cell) {
    clear();
    query_.filters.push_back({up_, static_cast<std::uint64_t>(cell.up)});
    query_.filters.push_back({across_, static_cast<std::uint64_t>(cell.across)});
    const Field* status = field_with(grid.kind, Role::status);
    for (std::size_t index = 0; status && index < status->choices.size(); ++index)
      if (status->choices[index].ending != Ending::open)
        query_.without.push_back({grid.slot(status->name), index + 1});
  }
  /// Asks the table so from now on.
  void go(const GridData& grid) const {
    Context& context = grid.context;
    context.go(context.route.with_list(address_of(grid.kind, query_)));
  }

 private:
  int level(Slot slot) const {
    for (const ListQuery::Is& is : query_.filters)
      if (is.slot == slot) return static_cast<int>(is.value);
    return 0;
  }
  ListQuery query_;
  Slot up_, across_;
};

const LevelFilter& filter_of(const GridData& grid) {
  Context& context = grid.context;
  auto& memo = context.session.memory.of<Memo<ListAddress, LevelFilter>>(
      "grid filter of " + std::string(grid.kind.name));
  return memo.get(context.route.list,
                  [&] { return LevelFilter(grid, query_from(grid.kind, context.route.list)); });
}

// ---- The card with the grid.

constexpr float title_height = 36, note_gap = 8;

float grid_height(Context& context, float width) {
  const float edge = context.ui.phone() ? 32.f : 40.f;
  return edge + title_height + kit::heat_map_height(context.ui, width - edge) + note_gap +
         context.ui.control_height();
}

std::string note_of(const GridData& grid) {
  std::string words(grid.view.note);
  if (const int unplaced = counts_in(grid).unplaced; unplaced > 0)
    words += " " + practice::counted(static_cast<std::size_t>(unplaced), grid.view.unplaced_one,
                                     grid.view.unplaced_many);
  return words;
}

/// What the table shows just now, and the way back to all.
void draw_cell_note(const GridData& grid, Rect place, kit::HeatCell cell) {
  kit::Ui& ui = grid.context.ui;
  const kit::ButtonWords all{.key = "all", .label = "Show all", .emphasis = kit::Emphasis::quiet};
  const float width = kit::button_width(ui, all);
  const Field& up = grid.kind.fields[grid.slot(grid.view.up)];
  const Field& across = grid.kind.fields[grid.slot(grid.view.across)];
  const std::string words =
      concat(up.label, " ", cell.up, ", ", lower(across.label), " ", cell.across, " only");
  kit::text(ui, {place.x, place.y + (place.h - 18) / 2, place.w - width - 8, 18}, ui.keep(words),
            kit::Style::caption_strong, ui.palette().accent);
  if (!kit::button(ui, {place.right() - width, place.y, width, place.h}, all)) return;
  LevelFilter filter = filter_of(grid);
  filter.clear();
  filter.go(grid);
}

/// How the grid is to be read, or what is asked of the table.
void draw_note(const GridData& grid, Rect place) {
  if (const auto cell = filter_of(grid).cell()) return draw_cell_note(grid, place, *cell);
  kit::Ui& ui = grid.context.ui;
  const std::string words = note_of(grid);
  const float height = kit::paragraph_height(ui, place.w, words, kit::Style::caption);
  place.y += std::max(0.f, (place.h - height) / 2);
  kit::paragraph(ui, place, ui.keep(words), kit::Style::caption, ui.palette().second_ink);
}

void press(const GridData& grid, kit::HeatCell cell) {
  LevelFilter filter = filter_of(grid);
  if (filter.cell() == cell)
    filter.clear();
  else
    filter.set(grid, cell);
  filter.go(grid);
}

void draw_grid(const GridData& grid, Rect place) {
  kit::Ui& ui = grid.context.ui;
  const auto keys = ui.keys("grid");
  place.h = grid_height(grid.context, place.w);
  const Rect inside = kit::card(ui, place);
  kit::heading(ui, inside, 2, grid.view.title, kit::Style::card_title);
  const std::string one = lower(grid.kind.label), many = lower(grid.kind.plural);
  kit::HeatMapWords words{.key = "map",
                          .name = grid.view.name,
                          .up = grid.kind.fields[grid.slot(grid.view.up)].label,
                          .across = grid.kind.fields[grid.slot(grid.view.across)].label,
                          .one = one,
                          .many = many};
  words.counts = counts_in(grid).cells, words.pressed = filter_of(grid).cell();
  words.high = grid.view.high;
  const Rect map{inside.x, inside.y + title_height, inside.w, 0};
  if (const auto cell = kit::heat_map(ui, map, words)) press(grid, *cell);
  const float y = map.y + kit::heat_map_height(ui, map.w) + note_gap;
  draw_note(grid, {inside.x, y, inside.w, ui.control_height()});
}

// ---- Grid and table.

constexpr float least_beside = 860, grid_width = 372;

void draw_above(const GridData& grid, Column& column) {
  const float width = std::min(column.width(), 500.f);
  draw_grid(grid, {column.x(), column.y(), width, 0});
  column.skip(grid_height(grid.context, width) + kit::space::cards);
  const ListWords words{&grid.kind};
  list(grid.context, column.take(list_height(grid.context, words)), words);
}

/// The grid beside the table, or above it where there is no room.
void draw_both(const GridData& grid, Column& column, Rect room) {
  if (column.width() < least_beside) return draw_above(grid, column);
  Rect place = column.rest(std::max(440.f, room.bottom() - column.y()));
  place.h = std::max(place.h, grid_height(grid.context, grid_width));
  column.skip(place.h + kit::space::between);
  draw_grid(grid, place.cut_left(grid_width, kit::space::cards));
  list(grid.context, place, {&grid.kind, grid.view.columns});
}

}  // namespace

void show_grid(Context& context, Section& section, const Kind& kind,
               const practice::GridView& view) {
  section.draw = [&context, &kind, &view, count = section.count](Column& column, Rect room) {
    if (count == 0) return list(context, column.take(280), {&kind});
    draw_both({context, kind, view}, column, room);
  };
}

}  // namespace entente::screen

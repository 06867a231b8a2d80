#include "kit/chart/outline.hpp"

#include <algorithm>
#include <cmath>

#include "base/concat.hpp"
#include "kit/chart/outline_draw.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr float depth_step = 24, empty_line = 48;
constexpr int minutes_step = 5;

float outline_row_height(const Ui& ui, bool cards) {
  return cards ? 2 * ui.control_height() + 4 : ui.control_height() + 6;
}
float outline_field_height(const OutlineDrawing& drawing) {
  return drawing.words.read_only ? 0 : drawing.ui.control_height() + 16;
}
float labels_height(const OutlineDrawing& drawing) {
  return drawing.cards || drawing.words.points.empty() ? 0 : outline_labels;
}

float whole_outline_height(const OutlineDrawing& drawing) {
  const float rows = static_cast<float>(drawing.memory.rows.size()) * drawing.row_height;
  return outline_head_height(drawing) + labels_height(drawing) + outline_field_height(drawing) +
         (drawing.words.points.empty() ? empty_line : rows);
}

/// The line of the point that Tab goes to, among those that are seen.
std::size_t line_of(const OutlineMemory& memory) {
  const auto found = std::upper_bound(memory.rows.begin(), memory.rows.end(), memory.point);
  return found == memory.rows.begin() ? 0
                                      : static_cast<std::size_t>(found - memory.rows.begin()) - 1;
}

void take_outline_steps(OutlineDrawing& drawing) {
  Ui& ui = drawing.ui;
  OutlineMemory& memory = drawing.memory;
  const auto at = static_cast<std::int64_t>(line_of(memory)),
             last = static_cast<std::int64_t>(memory.rows.size()) - 1;
  const std::pair<std::string_view, std::int64_t> steps[] = {
      {"ArrowDown", at + 1}, {"ArrowUp", at - 1}, {"Home", 0}, {"End", last}};
  for (const auto& [key, to] : steps) {
    if (!ui.pressed_key(drawing.grid, key)) continue;
    memory.point = memory.rows[static_cast<std::size_t>(std::clamp<std::int64_t>(to, 0, last))];
    memory.focus = true;
    return ui.again();
  }
  if (!memory.times[memory.point].has_steps) return;
  const bool folded = is_outline_folded(memory, drawing.words.points[memory.point].key);
  if (ui.pressed_key(drawing.grid, folded ? "ArrowRight" : "ArrowLeft")) drawing.fold(memory.point);
}

void take_outline_moves(OutlineDrawing& drawing) {
  Ui& ui = drawing.ui;
  OutlineMemory& memory = drawing.memory;
  if (drawing.words.read_only) return;
  struct Way {
    std::string_view key;
    bool shift;
    AgendaMove move;
  };
  static constexpr Way ways[] = {{"ArrowUp", false, AgendaMove::up},
                                 {"ArrowDown", false, AgendaMove::down},
                                 {"ArrowRight", true, AgendaMove::indent},
                                 {"ArrowLeft", true, AgendaMove::outdent}};
  for (const Way& way : ways)
    if (ui.pressed_with_alt(drawing.grid, way.key, way.shift))
      drawing.move(memory.point,
                   moved_agenda(memory.points, memory.point, way.move, drawing.words.levels));
  const int step = drawing.words.days ? 1 : minutes_step;
  for (const auto& [key, by] : {std::pair{"+", step}, {"=", step}, {"-", -step}})
    // Where + needs Shift, it comes with it.
    if ((ui.pressed_key(drawing.grid, key) || ui.pressed_key(drawing.grid, key, false, true)) &&
        !memory.times[memory.point].has_steps)
      drawing.set_minutes(memory.point, memory.points[memory.point].minutes + by);
}

void draw_outline_rows(OutlineDrawing& drawing, Rect place) {
  const Rect screen = drawing.ui.screen();
  const OutlineMemory& memory = drawing.memory;
  for (const std::size_t point : memory.rows) {
    const Rect row{place.x, place.y + static_cast<float>(memory.slots[point]) * drawing.row_height,
                   place.w, drawing.row_height};
    // What has the focus or is held stays mounted, so that neither is lost.
    const bool kept =
        point == memory.point || static_cast<std::int64_t>(point) == memory.drag.point;
    if (kept || row.meets(screen)) draw_outline_row(drawing, row, point);
  }
}

void draw_adding(OutlineDrawing& drawing, Rect place) {
  if (place.h <= 0) return;
  Ui& ui = drawing.ui;
  ui.line(place.x, place.y, place.right(), place.y, ui.palette().line);
  // After each point a fresh, empty field takes its place.
  const auto key = [&] { return concat("add ", drawing.memory.added); };
  const std::string now = key();
  const FieldWords field{.key = now,
                         .label = "Add a point",
                         .hint = "Add a point, and press Enter",
                         .label_hidden = true};
  auto typed = text_field(ui, place.inset(12, 8), field, {.most_bytes = 400});
  if (!typed || typed->find_first_not_of(' ') == std::string::npos) return;
  const bool goes_on = ui.focused(ui.id(now));
  ++drawing.memory.added;
  if (goes_on) ui.request_focus(ui.id(key()));
  drawing.tell(OutlineNews::Type::add, 0);
  ui.announce(concat("Added ", *typed));
  drawing.news.text = std::move(*typed);
}

}  // namespace

void OutlineDrawing::tell(OutlineNews::Type type, std::size_t point) {
  news.type = type, news.point = point;
  ui.again();
}

void OutlineDrawing::move(std::size_t point, const std::optional<AgendaOrder>& order) {
  if (!order) return ui.announce("It cannot move there");
  tell(OutlineNews::Type::move, point);
  news.order = *order;
  ui.announce(outline_place_words(words, *order, point));
  const auto at = std::find_if(order->begin(), order->end(),
                               [point](const AgendaPlace& place) { return place.point == point; });
  memory.point = static_cast<std::size_t>(at - order->begin());
  memory.focus = true;
}

void OutlineDrawing::set_minutes(std::size_t point, int minutes) {
  minutes = std::max(0, minutes);
  if (minutes == words.points[point].minutes) return;
  tell(OutlineNews::Type::minutes, point);
  news.minutes = minutes;
  ui.announce(concat(words.points[point].title, ": ", outline_span(minutes, words.days)));
}

void OutlineDrawing::fold(std::size_t point) {
  turn_outline_fold(memory, words.points[point].key);
  memory.point = point;
  ui.again();
}

void drag_outline_point(OutlineDrawing& drawing, float rows_top) {
  OutlineDrag& drag = drawing.memory.drag;
  if (drag.point < 0) return;
  Ui& ui = drawing.ui;
  const auto point = static_cast<std::size_t>(drag.point);
  if (ui.pointer_lost() || ui.pressed_key(drawing.grid, "Escape")) drag.let_go = true;
  const auto before = drag.order;
  if (drag.let_go) {
    drag.order.reset();
  } else if (ui.held(drag.handle)) {
    const int deeper = static_cast<int>(std::lround((ui.pointer_x() - drag.x) / depth_step));
    const float top = ui.pointer_y() - drag.grip - rows_top;
    drag.order =
        outline_drop(drawing.memory, point, top, drawing.row_height, deeper, drawing.words.levels);
  }
  if (drag.order != before) show_outline_order(drawing.words, drawing.memory, drag.order);
  if (ui.held(drag.handle)) return;
  const OutlineDrag done = std::exchange(drag, {});
  if (done.order) return drawing.move(point, done.order);
  show_outline_order(drawing.words, drawing.memory, {});
}

bool outline_is_cards(float width) { return width < 640; }

float outline_height(Ui& ui, float width, const OutlineWords& words) {
  const NodeId grid = ui.id(words.key);
  auto& memory = ui.remember<OutlineMemory>(grid);
  lay_outline(words, memory);
  const bool cards = outline_is_cards(width);
  return whole_outline_height({ui, words, memory, grid, cards, outline_row_height(ui, cards)});
}

OutlineNews outline(Ui& ui, Rect place, const OutlineWords& words) {
  const NodeId grid = ui.id(words.key);
  auto& memory = ui.remember<OutlineMemory>(grid);
  lay_outline(words, memory);
  const bool cards = outline_is_cards(place.w);
  OutlineDrawing drawing{ui, words, memory, grid, cards, outline_row_height(ui, cards)};
  place.h = whole_outline_height(drawing);
  ui.fill(place, ui.palette().card, space::card_radius);
  const float head = outline_head_height(drawing), labels = labels_height(drawing);
  drag_outline_point(drawing, place.y + head + labels);
  Rect at = place;
  const auto keys = ui.keys("parts", grid);
  draw_outline_head(drawing, at.cut_top(head));
  Rect adding = at.cut_bottom(outline_field_height(drawing));
  {
    Node node;
    node.id = grid, node.role = Role::grid, node.place = at, node.name = words.name;
    node.row_count = static_cast<std::int32_t>(memory.rows.size()) + 1;
    node.column_count = 6, node.read_only = words.read_only;
    const auto scope = ui.open(node);
    if (labels > 0) draw_outline_labels(drawing, at.cut_top(labels));
    draw_outline_rows(drawing, at);
    if (drawing.focused) take_outline_moves(drawing), take_outline_steps(drawing);
  }
  if (words.points.empty())
    text(ui, {at.x + 16, at.y + 13, at.w - 32, 22}, words.empty, Style::body,
         ui.palette().second_ink);
  draw_adding(drawing, adding);
  ui.outline(place, ui.palette().line, space::card_radius);
  return drawing.news;
}

}  // namespace entente::kit

#include "kit/chart/outline_draw.hpp"

#include <algorithm>

#include "base/agenda.hpp"
#include "base/concat.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr std::string_view outline_keys =
    "Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowRight Alt+Shift+ArrowLeft";
constexpr float strip_height = 28, step_indent = 20, fold_room = 26;

/// Where a row's parts stand.
struct OutlineColumns {
  Rect handle, start, minutes, title, lead, aim;
};
OutlineColumns outline_columns(const OutlineDrawing& drawing, Rect row) {
  OutlineColumns at;
  row = Rect{row.x + 8, row.y, std::max(0.f, row.w - 20), row.h};
  at.handle = drawing.words.read_only ? row.cut_left(4) : row.cut_left(24, 4);
  if (drawing.cards) {  // the title has a line of its own
    at.title = row.cut_top(drawing.ui.control_height());
    row.cut_bottom(4);
    at.start = row.cut_left(drawing.words.days ? 60 : 48, 4);
    at.minutes = row.cut_left(84, 8);
    if (row.w > 220) at.aim = row.cut_right(110, 8);  // who leads matters more
    at.lead = row;
    return at;
  }
  at.start = row.cut_left(64, 4), at.minutes = row.cut_left(62, 16);
  if (!drawing.words.aim_label.empty()) at.aim = row.cut_right(150, 12);
  if (!drawing.words.lead_label.empty()) at.lead = row.cut_right(180, 12);
  at.title = row;
  return at;
}

Node outline_cell(NodeId id, Role role, Rect place, std::string_view name, int column) {
  Node node;
  node.id = id, node.role = role, node.place = place, node.name = name, node.column_index = column;
  return node;
}

float centered_top(Rect place, float height) { return place.y + (place.h - height) / 2; }

/// Six dots, the sign of what can be moved; taken hold of by mouse or finger.
void draw_handle(OutlineDrawing& drawing, Rect place, Rect row, std::size_t point) {
  Ui& ui = drawing.ui;
  if (drawing.words.read_only) return;
  const NodeId id = ui.id("handle");
  const bool lit = ui.hovered(id) || ui.held(id);
  const Color ink = lit ? ui.palette().accent : ui.palette().second_ink;
  if (drawing.cards) place.h = ui.control_height();  // beside the title
  for (int dot = 0; dot < 6; ++dot)
    ui.circle(place.x + 9 + static_cast<float>(dot % 2) * 6,
              place.y + place.h / 2 - 6 + static_cast<float>(dot / 2) * 6, 1.4f, ink);
  Node node = outline_cell(id, Role::cell, place,
                           ui.keep(concat("Drag ", drawing.words.points[point].title)), 1);
  node.drags = node.drags_down = true;
  node.roving = true;  // keys move the point from its title
  ui.add(node);
  OutlineDrag& drag = drawing.memory.drag;
  if (drag.point >= 0 || !ui.held(id)) return;
  drag.point = static_cast<std::int64_t>(point), drag.handle = id;
  drag.x = ui.pointer_x(), drag.grip = ui.pointer_y() - row.y;
}

void draw_start(OutlineDrawing& drawing, Rect place, std::size_t point) {
  Ui& ui = drawing.ui;
  const bool top = drawing.memory.points[point].depth == 0,
             moved = drawing.memory.drag.order.has_value();
  const std::string words = outline_time(drawing.memory.times[point].start, drawing.words.days);
  const Color ink = moved ? ui.palette().accent : top ? ui.palette().ink : ui.palette().second_ink;
  ui.draw_text(place.x, centered_top(place, top ? 22.f : 18.f), words,
               top ? Style::body_strong : Style::caption, ink);
  ui.add(outline_cell(ui.id("start"), Role::cell, place, ui.keep(words), 2));
}

/// A card says it in each field, a table once, above the column.
std::string_view unit_of(const OutlineDrawing& drawing) {
  return !drawing.cards ? "" : drawing.words.days ? "d" : "min";
}

/// A field on what has no steps, else the sum of the steps.
void draw_minutes(OutlineDrawing& drawing, Rect place, std::size_t point) {
  Ui& ui = drawing.ui;
  const AgendaTime& time = drawing.memory.times[point];
  const std::string unit = drawing.words.days ? "Days" : "Minutes";
  if (time.has_steps || drawing.words.read_only) {
    const std::string words = outline_span(time.minutes, drawing.words.days);
    ui.draw_text_cut(place.x + 12, centered_top(place, 22), place.w - 12,
                     drawing.cards ? words : std::to_string(time.minutes), Style::body,
                     ui.palette().second_ink);
    ui.add(outline_cell(ui.id("sum"), Role::cell, place, ui.keep(words), 3));
    return;
  }
  const auto scope = ui.open(outline_cell(ui.id("length"), Role::cell, place, {}, 3));
  const std::string label = concat(unit, " of ", drawing.words.points[point].title),
                    value = std::to_string(time.minutes);
  const FieldWords field{
      .key = "minutes", .label = ui.keep(label), .unit = unit_of(drawing), .label_hidden = true};
  const float high = ui.control_height();
  const Rect box{place.x, centered_top(place, high), place.w, high};
  const auto typed = text_field(ui, box, field, {.value = value, .input_mode = "decimal"});
  if (!typed) return;
  if (const auto minutes = outline_minutes(*typed)) return drawing.set_minutes(point, *minutes);
  ui.announce(concat(unit, " are a whole number, such as 30"));
}

void draw_fold(OutlineDrawing& drawing, Rect place, std::size_t point) {
  if (!drawing.memory.times[point].has_steps) return;
  const bool folded = is_outline_folded(drawing.memory, drawing.words.points[point].key);
  const std::string label =
      concat(folded ? "Show" : "Hide", " the steps of ", drawing.words.points[point].title);
  const NodeId id = drawing.ui.id("fold");
  const auto cell = drawing.ui.open(outline_cell(drawing.ui.id("folding"), Role::cell,
                                                 {place.x - 3, place.y, 24, place.h}, {}, 0));
  drawing.ui.draw_icon(place.x, centered_top(place, 18), 18,
                       folded ? icon::chevron_right : icon::chevron_down,
                       drawing.ui.palette().second_ink);
  Node node;
  node.id = id, node.role = Role::button, node.name = drawing.ui.keep(label);
  node.place = {place.x - 3, centered_top(place, 24), 24, 24};
  node.roving = true;  // the point itself folds by Left and Right
  node.expanded = folded ? Tri::no : Tri::yes;
  drawing.ui.add(node);
  if (drawing.ui.activated(id)) drawing.fold(point);
}

/// What is heard of a point beside its title.
std::string heard_of_point(const OutlineDrawing& drawing, std::size_t point) {
  const OutlinePoint& about = drawing.words.points[point];
  const AgendaTime& time = drawing.memory.times[point];
  std::string heard = concat(outline_time(time.start, drawing.words.days), ", ",
                             outline_span(time.minutes, drawing.words.days));
  if (about.depth > 0) append(heard, ", a step");
  for (const std::string_view more : {about.lead, about.aim, about.note})
    if (!more.empty()) append(heard, ", ", more);
  return heard;
}

/// Makes the title the place that the arrow keys move between.
void add_stop(OutlineDrawing& drawing, Node node, std::size_t point) {
  Ui& ui = drawing.ui;
  OutlineMemory& memory = drawing.memory;
  if (ui.focused(node.id)) drawing.focused = true;
  if (ui.focused(node.id) && !memory.focus) memory.point = point;
  const bool here = memory.point == point;
  node.focusable = here, node.roving = !here;
  if (!drawing.words.read_only) node.shortcut = outline_keys;
  ui.add(node);
  if (!here || !memory.focus) return;
  ui.request_focus(node.id);
  memory.focus = false;
}

/// What stands behind the title: of folded steps, how many there are.
std::string note_of(const OutlineDrawing& drawing, std::size_t point) {
  const OutlinePoint& about = drawing.words.points[point];
  if (!drawing.memory.times[point].has_steps || !is_outline_folded(drawing.memory, about.key))
    return std::string(about.note);
  const std::size_t steps = agenda_end(drawing.memory.points, point) - point - 1;
  return concat(steps, steps == 1 ? " step" : " steps", about.note.empty() ? "" : ", ", about.note);
}

void draw_outline_title(OutlineDrawing& drawing, Rect place, std::size_t point) {
  Ui& ui = drawing.ui;
  const OutlinePoint& about = drawing.words.points[point];
  const Rect whole = place;
  place.cut_left(step_indent * static_cast<float>(about.depth));
  draw_fold(drawing, place.cut_left(fold_room), point);
  const Style style = about.depth == 0 ? Style::body_strong : Style::body;
  const float wide = std::min(place.w, ui.text_width(about.title, style) + 1);
  ui.draw_text_cut(place.x, centered_top(place, 22), wide, about.title, style, ui.palette().ink);
  if (place.w > wide + 40)
    ui.draw_text_cut(place.x + wide + 8, centered_top(place, 18), place.w - wide - 8,
                     note_of(drawing, point), Style::caption, ui.palette().second_ink);
  const std::string heard = heard_of_point(drawing, point);
  Node node = outline_cell(ui.id("title"), Role::row_header, place, about.title, 4);
  node.description = ui.keep(heard);
  if (drawing.memory.times[point].has_steps)
    node.expanded = is_outline_folded(drawing.memory, about.key) ? Tri::no : Tri::yes;
  if (ui.activated(node.id)) drawing.tell(OutlineNews::Type::open, point);
  if (ui.focus_visible(node.id))
    ui.outline(whole.inset(0, 4), ui.palette().focus, space::chip_radius, 2);
  add_stop(drawing, node, point);
}

void draw_lead(OutlineDrawing& drawing, Rect place, const OutlinePoint& about) {
  Ui& ui = drawing.ui;
  if (place.w <= 0 || about.lead.empty()) return;
  const Rect whole = place;
  if (!about.letter.empty())
    place.cut_left(chip(ui, place.x, centered_top(place, 26), about.letter, about.tone) + 8);
  ui.draw_text_cut(place.x, centered_top(place, 18), place.w, about.lead, Style::caption,
                   ui.palette().second_ink);
  ui.add(outline_cell(ui.id("lead"), Role::cell, whole, about.lead, 5));
}

void draw_aim(OutlineDrawing& drawing, Rect place, const OutlinePoint& about) {
  Ui& ui = drawing.ui;
  if (place.w <= 0 || about.aim.empty()) return;
  const auto scope = ui.open(outline_cell(ui.id("aim"), Role::cell, place, {}, 6));
  if (chip_width(ui, about.aim) <= place.w)
    chip(ui, place.x, centered_top(place, 26), about.aim, about.aim_tone);
  else
    text(ui, {place.x, centered_top(place, 18), place.w, 18}, about.aim, Style::caption);
}

/// One piece of the strip. What lies beyond the end is one piece, whatever points it is of.
struct StripPiece {
  std::int64_t minutes = 0;
  std::int64_t point = -1;  // below 0: beyond the end
};
std::vector<StripPiece> strip_pieces(const OutlineMemory& memory) {
  std::vector<StripPiece> pieces;
  for (const AgendaCell& cell : memory.strip) {
    const std::int64_t point = cell.over ? -1 : static_cast<std::int64_t>(cell.point);
    if (cell.over && !pieces.empty() && pieces.back().point < 0)
      pieces.back().minutes += cell.minutes;
    else
      pieces.push_back({cell.minutes, point});
  }
  return pieces;
}

void draw_strip_piece(OutlineDrawing& drawing, Rect box, const StripPiece& piece) {
  Ui& ui = drawing.ui;
  const bool over = piece.point < 0,
             lit = piece.point == drawing.memory.drag.point || piece.point == drawing.words.current;
  const Tone tone = over ? Tone::bad : lit ? Tone::accent : Tone::neutral;
  ui.fill(box, ground_of(ui.palette(), tone), space::chip_radius);
  if (tone != Tone::neutral) ui.outline(box, ink_of(ui.palette(), tone), space::chip_radius);
  const std::string words =
      over ? concat('+', piece.minutes)
           : std::string(drawing.words.points[static_cast<std::size_t>(piece.point)].title);
  const float pad = over ? 5 : 8;
  if (box.w > 36)
    ui.draw_text_cut(box.x + pad, box.y + 5, box.w - pad - 3, words, Style::caption,
                     ink_of(ui.palette(), tone));
}

/// The day in one scale; told as one picture.
void draw_strip(OutlineDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  const std::int64_t all = agenda_minutes(drawing.memory.points);
  if (all == 0) return;
  float x = place.x;
  for (const StripPiece& piece : strip_pieces(drawing.memory)) {
    const float wide = place.w * static_cast<float>(piece.minutes) / static_cast<float>(all);
    draw_strip_piece(drawing, {x, place.y, std::max(1.f, wide - 2), place.h}, piece);
    if (piece.point < 0)  // where the day is to end
      ui.line(x, place.y - 4, x, place.bottom() + 4, ink_of(ui.palette(), Tone::bad), 2);
    x += wide;
  }
  const std::string name =
      concat("The day in one line: ", outline_time(drawing.words.begins, drawing.words.days),
             " to ", outline_time(drawing.words.begins + all, drawing.words.days));
  Node node = outline_cell(ui.id("strip"), Role::image, place, ui.keep(name), 0);
  ui.add(node);
}

/// "10 min over: ends 17:03", or that it fits; returns the chip's width.
std::string verdict_of(const OutlineDrawing& drawing) {
  const OutlineWords& words = drawing.words;
  const std::int64_t end = words.begins + agenda_minutes(drawing.memory.points);
  const std::int64_t last = words.days ? end - 1 : end;
  if (drawing.memory.over > 0)
    return concat("Over by ", outline_span(drawing.memory.over, words.days), ": ends ",
                  outline_time(last, words.days));
  return concat(words.ends >= 0 ? "Fits: ends " : "Ends ", outline_time(last, words.days));
}

/// Behind the verdict, where there is room: when it begins and what all points take together.
void draw_sum(OutlineDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  const OutlineWords& words = drawing.words;
  const std::string sum =
      concat(outline_span(agenda_minutes(drawing.memory.points), words.days), " in all");
  const std::string whole = concat("From ", outline_time(words.begins, words.days), ", ", sum);
  place = {place.x, centered_top(place, 18), place.w, 18};
  for (const std::string& fits : {whole, sum})
    if (ui.text_width(fits, Style::caption) <= place.w)
      return text(ui, place, fits, Style::caption, ui.palette().second_ink);
}

/// Offers what brings the points within their time.
void draw_fit(OutlineDrawing& drawing, Rect place, const ButtonWords& fit) {
  if (!button(drawing.ui, place, fit)) return;
  drawing.tell(OutlineNews::Type::shorten, 0);
  drawing.news.fitted = *drawing.memory.fitted;
  drawing.ui.announce("Shortened to fit");
}

}  // namespace

float outline_head_height(const OutlineDrawing& drawing) {
  if (drawing.words.points.empty()) return 0;
  const bool button_below = drawing.cards && drawing.memory.fitted && !drawing.words.read_only;
  return drawing.ui.control_height() * (button_below ? 2 : 1) + (button_below ? 16 : 8) +
         strip_height + 20;
}

void draw_outline_head(OutlineDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  if (place.h <= 0) return;
  place = place.inset(12, 8);
  Rect line = place.cut_top(ui.control_height(), 8);
  const Tone tone = drawing.memory.over > 0   ? Tone::bad
                    : drawing.words.ends >= 0 ? Tone::good
                                              : Tone::neutral;
  if (drawing.memory.fitted && !drawing.words.read_only) {
    const ButtonWords fit{.key = "fit", .label = "Shorten to fit"};
    const float wide = button_width(ui, fit);
    draw_fit(drawing,
             drawing.cards ? place.cut_top(ui.control_height(), 8).cut_left(wide)
                           : line.cut_right(wide, 12),
             fit);
  }
  line.cut_left(chip(ui, line.x, centered_top(line, 26), ui.keep(verdict_of(drawing)), tone), 10);
  draw_sum(drawing, line);
  draw_strip(drawing, place.cut_top(strip_height));
}

void draw_outline_labels(OutlineDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  const OutlineColumns at = outline_columns(drawing, place);
  Node row;
  row.id = ui.id("labels"), row.role = Role::row, row.place = place, row.row_index = 1;
  const auto scope = ui.open(row);
  const auto label = [&](Rect where, std::string_view words, int column, float indent) {
    if (where.w <= 0 || words.empty()) return;
    ui.draw_text_cut(where.x + indent, centered_top(where, 18), where.w - indent, words,
                     Style::caption, ui.palette().second_ink);
    ui.add(outline_cell(ui.id("label", static_cast<std::uint64_t>(column)), Role::column_header,
                        where, words, column));
  };
  label(at.start, "Starts", 2, 0);
  label(at.minutes, drawing.words.days ? "Days" : "Minutes", 3, 0);
  label(at.title, "Point", 4, fold_room);
  label(at.lead, drawing.words.lead_label, 5, 0);
  label(at.aim, drawing.words.aim_label, 6, 0);
}

void draw_outline_row(OutlineDrawing& drawing, Rect place, std::size_t point) {
  Ui& ui = drawing.ui;
  const OutlinePoint& about = drawing.words.points[point];
  const auto keys = ui.keys("point", ui.id(about.key));
  const bool held =
      drawing.memory.drag.point == static_cast<std::int64_t>(point) && !drawing.memory.drag.let_go;
  if (held) ui.shadow(place, space::control_radius);
  if (held || static_cast<std::int64_t>(point) == drawing.words.current)
    ui.fill(place, ui.palette().accent_ground);
  const float edge = about.depth == 0 ? 0 : 40;
  ui.line(place.x + edge, place.y, place.right(), place.y,
          about.depth == 0 ? ui.palette().line : ui.palette().fine_line);
  if (held) ui.outline(place.inset(1), ui.palette().accent, space::control_radius, 1.5f);
  Node row;
  row.id = ui.id("row"), row.role = Role::row, row.place = place, row.test_id = about.key;
  row.row_index = static_cast<std::int32_t>(drawing.memory.slots[point]) + 2;
  const auto scope = ui.open(row);
  const OutlineColumns at = outline_columns(drawing, place);
  draw_handle(drawing, at.handle, place, point);
  draw_start(drawing, at.start, point);
  draw_minutes(drawing, at.minutes, point);
  draw_outline_title(drawing, at.title, point);
  draw_lead(drawing, at.lead, about);
  draw_aim(drawing, at.aim, about);
}

}  // namespace entente::kit

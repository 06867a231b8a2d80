#include "base/concat.hpp"
#include "kit/chart/timeline_draw.hpp"

namespace entente::kit {
namespace {

void add_list_heading(Ui& ui, Rect place, std::string_view words, int column, bool right) {
  const float width = ui.text_width(words, Style::caption);
  ui.draw_text_cut(right ? place.right() - width : place.x, place.bottom() - 24, place.w + 1, words,
                   Style::caption, ui.palette().second_ink);
  ui.add(timeline_cell(ui.id("heading", static_cast<std::uint64_t>(column)), Role::column_header,
                       place, words, column));
}

void draw_list_headings(TimelineDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  const auto group = ui.group(Role::row_group, "header", place);
  Node row;
  row.id = ui.id("row"), row.role = Role::row, row.place = place, row.row_index = 1;
  const auto scope = ui.open(row);
  const TimelineColumns& columns = drawing.columns;
  const float owner_x = place.x + columns.title;
  add_list_heading(
      ui, {place.x + timeline_title_x, place.y, columns.title - timeline_title_x - 8, place.h},
      drawing.words.row_label, 1, false);
  if (columns.owner > 0)
    add_list_heading(ui, {owner_x, place.y, columns.owner, place.h}, drawing.words.owner_label, 2,
                     false);
  add_list_heading(ui,
                   {owner_x + columns.owner, place.y, columns.until - timeline_list_end, place.h},
                   drawing.words.until_label, 3, true);
  const Rect corner{place.x + columns.list, place.y, place.w - columns.list, place.h};
  ui.add(timeline_cell(ui.id("time"), Role::column_header, corner, "Time", 4));
}

/// Labels of ticks, each as far as the next one; the first stays in sight.
void draw_axis_labels(TimelineDrawing& drawing, std::span<const TimelineTick> ticks, Rect plot,
                      float y, Style style, Color color, bool stays) {
  Ui& ui = drawing.ui;
  for (std::size_t at = 0; at < ticks.size(); ++at) {
    float x = drawing.scale.x_of(ticks[at].day);
    const float next = at + 1 < ticks.size() ? drawing.scale.x_of(ticks[at + 1].day) : plot.right();
    if (stays) x = std::max(x, plot.x);
    const float width = ui.text_width(ticks[at].label, style);
    if (x < plot.x || x + 5 + width > next) continue;
    ui.draw_text(x + 5, y, ticks[at].label, style, color);
  }
}

/// What runs from today to the horizon.
void draw_band(TimelineDrawing& drawing, Rect plot) {
  Ui& ui = drawing.ui;
  const TimelineWords& words = drawing.words;
  if (!words.today) return;
  const float left = drawing.scale.x_of(words.today);
  const float right = words.horizon ? drawing.scale.x_of({words.horizon.days + 1}) : left;
  const Rect band{left, plot.bottom() - 22, right - left, 21};
  ui.clip(plot);
  ui.fill(band, ui.palette().accent_ground);
  const std::string today = concat("Today, ", day_and_month(words.today));
  const float x = std::max(left, plot.x) + 8;
  const float wide = ui.text_width(today, Style::caption_strong);
  if (right > plot.x && (words.horizon ? x + wide < right : left > plot.x))
    ui.draw_text(x, band.y + 2, today, Style::caption_strong, ui.palette().accent);
  const float far = ui.text_width(words.horizon_words, Style::caption);
  const float end = std::min(right, plot.right()) - 8;
  if (end - far > x + wide + 12)
    ui.draw_text(end - far, band.y + 2, words.horizon_words, Style::caption, ui.palette().accent);
  ui.fill({left, band.y, 2, band.h + 1}, ui.palette().accent);
  ui.unclip();
}

void draw_dashes(Ui& ui, float x, float top, float bottom, Color color) {
  for (float y = top; y < bottom; y += 6) ui.fill({x, y, 1, std::min(3.f, bottom - y)}, color);
}

}  // namespace

void draw_timeline_header(TimelineDrawing& drawing, Rect place) {
  Ui& ui = drawing.ui;
  const Palette& palette = ui.palette();
  const Rect plot{drawing.scale.x, place.y, drawing.scale.width, place.h};
  const TimelineAxis axis = timeline_axis(drawing.scale, drawing.memory.zoom);
  for (const TimelineTick& tick : axis.major)
    if (const float x = drawing.scale.x_of(tick.day); x > plot.x)
      ui.line(x, place.y + 6, x, place.y + 22, palette.line);
  draw_axis_labels(drawing, axis.major, plot, place.y + 5, Style::caption_strong, palette.ink,
                   true);
  draw_axis_labels(drawing, axis.minor, plot, place.y + 24, Style::caption, palette.second_ink,
                   false);
  draw_band(drawing, plot);
  draw_list_headings(drawing, place);
  ui.line(place.x, place.bottom() - 1, place.right(), place.bottom() - 1, palette.line);
  ui.line(plot.x, place.y, plot.x, place.bottom(), palette.line);
}

void draw_timeline_ground(TimelineDrawing& drawing, Rect plot) {
  Ui& ui = drawing.ui;
  const Palette& palette = ui.palette();
  if (drawing.words.horizon) {
    const float x = std::max(plot.x, drawing.scale.x_of({drawing.words.horizon.days + 1}));
    if (x < plot.right()) ui.fill({x, plot.y, plot.right() - x, plot.h}, palette.ground, 0, 0.55f);
  }
  const TimelineAxis axis = timeline_axis(drawing.scale, drawing.memory.zoom);
  for (const TimelineTick& tick : axis.minor)
    if (const float x = drawing.scale.x_of(tick.day); x > plot.x)
      ui.line(x, plot.y, x, plot.bottom(), palette.fine_line);
  for (const TimelineTick& tick : axis.major)
    if (const float x = drawing.scale.x_of(tick.day); x > plot.x)
      ui.line(x, plot.y, x, plot.bottom(), palette.line);
}

void draw_timeline_days(TimelineDrawing& drawing, Rect plot) {
  Ui& ui = drawing.ui;
  ui.clip(plot);
  if (drawing.words.today)
    ui.fill({drawing.scale.x_of(drawing.words.today), plot.y, 2, plot.h}, ui.palette().accent);
  if (drawing.words.horizon)
    draw_dashes(ui, drawing.scale.x_of({drawing.words.horizon.days + 1}), plot.y, plot.bottom(),
                ui.palette().accent);
  ui.unclip();
  ui.line(plot.x, plot.y, plot.x, plot.bottom(), ui.palette().line);
}

}  // namespace entente::kit

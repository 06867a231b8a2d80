#include "kit/chart/trend.hpp"

#include <algorithm>
#include <cmath>

#include "kit/chart/figure_table.hpp"
#include "kit/chart/trend_chart.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

// ---- What is shown.

bool find_days(TrendChart& chart) {
  Date from = chart.words.from, to = chart.words.to;
  bool any = false;
  for (const TrendSeries& series : chart.words.series) {
    if (series.points.empty()) continue;
    const Date first = series.points.front().day, last = series.points.back().day;
    if (!chart.words.from && (!from || first < from)) from = first;
    if (!chart.words.to && (!to || to < last)) to = last;
    any = true;
  }
  if (any && to <= from) from.days = to.days - 15, to.days += 15;
  chart.scale.from = from, chart.scale.to = to;
  return any;
}

/// The least and greatest value shown, zero among them, enclosed by round ones.
void find_values(TrendChart& chart) {
  float least = 0, greatest = 0;
  bool whole = true;
  for (const TrendSeries& series : chart.words.series)
    for (const TrendPoint& point : series.points) {
      least = std::min(least, point.value), greatest = std::max(greatest, point.value);
      whole = whole && point.value == std::floor(point.value);
    }
  const float height = chart.place.h;
  const auto most = chart.words.compact
                        ? std::size_t{4}
                        : static_cast<std::size_t>(std::clamp(height / 44, 3.f, 7.f));
  chart.ticks = value_ticks(least, greatest, most, whole);
  // A mark that hardly any value reaches only takes room.
  auto& ticks = chart.ticks;
  const float step = ticks[1] - ticks[0];
  const bool loose = least - ticks.front() > step * 0.5f,
             lofty = ticks.back() - greatest > step * 0.5f;
  chart.scale.least = loose ? least - step * 0.1f : ticks.front();
  chart.scale.greatest = lofty ? greatest + step * 0.1f : ticks.back();
  if (loose) ticks.erase(ticks.begin());
  if (lofty) ticks.pop_back();
}

void find_plot(TrendChart& chart) {
  Ui& ui = chart.ui;
  for (const TrendSeries& series : chart.words.series)
    chart.label_width =
        std::max(chart.label_width, ui.text_width(series.label, Style::caption_strong));
  chart.label_width = std::min(std::ceil(chart.label_width) + 1, chart.place.w * 0.4f);
  chart.labels_inside = chart.words.compact && chart.words.series.size() <= 2;
  Rect& plot = chart.scale.plot = chart.place;
  if (!chart.labels_inside) plot.cut_right(chart.label_width, 12);
  plot.cut_top(chart.labels_inside ? 22.f : 8.f);
  plot.cut_bottom(chart.labels_inside ? 24.f : chart.words.compact ? 8.f : 28.f);
  if (chart.words.compact) return;
  float width = 0;
  for (const float tick : chart.ticks)
    width = std::max(width,
                     ui.text_width(value_words(tick, chart.words.signed_values), Style::caption));
  plot.cut_left(std::ceil(width), 10);
}

// ---- The ground.

void draw_values(const TrendChart& chart) {
  Ui& ui = chart.ui;
  const Rect plot = chart.scale.plot;
  for (const float tick : chart.ticks) {
    const float y = chart.scale.y(tick);
    const bool zero = tick == 0;
    ui.line(plot.x, y, plot.right(), y, zero ? ui.palette().field_line : ui.palette().fine_line);
    if (chart.words.compact) continue;
    const std::string label = value_words(tick, chart.words.signed_values);
    ui.draw_text(plot.x - 10 - ui.text_width(label, Style::caption), y - 9, label, Style::caption,
                 ui.palette().second_ink);
  }
}

void draw_days(const TrendChart& chart) {
  Ui& ui = chart.ui;
  const Rect plot = chart.scale.plot;
  const float each = plot.w < 400 ? 44.f : 72.f;
  const auto most = static_cast<std::size_t>(std::max(2.f, plot.w / each));
  float free = plot.x;  // labels of short months may come close
  for (const TrendTick& tick : day_ticks(chart.scale.from, chart.scale.to, most)) {
    const float x = chart.scale.x(tick.day), width = ui.text_width(tick.label, Style::caption);
    ui.line(x, plot.bottom(), x, plot.bottom() + 5, ui.palette().line);
    const float left = std::clamp(x - width / 2, plot.x, std::max(plot.x, plot.right() - width));
    if (left < free) continue;
    ui.draw_text(left, plot.bottom() + 8, tick.label, Style::caption, ui.palette().second_ink);
    free = left + width + 8;
  }
}

// ---- The lines.

void draw_stepped(Ui& ui, std::span<const TrendCorner> corners, Color color) {
  constexpr float half = trend_thickness / 2;
  for (std::size_t index = 1; index < corners.size(); ++index) {
    const TrendCorner a = corners[index - 1], b = corners[index];
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    ui.fill({x - half, y - half, std::abs(b.x - a.x) + trend_thickness,
             std::abs(b.y - a.y) + trend_thickness},
            color);
  }
}

void draw_straight(Ui& ui, std::span<const TrendCorner> corners, Color color) {
  constexpr float half = trend_thickness / 2;
  for (std::size_t index = 1; index < corners.size(); ++index) {
    const TrendCorner a = corners[index - 1], b = corners[index];
    if (a.y == b.y || a.x == b.x)
      draw_stepped(ui, corners.subspan(index - 1, 2), color);
    else  // Dear ImGui moves lines by half a pixel
      ui.line(a.x - 0.5f, a.y - 0.5f, b.x - 0.5f, b.y - 0.5f, color, trend_thickness);
    if (index > 1) ui.circle(a.x, a.y, half, color);
  }
}

void draw_line(const TrendChart& chart, std::size_t index) {
  Ui& ui = chart.ui;
  const auto corners = corners_of(chart.words.series[index], chart.scale, chart.words.stepped);
  if (corners.size() == 1) ui.circle(corners[0].x, corners[0].y, 4, chart.ink(index));
  if (chart.words.stepped)
    draw_stepped(ui, corners, chart.ink(index));
  else
    draw_straight(ui, corners, chart.ink(index));
}

/// Where the line ends on the right.
float end_of(const TrendChart& chart, std::size_t index) {
  return chart.scale.y(value_on(chart.words.series[index], chart.scale.to, chart.words.stepped));
}

void draw_label(const TrendChart& chart, std::size_t index, float x, float y) {
  chart.ui.draw_text_cut(x, y, chart.label_width, chart.words.series[index].label,
                         Style::caption_strong, chart.ink(index));
}

void draw_labels_behind(const TrendChart& chart) {
  std::vector<float> tops;
  for (std::size_t index = 0; index < chart.words.series.size(); ++index)
    tops.push_back(end_of(chart, index) - trend_label / 2);
  move_apart(tops, trend_label, chart.place.y, chart.place.bottom());
  for (std::size_t index = 0; index < tops.size(); ++index)
    if (!chart.words.series[index].points.empty())
      draw_label(chart, index, chart.scale.plot.right() + 12, tops[index]);
}

void draw_labels_inside(TrendChart& chart) {
  const auto& series = chart.words.series;
  const float right = chart.scale.plot.right();
  const TrendReach reach = reach_of(chart, right - chart.label_width, right);
  const std::size_t upper = series.size() == 2 && end_of(chart, 1) < end_of(chart, 0) ? 1 : 0;
  for (std::size_t index = 0; index < series.size(); ++index) {
    if (series[index].points.empty()) continue;
    const float width = std::min(chart.ui.text_width(series[index].label, Style::caption_strong),
                                 chart.label_width);
    const float y = index == upper ? reach.top - trend_label - 4 : reach.bottom + 4;
    const Rect label = chart.inside[index] = {right - width, y, width, trend_label};
    chart.ui.fill({label.x - 4, label.y + 1, label.w + 4, label.h - 2}, chart.ui.palette().card);
    draw_label(chart, index, label.x, label.y);
  }
}

// ---- The table.

std::string day_words(Date day) {
  static constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};
  const YearMonthDay parts = calendar_from(day);
  return std::to_string(parts.day) + " " + std::string(months[parts.month - 1]) + " " +
         std::to_string(parts.year);
}

void add_table(const TrendChart& chart) {
  const auto most = static_cast<std::size_t>(std::max(3.f, chart.place.h / figure_row - 1));
  std::vector<std::string> heads{"Date"}, cells;
  for (const TrendSeries& series : chart.words.series) heads.emplace_back(series.name);
  for (const Date day : table_days(chart.words.series, chart.scale.from, chart.scale.to, most)) {
    cells.push_back(day_words(day));
    for (const TrendSeries& series : chart.words.series) {
      const bool known = !series.points.empty() && series.points.front().day <= day;
      const float value = value_on(series, day, chart.words.stepped);
      cells.push_back(known ? value_words(value, chart.words.signed_values) : "");
    }
  }
  figure_table(chart.ui, chart.place, chart.words.name, heads, cells);
}

void draw_empty(Ui& ui, Rect place, const TrendWords& words) {
  const float width = std::min(place.w, 360.f);
  const float height = paragraph_height(ui, width, words.empty, Style::body);
  const float x = words.compact ? place.x : place.x + (place.w - width) / 2;
  paragraph(ui, {x, place.y + (place.h - height) / 2, width, 0}, words.empty, Style::body,
            ui.palette().second_ink);
}

}  // namespace

TrendReach reach_of(const TrendChart& chart, float left, float right) {
  TrendReach reach{chart.scale.plot.bottom(), chart.scale.plot.y};
  const auto note = [&](float y) {
    reach.top = std::min(reach.top, y), reach.bottom = std::max(reach.bottom, y);
  };
  const float days = static_cast<float>(chart.scale.to.days - chart.scale.from.days);
  const auto day_at = [&](float x) {
    const float share = (x - chart.scale.plot.x) / std::max(1.f, chart.scale.plot.w);
    return Date{chart.scale.from.days +
                static_cast<std::int32_t>(std::lround(days * std::clamp(share, 0.f, 1.f)))};
  };
  const Date first = day_at(left), last = day_at(right);
  for (const TrendSeries& series : chart.words.series) {
    if (series.points.empty()) continue;
    for (const Date day : {first, last})
      note(chart.scale.y(value_on(series, day, chart.words.stepped)));
    for (const TrendPoint& point : series.points)
      if (first <= point.day && point.day <= last) note(chart.scale.y(point.value));
  }
  return reach;
}

void trend(Ui& ui, Rect place, const TrendWords& words) {
  TrendChart chart{ui, words, place, {}, {}};
  if (!find_days(chart)) return draw_empty(ui, place, words);
  find_values(chart);
  find_plot(chart);
  Node figure;
  figure.id = ui.id(words.key), figure.role = Role::figure, figure.place = place;
  figure.name = words.name;
  const auto scope = ui.open(figure);
  add_table(chart);
  draw_values(chart);
  if (!words.compact) draw_days(chart);
  for (std::size_t index = 0; index < words.series.size(); ++index) draw_line(chart, index);
  if (chart.labels_inside)
    draw_labels_inside(chart);
  else
    draw_labels_behind(chart);
  if (words.compact)
    draw_noted(chart);
  else
    draw_events(chart, figure.id);
}

}  // namespace entente::kit

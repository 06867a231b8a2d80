#include "kit/chart/trend_layout.hpp"

#include "base/order.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace entente::kit {
namespace {

constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// A way to divide time: every so many days, or on the first of every so many months.
struct Division {
  int days, months;
};
constexpr std::array<Division, 12> divisions{{{1, 0},
                                              {2, 0},
                                              {7, 0},
                                              {14, 0},
                                              {0, 1},
                                              {0, 2},
                                              {0, 3},
                                              {0, 6},
                                              {0, 12},
                                              {0, 24},
                                              {0, 60},
                                              {0, 120}}};

Date first_tick(Date from, Division division) {
  if (division.months == 0) return from;
  YearMonthDay day = calendar_from(from);
  int month = day.year * 12 + day.month - 1 + (day.day > 1 ? 1 : 0);
  month += (division.months - month % division.months) % division.months;
  return date_from({month / 12, month % 12 + 1, 1});
}

Date next_tick(Date day, Division division) {
  if (division.months == 0) return {day.days + division.days};
  const YearMonthDay parts = calendar_from(day);
  const int month = parts.year * 12 + parts.month - 1 + division.months;
  return date_from({month / 12, month % 12 + 1, 1});
}

std::size_t tick_count(Date from, Date to, Division division) {
  const float each = division.months == 0 ? static_cast<float>(division.days)
                                          : static_cast<float>(division.months) * 30.4f;
  return static_cast<std::size_t>(static_cast<float>(to.days - from.days) / each) + 1;
}

std::string tick_label(Date day, Division division, bool first) {
  const YearMonthDay parts = calendar_from(day);
  const std::string month(months[parts.month - 1]);
  if (division.months == 0) return std::to_string(parts.day) + " " + month;
  if (parts.month == 1 || division.months >= 12) return std::to_string(parts.year);
  return first ? month + " " + std::to_string(parts.year) : month;
}

/// A line that grows by one corner after the other.
struct Line {
  std::vector<TrendCorner>& corners;
  bool stepped;
  void to(float x, float y) {
    if (stepped && !corners.empty() && corners.back().x != x && corners.back().y != y)
      corners.push_back({x, corners.back().y});
    corners.push_back({x, y});
  }
};

/// What lies on one pixel of the width: where the line comes in, how far it reaches, where it goes.
struct Pixel {
  int at = -1;
  float x = 0, first = 0, low = 0, high = 0, last = 0;
  void begin(int pixel, float px, float y) { at = pixel, x = px, first = low = high = last = y; }
  void add(float y) { low = std::min(low, y), high = std::max(high, y), last = y; }
  void draw(Line& line) const {
    if (at < 0) return;
    line.to(x, first);
    if (low < std::min(first, last)) line.to(x, low);
    if (high > std::max(first, last)) line.to(x, high);
    if (last != first) line.to(x, last);
  }
};

std::vector<TrendPoint>::size_type index_after(std::span<const TrendPoint> points, Date day) {
  const auto after =
      std::upper_bound(points.begin(), points.end(), day,
                       [](Date sought, const TrendPoint& point) { return sought < point.day; });
  return static_cast<std::size_t>(after - points.begin());
}

}  // namespace

std::vector<TrendTick> day_ticks(Date from, Date to, std::size_t most) {
  std::vector<TrendTick> ticks;
  Division division = divisions.back();
  for (auto each = divisions.rbegin(); each != divisions.rend(); ++each)
    if (tick_count(from, to, *each) <= std::max<std::size_t>(most, 1)) division = *each;
  for (Date day = first_tick(from, division); day <= to && ticks.size() < 64;
       day = next_tick(day, division))
    ticks.push_back({day, tick_label(day, division, ticks.empty())});
  return ticks;
}

std::vector<float> value_ticks(float least, float greatest, std::size_t most, bool whole) {
  const float range = std::max(greatest - least, whole ? 1.f : 1e-3f);
  float power = std::pow(10.f, std::floor(std::log10(range / static_cast<float>(most))));
  if (whole) power = std::max(power, 1.f);
  float step = power;
  for (const float factor : {1.f, 2.f, 5.f, 10.f, 20.f}) {
    step = power * factor;
    const float count = std::ceil(greatest / step) - std::floor(least / step) + 1;
    if (count <= static_cast<float>(most)) break;
  }
  std::vector<float> ticks;
  const float last = std::max(std::ceil(greatest / step), std::floor(least / step) + 1);
  for (float tick = std::floor(least / step); tick <= last; ++tick) ticks.push_back(tick * step);
  return ticks;
}

std::string value_words(float value, bool with_sign) {
  const long tenths = std::lround(value * 10), size = tenths < 0 ? -tenths : tenths;
  std::string words = tenths < 0 ? "\xe2\x88\x92" : with_sign && tenths > 0 ? "+" : "";
  words += std::to_string(size / 10);
  if (size % 10 != 0) words += "." + std::to_string(size % 10);
  return words;
}

void move_apart(std::vector<float>& tops, float height, float top, float bottom) {
  std::vector<std::size_t> order(tops.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  put_in_order(order.begin(), order.end(),
               [&](std::size_t a, std::size_t b) { return tops[a] < tops[b]; });
  float least = top;
  for (const std::size_t index : order) {
    tops[index] = std::max(tops[index], least);
    least = tops[index] + height;
  }
  float most = bottom - height;
  for (auto index = order.rbegin(); index != order.rend(); ++index) {
    if (tops[*index] <= most) break;
    tops[*index] = most;
    most -= height;
  }
}

float TrendScale::x(Date day) const {
  const float share = static_cast<float>(day.days - from.days) /
                      static_cast<float>(std::max(1, to.days - from.days));
  return plot.x + plot.w * share;
}

float TrendScale::y(float value) const {
  return plot.bottom() - plot.h * (value - least) / (greatest - least);
}

std::vector<TrendCorner> corners_of(const TrendSeries& series, const TrendScale& scale,
                                    bool stepped) {
  std::vector<TrendCorner> corners;
  Line line{corners, stepped};
  Pixel pixel;
  const auto points = series.points;
  const std::size_t first = index_after(points, {scale.from.days - 1});
  if (first > 0) pixel.begin(0, scale.plot.x, scale.y(value_on(series, scale.from, stepped)));
  for (std::size_t index = first; index < points.size() && points[index].day <= scale.to; ++index) {
    const float x = scale.x(points[index].day), y = scale.y(points[index].value);
    const int at = static_cast<int>(x - scale.plot.x);
    if (at == pixel.at) {
      pixel.add(y);
      continue;
    }
    pixel.draw(line);
    pixel.begin(at, x, y);
  }
  pixel.draw(line);
  const bool known_after = !points.empty() && scale.to < points.back().day;
  if (!corners.empty() && (stepped || known_after))
    line.to(scale.plot.right(), scale.y(value_on(series, scale.to, stepped)));
  return corners;
}

float value_on(const TrendSeries& series, Date day, bool stepped) {
  const auto points = series.points;
  if (points.empty()) return 0;
  const std::size_t after = index_after(points, day);
  if (after == 0) return points.front().value;
  const TrendPoint& before = points[after - 1];
  if (stepped || after == points.size()) return before.value;
  const TrendPoint& next = points[after];
  const float share = static_cast<float>(day.days - before.day.days) /
                      static_cast<float>(next.day.days - before.day.days);
  return before.value + (next.value - before.value) * share;
}

std::vector<Date> table_days(std::span<const TrendSeries> series, Date from, Date to,
                             std::size_t most) {
  std::vector<Date> days;
  const auto add = [&](Date day) {
    const auto at = std::lower_bound(days.begin(), days.end(), day);
    if (at == days.end() || *at != day) days.insert(at, day);
  };
  for (const TrendSeries& each : series)
    for (const TrendPoint& point : each.points)
      if (from <= point.day && point.day <= to && days.size() <= most) add(point.day);
  add(to);
  if (days.size() <= most) return days;
  days.clear();
  const auto rows = static_cast<int>(std::max<std::size_t>(most, 2));
  for (int row = 0; row < rows; ++row)
    add({from.days +
         static_cast<std::int32_t>(std::int64_t{to.days - from.days} * row / (rows - 1))});
  return days;
}

}  // namespace entente::kit

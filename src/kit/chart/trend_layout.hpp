#pragma once
#include <string>
#include <vector>

#include "kit/chart/trend.hpp"

/// The geometry of a trend, apart from drawing it.
namespace entente::kit {

struct TrendTick {
  Date day;
  std::string label;
};

/// Days to mark between both, at most `most` and evenly apart as calendars have it: days, weeks,
/// months, quarters or years. Labels name the year where one begins and on the first tick.
std::vector<TrendTick> day_ticks(Date from, Date to, std::size_t most);

/// Round values to mark that enclose both: steps of 1, 2 or 5 times a power of ten, at most `most`
/// of them; steps of one or more where all values are whole.
std::vector<float> value_ticks(float least, float greatest, std::size_t most, bool whole);

/// "12", "−3", "1.5"; with `with_sign` also "+12".
std::string value_words(float value, bool with_sign);

/// Moves lines of text that stand at `tops` apart, so that none covers another and all stay within
/// `top` and `bottom` as far as there is room; their order stays.
void move_apart(std::vector<float>& tops, float height, float top, float bottom);

/// Where days and values stand.
struct TrendScale {
  Rect plot;
  Date from, to;
  float least = 0, greatest = 1;
  float x(Date day) const;
  float y(float value) const;
};

struct TrendCorner {
  float x, y;
};

/// The corners of a line, a handful for each pixel of the width however many points there are.
std::vector<TrendCorner> corners_of(const TrendSeries& series, const TrendScale& scale,
                                    bool stepped);

/// The line's value on a day: on the last one known after it, on the first one before it.
float value_on(const TrendSeries& series, Date day, bool stepped);

/// The days a table of so many rows shows: those on which something changes where they are few,
/// else days evenly apart; the last one always.
std::vector<Date> table_days(std::span<const TrendSeries> series, Date from, Date to,
                             std::size_t most);

}  // namespace entente::kit

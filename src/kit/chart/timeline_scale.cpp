#include "kit/chart/timeline_scale.hpp"

#include <cmath>
#include <cstdlib>

#include "base/concat.hpp"

namespace entente::kit {
namespace {

constexpr std::string_view timeline_months[] = {"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};

std::string_view month_name(int month) {
  return timeline_months[static_cast<std::size_t>(month - 1)];
}

/// The first day of the month so many months after 1 January of year 0.
Date month_begin(int months) { return date_from({months / 12, months % 12 + 1, 1}); }

int months_before(Date day) {
  const YearMonthDay parts = calendar_from(day);
  return parts.year * 12 + parts.month - 1;
}

/// Begins of every `step` months from the one that holds `from` to before `to`.
std::vector<Date> month_begins(Date from, Date to, int step) {
  std::vector<Date> begins;
  for (int month = months_before(from) / step * step; month_begin(month) < to; month += step)
    begins.push_back(month_begin(month));
  return begins;
}

std::string minor_label(Date day, TimelineZoom zoom) {
  const int month = calendar_from(day).month;
  if (zoom == TimelineZoom::quarters) return concat('Q', (month + 2) / 3);
  return std::string(month_name(month).substr(0, 3));
}

std::string count_of_days(std::int32_t days) { return concat(days, days == 1 ? " day" : " days"); }

}  // namespace

float pixels_per_day(TimelineZoom zoom) {
  return zoom == TimelineZoom::weeks ? 5.5f : zoom == TimelineZoom::months ? 2.2f : 0.75f;
}

TimelineAxis timeline_axis(const TimelineScale& scale, TimelineZoom zoom) {
  const Date from{static_cast<std::int32_t>(std::floor(scale.first))},
      to{static_cast<std::int32_t>(std::ceil(scale.first + scale.days()))};
  TimelineAxis axis;
  const bool weeks = zoom == TimelineZoom::weeks;
  for (const Date day : month_begins(from, to, weeks ? 1 : 12)) {
    const YearMonthDay parts = calendar_from(day);
    std::string label = weeks ? std::string(month_name(parts.month)) : concat(parts.year);
    if (weeks && (parts.month == 1 || axis.major.empty())) append(label, ' ', parts.year);
    axis.major.push_back({day, std::move(label)});
  }
  if (weeks)
    for (Date day{from.days + (7 - weekday(from)) % 7}; day < to; day.days += 7)
      axis.minor.push_back({day, concat(calendar_from(day).day)});
  else
    for (const Date day : month_begins(from, to, zoom == TimelineZoom::months ? 1 : 3))
      axis.minor.push_back({day, minor_label(day, zoom)});
  return axis;
}

std::string short_day(Date day) {
  if (!day) return {};
  const YearMonthDay parts = calendar_from(day);
  return concat(parts.day, ' ', month_name(parts.month).substr(0, 3));
}

std::string day_and_month(Date day) {
  const YearMonthDay parts = calendar_from(day);
  return concat(parts.day, ' ', month_name(parts.month));
}

std::string long_day(Date day) { return concat(day_and_month(day), ' ', calendar_from(day).year); }

std::string days_words(Date start, Date finish) {
  if (!start && !finish) return "no day yet";
  if (!start || start == finish) return long_day(finish);
  if (!finish) return concat("from ", long_day(start));
  const bool one_year = calendar_from(start).year == calendar_from(finish).year;
  return concat(one_year ? day_and_month(start) : long_day(start), " to ", long_day(finish));
}

std::int32_t slip_of(const TimelineItem& item) {
  return item.finish && item.planned_finish ? item.finish.days - item.planned_finish.days : 0;
}

std::string slip_words(const TimelineItem& item) {
  const std::int32_t slip = slip_of(item);
  return slip > 0 ? concat('+', count_of_days(slip)) : std::string();
}

std::string heard_of(const TimelineItem& item) {
  std::string words = days_words(item.milestone ? Date{} : item.start, item.finish);
  if (item.milestone) words += ", milestone";
  if (item.critical)
    words += ", critical";
  else if (item.slack >= 0)
    append(words, ", ", count_of_days(item.slack), " of slack");
  const std::int32_t slip = slip_of(item);
  if (slip != 0)
    append(words, ", ", count_of_days(std::abs(slip)), slip > 0 ? " later" : " earlier",
           " than planned");
  return words;
}

}  // namespace entente::kit

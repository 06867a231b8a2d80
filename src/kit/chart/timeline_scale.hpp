#pragma once
#include <string>
#include <vector>

#include "kit/chart/timeline.hpp"

/// Days and places of a timeline, apart from drawing it.
namespace entente::kit {

/// Where days stand.
struct TimelineScale {
  float x = 0, width = 0;  // of the part that shows time
  double first = 0;        // the day at its left edge, as Date::days, with a fraction
  float per_day = 5.5f;    // CSS pixels
  /// Where the day begins.
  float x_of(Date day) const {
    return x + static_cast<float>((static_cast<double>(day.days) - first)) * per_day;
  }
  double days() const { return static_cast<double>(width / per_day); }
};

float pixels_per_day(TimelineZoom zoom);

/// A line in the axis, where a day begins, and its label.
struct TimelineTick {
  Date day;
  std::string label;
};
struct TimelineAxis {
  std::vector<TimelineTick> major;  // months or years; the first may begin before what is shown
  std::vector<TimelineTick> minor;  // weeks from Monday, months or quarters
};
TimelineAxis timeline_axis(const TimelineScale& scale, TimelineZoom zoom);

/// "16 Dec".
std::string short_day(Date day);
/// "16 December".
std::string day_and_month(Date day);
/// "16 December 2026".
std::string long_day(Date day);
/// "3 December to 16 December 2026"; one day alone where both are the same or one is missing; "no
/// day yet".
std::string days_words(Date start, Date finish);
/// By how many days it ends later than planned, below 0 where earlier; 0 where either is missing.
std::int32_t slip_of(const TimelineItem& item);
/// "+14 days", "+1 day"; "" where it has not slipped.
std::string slip_words(const TimelineItem& item);
/// What is heard of a bar: "3 December to 16 December 2026, critical, 14 days later than planned".
std::string heard_of(const TimelineItem& item);

}  // namespace entente::kit

#pragma once
#include <span>
#include <string_view>

#include "base/time.hpp"
#include "kit/ui.hpp"

namespace entente::kit {

/// A value from this day on (stepped lines), or on this day (straight ones).
struct TrendPoint {
  Date day;
  float value = 0;
};

/// One line. Points stand in the order of their days.
struct TrendSeries {
  std::string_view name;   // the head of its column in the table: "Corvane, in Marlow's eyes"
  std::string_view label;  // stands at the line's end: "Corvane +21"
  Tone tone = Tone::accent;
  std::span<const TrendPoint> points;
};

/// Something that happened on a line: a small circle that tells its words when it is pointed at or
/// has the focus, and leads to `target` ("#/plan/…").
struct TrendEvent {
  Date day;
  std::uint32_t series = 0;
  std::string_view words;   // "Kept: Send stability data, +2, 18 Nov 2026"; none where the same
                            // is told on another line
  std::string_view target;  // of all events or of none
};

/// What a trend shows. Nothing is kept of it: hand in the same spans in every frame.
struct TrendWords {
  std::string_view key, name;  // the name is heard before the table
  std::span<const TrendSeries> series;
  std::span<const TrendEvent> events = {};               // in the order of their days
  std::string_view empty = "Nothing to draw here yet.";  // where no series has a point
  Date from = {}, to = {};                               // none: as far as the points reach
  bool stepped = false;        // a value holds until the next one, and the last one until `to`
  bool signed_values = false;  // "+3" and "−3"
  bool compact = false;        // for a card: no axes, and of the events only …
  int noted = -1;              // … this one, with `note` beside it
  std::string_view note = {};  // "site audit moved, 9 August"
};

/// A chart over time with each line's last value at its end. Arrow keys walk along the events,
/// which are one stop of the Tab key; those that would stand closer than a finger are told
/// together. Those who cannot see it find a table of as many days as the place has room for lines.
void trend(Ui& ui, Rect place, const TrendWords& words);

}  // namespace entente::kit

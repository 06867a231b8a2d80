#pragma once
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "kit/chart/timeline_scale.hpp"

/// What a timeline remembers and where everything stands, apart from drawing it.
namespace entente::kit {

inline constexpr float timeline_header = 68;

/// A line of the list: a group, or one of its items.
struct TimelineRow {
  bool group = false;
  std::uint32_t index = 0;  // of words.groups or words.items
};

/// A bar that is held, by a pointer.
struct TimelineDrag {
  enum class Part : std::uint8_t { whole, start, finish };
  std::int64_t item = -1;  // -1: none
  NodeId bar = 0;
  Part part = Part::whole;
  float from = 0;         // where the pointer came down
  std::int32_t days = 0;  // by how many it is moved now
  bool let_go = false;    // nothing follows, though the pointer is still down
};

using TimelinePart = TimelineDrag::Part;

struct TimelineMemory {
  TimelineZoom zoom = TimelineZoom::weeks;
  double first = std::numeric_limits<double>::quiet_NaN();  // the day at the left edge
  std::vector<std::string> folded;                          // keys of groups
  // Worked out where words, folds or, for cards, the width have changed.
  std::vector<TimelineRow> rows;
  std::vector<std::int64_t> row_of;    // of each item; -1: in a folded group
  std::vector<std::uint32_t> leaving;  // links by the item that they leave, and
  std::vector<std::uint32_t> leaves;   // where each item's begin among them, and where all end
  std::vector<float> tops;             // of the cards, and where the last one ends
  Date earliest, latest;               // over all bars
  bool stale = true;
  float width = 0;
  std::uint64_t revision = 0;
  // The line that Tab goes to, and whether to its bar.
  std::int64_t row = 0;
  bool on_bar = false;
  bool focus = false;  // focus it as soon as it is drawn
  bool show = false;   // scroll it into view
  TimelineDrag drag;
};

/// Works out rows and their items' days, where that has changed.
void lay_timeline(const TimelineWords& words, TimelineMemory& memory);
bool is_folded(const TimelineMemory& memory, std::string_view group);
void turn_fold(TimelineMemory& memory, std::string_view group);

/// Where the list's columns stand, from the timeline's left edge. The owner's is left out where
/// there is little room.
struct TimelineColumns {
  float list = 440, title = 0, owner = 0, until = 0;  // widths
};
TimelineColumns timeline_columns(float width);

/// The part of time that is shown, at first with today near the left edge; it stays where there is
/// something to see.
TimelineScale timeline_scale(float x, float width, const TimelineWords& words,
                             TimelineMemory& memory);
/// Another zoom about the middle of what is shown.
void set_timeline_zoom(TimelineMemory& memory, float width, TimelineZoom zoom);

struct TimelineDays {
  Date start, finish;
};
/// An item's days after its bar, or one of its ends, has moved: never less than a day.
TimelineDays moved_days(const TimelineItem& item, TimelineDrag::Part part, std::int32_t by);

/// A bar between the edges of its days; a milestone's is square about its day's middle. Empty
/// without days.
Rect timeline_bar(const TimelineScale& scale, const TimelineItem& item, TimelineDays days,
                  float top, float height);

struct TimelineCorner {
  float x, y;
};
/// The way of a dependency, from the end of one bar to the begin or the upper or lower edge of
/// another: the corners of a line that ends in an arrow. `milestone`: the bar it leads to is one.
std::vector<TimelineCorner> timeline_elbow(Rect before, Rect after, bool milestone);

}  // namespace entente::kit

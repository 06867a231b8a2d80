#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace entente::practice {

/// The critical path method: which activities a plan's finish hangs on, and how many days each of
/// the others can slip before it moves. Days are numbers as in Date::days; an end is the first day
/// after, so that an activity of one day on day 5 ends at 6. Every day counts, weekends too.

inline constexpr std::int64_t no_day = std::numeric_limits<std::int64_t>::min();

struct Activity {
  std::int64_t start =
      no_day;                  // it is not begun before; none: as early as what it waits for allows
  std::int64_t days = no_day;  // how long it takes; none or below 0 counts as 0
};

/// `after` cannot begin before `before` has ended. Indices of activities; where one is none, the
/// dependency is left out.
struct Dependency {
  std::uint32_t before = 0, after = 0;
};

struct Timing {
  std::int64_t earliest_start = no_day, earliest_end = no_day;
  std::int64_t latest_start = no_day, latest_end = no_day;  // without moving the finish
  std::int64_t slack = no_day;                              // latest less earliest start, 0 or more
  bool critical = false;  // a day more here is a day more for the finish
  /// Not where neither it nor anything it waits for has a day: then all above is none, and nothing
  /// is held up by it.
  bool known() const { return earliest_start != no_day; }
};

struct Schedule {
  std::vector<Timing> timings;  // of each activity
  std::vector<bool> critical;   // of each dependency: the critical path goes along it
  /// Activities that wait for each other, one circle for each such knot, in the order in which they
  /// wait, from the least index on. Dependencies within a knot are left out of the timings.
  std::vector<std::vector<std::uint32_t>> cycles;
  std::int64_t finish = no_day;  // the end of `goal`, or the last end of all
};

/// Works all of it out in time and memory proportional to activities and dependencies.
/// `goal`: the activity whose end counts (a launch, say): then what leads to it is measured against
/// it alone, and whatever else there is can slip up to the last end of all and is never critical.
/// Without one, or where it has no day, the last end of all counts.
Schedule schedule_of(std::span<const Activity> activities, std::span<const Dependency> dependencies,
                     std::optional<std::uint32_t> goal = {});

}  // namespace entente::practice

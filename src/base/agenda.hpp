#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The arithmetic of an ordered, nested list whose minutes add up to times: a launch's agenda, a
/// negotiation's, a meeting's. It stands here because both the picture, which shows the times of a
/// row that is being dragged, and the practices, which title and shorten an agenda, work with it.
/// Nothing here keeps anything; wherever minutes are meant, days do as well.

/// One point, in the order in which they are listed. What follows it at a greater depth, up to the
/// next one at its own depth or less, are its steps.
struct AgendaPoint {
  int minutes = 0;  // of a point without steps; below 0 counts as 0. With steps: not counted
  int depth = 0;    // 0 at the top; more than one deeper than the point before counts as one deeper
  bool operator==(const AgendaPoint&) const = default;
};

/// When a point is. Its minutes are its own, or the sum of its steps'.
struct AgendaTime {
  std::int64_t start = 0;  // in minutes from where the caller counts; for a clock, midnight
  std::int64_t minutes = 0;
  bool has_steps = false;
  std::int64_t end() const { return start + minutes; }
  bool operator==(const AgendaTime&) const = default;
};

/// The time of each point, one behind the other from `begins` on; in the order of `points`.
std::vector<AgendaTime> agenda_times(std::span<const AgendaPoint> points, std::int64_t begins);
/// What all points without steps take together.
std::int64_t agenda_minutes(std::span<const AgendaPoint> points);
/// Where a point and all of its steps end: the number of the first point behind them.
std::size_t agenda_end(std::span<const AgendaPoint> points, std::size_t point);

/// A piece of the strip above a day: a point at the top, or the part of it beyond the day's end.
struct AgendaCell {
  std::size_t point = 0;
  std::int64_t start = 0, minutes = 0;  // more than 0
  bool over = false;                    // lies beyond the end
  bool operator==(const AgendaCell&) const = default;
};
/// The strip of one day, from `begins` without gaps: its points at the top, parted where the day is
/// to end. Points that take no time have no cell.
std::vector<AgendaCell> agenda_strip(std::span<const AgendaPoint> points, std::int64_t begins,
                                     std::int64_t ends);

/// Minutes in proportion to `minutes` that add up to `room` exactly, none below `least`; those that
/// are below it already stay as they are, and none grows. What fits already comes back as it is.
/// Nothing where even the least of each is more than `room`. `least` is 0 or more; any minutes
/// below 0 count as 0.
std::optional<std::vector<int>> shortened_to_fit(std::span<const int> minutes, std::int64_t room,
                                                 int least);
/// The same for a whole day: its points with the minutes of those without steps shortened.
std::optional<std::vector<AgendaPoint>> shortened_to_fit(std::span<const AgendaPoint> points,
                                                         std::int64_t room, int least);

/// A new order of the points: which one stands where, and how deep.
struct AgendaPlace {
  std::size_t point = 0;
  int depth = 0;
  bool operator==(const AgendaPlace&) const = default;
};
using AgendaOrder = std::vector<AgendaPlace>;
enum class AgendaMove : std::uint8_t {
  up,      // before the sibling before it
  down,    // behind the sibling behind it
  indent,  // becomes the last step of the sibling before it
  outdent  // becomes the sibling behind the point whose step it is
};
/// The order after one move of `point` with all its steps. Nothing where there is no such place, or
/// where a step would stand at `levels` or deeper (2: points and their steps).
std::optional<AgendaOrder> moved_agenda(std::span<const AgendaPoint> points, std::size_t point,
                                        AgendaMove move, int levels);
/// The order after `point` with all its steps was put at `depth` before the point `before`, or at
/// the end where that is their number. The depth is brought to what is possible there: at most one
/// below the point above it, at least that of the point below it, and so that no step stands at
/// `levels` or deeper. Nothing where no depth is possible, or nothing would change.
std::optional<AgendaOrder> dropped_agenda(std::span<const AgendaPoint> points, std::size_t point,
                                          std::size_t before, int depth, int levels);
/// The points in a new order, from which the times that it would have follow.
std::vector<AgendaPoint> in_order(std::span<const AgendaPoint> points, const AgendaOrder& order);

}  // namespace entente

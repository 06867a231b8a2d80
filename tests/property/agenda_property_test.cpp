#include <gtest/gtest.h>
// After the above, on which it builds.
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "base/agenda.hpp"

namespace entente {
namespace {

std::vector<int> any_minutes() {
  return *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 300));
}

/// Points of a real list: none more than one deeper than that before it.
std::vector<AgendaPoint> any_agenda(std::size_t fewest) {
  std::vector<AgendaPoint> points;
  for (int count = *rc::gen::inRange(static_cast<int>(fewest), 30); count > 0; --count) {
    const int most = points.empty() ? 1 : std::min(points.back().depth + 2, 3);
    points.push_back({*rc::gen::inRange(0, 300), *rc::gen::inRange(0, most)});
  }
  return points;
}

std::int64_t sum_of(const std::vector<int>& minutes) {
  return std::accumulate(minutes.begin(), minutes.end(), std::int64_t{0});
}

RC_GTEST_PROP(AgendaProperty, ShortenedFitsExactlyAndFairly, ()) {
  const std::vector<int> minutes = any_minutes();
  const int least = *rc::gen::inRange(0, 30);
  std::int64_t fewest = 0;
  for (const int each : minutes) fewest += std::min(each, least);
  const std::int64_t room = *rc::gen::inRange<std::int64_t>(0, sum_of(minutes) + 10);
  const auto fitted = shortened_to_fit(minutes, room, least);
  RC_ASSERT(fitted.has_value() == (fewest <= room));
  if (!fitted) return;
  RC_ASSERT(sum_of(*fitted) == std::min(room, sum_of(minutes)));
  for (std::size_t at = 0; at < minutes.size(); ++at) {
    RC_ASSERT((*fitted)[at] <= minutes[at]);
    RC_ASSERT((*fitted)[at] >= std::min(minutes[at], least));
    for (std::size_t other = 0; other < minutes.size(); ++other)
      if (minutes[at] > minutes[other]) RC_ASSERT((*fitted)[at] >= (*fitted)[other] - 1);
  }
}

RC_GTEST_PROP(AgendaProperty, PointsFollowEachOtherAndSumsAddUp, ()) {
  const std::vector<AgendaPoint> points = any_agenda(0);
  const auto times = agenda_times(points, 480);
  std::int64_t now = 480;
  for (std::size_t at = 0; at < points.size(); ++at) {
    RC_ASSERT(times[at].start == now);
    if (!times[at].has_steps) now += points[at].minutes;
    const std::size_t end = agenda_end(points, at);
    RC_ASSERT(times[at].end() == (end < times.size() ? times[end].start : times.back().end()));
  }
  RC_ASSERT(now == 480 + agenda_minutes(points));
}

RC_GTEST_PROP(AgendaProperty, TheStripHasEveryMinuteOnce, ()) {
  const std::vector<AgendaPoint> points = any_agenda(0);
  const std::int64_t ends = *rc::gen::inRange<std::int64_t>(0, 5000);
  std::int64_t now = 480;
  for (const AgendaCell& cell : agenda_strip(points, 480, ends)) {
    RC_ASSERT(cell.minutes > 0);
    RC_ASSERT(cell.start == now);
    now += cell.minutes;
    const bool on_its_side = cell.over ? cell.start >= ends : now <= ends;
    RC_ASSERT(on_its_side);
  }
  RC_ASSERT(now == 480 + agenda_minutes(points));
}

/// Whether an order holds every point once, and each where its depth can be.
bool is_whole(const std::vector<AgendaPoint>& points, const AgendaOrder& order, int levels) {
  std::vector<bool> seen(points.size());
  int most = 0;
  for (const AgendaPlace& place : order) {
    if (seen[place.point] || place.depth < 0 || place.depth > most || place.depth >= levels)
      return false;
    seen[place.point] = true, most = place.depth + 1;
  }
  return order.size() == points.size();
}

RC_GTEST_PROP(AgendaProperty, EveryMoveKeepsAllPoints, ()) {
  const std::vector<AgendaPoint> points = any_agenda(1);
  const auto point = *rc::gen::inRange<std::size_t>(0, points.size());
  for (const AgendaMove move :
       {AgendaMove::up, AgendaMove::down, AgendaMove::indent, AgendaMove::outdent})
    if (const auto order = moved_agenda(points, point, move, 3))
      RC_ASSERT(is_whole(points, *order, 3));
}

RC_GTEST_PROP(AgendaProperty, DownAndUpAgainIsWhereItWas, ()) {
  const std::vector<AgendaPoint> points = any_agenda(1);
  const auto point = *rc::gen::inRange<std::size_t>(0, points.size());
  const auto down = moved_agenda(points, point, AgendaMove::down, 3);
  RC_PRE(down.has_value());
  const auto there = std::find_if(down->begin(), down->end(),
                                  [&](const AgendaPlace& at) { return at.point == point; });
  const auto moved = in_order(points, *down);
  const auto back =
      moved_agenda(moved, static_cast<std::size_t>(there - down->begin()), AgendaMove::up, 3);
  RC_ASSERT(back.has_value());
  RC_ASSERT(in_order(moved, *back) == points);
}

RC_GTEST_PROP(AgendaProperty, WhereverItIsDroppedAllPointsStayAndTheBranchHoldsTogether, ()) {
  const std::vector<AgendaPoint> points = any_agenda(1);
  const auto point = *rc::gen::inRange<std::size_t>(0, points.size());
  const auto before = *rc::gen::inRange<std::size_t>(0, points.size() + 1);
  const auto order = dropped_agenda(points, point, before, *rc::gen::inRange(-1, 4), 3);
  if (!order) return;
  RC_ASSERT(is_whole(points, *order, 3));
  auto at = std::find_if(order->begin(), order->end(),
                         [&](const AgendaPlace& place) { return place.point == point; });
  const int shift = at->depth - points[point].depth;
  for (std::size_t step = point; step < agenda_end(points, point); ++step, ++at)
    RC_ASSERT(*at == (AgendaPlace{step, points[step].depth + shift}));
}

}  // namespace
}  // namespace entente

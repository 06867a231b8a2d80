#include "base/agenda.hpp"

#include <algorithm>
#include <utility>

#include "base/order.hpp"

namespace entente {
namespace {

/// As deep as the point before allows. Depths count only by their order, so that a list in which a
/// step was left without its point still adds up.
std::vector<int> agenda_depths(std::span<const AgendaPoint> points) {
  std::vector<int> depths;
  depths.reserve(points.size());
  int most = 0;
  for (const AgendaPoint& point : points) {
    depths.push_back(std::clamp(point.depth, 0, most));
    most = depths.back() + 1;
  }
  return depths;
}

/// The first point behind `point` and its steps.
std::size_t end_of_steps(std::span<const int> depths, std::size_t point) {
  std::size_t end = point + 1;
  while (end < depths.size() && depths[end] > depths[point]) ++end;
  return end;
}

bool has_steps(std::span<const int> depths, std::size_t point) {
  return point + 1 < depths.size() && depths[point + 1] > depths[point];
}

/// The sibling before `point`; nothing where it is the first.
std::optional<std::size_t> sibling_before(std::span<const int> depths, std::size_t point) {
  for (std::size_t at = point; at-- > 0;) {
    if (depths[at] == depths[point]) return at;
    if (depths[at] < depths[point]) return {};
  }
  return {};
}

/// The point whose step this is; nothing at the top.
std::optional<std::size_t> agenda_parent(std::span<const int> depths, std::size_t point) {
  for (std::size_t at = point; at-- > 0;)
    if (depths[at] < depths[point]) return at;
  return {};
}

/// What is carried from one place to another: a point and its steps, and how many levels they span.
struct AgendaBranch {
  std::size_t from, to;
  int depth, levels;
};
AgendaBranch branch_of(std::span<const int> depths, std::size_t point) {
  const std::size_t end = end_of_steps(depths, point);
  const auto first = depths.begin() + static_cast<std::ptrdiff_t>(point);
  const int deepest = *std::max_element(first, depths.begin() + static_cast<std::ptrdiff_t>(end));
  return {point, end, depths[point], deepest - depths[point] + 1};
}

/// All points with the branch before `before` (not within it), its top at `depth`.
AgendaOrder carried(std::span<const int> depths, const AgendaBranch& branch, std::size_t before,
                    int depth) {
  AgendaOrder order;
  order.reserve(depths.size());
  const auto put_branch = [&] {
    for (std::size_t at = branch.from; at < branch.to; ++at)
      order.push_back({at, depths[at] - branch.depth + depth});
  };
  for (std::size_t at = 0; at < depths.size(); ++at) {
    if (at == before) put_branch();
    if (at < branch.from || at >= branch.to) order.push_back({at, depths[at]});
  }
  if (before == depths.size()) put_branch();
  return order;
}

bool is_as_before(const AgendaOrder& order, std::span<const int> depths) {
  for (std::size_t at = 0; at < order.size(); ++at)
    if (order[at] != AgendaPlace{at, depths[at]}) return false;
  return true;
}

/// What a point may not fall below: the least, or itself where it is shorter already.
std::int64_t floor_of(int minutes, int least) {
  return std::min<std::int64_t>(std::max(0, minutes), least);
}

/// What is left to be shared out, among those that are not yet at their least.
struct Sharing {
  std::int64_t room, sum;
};

/// Sets those to their least whose share would be below it, until no share is: what one may not
/// give up the others give up instead.
Sharing set_least(std::span<const int> minutes, std::vector<bool>& set, std::vector<int>& shares,
                  std::int64_t room, int least) {
  Sharing left{room, 0};
  for (const int each : minutes) left.sum += std::max(0, each);
  for (bool again = true; std::exchange(again, false);)
    for (std::size_t at = 0; at < minutes.size(); ++at) {
      const std::int64_t own = std::max(0, minutes[at]), floor = floor_of(minutes[at], least);
      if (set[at] || own * left.room >= floor * left.sum) continue;
      set[at] = again = true;
      shares[at] = static_cast<int>(floor);
      left.room -= floor, left.sum -= own;
    }
  return left;
}

/// Whole minutes by the largest remainder: each its share rounded down, and one more for those that
/// lost most by it, the earlier first, until the room is used up.
void share_out(std::span<const int> minutes, const std::vector<bool>& set, std::vector<int>& shares,
               Sharing left) {
  if (left.sum == 0) return;
  std::vector<std::pair<std::int64_t, std::size_t>> remainders;
  std::int64_t unused = left.room;
  for (std::size_t at = 0; at < minutes.size(); ++at) {
    if (set[at]) continue;
    const std::int64_t share = std::max(0, minutes[at]) * left.room;
    shares[at] = static_cast<int>(share / left.sum);
    unused -= shares[at];
    remainders.emplace_back(share % left.sum, at);
  }
  put_in_order(remainders.begin(), remainders.end(),
               [](const auto& one, const auto& other) { return one.first > other.first; });
  for (std::size_t next = 0; unused > 0; --unused, ++next) ++shares[remainders[next].second];
}

}  // namespace

std::vector<AgendaTime> agenda_times(std::span<const AgendaPoint> points, std::int64_t begins) {
  const std::vector<int> depths = agenda_depths(points);
  std::vector<AgendaTime> times(points.size());
  std::vector<std::size_t> open;  // the points whose steps are being gone through, outermost first
  std::int64_t now = begins;
  const auto close_to = [&](int depth) {
    for (; open.size() > static_cast<std::size_t>(depth); open.pop_back())
      times[open.back()].minutes = now - times[open.back()].start;
  };
  for (std::size_t at = 0; at < points.size(); ++at) {
    close_to(depths[at]);
    times[at] = {now, 0, has_steps(depths, at)};
    if (!times[at].has_steps) now += std::max(0, points[at].minutes);
    open.push_back(at);
  }
  close_to(0);
  return times;
}

std::int64_t agenda_minutes(std::span<const AgendaPoint> points) {
  const std::vector<int> depths = agenda_depths(points);
  std::int64_t sum = 0;
  for (std::size_t at = 0; at < points.size(); ++at)
    if (!has_steps(depths, at)) sum += std::max(0, points[at].minutes);
  return sum;
}

std::size_t agenda_end(std::span<const AgendaPoint> points, std::size_t point) {
  return end_of_steps(agenda_depths(points), point);
}

std::vector<AgendaCell> agenda_strip(std::span<const AgendaPoint> points, std::int64_t begins,
                                     std::int64_t ends) {
  const std::vector<int> depths = agenda_depths(points);
  const std::vector<AgendaTime> times = agenda_times(points, begins);
  std::vector<AgendaCell> cells;
  for (std::size_t at = 0; at < times.size(); ++at) {
    if (depths[at] > 0) continue;
    const std::int64_t start = times[at].start, end = times[at].end();
    const std::int64_t parted = std::clamp(ends, start, end);
    if (parted > start) cells.push_back({at, start, parted - start, false});
    if (end > parted) cells.push_back({at, parted, end - parted, true});
  }
  return cells;
}

std::optional<std::vector<int>> shortened_to_fit(std::span<const int> minutes, std::int64_t room,
                                                 int least) {
  std::int64_t sum = 0, fewest = 0;
  std::vector<int> shares;
  for (const int each : minutes) {
    shares.push_back(std::max(0, each));
    sum += shares.back(), fewest += floor_of(each, least);
  }
  if (sum <= room) return shares;
  if (fewest > room) return {};
  std::vector<bool> set(minutes.size());
  const Sharing left = set_least(minutes, set, shares, room, least);
  share_out(minutes, set, shares, left);
  return shares;
}

std::optional<std::vector<AgendaPoint>> shortened_to_fit(std::span<const AgendaPoint> points,
                                                         std::int64_t room, int least) {
  const std::vector<int> depths = agenda_depths(points);
  std::vector<std::size_t> leaves;
  std::vector<int> minutes;
  for (std::size_t at = 0; at < points.size(); ++at)
    if (!has_steps(depths, at)) leaves.push_back(at), minutes.push_back(points[at].minutes);
  const auto shares = shortened_to_fit(minutes, room, least);
  if (!shares) return {};
  std::vector<AgendaPoint> shorter(points.begin(), points.end());
  for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf)
    shorter[leaves[leaf]].minutes = (*shares)[leaf];
  return shorter;
}

std::optional<AgendaOrder> moved_agenda(std::span<const AgendaPoint> points, std::size_t point,
                                        AgendaMove move, int levels) {
  const std::vector<int> depths = agenda_depths(points);
  const AgendaBranch branch = branch_of(depths, point);
  const auto before = sibling_before(depths, point);
  const auto parent = agenda_parent(depths, point);
  switch (move) {
    case AgendaMove::up:
      if (!before) return {};
      return carried(depths, branch, *before, branch.depth);
    case AgendaMove::down:
      if (branch.to == depths.size() || depths[branch.to] < branch.depth) return {};
      return carried(depths, branch, end_of_steps(depths, branch.to), branch.depth);
    case AgendaMove::indent:
      if (!before || branch.depth + branch.levels + 1 > levels) return {};
      return carried(depths, branch, branch.to, branch.depth + 1);
    case AgendaMove::outdent:
      if (!parent) return {};
      return carried(depths, branch, end_of_steps(depths, *parent), branch.depth - 1);
  }
  return {};
}

std::optional<AgendaOrder> dropped_agenda(std::span<const AgendaPoint> points, std::size_t point,
                                          std::size_t before, int depth, int levels) {
  const std::vector<int> depths = agenda_depths(points);
  const AgendaBranch branch = branch_of(depths, point);
  // Above and below it is told as it will be there: without the branch itself.
  const bool in_place = before >= branch.from && before <= branch.to;
  const std::size_t above = in_place ? branch.from : before;
  if (in_place) before = branch.to;
  const int most = std::min(above == 0 ? 0 : depths[above - 1] + 1, levels - branch.levels);
  const int fewest = before == depths.size() ? 0 : depths[before];
  if (fewest > most) return {};
  AgendaOrder order = carried(depths, branch, before, std::clamp(depth, fewest, most));
  if (is_as_before(order, depths)) return {};
  return order;
}

std::vector<AgendaPoint> in_order(std::span<const AgendaPoint> points, const AgendaOrder& order) {
  std::vector<AgendaPoint> ordered;
  ordered.reserve(order.size());
  for (const AgendaPlace& place : order)
    ordered.push_back({points[place.point].minutes, place.depth});
  return ordered;
}

}  // namespace entente

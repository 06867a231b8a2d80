#include "kit/chart/timeline_layout.hpp"

#include <algorithm>

namespace entente::kit {
namespace {

constexpr float timeline_cards_under = 620;
constexpr double days_around = 14;  // kept free before the first bar and after the last

void widen(TimelineMemory& memory, Date day) {
  if (!day) return;
  memory.earliest = memory.earliest ? std::min(memory.earliest, day) : day;
  memory.latest = memory.latest ? std::max(memory.latest, day) : day;
}

void gather_days(const TimelineWords& words, TimelineMemory& memory) {
  memory.earliest = memory.latest = words.today;
  for (const TimelineItem& item : words.items)
    for (const Date day : {item.start, item.finish, item.planned_start, item.planned_finish})
      widen(memory, day);
  widen(memory, words.horizon);
}

void gather_links(const TimelineWords& words, TimelineMemory& memory) {
  const std::size_t count = words.items.size();
  memory.leaves.assign(count + 1, 0), memory.leaving.clear();
  const auto sound = [count](const TimelineLink& link) {
    return link.before < count && link.after < count;
  };
  for (const TimelineLink& link : words.links)
    if (sound(link)) ++memory.leaves[link.before + 1];
  for (std::size_t item = 0; item < count; ++item) memory.leaves[item + 1] += memory.leaves[item];
  memory.leaving.resize(memory.leaves.back());
  std::vector<std::uint32_t> next(memory.leaves.begin(), memory.leaves.end() - 1);
  for (std::uint32_t link = 0; link < words.links.size(); ++link)
    if (sound(words.links[link])) memory.leaving[next[words.links[link].before]++] = link;
}

/// Of the bars alone, with the edges that the plot never leaves.
double least_first(const TimelineMemory& memory) { return memory.earliest.days - days_around; }

double most_first(const TimelineMemory& memory, double shown) {
  return std::max(least_first(memory), memory.latest.days + days_around - shown);
}

}  // namespace

bool timeline_is_cards(float width) { return width < timeline_cards_under; }

bool is_folded(const TimelineMemory& memory, std::string_view group) {
  return std::find(memory.folded.begin(), memory.folded.end(), group) != memory.folded.end();
}

void turn_fold(TimelineMemory& memory, std::string_view group) {
  const auto found = std::find(memory.folded.begin(), memory.folded.end(), group);
  if (found == memory.folded.end())
    memory.folded.emplace_back(group);
  else
    memory.folded.erase(found);
  memory.stale = true;
}

void lay_timeline(const TimelineWords& words, TimelineMemory& memory) {
  if (!memory.stale && memory.revision == words.revision) return;
  memory.stale = false, memory.revision = words.revision;
  memory.rows.clear(), memory.tops.clear();
  memory.row_of.assign(words.items.size(), -1);
  std::uint32_t item = 0;
  for (std::uint32_t group = 0; group < words.groups.size(); ++group) {
    memory.rows.push_back({true, group});
    const bool folded = is_folded(memory, words.groups[group].key);
    for (; item < words.items.size() && words.items[item].group <= group; ++item) {
      if (folded) continue;
      memory.row_of[item] = static_cast<std::int64_t>(memory.rows.size());
      memory.rows.push_back({false, item});
    }
  }
  const auto last = static_cast<std::int64_t>(memory.rows.size()) - 1;
  memory.row = std::clamp<std::int64_t>(memory.row, 0, std::max<std::int64_t>(0, last));
  gather_days(words, memory);
  gather_links(words, memory);
}

TimelineColumns timeline_columns(float width) {
  TimelineColumns columns;
  columns.list = std::clamp(std::floor(width * 0.44f), 260.f, 440.f);
  columns.until = 66;
  columns.owner = columns.list < 400 ? 0 : 110;
  columns.title = columns.list - columns.until - columns.owner;
  return columns;
}

TimelineScale timeline_scale(float x, float width, const TimelineWords& words,
                             TimelineMemory& memory) {
  TimelineScale scale{x, width, memory.first, pixels_per_day(memory.zoom)};
  if (!memory.earliest) return scale.first = 0, scale;
  if (std::isnan(memory.first)) {
    const Date about = words.today ? words.today : memory.earliest;
    memory.first = about.days - std::round(scale.days() * 0.16);
  }
  memory.first = std::clamp(memory.first, least_first(memory), most_first(memory, scale.days()));
  scale.first = memory.first;
  return scale;
}

void set_timeline_zoom(TimelineMemory& memory, float width, TimelineZoom zoom) {
  const double before = static_cast<double>(width / pixels_per_day(memory.zoom)),
               after = static_cast<double>(width / pixels_per_day(zoom));
  memory.first = std::round(memory.first + (before - after) / 2);
  memory.zoom = zoom;
}

TimelineDays moved_days(const TimelineItem& item, TimelineDrag::Part part, std::int32_t by) {
  TimelineDays days{item.start, item.finish};
  const bool whole =
      part == TimelineDrag::Part::whole || item.milestone || !days.start || !days.finish;
  if (days.start && (whole || part == TimelineDrag::Part::start)) days.start.days += by;
  if (days.finish && (whole || part == TimelineDrag::Part::finish)) days.finish.days += by;
  if (whole) return days;
  if (part == TimelineDrag::Part::start) days.start = std::min(days.start, days.finish);
  if (part == TimelineDrag::Part::finish) days.finish = std::max(days.start, days.finish);
  return days;
}

Rect timeline_bar(const TimelineScale& scale, const TimelineItem& item, TimelineDays days,
                  float top, float height) {
  const Date start = days.start ? days.start : days.finish,
             finish = days.finish ? days.finish : days.start;
  if (!start) return {};
  if (item.milestone) {
    const float middle = scale.x_of(finish) + scale.per_day / 2;
    return {middle - height / 2, top, height, height};
  }
  const float left = scale.x_of(std::min(start, finish));
  const float right = scale.x_of({std::max(start, finish).days + 1});
  if (days.start && days.finish) return {left, top, std::max(3.f, right - left), height};
  const float width = std::max(14.f, scale.per_day);  // to be seen, whatever the zoom
  return {days.start ? left : right - width, top, width, height};
}

std::vector<TimelineCorner> timeline_elbow(Rect before, Rect after, bool milestone) {
  constexpr float out = 8, in = 6;
  const float x1 = before.right(), y1 = before.y + before.h / 2, y2 = after.y + after.h / 2;
  const bool down = y2 > y1;
  const float edge = down ? after.y : after.bottom();
  const float middle = after.x + after.w / 2;
  // Straight onto the bar's edge, near its begin, where that lies behind the end of the one before.
  const float wanted = std::max(x1 + in, after.x + std::min(in, after.w / 2));
  const float most = std::max(middle, std::min(after.x + in, after.right() - 1));
  const float down_at = milestone ? middle : std::min(wanted, most);
  if (down_at > x1 + 1) return {{x1, y1}, {down_at, y1}, {down_at, edge}};
  // Else back between the rows, and in from the left.
  const float between = down ? before.bottom() + 5 : before.y - 5;
  return {{x1, y1},
          {x1 + out, y1},
          {x1 + out, between},
          {after.x - out - 4, between},
          {after.x - out - 4, y2},
          {after.x, y2}};
}

}  // namespace entente::kit

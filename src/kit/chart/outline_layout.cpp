#include "kit/chart/outline_layout.hpp"

#include <algorithm>
#include <cmath>

#include "base/concat.hpp"

namespace entente::kit {
namespace {

constexpr int most_outline_minutes = 10'000;

void lay_outline_rows(const OutlineWords& words, OutlineMemory& memory) {
  memory.rows.clear();
  for (std::size_t at = 0; at < words.points.size();) {
    memory.rows.push_back(at);
    const bool folded = is_outline_folded(memory, words.points[at].key);
    at = folded ? agenda_end(memory.points, at) : at + 1;
  }
}

std::vector<AgendaCell> strip_of(const OutlineWords& words, std::span<const AgendaPoint> points) {
  const std::int64_t end = words.begins + agenda_minutes(points);
  return agenda_strip(points, words.begins, words.ends < 0 ? end : words.ends);
}

std::string ordinal(std::size_t number) {
  static constexpr std::string_view first[] = {"first", "second",  "third",  "fourth", "fifth",
                                               "sixth", "seventh", "eighth", "ninth",  "tenth"};
  if (number < std::size(first)) return std::string(first[number]);
  return concat("number ", number + 1);
}

}  // namespace

bool is_outline_folded(const OutlineMemory& memory, std::string_view key) {
  return std::find(memory.folded.begin(), memory.folded.end(), key) != memory.folded.end();
}

void turn_outline_fold(OutlineMemory& memory, std::string_view key) {
  if (std::erase(memory.folded, key) == 0) memory.folded.emplace_back(key);
  memory.stale = true;
}

void show_outline_order(const OutlineWords& words, OutlineMemory& memory,
                        const std::optional<AgendaOrder>& order) {
  AgendaOrder shown = order.value_or(AgendaOrder{});
  if (!order)
    for (std::size_t at = 0; at < memory.points.size(); ++at)
      shown.push_back({at, memory.points[at].depth});
  const auto points = in_order(memory.points, shown);
  const auto times = agenda_times(points, words.begins);
  std::vector<bool> seen(memory.points.size());
  for (const std::size_t row : memory.rows) seen[row] = true;
  memory.times.resize(points.size()), memory.slots.assign(points.size(), 0);
  std::size_t slot = 0;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const std::size_t point = shown[at].point;
    memory.times[point] = times[at];
    memory.slots[point] = seen[point] ? slot++ : slot;
  }
  memory.strip = strip_of(words, points);
  for (AgendaCell& cell : memory.strip) cell.point = shown[cell.point].point;
}

void lay_outline(const OutlineWords& words, OutlineMemory& memory) {
  const bool same = memory.revision == words.revision && memory.begins == words.begins &&
                    memory.ends == words.ends && memory.points.size() == words.points.size();
  if (same && !memory.stale) return;
  memory.revision = words.revision, memory.begins = words.begins, memory.ends = words.ends;
  memory.stale = false;
  memory.points.clear();
  for (const OutlinePoint& point : words.points)
    memory.points.push_back({point.minutes, point.depth});
  lay_outline_rows(words, memory);
  const std::int64_t room = words.ends - words.begins;
  memory.over =
      words.ends < 0 ? 0 : std::max<std::int64_t>(0, agenda_minutes(memory.points) - room);
  memory.fitted.reset();
  if (memory.over > 0) memory.fitted = shortened_to_fit(memory.points, room, words.least);
  memory.drag = {};
  show_outline_order(words, memory, {});
  memory.point = std::min(memory.point, memory.points.empty() ? 0 : memory.points.size() - 1);
}

std::optional<AgendaOrder> outline_drop(const OutlineMemory& memory, std::size_t point, float top,
                                        float row_height, int deeper, int levels) {
  const std::size_t end = agenda_end(memory.points, point);
  std::vector<std::size_t> rest;  // the rows that stay
  for (const std::size_t row : memory.rows)
    if (row < point || row >= end) rest.push_back(row);
  const auto line = static_cast<std::int64_t>(std::lround(top / row_height));
  const auto at = std::clamp<std::int64_t>(line, 0, static_cast<std::int64_t>(rest.size()));
  const auto index = static_cast<std::size_t>(at);
  const std::size_t before = index < rest.size() ? rest[index] : memory.points.size();
  const int depth = memory.points[point].depth + deeper;
  return dropped_agenda(memory.points, point, before, std::max(0, depth), levels);
}

std::string outline_time(std::int64_t at, bool days) {
  if (days) return concat("day ", at);
  const std::int64_t minute = ((at % 1440) + 1440) % 1440;
  return concat(minute / 60, minute % 60 < 10 ? ":0" : ":", minute % 60);
}

std::string outline_span(std::int64_t minutes, bool days) {
  return concat(minutes, !days ? " min" : minutes == 1 ? " day" : " days");
}

std::string outline_place_words(const OutlineWords& words, const AgendaOrder& order,
                                std::size_t point) {
  std::vector<AgendaPoint> points;
  for (const OutlinePoint& one : words.points) points.push_back({one.minutes, one.depth});
  const auto times = agenda_times(in_order(points, order), words.begins);
  std::size_t place = 0, count = 0, at = 0;
  for (; at < order.size() && order[at].point != point; ++at) {
  }
  if (at == order.size()) return {};
  const auto sibling = [&](std::size_t other) { return order[other].depth == order[at].depth; };
  std::size_t from = at;
  while (from > 0 && order[from - 1].depth >= order[at].depth) --from;
  for (; from < order.size() && order[from].depth >= order[at].depth; ++from)
    if (sibling(from)) place += from < at ? 1 : 0, ++count;
  return concat("Moved to ", outline_time(times[at].start, words.days), ", ", ordinal(place),
                " of ", count, order[at].depth > 0 ? " steps" : "");
}

std::optional<int> outline_minutes(std::string_view typed) {
  while (typed.starts_with(' ')) typed.remove_prefix(1);
  int minutes = 0;
  std::size_t digits = 0;
  for (; digits < typed.size() && typed[digits] >= '0' && typed[digits] <= '9'; ++digits)
    minutes = std::min(minutes * 10 + (typed[digits] - '0'), most_outline_minutes);
  const std::string_view rest = typed.substr(digits);
  const bool plain = rest.empty() || rest.starts_with(' ') || rest.starts_with("min");
  return digits > 0 && plain ? std::optional(minutes) : std::nullopt;
}

}  // namespace entente::kit

#include <algorithm>

#include "base/counts.hpp"
#include "kit/chart/trend_chart.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr float mark = 4;             // a circle's radius
constexpr std::size_t most_told = 5;  // events told one by one where several stand together

/// Events beside one another that are told together.
struct Group {
  std::size_t first, last;
  float x;  // of the newest
};

void draw_circle(const TrendChart& chart, const TrendEvent& event, bool on) {
  const float x = chart.scale.x(event.day);
  const TrendSeries& series = chart.words.series[event.series];
  const float y = chart.scale.y(value_on(series, event.day, chart.words.stepped));
  const float radius = on ? mark + 2 : mark;
  chart.ui.circle(x, y, radius + trend_thickness / 2, chart.ink(event.series));
  chart.ui.circle(x, y, radius - trend_thickness / 2, chart.ui.palette().card);
}

bool is_shown(const TrendChart& chart, const TrendEvent& event) {
  return chart.scale.from <= event.day && event.day <= chart.scale.to &&
         event.series < chart.words.series.size();
}

std::vector<Group> groups_of(const TrendChart& chart) {
  const float apart = chart.ui.display().touch ? 44.f : 24.f;
  std::vector<Group> groups;
  float begun = 0;
  for (std::size_t index = 0; index < chart.words.events.size(); ++index) {
    if (!is_shown(chart, chart.words.events[index])) continue;
    const float x = chart.scale.x(chart.words.events[index].day);
    if (groups.empty() || x - begun >= apart) {
      groups.push_back({index, index, x});
      begun = x;
    }
    groups.back().last = index, groups.back().x = x;
  }
  return groups;
}

/// The newest first; an event without words tells nothing of its own.
std::vector<std::string> words_of(const TrendChart& chart, const Group& group) {
  std::vector<std::string> words;
  std::size_t more = 0;
  for (std::size_t index = group.last + 1; index-- > group.first;) {
    const std::string_view told = chart.words.events[index].words;
    if (told.empty()) continue;
    if (words.size() < most_told)
      words.emplace_back(told);
    else
      ++more;
  }
  if (more > 0) words.push_back("and " + grouped(more) + " more");
  return words;
}

void draw_words(const TrendChart& chart, float x, float y, const std::vector<std::string>& words) {
  Ui& ui = chart.ui;
  const float most = std::min(320.f, ui.screen().w - 16) - 24;
  std::vector<std::string_view> lines;
  float width = 0;
  for (const std::string& each : words)
    for (const std::string_view line : ui.lines(each, most, Style::caption)) {
      lines.push_back(line);
      width = std::max(width, ui.text_width(line, Style::caption));
    }
  const float height = static_cast<float>(lines.size()) * trend_label + 14;
  const bool below = y - height - 14 < 0;
  const Rect box{std::clamp(x - width / 2 - 12, 8.f, std::max(8.f, ui.screen().w - width - 32)),
                 below ? y + 14 : y - height - 14, width + 24, height};
  const auto layer = ui.layer(Layer::toast);
  ui.fill(box, ui.palette().ink, space::control_radius);
  float line_y = box.y + 7;
  for (const std::string_view line : lines) {
    ui.draw_text(box.x + 12, line_y, line, Style::caption, ui.palette().card);
    line_y += trend_label;
  }
}

/// The node that stands over events: as high as their circles lie apart.
NodeId add_event(const TrendChart& chart, std::size_t index, std::string_view name, Rect place,
                 bool reachable) {
  const std::string_view target = chart.words.events[index].target;
  Node node;
  node.id = chart.ui.id("event", index);
  node.role = target.empty() ? Role::image : Role::link;
  node.place = place, node.name = name, node.value = target;
  node.focusable = reachable, node.roving = !reachable;
  return chart.ui.add(node);
}

Rect place_of(const TrendChart& chart, const Group& group) {
  const float half = chart.ui.display().touch ? 22.f : 12.f;
  float top = chart.scale.plot.bottom(), bottom = chart.scale.plot.y;
  for (std::size_t index = group.first; index <= group.last; ++index) {
    const TrendEvent& event = chart.words.events[index];
    const float y =
        chart.scale.y(value_on(chart.words.series[event.series], event.day, chart.words.stepped));
    top = std::min(top, y), bottom = std::max(bottom, y);
  }
  return {group.x - half, top - half, 2 * half, bottom - top + 2 * half};
}

/// The newest of each line.
void draw_group(const TrendChart& chart, const Group& group, bool on) {
  for (std::size_t series = 0; series < chart.words.series.size(); ++series)
    for (std::size_t index = group.last + 1; index-- > group.first;)
      if (chart.words.events[index].series == series) {
        draw_circle(chart, chart.words.events[index], on);
        break;
      }
}

/// Which group Tab goes to.
struct Walk {
  std::size_t at = 0, count = 0;
};

void take_moves(const TrendChart& chart, NodeId figure, Walk& walk, std::span<const NodeId> ids) {
  const std::size_t before = walk.at, last = walk.count - 1;
  for (std::size_t index = 0; index < ids.size(); ++index)
    if (chart.ui.focused(ids[index])) walk.at = index;
  if (chart.ui.pressed_key(figure, "ArrowRight"))
    walk.at = std::min(walk.at + 1, last);
  else if (chart.ui.pressed_key(figure, "ArrowLeft"))
    walk.at -= walk.at > 0 ? 1 : 0;
  else if (chart.ui.pressed_key(figure, "Home"))
    walk.at = 0;
  else if (chart.ui.pressed_key(figure, "End"))
    walk.at = last;
  else
    return;
  if (walk.at != before) chart.ui.again();
  chart.ui.request_focus(ids[walk.at]);
}

/// Beneath all lines, from the circle on; left of a label that stands there too.
Rect place_of_note(const TrendChart& chart, float x) {
  const Rect plot = chart.scale.plot;
  const float wanted = chart.ui.text_width(chart.words.note, Style::caption);
  Rect note{0, 0, 0, trend_label};
  float right = plot.right();
  for (int round = 0; round < 2; ++round) {
    note.w = std::min(wanted, right - plot.x);
    note.x = std::clamp(x, plot.x, right - note.w);
    note.y = std::min(reach_of(chart, note.x, note.x + note.w).bottom + 9, plot.bottom() + 5);
    for (const Rect& label : chart.inside)
      if (note.right() > label.x - 8 && note.y < label.bottom() && note.bottom() > label.y)
        right = std::min(right, label.x - 12);
  }
  return note;
}

}  // namespace

void draw_events(const TrendChart& chart, NodeId figure) {
  Ui& ui = chart.ui;
  const auto groups = groups_of(chart);
  if (groups.empty()) return;
  Walk& walk = ui.remember<Walk>(ui.id("walk"));
  if (walk.count != groups.size()) walk = {groups.size() - 1, groups.size()};
  std::vector<NodeId> ids;
  for (std::size_t index = 0; index < groups.size(); ++index) {
    const auto words = words_of(chart, groups[index]);
    std::string name;
    for (const std::string& each : words) name += (name.empty() ? "" : "; ") + each;
    const Rect box = place_of(chart, groups[index]);
    const NodeId id = add_event(chart, groups[index].last, name, box, index == walk.at);
    ids.push_back(id);
    const bool on = ui.hovered(id) || ui.focus_visible(id);
    draw_group(chart, groups[index], on);
    ui.focus_ring(id, box.inset(5, 5), space::chip_radius);
    if (on) draw_words(chart, groups[index].x, box.y + 10, words);
  }
  take_moves(chart, figure, walk, ids);
}

void draw_noted(const TrendChart& chart) {
  Ui& ui = chart.ui;
  if (chart.words.noted < 0) return;
  const TrendEvent& event = chart.words.events[static_cast<std::size_t>(chart.words.noted)];
  if (!is_shown(chart, event)) return;
  const std::size_t index = static_cast<std::size_t>(chart.words.noted);
  const Rect box = place_of(chart, {index, index, chart.scale.x(event.day)});
  const NodeId id = add_event(chart, index, event.words, box, true);
  const bool on = ui.hovered(id) || ui.focus_visible(id);
  draw_circle(chart, event, on);
  ui.focus_ring(id, box.inset(5, 5), space::chip_radius);
  const Rect note = place_of_note(chart, box.x);
  ui.fill({note.x - 4, note.y + 1, note.w + 8, note.h - 2}, ui.palette().card);
  ui.draw_text_cut(note.x, note.y, note.w + 1, chart.words.note, Style::caption,
                   ui.palette().second_ink);
  if (on) draw_words(chart, box.x + box.w / 2, box.y + 6, {std::string(event.words)});
}

}  // namespace entente::kit

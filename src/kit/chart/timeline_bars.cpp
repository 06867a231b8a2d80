#include "imgui.h"
#include "kit/chart/timeline_draw.hpp"
#include "kit/icons.hpp"

namespace entente::kit {
namespace {

constexpr float bar_radius = 4, words_apart = 18;

ImU32 timeline_ink(Color color) {
  return IM_COL32((color >> 16) & 255, (color >> 8) & 255, color & 255, 255);
}

void draw_diamond(Ui& ui, Rect box, Color fill, Color edge, float thickness) {
  const float x = box.x + box.w / 2, y = box.y + box.h / 2;
  const ImVec2 top{x, box.y}, right{box.right(), y}, bottom{x, box.bottom()}, left{box.x, y};
  ui.draw_list().AddQuadFilled(top, right, bottom, left, timeline_ink(fill));
  ui.draw_list().AddQuad(top, right, bottom, left, timeline_ink(edge), thickness);
}

/// Small strokes along the edges of what is only known by half.
void draw_dashed_box(Ui& ui, Rect box, Color color) {
  for (float x = box.x; x < box.right(); x += 6) {
    const float end = std::min(x + 3, box.right());
    ui.line(x, box.y, end, box.y, color);
    ui.line(x, box.bottom() - 1, end, box.bottom() - 1, color);
  }
  for (float y = box.y; y < box.bottom(); y += 6) {
    const float end = std::min(y + 3, box.bottom());
    ui.line(box.x, y, box.x, end, color);
    ui.line(box.right() - 1, y, box.right() - 1, end, color);
  }
}

/// Which part of a bar a press falls on: an end where there is room for a middle.
TimelinePart part_at(const TimelineDrawing& drawing, Rect bar, std::size_t item) {
  const TimelineItem& about = drawing.words.items[item];
  const float end = std::min(drawing.ui.display().touch ? 14.f : 8.f, bar.w / 3);
  const float x = drawing.ui.pointer_x();
  if (about.milestone || !about.start || !about.finish) return TimelinePart::whole;
  return x < bar.x + end         ? TimelinePart::start
         : x > bar.right() - end ? TimelinePart::finish
                                 : TimelinePart::whole;
}

void follow_pointer(TimelineDrawing& drawing) {
  constexpr float still = 4;  // pixels that a press may wander
  TimelineDrag& drag = drawing.memory.drag;
  const float way = drawing.ui.pointer_x() - drag.from;
  if (drag.days == 0 && std::abs(way) < still) return;
  drag.days = static_cast<std::int32_t>(std::lround(way / drawing.scale.per_day));
}

/// Two small strokes that say where a bar's ends can be held.
void draw_grips(Ui& ui, Rect bar, Color color) {
  if (bar.w < 24) return;
  for (const float x : {bar.x + 4, bar.right() - 5.5f})
    ui.fill({x, bar.y + bar.h / 2 - 4, 1.5f, 8}, color, 0.75f);
}

void draw_solid_or_pale(TimelineDrawing& drawing, Rect bar, Rect seen, const TimelineItem& item) {
  Ui& ui = drawing.ui;
  const Color ink = ink_of(ui.palette(), item.tone), ground = ground_of(ui.palette(), item.tone);
  if (item.critical) return ui.fill(bar, ink, bar_radius);
  ui.fill(bar, ground, bar_radius);
  if (!item.start || !item.finish) return draw_dashed_box(ui, seen, ink);
  ui.outline(bar, ink, bar_radius, 1.25f);
}

}  // namespace

Color slip_ink(const Palette& palette, const TimelineItem& item) {
  return item.critical ? palette.bad : palette.warning;
}

void hold_timeline_bar(TimelineDrawing& drawing, NodeId bar, Rect place, std::size_t item) {
  TimelineDrag& drag = drawing.memory.drag;
  if (drag.item >= 0 || !drawing.ui.held(bar) || !drawing.movable(drawing.words.items[item]))
    return;
  drag.item = static_cast<std::int64_t>(item), drag.bar = bar;
  drag.part = part_at(drawing, place, item), drag.from = drawing.ui.pointer_x();
}

void drag_timeline_bar(TimelineDrawing& drawing) {
  TimelineDrag& drag = drawing.memory.drag;
  if (drag.item < 0) return;
  const auto item = static_cast<std::size_t>(drag.item);
  if (drawing.ui.pointer_lost() || item >= drawing.words.items.size()) drag.let_go = true;
  if (!drag.let_go) follow_pointer(drawing);
  if (drawing.ui.held(drag.bar)) return;
  const TimelineDrag done = std::exchange(drag, {});
  if (!done.let_go) drawing.move(item, done.part, done.days);
}

void draw_timeline_bar(TimelineDrawing& drawing, Rect bar, Rect plot, std::size_t item,
                       bool grips) {
  Ui& ui = drawing.ui;
  const TimelineItem& about = drawing.words.items[item];
  const Palette& palette = ui.palette();
  const float left = std::max(bar.x, plot.x), right = std::min(bar.right(), plot.right());
  if (right <= left) return;
  const Rect seen{left, bar.y, right - left, bar.h};
  if (about.milestone) {
    const Color ink = ink_of(palette, about.tone);
    draw_diamond(ui, bar, about.critical ? ink : ground_of(palette, about.tone), ink, 1.5f);
  } else {
    draw_solid_or_pale(drawing, bar, seen, about);
    const Color mark = about.critical ? palette.card : ink_of(palette, about.tone);
    if (grips) draw_grips(ui, seen, mark);
    if (bar.x < plot.x && seen.w > 14)
      ui.draw_icon(seen.x + 5, bar.y + (bar.h - 14) / 2, 14, icon::chevron_left, mark);
    if (bar.right() > plot.right() && seen.w > 28)
      ui.draw_icon(seen.right() - 15, bar.y + (bar.h - 14) / 2, 14, icon::chevron_right, mark);
  }
}

namespace {

/// How far the dependencies that leave a bar run to the right at its height.
float reach_of_links(const TimelineDrawing& drawing, Rect bar, std::size_t item) {
  const TimelineMemory& memory = drawing.memory;
  float reach = bar.right();
  for (std::uint32_t at = memory.leaves[item]; at < memory.leaves[item + 1]; ++at) {
    const TimelineLink& link = drawing.words.links[memory.leaving[at]];
    const std::int64_t rows = memory.row_of[link.after] - memory.row_of[item];
    if (memory.row_of[link.after] < 0) continue;
    const Rect after = timeline_row_bar(drawing, link.after,
                                        bar.y + static_cast<float>(rows) * drawing.row_height);
    if (after.h == 0) continue;
    const bool milestone = drawing.words.items[link.after].milestone;
    reach = std::max(reach, timeline_elbow(bar, after, milestone)[1].x);
  }
  return reach;
}

}  // namespace

void draw_timeline_slip(TimelineDrawing& drawing, Rect bar, Rect plot, std::size_t item) {
  const TimelineItem& about = drawing.words.items[item];
  const std::string words = drawing.slip(item);
  if (words.empty()) return;
  Ui& ui = drawing.ui;
  const float width = ui.text_width(words, Style::caption_strong);
  const float reach = reach_of_links(drawing, bar, item);
  float x = std::max(bar.right() + words_apart, reach + 10);
  const bool near = x < bar.right() + 80 && x + width < plot.right() - 4;
  if (!near) x = bar.x - 10 - width;
  if (x < plot.x + 4 || x + width > plot.right() - 4) return;
  // What runs across behind them must not be read with them.
  const bool current = static_cast<std::int64_t>(item) == drawing.words.current;
  ui.fill({x - 2, bar.y + bar.h / 2 - 8, width + 4, 16},
          current ? ui.palette().accent_ground : ui.palette().card, 3, 0.85f);
  ui.draw_text(x, bar.y + bar.h / 2 - 9, words, Style::caption_strong,
               slip_ink(ui.palette(), about));
}

void draw_timeline_baseline(TimelineDrawing& drawing, const TimelineScale& scale, Rect bar, float y,
                            std::size_t item) {
  Ui& ui = drawing.ui;
  const TimelineItem& about = drawing.words.items[item];
  if (slip_of(about) <= 0) return;
  const Color color = ui.palette().third_ink;
  const Rect planned =
      timeline_bar(scale, about, {about.planned_start, about.planned_finish}, y, 3);
  if (!about.milestone) return ui.fill(planned, color, 1.5f);
  const float x = planned.x + planned.w / 2;
  for (float dot = x + 8; dot < bar.x + bar.w / 2; dot += 4)
    ui.fill({dot, y + 1, 1.5f, 1.5f}, color, 0.75f);
  draw_diamond(ui, {x - 4, y - 2.5f, 8, 8}, ui.palette().card, color, 1.25f);
}

namespace {

/// Where the corner before or after `at` is cut for its rounding.
ImVec2 towards(TimelineCorner at, TimelineCorner other, float most) {
  const float across = other.x - at.x, down = other.y - at.y;
  const float length = std::max(0.001f, std::hypot(across, down));
  const float share = std::min(most, length / 2) / length;
  return {at.x + across * share, at.y + down * share};
}

void draw_arrow(ImDrawList& list, TimelineCorner from, TimelineCorner tip, ImU32 ink) {
  const float x = tip.x > from.x   ? 1.f
                  : tip.x < from.x ? -1.f
                                   : 0.f,
              y = tip.y > from.y   ? 1.f
                  : tip.y < from.y ? -1.f
                                   : 0.f;
  constexpr float length = 5.5f, half = 3.5f;
  const ImVec2 base{tip.x - x * length, tip.y - y * length};
  list.AddTriangleFilled({tip.x, tip.y}, {base.x + y * half, base.y + x * half},
                         {base.x - y * half, base.y - x * half}, ink);
}

void draw_elbow(Ui& ui, std::span<const TimelineCorner> corners, Color color, float thickness) {
  ImDrawList& list = ui.draw_list();
  const ImU32 ink = timeline_ink(color);
  const std::size_t last = corners.size() - 1;
  list.PathLineTo({corners[0].x, corners[0].y});
  for (std::size_t at = 1; at < last; ++at) {
    list.PathLineTo(towards(corners[at], corners[at - 1], 4));
    list.PathBezierQuadraticCurveTo({corners[at].x, corners[at].y},
                                    towards(corners[at], corners[at + 1], 4), 4);
  }
  list.PathLineTo(towards(corners[last], corners[last - 1], 4));
  list.PathStroke(ink, 0, thickness);
  draw_arrow(list, corners[last - 1], corners[last], ink);
}

}  // namespace

void draw_timeline_links(TimelineDrawing& drawing, Rect plot, float top, std::int64_t from,
                         std::int64_t to) {
  const Palette& palette = drawing.ui.palette();
  const auto box = [&](std::uint32_t item) {
    const float y = top + static_cast<float>(drawing.memory.row_of[item]) * drawing.row_height;
    return timeline_row_bar(drawing, item, y);
  };
  drawing.ui.clip(plot);
  for (const bool critical : {false, true})  // critical ones lie above the others
    for (const TimelineLink& link : drawing.words.links) {
      if (link.critical != critical || link.before >= drawing.memory.row_of.size() ||
          link.after >= drawing.memory.row_of.size())
        continue;
      const std::int64_t one = drawing.memory.row_of[link.before],
                         other = drawing.memory.row_of[link.after];
      if (one < 0 || other < 0 || std::max(one, other) < from || std::min(one, other) >= to)
        continue;
      const Rect before = box(link.before), after = box(link.after);
      if (before.h == 0 || after.h == 0 || before.right() > plot.right() + plot.w ||
          after.x < plot.x - plot.w)
        continue;
      draw_elbow(drawing.ui,
                 timeline_elbow(before, after, drawing.words.items[link.after].milestone),
                 critical ? palette.ink : palette.third_ink, critical ? 1.75f : 1.25f);
    }
  drawing.ui.unclip();
}

}  // namespace entente::kit

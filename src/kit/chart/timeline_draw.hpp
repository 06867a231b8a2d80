#pragma once
#include "kit/chart/timeline_layout.hpp"

namespace entente::kit {

/// Where words stand in the list, from its edges.
inline constexpr float timeline_title_x = 52, timeline_list_end = 12;

/// One frame of a timeline.
struct TimelineDrawing {
  Ui& ui;
  const TimelineWords& words;
  TimelineMemory& memory;
  NodeId grid;
  Rect place;  // all of it
  bool cards;
  float row_height;
  TimelineColumns columns;
  TimelineScale scale;
  TimelineNews news;
  bool focused = false;  // one of its rows has the focus

  NodeId rows_id() const { return Ui::id_in(grid, "rows"); }
  bool movable(const TimelineItem& item) const {
    return !words.read_only && !item.fixed && (item.start || item.finish);
  }
  /// An item's days as they are shown: while its bar is held, where that is.
  TimelineDays days_of(std::size_t item) const;
  /// By how much it has slipped in words; where its bar is held, as it would be then.
  std::string slip(std::size_t item) const;
  bool holds(std::size_t item) const {
    return memory.drag.item == static_cast<std::int64_t>(item) && !memory.drag.let_go;
  }
  void open(std::size_t item);
  /// Asks for other days and says them, where they are others.
  void move(std::size_t item, TimelineDrag::Part part, std::int32_t by);
  void fold(std::uint32_t group);
  /// Shows the time in which an item takes place, where its begin is out of sight.
  void bring_into_view(std::size_t item);
};

/// A cell of the grid; columns are numbered from 1.
Node timeline_cell(NodeId id, Role role, Rect place, std::string_view name, int column);
/// Months and weeks, today, the band, and the list's headings.
void draw_timeline_header(TimelineDrawing& drawing, Rect place);
/// Behind the rows: lines of the axis, what lies behind the horizon.
void draw_timeline_ground(TimelineDrawing& drawing, Rect plot);
void draw_timeline_row(TimelineDrawing& drawing, Rect place, std::size_t row);
/// A row's ground, drawn before what connects rows.
void draw_timeline_row_ground(TimelineDrawing& drawing, Rect place, std::size_t row);
/// Dependencies between rows that stand from `top` on; `from` to `to` are those on the screen.
void draw_timeline_links(TimelineDrawing& drawing, Rect plot, float top, std::int64_t from,
                         std::int64_t to);
/// Today and the horizon, over the bars.
void draw_timeline_days(TimelineDrawing& drawing, Rect plot);

/// An item's bar in a row that stands at `top`; of no height where it has no day.
Rect timeline_row_bar(const TimelineDrawing& drawing, std::size_t item, float top);
/// Takes hold of the bar at `place` where the pointer has come down on it.
void hold_timeline_bar(TimelineDrawing& drawing, NodeId bar, Rect place, std::size_t item);
/// Moves the bar that is held with the pointer, and asks for its days when it is let go of. Before
/// anything is drawn.
void drag_timeline_bar(TimelineDrawing& drawing);
/// An item's bar or diamond, solid or pale, with its marks. Cut where it leaves `plot`.
void draw_timeline_bar(TimelineDrawing& drawing, Rect bar, Rect plot, std::size_t item, bool grips);
/// Beside the bar by how much it has slipped, at its left where there is no room at its right.
void draw_timeline_slip(TimelineDrawing& drawing, Rect bar, Rect plot, std::size_t item);
/// Where it has slipped: below the bar, when it was planned.
void draw_timeline_baseline(TimelineDrawing& drawing, const TimelineScale& scale, Rect bar, float y,
                            std::size_t item);
/// Makes of a node one of the places that the arrow keys move between; `on_bar`: the row's bar.
void add_timeline_stop(TimelineDrawing& drawing, Node node, std::size_t row, bool on_bar);
/// The party's letter on its ground.
void draw_timeline_letter(Ui& ui, float x, float y, const TimelineItem& item);
/// The ink of an item's slip in words.
Color slip_ink(const Palette& palette, const TimelineItem& item);

/// All of the time there is, over the width of a card's bar.
TimelineScale timeline_card_scale(Rect place, const TimelineMemory& memory);
/// Rows as cards, one below another.
void draw_timeline_cards(TimelineDrawing& drawing, Rect place);
void lay_timeline_cards(Ui& ui, float width, const TimelineWords& words, TimelineMemory& memory);

}  // namespace entente::kit

#pragma once
#include "kit/chart/outline_layout.hpp"

namespace entente::kit {

/// One frame of an outline.
struct OutlineDrawing {
  Ui& ui;
  const OutlineWords& words;
  OutlineMemory& memory;
  NodeId grid;
  bool cards;
  float row_height;
  OutlineNews news = {};
  bool focused = false;  // one of its points has the focus

  void tell(OutlineNews::Type type, std::size_t point);
  /// Asks for another order and says where the point stands then.
  void move(std::size_t point, const std::optional<AgendaOrder>& order);
  void set_minutes(std::size_t point, int minutes);
  void fold(std::size_t point);
};

/// How long it is, what is over and what can be done about it; returns its height.
float outline_head_height(const OutlineDrawing& drawing);
void draw_outline_head(OutlineDrawing& drawing, Rect place);
void draw_outline_labels(OutlineDrawing& drawing, Rect place);
void draw_outline_row(OutlineDrawing& drawing, Rect place, std::size_t row);
/// Moves the point that is held with the pointer. Before anything is drawn.
void drag_outline_point(OutlineDrawing& drawing, float rows_top);
inline constexpr float outline_labels = 32;

}  // namespace entente::kit

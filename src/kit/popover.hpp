#pragma once
#include "kit/widgets.hpp"

namespace entente::kit {

/// What a list that opens below its control remembers.
struct Popover {
  bool open = false;
  int active = -1;    // the option the arrow keys stand on
  std::string typed;  // letters typed to jump to an option, or the filter's text
  double typed_at = 0;
};

/// Where a list of `height` opens for a control at `anchor`: below, or above where there is more
/// room.
Rect popover_place(Ui& ui, Rect anchor, float width, float height);
/// Ground, outline and shadow.
void draw_popover(Ui& ui, Rect place);
/// Whether the focus has gone elsewhere, a click hit nothing, or Escape was pressed.
bool popover_left(Ui& ui, NodeId control, NodeId list);
/// Moves `active` among `count` options with Up, Down, Home and End pressed within `node`.
void move_active(Ui& ui, NodeId node, int count, int& active);

}  // namespace entente::kit

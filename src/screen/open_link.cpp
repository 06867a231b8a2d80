#include "screen/open_link.hpp"

namespace entente::screen {

void open_link(kit::Ui& ui, Rect place, std::string_view what, std::string_view target) {
  constexpr std::string_view label = "Open";
  const float width = ui.text_width(label, kit::Style::body_strong);
  const Rect box{place.right() - width - 6, place.y - 3, width + 12, 28};
  ui.draw_text(place.right() - width, place.y, label, kit::Style::body_strong, ui.palette().accent);
  cover_with_link(ui, box, "open", std::string(label) + " " + std::string(what), target);
}

}  // namespace entente::screen

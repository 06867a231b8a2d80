#include "screen/record/open_link.hpp"

#include <algorithm>

namespace entente::screen {

void open_link(kit::Ui& ui, Rect place, std::string_view what, std::string_view target) {
  constexpr std::string_view label = "Open";
  const float width = ui.text_width(label, kit::Style::body_strong);
  const Rect box{place.right() - width - 6, place.y - 3, width + 12, 28};
  ui.draw_text(place.right() - width, place.y, label, kit::Style::body_strong, ui.palette().accent);
  cover_with_link(ui, box, "open", std::string(label) + " " + std::string(what), target);
}

float link_lines(kit::Ui& ui, Rect place, std::string_view label, std::string_view target) {
  place.h = ui.draw_lines(place, label, kit::Style::body_strong, ui.palette().accent);
  place.w = std::min(place.w, ui.text_width(label, kit::Style::body_strong));
  cover_with_link(ui, place, "record", label, target);
  return place.h;
}

}  // namespace entente::screen

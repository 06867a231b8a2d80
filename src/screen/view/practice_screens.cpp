#include "screen/view/practice_screens.hpp"

#include "screen/view/views.hpp"

namespace entente::screen {
namespace {

struct Screen {
  std::string_view name;
  void (*draw)(Context& context, Rect place);
};
constexpr Screen by_hand[] = {{"profile", profile},
                              {"intent", intent},
                              {"governance", governance},
                              {"rights", rights},
                              {"exchange", exchange}};

}  // namespace

bool draw_practice(Context& context, Rect place, std::string_view name) {
  const auto keys = context.ui.keys(name);
  for (const Screen& screen : by_hand)
    if (screen.name == name) return screen.draw(context, place), true;
  const practice::Practice* practice = practice::find_practice(name);
  if (practice) practice_from_data(context, place, *practice);
  return practice != nullptr;
}

}  // namespace entente::screen

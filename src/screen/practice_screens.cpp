#include "screen/practice_screens.hpp"

namespace entente::screen {
namespace {

struct Screen {
  std::string_view name;
  void (*draw)(Context& context, Rect place);
};
constexpr Screen screens[] = {
#define PRACTICE(folder) {#folder, &folder},
#include "practice/practices.def"
#undef PRACTICE
};

}  // namespace

bool draw_practice(Context& context, Rect place, std::string_view name) {
  for (const Screen& screen : screens) {
    if (screen.name != name) continue;
    const auto keys = context.ui.keys(name);
    screen.draw(context, place);
    return true;
  }
  return false;
}

}  // namespace entente::screen

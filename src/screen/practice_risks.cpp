#include "screen/practice_page.hpp"
#include "screen/practice_screens.hpp"

namespace entente::screen {

void risks(Context& context, Rect place) {
  default_practice(context, place, *practice::find_practice("risks"));
}

}  // namespace entente::screen

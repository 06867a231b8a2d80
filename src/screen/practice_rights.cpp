#include "screen/practice_page.hpp"
#include "screen/practice_screens.hpp"

namespace entente::screen {

void rights(Context& context, Rect place) {
  default_practice(context, place, *practice::find_practice("rights"));
}

}  // namespace entente::screen

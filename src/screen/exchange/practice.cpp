#include "screen/exchange/review_page.hpp"
#include "screen/exchange/sections.hpp"
#include "screen/view/practice_screens.hpp"

namespace entente::screen {

void exchange(Context& context, Rect place) {
  if (context.workspace.review()) return review_page(context, place);
  PracticePage words{"Exchange", practice::find_practice("exchange")->help, {}};
  words.sections.push_back(partners_section(context));
  words.sections.push_back(handovers_section(context));
  words.sections.push_back(private_section(context));
  practice_page(context, place, words);
}

}  // namespace entente::screen

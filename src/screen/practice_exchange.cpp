#include "practice/exchange/records.hpp"
#include "screen/practice_page.hpp"
#include "screen/practice_screens.hpp"

namespace entente::screen {

void exchange(Context& context, Rect place) {
  PracticePage words{"Exchange", practice::find_practice("exchange")->help, {}};
  words.sections.push_back(list_section(context, kind_of<practice::Handover>()));
  practice_page(context, place, words);
}

}  // namespace entente::screen

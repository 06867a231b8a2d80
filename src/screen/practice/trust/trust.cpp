#include "practice/trust/records.hpp"
#include "screen/practice/trust/trust_account.hpp"
#include "screen/practice/trust/trust_commitments.hpp"
#include "screen/practice/trust/trust_view.hpp"
#include "screen/view/practice_screens.hpp"

namespace entente::screen {

void trust(Context& context, Rect place) {
  const std::string& title = context.derived("trust title", [&] { return owed_words(context); });
  PracticePage words{title, practice::find_practice("trust")->help, {}};
  words.sections.push_back(commitments_section(context));
  words.sections.push_back(account_section(context));
  words.sections.push_back(list_section(context, kind_of<practice::TrustEntry>()));
  words.sections.back().label = "Entries";
  practice_page(context, place, words);
}

}  // namespace entente::screen

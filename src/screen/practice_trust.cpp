#include "practice/trust/records.hpp"
#include "screen/practice_screens.hpp"
#include "screen/trust_account.hpp"
#include "screen/trust_commitments.hpp"
#include "screen/trust_view.hpp"

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

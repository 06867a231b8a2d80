#include "practice/governance/records.hpp"
#include "screen/practice/governance/governance_sections.hpp"
#include "screen/practice/governance/meeting_page.hpp"
#include "screen/view/practice_screens.hpp"

namespace entente::screen {

void governance(Context& context, Rect place) {
  if (const Id meeting = open_meeting(context)) return draw_meeting_page(context, place, meeting);
  const practice::Practice& practice = *practice::find_practice("governance");
  PracticePage words{practice.label, practice.help, {}};
  words.sections.push_back(bodies_section(context));
  words.sections.push_back(meetings_section(context));
  words.sections.push_back(list_section(context, kind_of<practice::AgendaItem>()));
  practice_page(context, place, words);
}

}  // namespace entente::screen

#include "practice/intent/rules.hpp"
#include "screen/practice/intent/intent_map.hpp"
#include "screen/practice/intent/intent_statement.hpp"
#include "screen/record/value_words.hpp"
#include "screen/view/practice_page.hpp"
#include "screen/view/practice_screens.hpp"

namespace entente::screen {
namespace {

using practice::Complement;
using practice::Conversation;
using practice::Intent;
using practice::Mindset;

std::string intent_title(Context& context) {
  const auto intents = context.plan().all<Intent>();
  if (intents.empty()) return "Say what the alliance must achieve";
  std::size_t vague = 0;
  for (const Intent& intent : intents) vague += practice::specificity(intent).empty() ? 0 : 1;
  if (vague == 0 && intents.size() == 1) return "The intent is specific";
  if (vague == 0) return "All intents are specific";
  if (intents.size() == 1)
    return count_words(practice::specificity(intents[0]).size(), "thing keeps the intent vague",
                       "things keep the intent vague");
  return count_words(vague, "intent is still vague", "intents are still vague");
}

/// As it was made by hand up to `most` records, as the default table beyond.
Section drawn_section(Context& context, const Kind& kind, int most, std::string_view label,
                      void (*draw)(Context&, Column&)) {
  Section section = list_section(context, kind);
  section.label = label;
  if (section.count <= most)
    section.draw = [&context, draw](Column& column, Rect) { draw(context, column); };
  return section;
}

}  // namespace

void intent(Context& context, Rect place) {
  const std::string& title = context.derived("intent title", [&] { return intent_title(context); });
  PracticePage words{title, practice::find_practice("intent")->help, {}};
  words.sections.push_back(
      drawn_section(context, kind_of<Intent>(), most_statements, "Statement", draw_statements));
  words.sections.back().title.clear();
  words.sections.push_back(
      drawn_section(context, kind_of<Complement>(), most_on_map, "Interdependence map", draw_map));
  words.sections.push_back(
      drawn_section(context, kind_of<Mindset>(), most_on_map, "Mindsets", draw_mindsets));
  words.sections.push_back(list_section(context, kind_of<Conversation>()));
  practice_page(context, place, words);
}

}  // namespace entente::screen

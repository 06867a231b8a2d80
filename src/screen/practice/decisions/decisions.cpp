#include "base/counts.hpp"
#include "practice/decisions/rules.hpp"
#include "screen/list/list.hpp"
#include "screen/practice/decisions/decision_log.hpp"
#include "screen/record/value_words.hpp"
#include "screen/view/practice_screens.hpp"

namespace entente::screen {
namespace {

using practice::Decision;

std::string decisions_title(Context& context) {
  std::size_t open = 0;
  int longest = 0;
  for (const Decision& decision : context.plan().all<Decision>()) {
    if (!practice::is_open(decision)) continue;
    ++open;
    longest = std::max(longest, practice::days_open(decision, context.today()).value_or(0));
  }
  if (open == 0)
    return context.plan().all<Decision>().empty() ? "Write down what is decided, and why"
                                                  : "Nothing waits for a decision";
  const std::string words = count_words(open, "decision is open", "decisions are open");
  if (longest < 2) return words;
  return words + (open == 1 ? " for " : ", one of them for ") + grouped(longest) + " days";
}

}  // namespace

void decisions(Context& context, Rect place) {
  const std::string& title =
      context.derived("decisions title", [&] { return decisions_title(context); });
  const Kind& kind = kind_of<Decision>();
  PracticePage words{title, practice::find_practice("decisions")->help, {}};
  Section log{Decision::kind_name, "Log", count_of(context.plan(), kind)};
  log.draw = [&context, &kind, count = log.count](Column& column, Rect room) {
    if (count == 0)
      return list(context, column.take(280), {&kind, {}, fresh_decision(context.today())});
    draw_decision_log(context, column, room);
  };
  words.sections.push_back(std::move(log));
  Section table = list_section(context, kind);
  table.key = "table", table.label = "As a table", table.count = -1, table.title.clear();
  words.sections.push_back(std::move(table));
  practice_page(context, place, words);
}

}  // namespace entente::screen

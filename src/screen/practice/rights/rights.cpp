#include "practice/rights/rules.hpp"
#include "screen/practice/rights/rights_matrix.hpp"
#include "screen/record/value_words.hpp"
#include "screen/view/practice_page.hpp"
#include "screen/view/practice_screens.hpp"

namespace entente::screen {
namespace {

using practice::DecisionRight;

std::string rights_title(Context& context) {
  const Plan& plan = context.plan();
  if (plan.all<DecisionRight>().empty()) return "Say who decides what";
  std::size_t undriven = 0, one_sided = 0;
  const practice::Lookup<practice::Person> people(plan);
  for (const DecisionRight& right : plan.all<DecisionRight>()) {
    undriven += right.driver.id ? 0 : 1;
    one_sided += practice::parties_left_out(plan, people, right).empty() ? 0 : 1;
  }
  if (undriven > 0)
    return count_words(undriven, "decision has no driver", "decisions have no driver");
  if (one_sided > 0)
    return count_words(one_sided, "decision leaves a party out", "decisions leave a party out");
  return "Every decision has a driver";
}

Section matrix_section(Context& context, int count) {
  Section section{DecisionRight::kind_name, "Who decides what", count};
  section.draw = [&context, count](Column& column, Rect room) {
    if (count == 0) return draw_usual_rights(context, column);
    draw_rights_matrix(context, column, room);
  };
  return section;
}

}  // namespace

void rights(Context& context, Rect place) {
  const std::string& title = context.derived("rights title", [&] { return rights_title(context); });
  const Kind& kind = kind_of<DecisionRight>();
  PracticePage words{title, practice::find_practice("rights")->help, {}};
  words.sections.push_back(matrix_section(context, count_of(context.plan(), kind)));
  Section table = list_section(context, kind);
  table.key = "table", table.label = "As a table", table.count = -1, table.title.clear();
  words.sections.push_back(std::move(table));
  practice_page(context, place, words);
}

}  // namespace entente::screen

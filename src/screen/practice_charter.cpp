#include <algorithm>
#include <unordered_set>

#include "practice/charter/rules.hpp"
#include "practice/words.hpp"
#include "screen/board.hpp"
#include "screen/charter_terms.hpp"
#include "screen/icons.hpp"
#include "screen/practice_page.hpp"
#include "screen/practice_screens.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Objective;
using practice::Scope;
using practice::ScopeItem;

/// "Ana Duarte · by 26 Nov 2026".
std::string note_of(const Plan& plan, const Objective& objective) {
  std::string note = objective.owner.id ? person_words(plan, objective.owner.id) : "";
  if (!objective.due) return note;
  return note + (note.empty() ? "By " : " · by ") + short_date(objective.due);
}

/// Joint objectives first, then each party's own.
std::vector<BoardColumn> objective_columns(Context& context) {
  std::vector<BoardColumn> columns{
      {"joint", "Joint objectives", kit::Tone::accent, {}, {}, {{"party", Value{}}}}};
  for (const PartyView& party : context.view().parties())
    columns.push_back({text_from(party.id),
                       party.short_name + "'s own",
                       party.tone,
                       {},
                       {},
                       {{"party", Value{party.id}}}});
  for (const Id id : in_order(context.plan(), kind_of<Objective>())) {
    const Objective& objective = *context.plan().find<Objective>(id);
    std::size_t column = 0;
    for (std::size_t index = 1; index < columns.size(); ++index)
      if (context.view().parties()[index - 1].id == objective.party.id) column = index;
    columns[column].items.push_back({id, std::string(objective.title),
                                     note_of(context.plan(), objective),
                                     warning_about(context, id)});
  }
  return columns;
}

std::vector<BoardColumn> scope_columns(Context& context) {
  const auto column = [](std::string key, std::string title, kit::Tone tone, Scope scope) {
    const Value value = ChoiceNumber{static_cast<std::uint8_t>(scope)};
    return BoardColumn{std::move(key), std::move(title), tone, {}, {}, {{"scope", value}}};
  };
  std::vector<BoardColumn> columns{
      column("in", "In scope", kit::Tone::good, Scope::in),
      column("out", "Out of scope", kit::Tone::bad, Scope::out),
      column("undecided", "Undecided", kit::Tone::warning, Scope::undecided)};
  for (const Id id : in_order(context.plan(), kind_of<ScopeItem>())) {
    const ScopeItem& item = *context.plan().find<ScopeItem>(id);
    const std::size_t place =
        item.scope == Scope::none ? 2 : static_cast<std::size_t>(item.scope) - 1;
    columns[place].items.push_back(
        {id, std::string(item.title), std::string(item.note.text), warning_about(context, id)});
  }
  return columns;
}

std::size_t unmeasured(const Plan& plan) {
  std::unordered_set<Id> measured;
  for (const practice::Measure& measure : plan.all<practice::Measure>())
    measured.insert(measure.objective.id);
  const auto ids = plan.part(Visibility::shared).find(Objective::kind_name)->ids();
  return static_cast<std::size_t>(
      std::count_if(ids.begin(), ids.end(), [&](Id id) { return !measured.count(id); }));
}

std::string title_of(Context& context) {
  const std::size_t all = context.plan().all<Objective>().size();
  if (all == 0) return "Agree on what both sides want";
  const std::size_t open = unmeasured(context.plan());
  if (open == 0) return "Every objective is measured";
  if (open == all && all > 1) return "No objective is measured yet";
  return count_words(open, "objective has no measure", "objectives have no measure");
}

}  // namespace

void charter(Context& context, Rect place) {
  const std::string& title = context.derived("charter title", [&] { return title_of(context); });
  PracticePage words{title, practice::find_practice("charter")->help, {}};
  words.sections.push_back(board_section(context, kind_of<Objective>(), objective_columns));
  words.sections.back().title.clear();
  words.sections.push_back(board_section(context, kind_of<ScopeItem>(), scope_columns));
  words.sections.push_back(list_section(context, kind_of<practice::Measure>()));
  words.sections.push_back(terms_section(context));
  words.sections.push_back(list_section(context, kind_of<practice::Rule>()));
  words.sections.push_back(list_section(context, kind_of<practice::Expectation>()));
  practice_page(context, place, words);
}

}  // namespace entente::screen

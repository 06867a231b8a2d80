#include <algorithm>

#include "practice/risks/rules.hpp"
#include "practice/words.hpp"
#include "screen/board.hpp"
#include "screen/list.hpp"
#include "screen/practice_screens.hpp"
#include "screen/quick_line_field.hpp"
#include "screen/risk_map.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Action;
using practice::ActionStatus;
using practice::Issue;
using practice::IssueStatus;
using practice::Risk;

// ---- Titles that say what is so.

std::string title_of_risks(const Plan& plan) {
  std::size_t open = 0, high = 0, bare = 0;
  for (const Risk& risk : plan.all<Risk>()) {
    if (!practice::is_open(risk)) continue;
    ++open, high += practice::is_high(risk), bare += practice::lacks_mitigation(risk);
  }
  if (plan.all<Risk>().empty()) return "What may go wrong?";
  if (open == 0) return "No risk is open";
  if (bare > 0)
    return count_words(bare, "high risk has no mitigation", "high risks have no mitigation");
  if (high > 0) return count_words(high, "high risk, and it is met", "high risks, and all are met");
  return count_words(open, "open risk, and it is not high", "open risks, and none is high");
}

/// Overdue first, else how many are open.
template <class Record>
std::string title_of_due(const Plan& plan, Date today, std::string_view none, std::string_view one,
                         std::string_view many) {
  std::size_t open = 0, late = 0;
  for (const Record& each : plan.all<Record>()) {
    if (!practice::is_open(each)) continue;
    ++open, late += each.due && each.due < today;
  }
  if (open == 0) return std::string(none);
  if (late > 0)
    return count_words(late, std::string(one) + " is overdue", std::string(many) + " are overdue");
  return count_words(open, std::string(one) + " is open, and in time",
                     std::string(many) + " are open, and all in time");
}

// ---- Boards.

/// "High · Ana Duarte · by 26 Nov 2026".
std::string note_of(const Plan& plan, std::string first, Id owner, Date due) {
  const auto add = [&](std::string words) {
    if (words.empty()) return;
    first += (first.empty() ? "" : " · ") + words;
  };
  if (owner) add(person_words(plan, owner));
  if (due) add((first.empty() ? "By " : "by ") + short_date(due));
  return first;
}

template <class Status>
Value choice(Status status) {
  return ChoiceNumber{static_cast<std::uint8_t>(status)};
}

/// Ids by a key, smallest first; none counts as the last.
template <class Record, class Key>
std::vector<Id> ordered(const Plan& plan, Key key) {
  std::vector<Id> ids = in_order(plan, kind_of<Record>());
  std::stable_sort(ids.begin(), ids.end(), [&](Id a, Id b) {
    return key(*plan.find<Record>(a)) < key(*plan.find<Record>(b));
  });
  return ids;
}

constexpr std::int32_t latest = std::numeric_limits<std::int32_t>::max();
std::int32_t soonest(Date date) { return date ? date.days : latest; }

std::vector<BoardColumn> issue_columns(Context& context) {
  const auto column = [](std::string key, kit::Tone tone, IssueStatus status, Value resolved) {
    const auto number = static_cast<std::size_t>(status) - 1;
    std::string title(practice::issue_status_choices[number].label);
    return BoardColumn{std::move(key),
                       std::move(title),
                       tone,
                       {},
                       {},
                       {{"status", choice(status)}, {"resolved", resolved}}};
  };
  std::vector<BoardColumn> columns{
      column("open", kit::Tone::bad, IssueStatus::open, {}),
      column("working", kit::Tone::warning, IssueStatus::working, {}),
      column("resolved", kit::Tone::good, IssueStatus::resolved, context.today())};
  const Plan& plan = context.plan();
  const auto key = [](const Issue& issue) {
    const bool over = !practice::is_open(issue);
    const int priority = issue.priority == practice::Priority::none ? 9 : int(issue.priority);
    return std::pair(over ? 0 : priority,
                     over ? -std::max(issue.resolved.days, -latest) : soonest(issue.due));
  };
  for (const Id id : ordered<Issue>(plan, key)) {
    const Issue& issue = *plan.find<Issue>(id);
    const auto place = std::max<std::size_t>(1, static_cast<std::size_t>(issue.status)) - 1;
    const auto priority = static_cast<std::size_t>(issue.priority);
    std::string first(priority == 0 ? "" : practice::priority_choices[priority - 1].label);
    const bool over = !practice::is_open(issue);
    columns[place].items.push_back(
        {id, std::string(issue.title),
         note_of(plan, over ? "" : std::move(first), issue.owner.id, over ? Date{} : issue.due),
         warning_about(context, id)});
  }
  return columns;
}

std::vector<BoardColumn> action_columns(Context& context) {
  const auto column = [](std::string key, kit::Tone tone, ActionStatus status, Value done) {
    const auto number = static_cast<std::size_t>(status) - 1;
    std::string title(practice::action_status_choices[number].label);
    return BoardColumn{std::move(key),
                       std::move(title),
                       tone,
                       {},
                       {},
                       {{"status", choice(status)}, {"done", done}}};
  };
  std::vector<BoardColumn> columns{
      column("open", kit::Tone::neutral, ActionStatus::open, {}),
      column("doing", kit::Tone::accent, ActionStatus::doing, {}),
      column("done", kit::Tone::good, ActionStatus::done, context.today()),
      column("dropped", kit::Tone::neutral, ActionStatus::dropped, {})};
  const Plan& plan = context.plan();
  const auto key = [](const Action& action) {
    return practice::is_open(action) ? soonest(action.due) : -std::max(action.done.days, -latest);
  };
  for (const Id id : ordered<Action>(plan, key)) {
    const Action& action = *plan.find<Action>(id);
    const auto place = std::max<std::size_t>(1, static_cast<std::size_t>(action.status)) - 1;
    columns[place].items.push_back(
        {id, std::string(action.title),
         note_of(plan, "", action.owner.id, practice::is_open(action) ? action.due : Date{}),
         warning_about(context, id)});
  }
  return columns;
}

// ---- Sections.

constexpr float least_beside = 860, map_width = 400;

/// The map beside the table, or above it where there is no room.
void draw_risks(Context& context, Column& column, Rect room) {
  const ListWords words{&kind_of<Risk>()};
  if (context.plan().all<Risk>().empty()) return list(context, column.take(280), words);
  Rect place = column.rest(std::max(440.f, room.bottom() - column.y()));
  if (column.width() < least_beside) {
    const float width = std::min(column.width(), 500.f);
    const float height = risk_map_height(context, width);
    risk_map(context, {place.x, place.y, width, 0});
    column.skip(height + kit::space::cards);
    return list(context, column.take(list_height(context, words)), words);
  }
  place.h = std::max(place.h, risk_map_height(context, map_width));
  column.skip(place.h + kit::space::between);
  risk_map(context, place.cut_left(map_width, kit::space::cards));
  list(context, place, words);
}

/// The line that makes records stands above each section.
Section with_quick_line(Context& context, Section section) {
  section.draw = [&context, inner = std::move(section.draw)](Column& column, Rect room) {
    const float height = quick_line_field(context, column.rest());
    if (height > 0) column.skip(height + kit::space::cards);
    inner(column, room);
  };
  return section;
}

Section risk_section(Context& context) {
  Section section = list_section(context, kind_of<Risk>());
  section.draw = [&context](Column& column, Rect room) { draw_risks(context, column, room); };
  static constexpr std::string_view kinds[] = {Risk::kind_name};
  section.title =
      context.derived("risks title", kinds, [&] { return title_of_risks(context.plan()); });
  return with_quick_line(context, std::move(section));
}

Section issue_section(Context& context) {
  static constexpr std::string_view kinds[] = {Issue::kind_name};
  Section section = board_section(context, kind_of<Issue>(), issue_columns);
  section.title = context.derived("issues title", kinds, [&] {
    return title_of_due<Issue>(context.plan(), context.today(), "No issue is open", "issue",
                               "issues");
  });
  return with_quick_line(context, std::move(section));
}

Section action_section(Context& context) {
  static constexpr std::string_view kinds[] = {Action::kind_name};
  Section section = board_section(context, kind_of<Action>(), action_columns);
  section.title = context.derived("actions title", kinds, [&] {
    return title_of_due<Action>(context.plan(), context.today(), "No action is open", "action",
                                "actions");
  });
  return with_quick_line(context, std::move(section));
}

}  // namespace

void risks(Context& context, Rect place) {
  const practice::Practice& practice = *practice::find_practice("risks");
  PracticePage words{practice.label, practice.help, {}};
  words.sections.push_back(risk_section(context));
  words.sections.push_back(issue_section(context));
  words.sections.push_back(action_section(context));
  practice_page(context, place, words);
}

}  // namespace entente::screen

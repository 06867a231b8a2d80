#include <algorithm>
#include <limits>

#include "base/order.hpp"
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

/// Ids by a key, smallest first.
template <class Record, class Key>
std::vector<Id> ordered(const Plan& plan, Key key) {
  std::vector<Id> ids = in_order(plan, kind_of<Record>());
  put_in_order(ids.begin(), ids.end(),
               [&](Id a, Id b) { return key(*plan.find<Record>(a)) < key(*plan.find<Record>(b)); });
  return ids;
}

/// A column of records with one status; `day` is written beside it, or emptied.
template <class Status>
BoardColumn status_column(Status status, kit::Tone tone, std::string_view day, Value when = {}) {
  const Choice& words = choices_of(status)[static_cast<std::size_t>(status) - 1];
  BoardColumn column{std::string(words.code), std::string(words.label), tone, {}, {}, {}};
  column.writes = {{"status", choice(status)}, {day, when}};
  return column;
}

/// Where a record with this status stands; none counts as the first.
template <class Status>
std::size_t place_of(Status status) {
  return std::max<std::size_t>(1, static_cast<std::size_t>(status)) - 1;
}

/// Open ones first by weight, then by day; what is over by the day it was, the last first.
template <class Record>
std::pair<int, std::int64_t> board_order(const Record& record, int weight, Date over) {
  constexpr std::int64_t latest = std::numeric_limits<std::int64_t>::max();
  if (!practice::is_open(record)) return {0, over ? -std::int64_t{over.days} : latest};
  return {weight, record.due ? record.due.days : latest};
}

std::vector<BoardColumn> issue_columns(Context& context) {
  std::vector<BoardColumn> columns{
      status_column(IssueStatus::open, kit::Tone::bad, "resolved"),
      status_column(IssueStatus::working, kit::Tone::warning, "resolved"),
      status_column(IssueStatus::resolved, kit::Tone::good, "resolved", context.today())};
  const Plan& plan = context.plan();
  const auto key = [](const Issue& issue) {
    const int priority = static_cast<int>(issue.priority);
    return board_order(issue, priority == 0 ? 9 : priority, issue.resolved);
  };
  for (const Id id : ordered<Issue>(plan, key)) {
    const Issue& issue = *plan.find<Issue>(id);
    const bool open = practice::is_open(issue);
    std::string first;
    if (open && issue.priority != practice::Priority::none)
      first = practice::priority_choices[place_of(issue.priority)].label;
    columns[place_of(issue.status)].items.push_back(
        {id, std::string(issue.title),
         note_of(plan, std::move(first), issue.owner.id, open ? issue.due : Date{}),
         warning_about(context, id)});
  }
  return columns;
}

std::vector<BoardColumn> action_columns(Context& context) {
  std::vector<BoardColumn> columns{
      status_column(ActionStatus::open, kit::Tone::warning, "done"),
      status_column(ActionStatus::doing, kit::Tone::accent, "done"),
      status_column(ActionStatus::done, kit::Tone::good, "done", context.today()),
      status_column(ActionStatus::dropped, kit::Tone::neutral, "done")};
  const Plan& plan = context.plan();
  const auto key = [](const Action& action) { return board_order(action, 0, action.done); };
  for (const Id id : ordered<Action>(plan, key)) {
    const Action& action = *plan.find<Action>(id);
    const Date due = practice::is_open(action) ? action.due : Date{};
    columns[place_of(action.status)].items.push_back({id, std::string(action.title),
                                                      note_of(plan, "", action.owner.id, due),
                                                      warning_about(context, id)});
  }
  return columns;
}

// ---- Sections.

constexpr float least_beside = 860, map_width = 372;
constexpr std::string_view columns_beside[] = {"title", "likelihood", "impact", "owner"};

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
  list(context, place, {&kind_of<Risk>(), columns_beside});
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

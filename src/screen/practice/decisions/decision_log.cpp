#include "screen/practice/decisions/decision_log.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "base/order.hpp"
#include "kit/table.hpp"
#include "screen/list/list_columns.hpp"
#include "screen/practice/decisions/decision_open.hpp"
#include "screen/practice/decisions/decision_speed.hpp"
#include "screen/practice/decisions/decision_view.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using practice::DecisionStatus;

constexpr kit::Column wide_columns[] = {
    {"title", "Decision", 220, 2.4f},      {"status", "Status", 100, 0.2f},
    {"days", "Days open", 92, 0.1f, true}, {"driver", "Driver", 130, 0.8f},
    {"body", "Body", 140, 0.8f},           {"raised", "Raised on", 112, 0.1f},
    {"decided", "Decided on", 112, 0.1f}};
constexpr std::size_t few = 60;  // up to here the table scrolls with the page

std::string_view label_of(DecisionStatus status) {
  return practice::decision_status_choices[static_cast<std::size_t>(status) - 1].label;
}

kit::Tone tone_of(DecisionStatus status) {
  return status == DecisionStatus::open      ? kit::Tone::warning
         : status == DecisionStatus::decided ? kit::Tone::good
                                             : kit::Tone::neutral;
}

int compared(const DecisionRow& left, const DecisionRow& right, int column) {
  const auto order = [](const auto& one, const auto& other) {
    return one < other ? -1 : other < one ? 1 : 0;
  };
  switch (column) {
    case 0:
      return order(left.title, right.title);
    case 1:
      return order(left.status, right.status);
    case 2:
      return order(left.days, right.days);
    case 3:
      return order(left.driver, right.driver);
    case 4:
      return order(left.body, right.body);
    case 5:
      return order(left.raised, right.raised);
    default:
      return order(left.decided, right.decided);
  }
}

/// What the address asks for, as a table's: "status:open"; sorted by a column, "-" for descending.
struct Asked {
  int status = 0;  // a practice::DecisionStatus; 0: all
  int sorted_by = -1;
  bool descending = false;
};

Asked asked_by(const ListAddress& address) {
  Asked asked;
  for (const std::string& is : address.is)
    for (int status = 1; status <= 3; ++status)
      if (is == concat("status:", practice::decision_status_choices[status - 1].code))
        asked.status = status;
  std::string_view sort = address.sort;
  asked.descending = sort.starts_with('-');
  if (asked.descending) sort.remove_prefix(1);
  for (int column = 0; column < static_cast<int>(std::size(wide_columns)); ++column)
    if (wide_columns[column].key == sort) asked.sorted_by = column;
  return asked;
}

ListAddress address_of(const Asked& asked) {
  ListAddress address;
  if (asked.status > 0)
    address.is.push_back(
        concat("status:", practice::decision_status_choices[asked.status - 1].code));
  if (asked.sorted_by >= 0)
    address.sort = concat(asked.descending ? "-" : "", wide_columns[asked.sorted_by].key);
  return address;
}

std::vector<std::uint32_t> shown_rows(const std::vector<DecisionRow>& rows, const Asked& asked) {
  std::vector<std::uint32_t> shown;
  for (std::uint32_t row = 0; row < rows.size(); ++row)
    if (asked.status == 0 || static_cast<int>(rows[row].status) == asked.status)
      shown.push_back(row);
  if (asked.sorted_by < 0) return shown;
  put_in_order(shown.begin(), shown.end(), [&](std::uint32_t left, std::uint32_t right) {
    const int order = compared(rows[left], rows[right], asked.sorted_by);
    return asked.descending ? order > 0 : order < 0;
  });
  return shown;
}

kit::Cell cell_of(DecisionState& state, const DecisionRow& row, std::size_t column) {
  kit::Cell cell;
  switch (column) {
    case 0:
      cell.text = row.title, cell.strong = true;
      break;
    case 1:
      cell.text = label_of(row.status), cell.tone = tone_of(row.status);
      break;
    case 2:
      state.cell = row.days < 0 ? "" : std::to_string(row.days);
      cell.text = state.cell;
      break;
    case 3:
      cell.text = row.driver;
      break;
    case 4:
      cell.text = row.body;
      break;
    default:
      state.cell = short_date(column == 5 ? row.raised : row.decided);
      cell.text = state.cell;
  }
  return cell;
}

/// Days are sorted from most to least first, all others the other way; the third press unsorts.
Asked sorted(Asked asked, int column) {
  const bool first = column == 2;
  if (asked.sorted_by != column) return {asked.status, column, first};
  if (asked.descending != first) return {asked.status, -1, false};
  return {asked.status, column, !first};
}

void draw_filters(Context& context, Column& column, const DecisionState& state,
                  const Asked& asked) {
  kit::Ui& ui = context.ui;
  const kit::ButtonWords add{.key = "add", .label = "Add decision", .icon = icon("plus")};
  const float button = context.read_only() ? 0 : kit::button_width(ui, add);
  const Rect place = column.rest();
  float x = place.x, y = place.y;
  for (int status = 0; status <= 3; ++status) {
    const std::size_t count = state.counts[static_cast<std::size_t>(status)];
    const std::string_view label =
        status == 0 ? "All" : label_of(static_cast<DecisionStatus>(status));
    const std::string words = std::string(label) + "  " + grouped(count);
    const float width = kit::chip_width(ui, words) + 8;
    if (x > place.x && x + width > place.right()) x = place.x, y += 40;
    const auto keys = ui.keys("status", static_cast<std::uint64_t>(status));
    if (kit::filter_chip(ui, x, y + (ui.control_height() - 32) / 2, "chip", words,
                         asked.status == status))
      context.go(context.route.with_list(
          address_of({asked.status == status ? 0 : status, asked.sorted_by, asked.descending})));
    x += width + 8;
  }
  const float height = ui.control_height();
  const bool beside = x + button <= place.right();
  if (!beside) y += height + 4;
  if (button > 0 &&
      kit::button(ui, {beside ? place.right() - button : place.x, y, button, height}, add))
    context.add_record(kind_of<practice::Decision>(), fresh_decision(context.today()));
  column.skip((button > 0 || beside ? y + height : y) - place.y + 12);
}

struct Log {
  const std::vector<DecisionRow>& rows;
  const std::vector<std::uint32_t>& shown;
  const DecisionRow& at(std::int64_t row) const {
    return rows[shown[static_cast<std::size_t>(row)]];
  }
};

void answer(Context& context, const Asked& asked, const Log& log, const kit::TableNews& news) {
  using Type = kit::TableNews::Type;
  if (news.type == Type::sort)
    context.go(context.route.with_list(address_of(sorted(asked, news.column))), true);
  if (news.type == Type::open)
    context.go(context.route.with_record(log.at(news.row).id),
               !context.ui.phone() && context.route.record);
  if (news.type == Type::remove && !context.read_only())
    context.remove(kind_of<practice::Decision>(), {log.at(news.row).id});
}

void draw_table(Context& context, Rect place, DecisionState& state, const Asked& asked,
                const Log& log) {
  kit::Ui& ui = context.ui;
  kit::TableWords words{.key = "decisions", .name = "Decisions", .columns = wide_columns};
  words.rows = static_cast<std::int64_t>(log.shown.size());
  words.cell = [&](std::int64_t row, std::size_t column) {
    return cell_of(state, log.at(row), column);
  };
  std::string id;
  words.row_id = [&](std::int64_t row) -> std::string_view {
    return id = text_from(log.at(row).id);
  };
  words.selected = [](std::int64_t) { return false; };
  if (context.route.record)
    for (std::int64_t row = 0; row < words.rows; ++row)
      if (log.at(row).id == context.route.record) words.current = row;
  words.sorted_by = asked.sorted_by, words.descending = asked.descending;
  ui.fill(place, ui.palette().card, kit::space::card_radius);
  answer(context, asked, log, kit::table(ui, place.inset(6, 1), words));
  ui.outline(place, ui.palette().line, kit::space::card_radius);
}

void draw_all(Context& context, Column& column, Rect room) {
  DecisionState& state = decision_state(context);
  const auto& rows = decision_rows(context, state);
  const Asked asked = asked_by(context.route.list);
  draw_filters(context, column, state, asked);
  const Log log{
      rows, state.shown.get({state.rows.made(), asked.status, asked.sorted_by, asked.descending},
                            [&] { return shown_rows(rows, asked); })};
  if (log.shown.empty())
    return kit::text(context.ui, column.take(22), "No decision is like this.", kit::Style::body,
                     context.ui.palette().second_ink);
  const auto count = static_cast<std::int64_t>(log.shown.size());
  const float wanted = kit::table_height(context.ui, column.width() - 12, count) + 4;
  const float most = log.shown.size() <= few ? wanted : std::max(420.f, room.h - 80);
  draw_table(context, column.take(std::min(wanted, most)), state, asked, log);
}

}  // namespace

std::function<void(Draft&)> fresh_decision(Date today) {
  return [today](Draft& draft) {
    draft.set("status", ChoiceNumber{static_cast<std::uint8_t>(DecisionStatus::open)});
    draft.set("raised", Value{today});
  };
}

void draw_decision_log(Context& context, Column& column, Rect room) {
  draw_selected_decision(context, column);
  draw_open_decisions(context, column);
  draw_decision_speed(context, column);
  draw_all(context, column, room);
  draw_deciding(context);
}

}  // namespace entente::screen

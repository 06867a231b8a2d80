#include "screen/practice/decisions/decision_open.hpp"

#include <algorithm>

#include "base/counts.hpp"
#include "screen/practice/decisions/decision_view.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using practice::Decision;
using practice::DecisionStatus;

constexpr std::size_t first_ones = 5;

/// The open ones stand first in the list.
std::span<const DecisionRow> open_rows(Context& context, DecisionState& state) {
  const auto& rows = decision_rows(context, state);
  const std::size_t count = state.counts[static_cast<std::size_t>(DecisionStatus::open)];
  const std::size_t most = state.show_all ? count : std::min(count, first_ones);
  return std::span(rows).first(most);
}

/// "Lena Brandt · Steering committee".
std::string who_decides(const DecisionRow& row) {
  return (row.driver.empty() ? "No driver" : row.driver) + " · " +
         (row.body.empty() ? "no body" : row.body);
}

struct RowParts {
  Rect words, chip, button;
  float height = 0;
};

RowParts parts_of(kit::Ui& ui, Rect place, const DecisionRow& row, const kit::ButtonWords& decide,
                  const std::string& days) {
  RowParts parts;
  const float height = ui.control_height();
  const float chip = days.empty() ? 0 : kit::chip_width(ui, days);
  const float button = kit::button_width(ui, decide);
  const bool beside = place.w >= 520;
  const float words = beside ? place.w - chip - button - 28 : place.w;
  const float title = kit::paragraph_height(ui, words, row.title, kit::Style::body);
  parts.words = {place.x, place.y + 10, words, title + 18};
  const float top = beside ? place.y + 10 + (parts.words.h - height) / 2 : parts.words.bottom() + 8;
  parts.button = {place.right() - button, top, button, height};
  parts.chip = {beside ? parts.button.x - 14 - chip : place.x, top + (height - 26) / 2, chip, 26};
  parts.height = std::max(parts.words.bottom(), parts.button.bottom()) + 10 - place.y;
  return parts;
}

float draw_row(Context& context, Rect place, const DecisionRow& row) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys("open", row.id.value);
  const kit::ButtonWords decide{.key = "decide", .label = "Decide", .icon = icon("check")};
  const std::string days = open_words(row.days);
  const RowParts parts = parts_of(ui, place, row, decide, days);
  const auto item =
      ui.group(kit::Role::list_item, "item", {place.x, place.y, place.w, parts.height}, row.title);
  const float y =
      parts.words.y + ui.draw_lines(parts.words, row.title, kit::Style::body, ui.palette().ink);
  const std::string who = who_decides(row);
  ui.draw_text_cut(parts.words.x, y, parts.words.w, who, kit::Style::caption,
                   row.driver.empty() ? ui.palette().bad : ui.palette().second_ink);
  const std::string heard =
      std::string(row.title) + ", " + who + (days.empty() ? "" : ", open for " + days);
  cover_with_link(ui, parts.words.inset(-6, -4), "link", heard,
                  link_to(context.route.with_record(row.id)), context.route.record == row.id);
  if (!days.empty())
    kit::chip(ui, parts.chip.x, parts.chip.y, days,
              row.days > practice::most_days_open ? kit::Tone::bad : kit::Tone::neutral);
  if (!context.read_only() && kit::button(ui, parts.button, decide))
    begin_deciding(context, row.id);
  return parts.height;
}

float draw_rows(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  DecisionState& state = decision_state(context);
  const auto rows = open_rows(context, state);
  const std::size_t all = state.counts[static_cast<std::size_t>(DecisionStatus::open)];
  float y = place.y + card_title(context, place, "Waiting for a decision", grouped(all));
  {
    const auto list =
        ui.group(kit::Role::list, "open list", {place.x, y, place.w, 10}, "Waiting for a decision");
    for (const DecisionRow& row : rows) {
      kit::separator(ui, place.x, y, place.w);
      y += draw_row(context, {place.x, y, place.w, 0}, row);
    }
  }
  if (all <= first_ones) return y - 8 - place.y;
  const std::string label =
      state.show_all ? "Show the longest open ones only" : "Show all " + grouped(all);
  const kit::ButtonWords more{.key = "show all",
                              .label = label,
                              .emphasis = kit::Emphasis::quiet,
                              .icon = icon(state.show_all ? "chevron-up" : "chevron-down")};
  if (kit::button(ui, {place.x - 12, y, kit::button_width(ui, more), ui.control_height()}, more)) {
    state.show_all = !state.show_all;
    ui.again();
  }
  return y + ui.control_height() - 6 - place.y;
}

/// Words with a button to their right.
bool strip(Context& context, Column& column, const std::string& words,
           const kit::ButtonWords& action) {
  kit::Ui& ui = context.ui;
  bool pressed = false;
  grown_card(context, column, "selected", [&](Rect inside) {
    const float width = kit::button_width(ui, action);
    const float height =
        kit::paragraph(ui, {inside.x, inside.y + 7, inside.w - width - 16, 0}, words) + 14;
    pressed =
        kit::button(ui, {inside.right() - width, inside.y, width, ui.control_height()}, action);
    return std::max(height, ui.control_height());
  });
  return pressed;
}

}  // namespace

void draw_open_decisions(Context& context, Column& column) {
  DecisionState& state = decision_state(context);
  if (open_rows(context, state).empty()) return;
  grown_card(context, column, "open", [&](Rect inside) { return draw_rows(context, inside); });
}

void draw_selected_decision(Context& context, Column& column) {
  const Id id = context.route.record;
  const auto* decision = context.plan().find<Decision>(id);
  if (!decision || context.read_only()) return;
  const auto above = open_rows(context, decision_state(context));
  const bool drawn =
      std::any_of(above.begin(), above.end(), [&](const DecisionRow& row) { return row.id == id; });
  const std::string title(decision->title);
  if (practice::is_open(*decision) && !drawn &&
      strip(context, column, title + " is open.",
            {.key = "decide", .label = "Decide", .icon = icon("check")}))
    begin_deciding(context, id);
  const bool undated = decision->status == DecisionStatus::decided && !decision->decided;
  if (undated && strip(context, column, title + " is decided, but not since when.",
                       {.key = "today", .label = "Decided today", .icon = icon("calendar")}))
    context.edit("Change decision", [id, today = context.today()](Transaction& transaction) {
      return transaction.set({Visibility::shared, Decision::kind_name, id}, "decided", today);
    });
}

}  // namespace entente::screen

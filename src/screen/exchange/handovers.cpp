#include <algorithm>

#include "base/concat.hpp"
#include "base/order.hpp"
#include "practice/exchange/knowledge.hpp"
#include "practice/words.hpp"
#include "screen/exchange/sections.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using practice::Handover;
using practice::HandoverDirection;

const Table& handovers(const Plan& plan) {
  return *plan.part(Visibility::private_to_party).find(Handover::kind_name);
}

/// Newest first; of one day in the order of their names, the last made first.
std::vector<std::uint32_t> newest_first(const Plan& plan) {
  const Table& table = handovers(plan);
  const auto all = table.all<Handover>();
  std::vector<std::uint32_t> rows(table.size());
  for (std::uint32_t row = 0; row < table.size(); ++row) rows[row] = row;
  put_in_order(rows.begin(), rows.end(), [&](std::uint32_t left, std::uint32_t right) {
    if (all[left].day != all[right].day) return all[right].day < all[left].day;
    return table.made(right).counter() < table.made(left).counter();
  });
  return rows;
}

void ask_to_restore(Context& context, Id id, const std::string& title) {
  Session& session = context.session;
  Workspace& workspace = context.workspace;
  Question question{"Go back to before this exchange?",
                    concat("What “", title,
                           "” brought, and what was changed since, is taken back as one edit. It "
                           "can be undone, and the other side sees it like any edit."),
                    "Go back",
                    {},
                    {},
                    {},
                    kit::Emphasis::primary};
  question.yes = [&session, &workspace, id] {
    workspace.restore_before(id, [&session](const Result<void>& result) {
      if (!result) session.problems = FileProblems{"", result.problems()};
    });
  };
  context.later([&session, question] { session.question = question; });
}

void ask_to_take_back(Context& context, Id id, const std::string& title) {
  Session& session = context.session;
  Workspace& workspace = context.workspace;
  Question question{"Did this file never go?",
                    concat("“", title,
                           "” is then taken off this list, and what it would have told them "
                           "counts as not handed over. It can be undone."),
                    "Take it off the list",
                    {},
                    {},
                    {},
                    kit::Emphasis::primary};
  question.yes = [&session, &workspace, id] {
    if (const Result<Change> noted = workspace.note_not_sent(id); !noted)
      session.problems = FileProblems{"", noted.problems()};
  };
  context.later([&session, question] { session.question = question; });
}

/// What can still be done about an exchange: go back to before theirs, or say that ours never went.
struct Remedy {
  kit::ButtonWords words;
  void (*ask)(Context&, Id, const std::string& title);
};

Remedy remedy_of(bool taken) {
  if (taken)
    return {{.key = "restore", .label = "Go back to before", .icon = icon("undo-2")},
            ask_to_restore};
  return {{.key = "not sent", .label = "It was not sent"}, ask_to_take_back};
}

/// Enough of a hash to compare by eye; the whole stands in the record.
std::string_view short_hash(std::string_view hash) { return hash.substr(0, 8); }

float draw_handover(Context& context, Rect place, Id id, const Handover& handover) {
  kit::Ui& ui = context.ui;
  const bool taken = handover.direction == HandoverDirection::taken;
  const std::string title(handover.title);
  const Remedy remedy = remedy_of(taken);
  const bool offers = !context.read_only();
  const float button = offers ? kit::button_width(ui, remedy.words) : 0;
  const bool beside = place.w - button > 320;
  kit::chip(ui, place.x, place.y, taken ? "Taken" : "Sent",
            taken ? kit::Tone::good : kit::Tone::accent);
  const float indent = 84;
  const Rect text{place.x + indent, place.y + 2,
                  place.w - indent - (beside && offers ? button + 16 : 0), 0};
  float y = text.y + kit::paragraph(ui, text, title, kit::Style::body_strong);
  std::string note = practice::date_words(handover.day);
  if (!handover.signer.empty()) append(note, " · signed: ", handover.signer);
  if (!handover.hash.empty()) append(note, " · file ", short_hash(handover.hash));
  if (!handover.previous.empty()) append(note, ", after ", short_hash(handover.previous));
  y += kit::paragraph(ui, {text.x, y, text.w, 0}, note, kit::Style::caption,
                      ui.palette().second_ink);
  if (taken && practice::breaks_chain(context.plan(), handover.party.id, handover.previous))
    y +=
        4 + remark(context, {text.x, y + 4, text.w, 0}, practice::broken_chain, kit::Tone::warning);
  if (!offers) return y - place.y;
  const Rect where{beside ? place.right() - button : text.x, beside ? place.y : y + 8, button,
                   ui.control_height()};
  if (kit::button(ui, where, remedy.words)) remedy.ask(context, id, title);
  return std::max(y, where.bottom()) - place.y;
}

}  // namespace

Section handovers_section(Context& context) {
  const Table& table = handovers(context.plan());
  Section section{Handover::kind_name, "Past exchanges", static_cast<int>(table.size())};
  section.title = "Past exchanges";
  section.draw = [&context, &table](Column& column, Rect) {
    if (table.size() == 0) {
      return grown_card(context, column, "none", [&](Rect inside) {
        return kit::paragraph(context.ui, inside,
                              "Files that you hand over and take are listed here.",
                              kit::Style::body, context.ui.palette().second_ink);
      });
    }
    const auto& rows = context.derived("handovers", [&] { return newest_first(context.plan()); });
    grown_card(context, column, "handovers", [&](Rect inside) {
      const auto list = context.ui.group(kit::Role::list, "handovers", inside, "Past exchanges");
      float y = inside.y;
      for (std::uint32_t row : rows) {
        const auto keys = context.ui.keys("handover", table.ids()[row].value);
        const auto item =
            context.ui.group(kit::Role::list_item, "item", {inside.x, y, inside.w, 44});
        if (y > inside.y) kit::separator(context.ui, inside.x, y, inside.w);
        y += 14 +
             draw_handover(context, {inside.x, y + 14, inside.w, 0}, table.ids()[row],
                           table.all<Handover>()[row]) +
             10;
      }
      return y - inside.y;
    });
  };
  return section;
}

}  // namespace entente::screen

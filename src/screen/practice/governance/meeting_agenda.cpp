#include "screen/practice/governance/meeting_agenda.hpp"

#include "practice/decisions/records.hpp"
#include "practice/findings.hpp"
#include "practice/governance/meetings.hpp"
#include "practice/risks/records.hpp"
#include "practice/trust/records.hpp"
#include "practice/words.hpp"
#include "record/rank.hpp"
#include "screen/list/ranks.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {
namespace {

using practice::Action;
using practice::AgendaItem;
using practice::Commitment;
using practice::Decision;
using practice::Issue;
using practice::Meeting;

RecordKey item_key(Id item) { return {Visibility::shared, AgendaItem::kind_name, item}; }

/// "Ana Duarte · 20 min".
std::string note_of(const Plan& plan, const AgendaItem& item) {
  std::string note = item.lead.id ? person_words(plan, item.lead.id) : "";
  if (!item.minutes) return note;
  return note + (note.empty() ? "" : " · ") + text_from(item.minutes.value) + " min";
}

// ---- Taking down what a point brings forth.

Draft& set_text(Draft& draft, std::string_view field, const std::string& text) {
  draft.set(field, Text(text));
  return draft;
}

void take_decision(Context& context, Id meeting, const std::string& point) {
  const Meeting& of = *context.plan().find<Meeting>(meeting);
  context.add_record(kind_of<Decision>(), [meeting, point, body = of.body.id,
                                           today = context.today()](Draft& draft) {
    set_text(draft, "title", point).set("meeting", meeting);
    if (body) draft.set("body", body);
    draft.set("raised", today);
    draft.set("status", ChoiceNumber{static_cast<std::uint8_t>(practice::DecisionStatus::open)});
  });
}

void take_action(Context& context, Id meeting, const std::string& point, Id lead) {
  context.add_record(kind_of<Action>(), [meeting, point, lead](Draft& draft) {
    set_text(draft, "note", "From: " + point).set("meeting", meeting);
    if (lead) draft.set("owner", lead);
    draft.set("status", ChoiceNumber{static_cast<std::uint8_t>(practice::ActionStatus::open)});
  });
}

void take_commitment(Context& context, Id meeting, const std::string& point, Id lead) {
  const Id party = practice::party_of(context.plan(), lead);
  context.add_record(kind_of<Commitment>(), [meeting, point, lead, party](Draft& draft) {
    set_text(draft, "note", "From: " + point).set("meeting", meeting);
    if (lead) draft.set("owner", lead);
    if (party) draft.set("by", party);
    draft.set("status", ChoiceNumber{static_cast<std::uint8_t>(practice::CommitmentStatus::open)});
  });
}

void take_issue(Context& context, Id meeting, const std::string& point, Id lead) {
  context.add_record(
      kind_of<Issue>(), [meeting, point, lead, today = context.today()](Draft& draft) {
        set_text(draft, "title", point).set("meeting", meeting);
        if (lead) draft.set("owner", lead);
        draft.set("raised", today);
        draft.set("status", ChoiceNumber{static_cast<std::uint8_t>(practice::IssueStatus::open)});
      });
}

/// Buttons in a group that says which point they belong to, in as many lines as they need; returns
/// their height.
float draw_take_down(Context& context, Rect place, Id meeting, const AgendaItem& item) {
  kit::Ui& ui = context.ui;
  const std::string title(item.title), name = "Take down on " + title;
  const auto group = ui.group(kit::Role::group, "take down", place, name);
  struct Button {
    std::string_view key, label, icon;
  };
  static constexpr Button buttons[] = {{"decision", "Decision", "clipboard-check"},
                                       {"action", "Action", "list-checks"},
                                       {"issue", "Issue", "circle-alert"},
                                       {"commitment", "Commitment", "handshake"}};
  float x = place.x, y = place.y;
  for (const Button& button : buttons) {
    kit::ButtonWords words{.key = button.key, .label = button.label};
    if (place.w > 460) words.icon = icon(button.icon);
    const float width = kit::button_width(ui, words);
    if (x > place.x && x + width > place.right())
      x = place.x, y += ui.control_height() + kit::space::within;
    const bool pressed = kit::button(ui, {x, y, width, ui.control_height()}, words);
    x += width + kit::space::within;
    if (!pressed) continue;
    if (button.key == "decision") take_decision(context, meeting, title);
    if (button.key == "action") take_action(context, meeting, title, item.lead.id);
    if (button.key == "issue") take_issue(context, meeting, title, item.lead.id);
    if (button.key == "commitment") take_commitment(context, meeting, title, item.lead.id);
  }
  return y + ui.control_height() - place.y;
}

// ---- One point.

void write_outcome(Context& context, Id item, std::string words) {
  context.edit("Write down outcome", [item, words = std::move(words)](Transaction& transaction) {
    return transaction.set(item_key(item), "outcome", Text(words));
  });
}

float draw_outcome(Context& context, Rect place, Id id, const AgendaItem& item) {
  const std::string label = "What came of " + std::string(item.title);
  kit::FieldWords words{.key = "outcome", .label = label};
  words.hint = "What came of it";
  words.label_hidden = true, words.read_only = context.read_only();
  const auto typed =
      kit::text_field(context.ui, place, words, {.value = item.outcome.text, .lines = 2});
  if (typed) write_outcome(context, id, *typed);
  return kit::field_height(context.ui, place.w, words, 2);
}

/// The rank with which a point comes to stand before or behind its neighbour on the same agenda.
std::string rank_beside(const Plan& plan, const std::vector<Id>& items, std::size_t index,
                        bool earlier) {
  const auto rank = [&](std::size_t at) {
    return at < items.size() ? std::string(plan.find<AgendaItem>(items[at])->rank.key)
                             : std::string();
  };
  if (earlier) return rank_between(index >= 2 ? rank(index - 2) : "", rank(index - 1));
  return rank_between(rank(index + 1), rank(index + 2));
}

void move(Context& context, const std::vector<Id>& items, std::size_t index, bool earlier) {
  if (earlier ? index == 0 : index + 1 == items.size())
    return context.ui.announce(earlier ? "It is the first." : "It is the last.");
  const std::string rank = rank_beside(context.plan(), items, index, earlier);
  context.edit("Move agenda item", [item = items[index], rank](Transaction& transaction) {
    return transaction.set(item_key(item), "rank", Text(rank));
  });
}

void draw_moves(Context& context, Rect place, const std::vector<Id>& items, std::size_t index) {
  const std::string title(context.plan().find<AgendaItem>(items[index])->title);
  const float size = context.ui.control_height();
  for (const bool earlier : {true, false}) {
    const std::string label = "Move " + title + (earlier ? " up" : " down");
    const kit::ButtonWords words{.key = earlier ? "up" : "down",
                                 .label = label,
                                 .emphasis = kit::Emphasis::quiet,
                                 .icon = icon(earlier ? "arrow-up" : "arrow-down"),
                                 .icon_only = true};
    const Rect box{place.right() - size * (earlier ? 2 : 1), place.y, size, size};
    if (kit::button(context.ui, box, words)) move(context, items, index, earlier);
  }
}

float draw_point(Context& context, Rect place, const Agenda& agenda, std::size_t index,
                 const Route& base) {
  const std::vector<Id>& items = agenda.items;
  kit::Ui& ui = context.ui;
  const AgendaItem& item = *context.plan().find<AgendaItem>(items[index]);
  const bool moves = !context.read_only() && items.size() > 1;
  const float room = moves ? 2 * ui.control_height() : 0;
  const std::string number = std::to_string(index + 1);
  ui.draw_text(place.x, place.y + 1, number, kit::Style::body_strong, ui.palette().second_ink);
  const Rect inside{place.x + 28, place.y, place.w - 28, 0};
  float y = place.y;
  for (const std::string_view line :
       ui.lines(item.title, inside.w - room - 8, kit::Style::body_strong)) {
    ui.draw_text(inside.x, y + 1, line, kit::Style::body_strong, ui.palette().ink);
    y += 22;
  }
  const std::string note = note_of(context.plan(), item);
  if (!note.empty()) {
    ui.draw_text_cut(inside.x, y + 1, inside.w - room, note, kit::Style::caption,
                     ui.palette().second_ink);
    y += 19;
  }
  const std::string name =
      number + ". " + std::string(item.title) + (note.empty() ? "" : ", ") + note;
  cover_with_link(ui, {place.x - 8, place.y - 5, place.w - room + 4, y - place.y + 10}, "open",
                  name, link_to(base.with_record(items[index])),
                  context.route.record == items[index]);
  if (moves) draw_moves(context, {place.x, place.y - 7, place.w, 0}, items, index);
  y = std::max(y, moves ? place.y + ui.control_height() - 8 : y) + 8;
  const Rect below = place.w < 420 ? place : inside;  // where room is dear the number stands alone
  y += draw_outcome(context, {below.x, y, below.w, 0}, items[index], item) + 8;
  if (context.read_only()) return y - 8 - place.y;
  y += draw_take_down(context, {below.x, y, below.w, ui.control_height()}, agenda.meeting, item);
  return y - place.y;
}

// ---- More points.

void add_point(Context& context, Id meeting, std::string title) {
  const std::string rank = rank_between(last_rank(context.plan(), kind_of<AgendaItem>()), "");
  context.edit("Add agenda item", [item = context.workspace.new_id(), meeting, rank,
                                   title = std::move(title)](Transaction& transaction) {
    transaction.insert(item_key(item));
    const std::pair<std::string_view, Value> writes[] = {
        {"title", Text(title)}, {"meeting", meeting}, {"rank", Text(rank)}};
    for (const auto& [field, value] : writes)
      if (auto set = transaction.set(item_key(item), field, value); !set) return set;
    return Result<void>{};
  });
}

/// Which field it is: after each point a fresh, empty one takes its place.
struct FreshPoint {
  std::uint64_t number = 0;
};

float draw_line(Context& context, Rect place, Id meeting) {
  kit::Ui& ui = context.ui;
  auto& line = ui.remember<FreshPoint>(ui.id("line"));
  const auto field = [&] { return "line " + std::to_string(line.number); };
  const std::string key = field();
  kit::FieldWords words{.key = key, .label = "Add to the agenda"};
  words.hint = "A point to settle, then Enter";
  const auto typed = kit::text_field(ui, place, words, {.value = ""});
  if (typed && typed->find_first_not_of(' ') != std::string::npos) {
    const bool goes_on = ui.focused(ui.id(key));
    add_point(context, meeting, *typed);
    ++line.number;
    if (goes_on) ui.request_focus(ui.id(field()));
  }
  return kit::field_height(ui, place.w, words);
}

/// The points of the body's last meeting as this one's: titles, leads and minutes, one step.
void take_over(Context& context, Id meeting, std::vector<Id> before) {
  std::vector<Id> fresh;
  for (std::size_t index = 0; index < before.size(); ++index)
    fresh.push_back(context.workspace.new_id());
  const std::string done = practice::counted(before.size(), "point", "points") + " taken over";
  context.edit_and_say("Take over agenda", done,
                       [&plan = context.plan(), meeting, before = std::move(before),
                        fresh = std::move(fresh)](Transaction& transaction) {
                         for (std::size_t index = 0; index < before.size(); ++index) {
                           const AgendaItem& item = *plan.find<AgendaItem>(before[index]);
                           const RecordKey key = item_key(fresh[index]);
                           transaction.insert(key);
                           const Value minutes = item.minutes ? Value{item.minutes.value} : Value{};
                           const std::pair<std::string_view, Value> writes[] = {
                               {"title", item.title},
                               {"meeting", meeting},
                               {"lead", item.lead.id},
                               {"minutes", minutes},
                               {"rank", item.rank.key}};
                           for (const auto& [field, value] : writes)
                             if (auto set = transaction.set(key, field, value); !set) return set;
                         }
                         return Result<void>{};
                       });
}

float draw_none(Context& context, Rect place, const Agenda& agenda) {
  kit::Ui& ui = context.ui;
  float y = place.y + kit::paragraph(ui, place, "Nothing is on the agenda yet.", kit::Style::body,
                                     ui.palette().second_ink);
  if (agenda.before.empty() || context.read_only()) return y - place.y;
  const std::string label = "Take over the agenda of " + short_date(agenda.last);
  const kit::ButtonWords words{.key = "take over", .label = label, .icon = icon("copy")};
  const float width = std::min(place.w, kit::button_width(ui, words));
  y += 12;
  if (kit::button(ui, {place.x, y, width, ui.control_height()}, words))
    take_over(context, agenda.meeting, agenda.before);
  return y + ui.control_height() - place.y;
}

float draw_points(Context& context, Rect place, const Agenda& agenda, const Route& base) {
  kit::Ui& ui = context.ui;
  const auto list = ui.group(kit::Role::list, "agenda", place, "Agenda");
  float y = place.y;
  for (std::size_t index = 0; index < agenda.items.size(); ++index) {
    const auto keys = ui.keys("point", agenda.items[index].value);
    const std::string title(context.plan().find<AgendaItem>(agenda.items[index])->title);
    kit::separator(ui, place.x, y, place.w);
    const auto row = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 60}, title);
    y += 16 + draw_point(context, {place.x, y + 16, place.w, 0}, agenda, index, base) + 18;
  }
  kit::separator(ui, place.x, y, place.w);
  return y - place.y;
}

}  // namespace

Agenda agenda_for(const Plan& plan, Id meeting) {
  Agenda agenda{meeting, practice::agenda_of(plan, meeting), {}, {}};
  if (!agenda.items.empty()) return agenda;
  const Id last = practice::meeting_before(plan, meeting);
  if (!last) return agenda;
  agenda.last = plan.find<Meeting>(last)->date;
  agenda.before = practice::agenda_of(plan, last);
  return agenda;
}

float draw_agenda(Context& context, Rect place, const Agenda& agenda, const Route& base) {
  const std::size_t count = agenda.items.size();
  const std::string note = count == 0 ? "" : practice::counted(count, "point", "points");
  float y = place.y + card_title(context, place, "Agenda", note);
  y += count == 0 ? draw_none(context, {place.x, y, place.w, 0}, agenda)
                  : draw_points(context, {place.x, y, place.w, 0}, agenda, base);
  if (context.read_only()) return y - place.y;
  y += 16;
  return y + draw_line(context, {place.x, y, place.w, 0}, agenda.meeting) - place.y;
}

}  // namespace entente::screen

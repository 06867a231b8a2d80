#include "screen/meeting_taken.hpp"

#include <algorithm>

#include "practice/words.hpp"
#include "screen/icons.hpp"
#include "screen/practice_page.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Action;
using practice::ActionStatus;
using practice::Commitment;
using practice::CommitmentStatus;
using practice::Decision;
using practice::DecisionStatus;
using practice::Meeting;

template <class Status>
std::string_view word_of(Status status) {
  const auto choices = choices_of(status);
  const auto number = std::max<std::size_t>(1, static_cast<std::size_t>(status));
  return choices[number - 1].label;
}

void add_part(std::string& note, std::string_view part) {
  if (part.empty()) return;
  if (!note.empty()) note += " · ";
  note += part;
}

std::string owner_words(const Plan& plan, Id person) {
  return person ? person_words(plan, person) : "Nobody yet";
}

std::string note_of(const Plan& plan, const Decision& decision, Date) {
  std::string note(word_of(decision.status));
  add_part(note, decision.driver.id ? person_words(plan, decision.driver.id) : "No driver");
  add_part(note, decision.outcome.text);
  return note;
}

template <class Owed>
std::string owed_note(const Plan& plan, const Owed& owed, Date today) {
  std::string note = owner_words(plan, owed.owner.id);
  const bool late = is_open(owed) && owed.due < today;
  if (owed.due) add_part(note, (late ? "overdue since " : "due ") + short_date(owed.due));
  add_part(note, word_of(owed.status));
  return note;
}
std::string note_of(const Plan& plan, const Action& action, Date today) {
  return owed_note(plan, action, today);
}
std::string note_of(const Plan& plan, const Commitment& commitment, Date today) {
  std::string note = practice::party_words(plan, commitment.by.id);
  add_part(note, owed_note(plan, commitment, today));
  return note;
}

Date due_of(const Decision&) { return {}; }
Date due_of(const Action& action) { return action.due; }
Date due_of(const Commitment& commitment) { return commitment.due; }

template <class Record, class Wanted>
void gather(const Plan& plan, Date today, std::vector<Taken>& all, Wanted wanted) {
  const auto ids = plan.part(Visibility::shared).find(Record::kind_name)->ids();
  const auto records = plan.all<Record>();
  for (std::size_t row = 0; row < records.size(); ++row) {
    const Record& record = records[row];
    if (!wanted(record)) continue;
    Taken taken{{Visibility::shared, Record::kind_name, ids[row]},
                std::string(record.title),
                note_of(plan, record, today),
                due_of(record)};
    taken.open = is_open(record);
    taken.late = taken.open && taken.due && taken.due < today;
    all.push_back(std::move(taken));
  }
}

template <class Wanted>
std::vector<Taken> gathered(const Plan& plan, Date today, Wanted wanted) {
  std::vector<Taken> all;
  gather<Decision>(plan, today, all, wanted);
  gather<Action>(plan, today, all, wanted);
  gather<Commitment>(plan, today, all, wanted);
  return all;
}

std::string_view icon_of(std::string_view kind) {
  for (const Kind* each : practice::catalog().kinds())
    if (each->name == kind) return each->icon;
  return {};
}

/// Marks an action done, a commitment kept, today: one step.
void settle(Context& context, const Taken& taken) {
  const bool action = taken.key.kind == Action::kind_name;
  const auto number = action ? static_cast<std::uint8_t>(ActionStatus::done)
                             : static_cast<std::uint8_t>(CommitmentStatus::kept);
  context.edit_and_say(
      action ? "Mark done" : "Mark kept", taken.title + (action ? " is done" : " is kept"),
      [key = taken.key, action, number, today = context.today()](Transaction& transaction) {
        if (auto set = transaction.set(key, "status", ChoiceNumber{number}); !set) return set;
        return transaction.set(key, action ? "done" : "settled", today);
      });
}

void draw_settle(Context& context, Rect place, const Taken& taken) {
  const std::string label =
      (taken.key.kind == Action::kind_name ? "Mark done: " : "Mark kept: ") + taken.title;
  const kit::ButtonWords words{
      .key = "settle", .label = label, .icon = icon("check"), .icon_only = true};
  if (kit::button(context.ui, place, words)) settle(context, taken);
}

float draw_lines(kit::Ui& ui, Rect place, std::string_view words, kit::Style style,
                 kit::Color color) {
  float y = place.y;
  for (const std::string_view line : ui.lines(words, place.w, style)) {
    ui.draw_text(place.x, y, line, style, color);
    y += kit::type_size(style).line;
  }
  return y - place.y;
}

float draw_one(Context& context, Rect place, const Taken& taken, const Route& base, bool settles) {
  kit::Ui& ui = context.ui;
  const bool button =
      settles && taken.open && !context.read_only() && taken.key.kind != Decision::kind_name;
  const float size = ui.control_height();
  const float width = place.w - 28 - (button ? size + 8 : 0);
  ui.draw_icon(place.x, place.y + 3, 18, icon(icon_of(taken.key.kind)),
               taken.open ? ui.palette().accent : ui.palette().second_ink);
  float y = place.y + draw_lines(ui, {place.x + 28, place.y, width, 0}, taken.title,
                                 kit::Style::body, ui.palette().ink);
  y += draw_lines(ui, {place.x + 28, y + 1, width, 0}, taken.note, kit::Style::caption,
                  taken.late ? ui.palette().bad : ui.palette().second_ink);
  const std::string name = taken.title + ", " + taken.note;
  cover_with_link(ui, {place.x - 8, place.y - 6, width + 40, y - place.y + 12}, "open", name,
                  link_to(base.with_record(taken.key.id)), context.route.record == taken.key.id);
  if (button) draw_settle(context, {place.right() - size, place.y, size, size}, taken);
  return std::max(y - place.y, button ? size : 0.f);
}

}  // namespace

bool is_open(const Decision& decision) {
  return decision.status == DecisionStatus::none || decision.status == DecisionStatus::open;
}
bool is_open(const Action& action) {
  return action.status != ActionStatus::done && action.status != ActionStatus::dropped;
}
bool is_open(const Commitment& commitment) {
  return commitment.status == CommitmentStatus::none || commitment.status == CommitmentStatus::open;
}

std::vector<Taken> taken_in(const Plan& plan, Id meeting, Date today) {
  return gathered(plan, today, [&](const auto& each) { return each.meeting.id == meeting; });
}

std::vector<Taken> open_before(const Plan& plan, Id meeting, Date today) {
  const Meeting* found = plan.find<Meeting>(meeting);
  const Id body = found ? found->body.id : Id{};
  if (!body) return {};
  const auto body_of = [&](const auto& record) {
    const Meeting* of = plan.find<Meeting>(record.meeting.id);
    if constexpr (requires { record.body; })
      if (record.body.id) return record.body.id;
    return of ? of->body.id : Id{};
  };
  std::vector<Taken> all = gathered(plan, today, [&](const auto& each) {
    return is_open(each) && each.meeting.id != meeting && body_of(each) == body;
  });
  std::stable_sort(all.begin(), all.end(), [](const Taken& left, const Taken& right) {
    if (left.key.kind != right.key.kind || !left.due || !right.due) return false;
    return left.due < right.due;
  });
  return all;
}

float draw_taken(Context& context, Rect place, std::string_view key, const std::vector<Taken>& all,
                 const Route& base, bool settles) {
  kit::Ui& ui = context.ui;
  const auto list = ui.group(kit::Role::list, key, place);
  float y = place.y;
  for (const Taken& taken : all) {
    const auto keys = ui.keys("taken", taken.key.id.value);
    const auto item = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 40});
    y += draw_one(context, {place.x, y, place.w, 0}, taken, base, settles) + 16;
  }
  return y - 16 - place.y;
}

}  // namespace entente::screen

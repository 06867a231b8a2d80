#include "screen/practice/governance/meeting_taken.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/order.hpp"
#include "practice/decisions/rules.hpp"
#include "practice/risks/rules.hpp"
#include "practice/trust/rules.hpp"
#include "practice/words.hpp"
#include "screen/record/deeds.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {
namespace {

using practice::Action;
using practice::Commitment;
using practice::Decision;
using practice::Issue;
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
std::string note_of(const Plan& plan, const Issue& issue, Date today) {
  return owed_note(plan, issue, today);
}
std::string note_of(const Plan& plan, const Commitment& commitment, Date today) {
  std::string note = practice::party_words(plan, commitment.by.id);
  add_part(note, owed_note(plan, commitment, today));
  return note;
}

Date due_of(const Decision&) { return {}; }
Date due_of(const Action& action) { return action.due; }
Date due_of(const Issue& issue) { return issue.due; }
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
  gather<Issue>(plan, today, all, wanted);
  gather<Commitment>(plan, today, all, wanted);
  return all;
}

std::string_view icon_of(std::string_view kind) {
  for (const Kind* each : practice::catalog().kinds())
    if (each->name == kind) return each->icon;
  return {};
}

void draw_settle(Context& context, Rect place, const Taken& taken, const practice::Deed& deed) {
  const std::string label = concat(deed.label, ": ", taken.title);
  const kit::ButtonWords words{
      .key = "settle", .label = label, .icon = icon("check"), .icon_only = true};
  if (kit::button(context.ui, place, words)) do_deed(context, deed, taken.key, taken.title);
}

float draw_one(Context& context, Rect place, const Taken& taken, const Route& base, bool settles) {
  kit::Ui& ui = context.ui;
  const practice::Deed* deed =
      settles && taken.open ? main_deed(context.plan(), taken.key) : nullptr;
  const bool button = deed && !context.read_only();
  const float size = ui.control_height();
  const float width = place.w - 28 - (button ? size + 8 : 0);
  ui.draw_icon(place.x, place.y + 3, 18, icon(icon_of(taken.key.kind)),
               taken.open ? ui.palette().accent : ui.palette().second_ink);
  float y = place.y + ui.draw_lines({place.x + 28, place.y, width, 0}, taken.title,
                                    kit::Style::body, ui.palette().ink);
  y += ui.draw_lines({place.x + 28, y + 1, width, 0}, taken.note, kit::Style::caption,
                     taken.late ? ui.palette().bad : ui.palette().second_ink);
  const std::string name = taken.title + ", " + taken.note;
  cover_with_link(ui, {place.x - 8, place.y - 6, width + 40, y - place.y + 12}, "open", name,
                  link_to(base.with_record(taken.key.id)), context.route.record == taken.key.id);
  if (button) draw_settle(context, {place.right() - size, place.y, size, size}, taken, *deed);
  return std::max(y - place.y, button ? size : 0.f);
}

}  // namespace

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
  put_in_order(all.begin(), all.end(), [](const Taken& left, const Taken& right) {
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

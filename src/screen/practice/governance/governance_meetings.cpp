#include <algorithm>

#include "base/order.hpp"
#include "practice/findings.hpp"
#include "practice/governance/meetings.hpp"
#include "practice/words.hpp"
#include "screen/list/list.hpp"
#include "screen/practice/governance/governance_sections.hpp"
#include "screen/practice/governance/meeting_page.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using practice::Body;
using practice::Cadence;
using practice::Meeting;
using practice::MeetingToMake;
using practice::Party;

constexpr std::size_t most_coming = 6, bulk = 20;
constexpr int days_ahead = 365;

/// What stands above the table.
struct Outlook {
  Id next;
  std::size_t points = 0;   // on the next one's agenda
  std::vector<Id> coming;   // after the next one
  std::vector<Id> overdue;  // planned for a day that has passed
  bool has_rhythm = false;  // some body has one
};

Outlook outlook_of(const Plan& plan, Date today) {
  Outlook outlook{practice::next_meeting(plan, {}, today)};
  const auto meetings = plan.all<Meeting>();
  const auto ids = plan.part(Visibility::shared).find(Meeting::kind_name)->ids();
  std::vector<std::pair<Date, Id>> ahead;
  for (std::size_t row = 0; row < meetings.size(); ++row)
    if (meetings[row].date && practice::is_ahead(meetings[row]))
      ahead.emplace_back(meetings[row].date, ids[row]);
  put_in_order(ahead.begin(), ahead.end());
  for (const auto& [date, id] : ahead) {
    if (date < today)
      outlook.overdue.push_back(id);
    else if (id != outlook.next && outlook.coming.size() < most_coming)
      outlook.coming.push_back(id);
  }
  outlook.points = practice::agenda_of(plan, outlook.next).size();
  for (const Body& body : plan.all<Body>()) outlook.has_rhythm |= body.cadence != Cadence::none;
  return outlook;
}

// ---- Planning.

struct Planned {
  RecordKey key;
  Id body;
  MeetingToMake meeting;
  std::string place;  // the host's town
};

std::vector<Planned> meetings_to_plan(Context& context) {
  const Plan& plan = context.plan();
  std::vector<Planned> all;
  const Date today = context.today();
  for (const Id body : plan.part(Visibility::shared).find(Body::kind_name)->ids())
    for (MeetingToMake& each :
         practice::meetings_to_make(plan, body, today, {today.days + days_ahead})) {
      const Party* host = plan.find<Party>(each.host);
      std::string place = host ? std::string(host->city) : std::string();
      all.push_back({{Visibility::shared, Meeting::kind_name, context.workspace.new_id()},
                     body,
                     std::move(each),
                     std::move(place)});
    }
  return all;
}

Result<void> enter(Transaction& transaction, const Planned& planned) {
  transaction.insert(planned.key);
  const std::pair<std::string_view, Value> writes[] = {
      {"title", Text(planned.meeting.title)},
      {"body", planned.body},
      {"date", planned.meeting.date},
      {"host", planned.meeting.host},
      {"place", Text(planned.place)},
      {"status", ChoiceNumber{static_cast<std::uint8_t>(practice::MeetingStatus::planned)}}};
  for (const auto& [field, value] : writes)
    if (auto set = transaction.set(planned.key, field, value); !set) return set;
  return {};
}

/// The coming year of every body that has a rhythm, as one step.
void plan_meetings(Context& context) {
  std::vector<Planned> all = meetings_to_plan(context);
  if (all.empty()) return context.say("The coming year is planned already.");
  const std::string done = practice::counted(all.size(), "meeting", "meetings") + " planned";
  context.edit_and_say("Plan meetings", done, [all = std::move(all)](Transaction& transaction) {
    for (const Planned& planned : all)
      if (auto set = enter(transaction, planned); !set) return set;
    if (all.size() > bulk) transaction.mark_bulk();
    return Result<void>{};
  });
}

kit::ButtonWords plan_button(bool primary) {
  return {.key = "plan",
          .label = "Plan meetings",
          .emphasis = primary ? kit::Emphasis::primary : kit::Emphasis::secondary,
          .icon = icon("calendar-clock")};
}

float plan_button_width(kit::Ui& ui) { return kit::button_width(ui, plan_button(false)); }

float draw_plan_button(Context& context, Rect place, bool primary) {
  if (context.read_only()) return 0;
  const kit::ButtonWords words = plan_button(primary);
  const Rect box{place.x, place.y, plan_button_width(context.ui), context.ui.control_height()};
  if (kit::button(context.ui, box, words)) plan_meetings(context);
  return box.h;
}

// ---- Cards.

std::string target_of(Context& context, Id meeting) {
  return link_to(meeting_page_of(context.plan().id(), meeting));
}

/// "in 5 days · Boston, at Corvane".
std::string note_of(Context& context, const Meeting& meeting) {
  std::string note = capital(practice::days_words(meeting.date, context.today()));
  if (!meeting.place.empty()) note += " · " + std::string(meeting.place);
  if (const std::string host = practice::party_words(context.plan(), meeting.host.id);
      !host.empty())
    note += (meeting.place.empty() ? " · at " : ", at ") + host;
  return note;
}

/// Names the rhythm or asks for one; the button where there is one.
float draw_nothing_next(Context& context, Rect place, const Outlook& outlook) {
  kit::Ui& ui = context.ui;
  float y =
      place.y +
      kit::paragraph(ui, place,
                     outlook.has_rhythm ? "No meeting is planned. Plan the coming year as often "
                                          "as each body meets, at each party's place in turn."
                                        : "No meeting is planned. Say of each body how often it "
                                          "meets; a year of meetings is then one step.",
                     kit::Style::body, ui.palette().second_ink) +
      16;
  if (outlook.has_rhythm) return y + draw_plan_button(context, {place.x, y, 0, 0}, true) - place.y;
  const std::string bodies = link_to(practice_of(context.plan().id(), "governance", "body"));
  kit::text_link(ui, {place.x, y, place.w, 22},
                 {.key = "bodies", .label = "Go to the bodies", .target = bodies});
  return y + 22 - place.y;
}

float draw_next(Context& context, Rect place, const Outlook& outlook) {
  kit::Ui& ui = context.ui;
  const Meeting* next = context.plan().find<Meeting>(outlook.next);
  float y = place.y + card_title(context, place, "Next meeting");
  if (!next) return y + draw_nothing_next(context, {place.x, y, place.w, 0}, outlook) - place.y;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, practice::date_words(next->date),
                      kit::Style::figure) +
       4;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, next->title, kit::Style::body_strong);
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, note_of(context, *next), kit::Style::body,
                      ui.palette().second_ink);
  const std::string points =
      outlook.points == 0 ? "Nothing on its agenda yet"
                          : practice::counted(outlook.points, "point", "points") + " on its agenda";
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, points, kit::Style::body,
                      outlook.points == 0 ? ui.palette().warning : ui.palette().second_ink) +
       16;
  const kit::ButtonWords open{
      .key = "open next", .label = "Open meeting", .emphasis = kit::Emphasis::primary};
  const float width = kit::button_width(ui, open);
  if (kit::button(ui, {place.x, y, width, ui.control_height()}, open))
    context.go(meeting_page_of(context.plan().id(), outlook.next));
  if (outlook.has_rhythm) {
    const float beside = place.x + width + 8;
    const bool fits = beside + plan_button_width(ui) <= place.right();
    if (!fits) y += ui.control_height() + 8;
    draw_plan_button(context, {fits ? beside : place.x, y, 0, 0}, false);
  }
  return y + ui.control_height() - place.y;
}

float draw_line(Context& context, Rect place, Id id, bool overdue) {
  kit::Ui& ui = context.ui;
  const Meeting& meeting = *context.plan().find<Meeting>(id);
  const std::string date = short_date(meeting.date), note = note_of(context, meeting);
  const float left = 112;
  ui.draw_text(place.x, place.y, date, kit::Style::body,
               overdue ? ui.palette().bad : ui.palette().second_ink);
  Rect words{place.x + left, place.y, place.w - left, 0};
  words.y += ui.draw_lines(words, meeting.title, kit::Style::body, ui.palette().ink);
  words.y += ui.draw_lines(words, note, kit::Style::caption,
                           overdue ? ui.palette().bad : ui.palette().second_ink);
  place.h = words.y - place.y;
  cover_with_link(ui, {place.x - 8, place.y - 6, place.w + 16, place.h + 12}, "open",
                  std::string(meeting.title) + ", " + date + ", " + note, target_of(context, id));
  return place.h;
}

float draw_lines(Context& context, Rect place, std::string_view title, const std::vector<Id>& ids,
                 bool overdue) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, title);
  const auto list = ui.group(kit::Role::list, "meetings " + std::string(title), place, title);
  const std::size_t count = std::min(ids.size(), most_coming);
  for (std::size_t index = 0; index < count; ++index) {
    const auto keys = ui.keys("meeting", ids[index].value);
    const auto item = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 40});
    y += 4 + draw_line(context, {place.x, y + 4, place.w, 0}, ids[index], overdue) + 12;
  }
  return y - 8 - place.y;
}

float draw_coming(Context& context, Rect place, const Outlook& outlook) {
  float y = place.y;
  if (!outlook.overdue.empty())
    y += draw_lines(context, place, "Not closed yet", outlook.overdue, true) + 20;
  if (!outlook.coming.empty())
    y += draw_lines(context, {place.x, y, place.w, 0}, "Then", outlook.coming, false) + 20;
  return y - 20 - place.y;
}

const Outlook& outlook_in(Context& context) {
  return context.derived("meetings outlook",
                         [&] { return outlook_of(context.plan(), context.today()); });
}

void draw_outlook(Context& context, Column& column) {
  const Outlook& outlook = outlook_in(context);
  std::vector<Tile> cards{
      {"next", [&](Rect inside) { return draw_next(context, inside, outlook); }}};
  if (!outlook.coming.empty() || !outlook.overdue.empty())
    cards.push_back({"then", [&](Rect inside) { return draw_coming(context, inside, outlook); }});
  tiles(context, column, "outlook", cards, 320);
}

}  // namespace

void meeting_outlook_picture(Context& context, Section& section) {
  section.draw = [&context](Column& column, Rect) { draw_outlook(context, column); };
}

}  // namespace entente::screen

#include "screen/now/home.hpp"

#include <algorithm>
#include <cmath>

#include "practice/decisions/records.hpp"
#include "practice/words.hpp"
#include "screen/now/now_card.hpp"
#include "screen/practice/decisions/decision_speed.hpp"
#include "screen/practice/governance/meeting_page.hpp"
#include "screen/practice/trust/trust_card.hpp"
#include "screen/record/history.hpp"
#include "screen/record/quick_line_field.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/shell/shell.hpp"
#include "workspace/since.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_edits = 8, most_counts = 5;

float draw_stage_line(Context& context, Rect place, std::size_t stage) {
  kit::Ui& ui = context.ui;
  const practice::StageWords& words = practice::stages()[stage];
  const practice::Progress progress = stage_progress(context.view(), stage);
  const std::string target = link_to(stage_of(context.plan().id(), words.name));
  kit::text_link(ui, {place.x, place.y, 110, 22},
                 {.key = words.name, .label = words.label, .target = target});
  const Rect rest{place.x + 110, place.y, place.w - 110, 22};
  if (progress.of == 0) {
    kit::text(ui, {rest.x, rest.y + 2, rest.w, 18}, "Nothing recorded yet", kit::Style::caption,
              ui.palette().second_ink);
    return 34;
  }
  const float share = static_cast<float>(progress.done) / static_cast<float>(progress.of);
  const std::string counts = std::to_string(progress.done) + " of " + std::to_string(progress.of);
  kit::progress(ui, {rest.x, rest.y + 8, rest.w - 60, 6}, share,
                std::string(words.label) + ": " + counts);
  ui.draw_text(rest.right() - ui.text_width(counts, kit::Style::caption), rest.y + 2, counts,
               kit::Style::caption, ui.palette().second_ink);
  return 34;
}

float draw_glance(Context& context, Rect place) {
  float y = place.y + card_title(context, place, "The plan at a glance");
  const auto scope = context.ui.keys("glance");
  for (std::size_t stage = 0; stage < practice::stages().size(); ++stage)
    y += draw_stage_line(context, {place.x, y, place.w, 0}, stage);
  return y - 12 - place.y;
}

float draw_edits(Context& context, Rect place) {
  const Plan& plan = context.plan();
  const auto& lines = context.session.plan_history.get(
      {&plan, plan.revision(), {}}, [&] { return history_of(plan, {}, most_edits, context.host); });
  float y = place.y + card_title(context, place, "Last edits");
  if (lines.empty())
    return y +
           kit::paragraph(context.ui, {place.x, y, place.w, 0}, "Nobody has changed anything yet.",
                          kit::Style::body, context.ui.palette().second_ink) -
           place.y;
  return y + draw_history(context, {place.x, y, place.w, 0}, lines, true) - place.y;
}

std::string first_name(const Workspace& workspace) {
  const auto* me = workspace.plan()->find<practice::Person>(workspace.my_person());
  const std::string name = me ? std::string(me->name) : std::string();
  return name.substr(0, name.find(' '));
}

std::string title_of(Context& context, const NowList& list) {
  const std::string name = first_name(context.workspace);
  const std::string who = name.empty() ? "" : ", " + name;
  const std::size_t mine = list.mine();
  const std::size_t missing = list.counts[static_cast<std::size_t>(Now::missing)];
  if (mine == 0 && missing > 0)
    return count_words(missing, "thing is still missing", "things are still missing") + who;
  if (mine == 0) return "Nothing needs you" + who;
  return count_words(mine, "thing needs you", "things need you") + who;
}

/// The next sitting that is planned, of the steering committee before any other body's that day.
struct NextMeeting {
  Id id;
  Date date;
  bool steering = false;
};

NextMeeting next_meeting(const Plan& plan, Date today) {
  NextMeeting next;
  const auto ids = plan.part(Visibility::shared).find(practice::Meeting::kind_name)->ids();
  std::size_t row = 0;
  for (const practice::Meeting& meeting : plan.all<practice::Meeting>()) {
    const Id id = ids[row++];
    if (!meeting.date || meeting.date < today || !practice::is_planned(meeting)) continue;
    const auto* body = plan.find<practice::Body>(meeting.body.id);
    const NextMeeting here{id, meeting.date, body && body->tier == practice::Tier::steering};
    const bool sooner = !next.id || here.date < next.date;
    if (sooner || (here.date == next.date && here.steering && !next.steering)) next = here;
  }
  return next;
}

/// "The next steering committee is on Thursday, 26 November 2026, in Basel."
std::string meeting_words(const Plan& plan, Id id) {
  const auto* meeting = plan.find<practice::Meeting>(id);
  const auto* body = plan.find<practice::Body>(meeting->body.id);
  const std::string what = body ? std::string(body->title) : std::string(meeting->title);
  std::string words = "Next meeting: " + what + ", " + practice::weekday_words(meeting->date) +
                      ", " + practice::date_words(meeting->date);
  if (!meeting->place.empty()) words += ", " + std::string(meeting->place);
  return words + ".";
}

std::string alliance_words(Context& context) {
  const practice::Alliance alliance = context.plan().single<practice::Alliance>();
  std::vector<std::string> names;
  for (const PartyView& party : context.view().parties()) names.push_back(party.name);
  std::string words = context.view().title() + ": " + practice::listed(names);
  if (alliance.start) words += ", since " + practice::date_words(alliance.start);
  return words + ".";
}

void draw_head(Context& context, Column& column, const NowList& list) {
  const NextMeeting& next = context.derived(
      "next meeting", [&] { return next_meeting(context.plan(), context.today()); });
  const std::string title = title_of(context, list);
  const std::string lead =
      next.id ? meeting_words(context.plan(), next.id) : alliance_words(context);
  const kit::ButtonWords run{
      .key = "meeting",
      .label = next.date == context.today() ? "Run the meeting" : "Prepare the meeting",
      .icon = icon("calendar")};
  const auto pressed = page_head(context, column, {title, lead, std::span(&run, next.id ? 1 : 0)});
  if (pressed) context.go(meeting_page_of(context.plan().id(), next.id));
}

/// The sort of what needs somebody that the address asks for.
const Now* sort_in(const Route& route) {
  static constexpr Now sorts[] = {Now::overdue, Now::no_driver, Now::due_soon, Now::stale,
                                  Now::unowned, Now::partner,   Now::missing};
  for (const Now& sort : sorts)
    if (now_words()[static_cast<std::size_t>(sort)].code == route.view) return &sort;
  return nullptr;
}

std::string chip_of(const KindCount& count) {
  if (!count.kind) return practice::counted(count.count, "bulk change", "bulk changes");
  return practice::counted(count.count, lower(count.kind->label), lower(count.kind->plural));
}

/// The kinds most touched as chips, the others as one.
float draw_counts(Context& context, Rect place, const std::vector<KindCount>& counts) {
  kit::Ui& ui = context.ui;
  float x = place.x, y = place.y;
  const auto draw = [&](const std::string& words) {
    const float width = kit::chip_width(ui, words);
    if (x > place.x && x + width > place.right()) x = place.x, y += 34;
    kit::chip(ui, x, y, words, kit::Tone::neutral);
    x += width + 8;
  };
  const std::size_t shown = std::min(most_counts, counts.size());
  for (std::size_t index = 0; index < shown; ++index) draw(chip_of(counts[index]));
  std::size_t rest = 0;
  for (std::size_t index = shown; index < counts.size(); ++index) rest += counts[index].count;
  if (rest > 0) draw(practice::counted(rest, "other", "others"));
  return y + 26 - place.y;
}

/// What the partner cannot have seen yet, and the file that would tell them.
float draw_unshared(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const Moment since = context.workspace.handed_out();
  const auto& counts = context.derived("touched since " + std::to_string(since.milliseconds),
                                       [&] { return touched_since(context.plan(), since); });
  const std::string title = counts.empty() ? "All is in a file"
                            : since.milliseconds
                                ? "Not in a file since " + practice::date_words(date_from(since))
                                : "Not in any file yet";
  float y = place.y + card_title(context, place, title);
  if (!counts.empty()) y += draw_counts(context, {place.x, y, place.w, 0}, counts) + 12;
  const std::string_view words =
      counts.empty() ? "The newest file holds every change."
                     : "These changed since. Export a file to keep it or to hand it on.";
  return y +
         kit::paragraph(ui, {place.x, y, place.w, 0}, words, kit::Style::caption,
                        ui.palette().second_ink) -
         place.y;
}

void draw_side(Context& context, Column& column) {
  grown_card(context, column, "trust",
             [&](Rect inside) { return draw_trust_card(context, inside); });
  if (!context.plan().all<practice::Decision>().empty())
    grown_card(context, column, "speed",
               [&](Rect inside) { return draw_speed_card(context, inside); });
  grown_card(context, column, "unshared",
             [&](Rect inside) { return draw_unshared(context, inside); });
  grown_card(context, column, "glance", [&](Rect inside) { return draw_glance(context, inside); });
  grown_card(context, column, "edits", [&](Rect inside) { return draw_edits(context, inside); });
}

}  // namespace

void draw_home(Context& context, Rect place) {
  page(context, place, "home", "What now", [&](Column& column, Rect) {
    const Now* only = sort_in(context.route);
    const NowList& list = now_of(context, only);
    draw_head(context, column, list);
    const float line = quick_line_field(context, column.rest());
    if (line > 0) column.skip(line + kit::space::cards);
    const Rect top = column.rest();
    const bool wide = column.width() > 820;
    const float left = wide ? std::floor(column.width() * 0.62f) : column.width();
    Column first(top.x, top.y, left);
    grown_card(context, first, "now",
               [&](Rect inside) { return draw_now(context, inside, list, only); });
    Column second = wide ? Column(top.x + left + kit::space::cards, top.y,
                                  column.width() - left - kit::space::cards)
                         : Column(top.x, first.y(), left);
    draw_side(context, second);
    column.skip(std::max(first.y(), second.y()) - top.y);
  });
}

}  // namespace entente::screen

#include "screen/practice/governance/meeting_page.hpp"

#include <algorithm>

#include "base/counts.hpp"
#include "practice/findings.hpp"
#include "practice/governance/meetings.hpp"
#include "practice/words.hpp"
#include "screen/practice/governance/meeting_agenda.hpp"
#include "screen/practice/governance/meeting_papers.hpp"
#include "screen/practice/governance/meeting_taken.hpp"
#include "screen/record/inspector.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {
namespace {

using practice::Body;
using practice::Meeting;
using practice::MeetingStatus;
using practice::Person;

constexpr std::string_view prefix = "run-", practice_name = "governance";

RecordKey meeting_key(Id meeting) { return {Visibility::shared, Meeting::kind_name, meeting}; }

ChoiceNumber choice_of(MeetingStatus status) { return {static_cast<std::uint8_t>(status)}; }

/// What the page is worked out of, kept until it changes.
struct View {
  Agenda agenda;
  std::vector<Taken> taken, open;
  std::vector<Id> people;  // members of the body, then others who came
};

std::vector<Id> people_of(const Plan& plan, const Meeting& meeting) {
  std::vector<Id> people;
  const auto add = [&](Id id) {
    if (plan.find<Person>(id) && std::find(people.begin(), people.end(), id) == people.end())
      people.push_back(id);
  };
  if (const Body* body = plan.find<Body>(meeting.body.id)) {
    add(body->chair.id);
    for (const Id id : body->members.ids) add(id);
  }
  for (const Id id : meeting.attendees.ids) add(id);
  return people;
}

const View& view_of(Context& context, Id id) {
  return context.derived("meeting page " + text_from(id), [&] {
    const Plan& plan = context.plan();
    return View{agenda_for(plan, id), taken_in(plan, id, context.today()),
                open_before(plan, id, context.today()), people_of(plan, *plan.find<Meeting>(id))};
  });
}

/// "Joint steering committee · 26 Nov 2026, in 5 days · Boston, at Corvane · Held".
std::string facts_of(Context& context, const Meeting& meeting) {
  const Plan& plan = context.plan();
  std::string facts;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) facts += (facts.empty() ? "" : " · ") + part;
  };
  const std::string body = headline(plan, Body::kind_name, meeting.body.id);
  if (!std::string_view(meeting.title).starts_with(body)) add(body);
  const bool ahead = practice::is_ahead(meeting);
  if (meeting.date)
    add(short_date(meeting.date) +
        (ahead ? ", " + practice::days_words(meeting.date, context.today()) : ""));
  std::string where(meeting.place);
  if (const std::string host = practice::party_words(plan, meeting.host.id); !host.empty())
    where += (where.empty() ? "At " : ", at ") + host;
  add(where);
  if (!ahead) add(meeting.status == MeetingStatus::held ? "Held" : "Called off");
  return facts;
}

// ---- Who is there.

void write_attendees(Context& context, Id meeting, std::vector<Id> people) {
  context.edit("Change attendees", [meeting, people = std::move(people)](Transaction& transaction) {
    return transaction.set(meeting_key(meeting), "attendees", IdList{people});
  });
}

float draw_present(Context& context, Rect place, Id id, const View& view) {
  kit::Ui& ui = context.ui;
  const auto came = context.plan().find<Meeting>(id)->attendees.ids;
  const auto is_here = [&](Id person) {
    return std::find(came.begin(), came.end(), person) != came.end();
  };
  const std::string note =
      came.empty() ? "" : grouped(came.size()) + " of " + grouped(view.people.size());
  float x = place.x, y = place.y + card_title(context, place, "Present", note);
  if (view.people.empty())
    return y +
           kit::paragraph(ui, {place.x, y, place.w, 0},
                          "The body has no members yet. Say under Details who was there.",
                          kit::Style::body, ui.palette().second_ink) -
           place.y;
  const auto group = ui.group(kit::Role::group, "present", place, "Present");
  const float line = std::max(40.f, ui.control_height());
  for (const Id person : view.people) {
    const std::string name = person_words(context.plan(), person);
    const float width = kit::chip_width(ui, name) + 8;
    if (x > place.x && x + width > place.right()) x = place.x, y += line;
    const auto keys = ui.keys("person", person.value);
    const bool here = is_here(person);
    if (kit::filter_chip(ui, x, y, "here", name, here) && !context.read_only()) {
      std::vector<Id> people(came.begin(), came.end());
      if (!here)
        people.push_back(person);
      else
        std::erase(people, person);
      write_attendees(context, id, std::move(people));
    }
    x += width + 8;
  }
  y += line;
  if (came.size() >= view.people.size() || context.read_only()) return y - 8 - place.y;
  const kit::ButtonWords all{.key = "all",
                             .label = "Everybody is here",
                             .emphasis = kit::Emphasis::quiet,
                             .icon = icon("user-check")};
  if (kit::button(ui, {place.x - 12, y, kit::button_width(ui, all), ui.control_height()}, all))
    write_attendees(context, id, view.people);
  return y + ui.control_height() - place.y;
}

// ---- What was taken down.

float draw_records(Context& context, Rect place, Id id, const View& view) {
  const Route base = meeting_page_of(context.plan().id(), id);
  kit::Ui& ui = context.ui;
  float y = place.y + draw_present(context, place, id, view) + 24;
  const auto section = [&](std::string_view key, std::string_view title,
                           const std::vector<Taken>& all, std::string_view none, bool settles) {
    const std::string note = all.empty() ? "" : grouped(all.size());
    y += card_title(context, {place.x, y, place.w, 0}, title, note) + 4;
    const Rect rest{place.x, y, place.w, 0};
    y += all.empty() ? kit::paragraph(ui, rest, none, kit::Style::body, ui.palette().second_ink)
                     : draw_taken(context, rest, key, all, base, settles);
    y += 24;
  };
  section("here", "Taken down here", view.taken,
          "Decisions, actions, issues and commitments stand here as they are taken down.", false);
  section("before", "Open from before", view.open, "Nothing is open from earlier meetings.", true);
  return y - 24 - place.y;
}

// ---- Closing.

/// The dialog that closes a meeting.
struct Closing {
  Id meeting;  // none: it is not open
  std::string summary;
};

void close(Context& context, const Closing& closing) {
  const Meeting& meeting = *context.plan().find<Meeting>(closing.meeting);
  context.edit_and_say(
      "Close meeting", "Meeting closed",
      [id = closing.meeting, summary = closing.summary, dated = bool(meeting.date),
       today = context.today()](Transaction& transaction) {
        if (!dated)
          if (auto set = transaction.set(meeting_key(id), "date", today); !set) return set;
        if (auto set = transaction.set(meeting_key(id), "summary", Text(summary)); !set) return set;
        return transaction.set(meeting_key(id), "status", choice_of(MeetingStatus::held));
      });
}

void draw_closing(Context& context, Closing& closing) {
  if (!context.plan().find<Meeting>(closing.meeting)) return;
  kit::Ui& ui = context.ui;
  const kit::ButtonWords buttons[] = {
      {.key = "hold", .label = "Close the meeting", .emphasis = kit::Emphasis::primary},
      {.key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const auto content = [&](Rect place) {
    float y = place.y +
              kit::paragraph(ui, place,
                             "It counts as held, and its minutes can be sent. What is "
                             "still open goes on to the next one.",
                             kit::Style::body, ui.palette().second_ink) +
              16;
    kit::FieldWords words{.key = "summary", .label = "Summary"};
    words.help = "What somebody who was not there must know.";
    const Rect field{place.x, y, place.w, 0};
    if (auto typed = kit::text_field(ui, field, words, {.value = closing.summary, .lines = 5}))
      closing.summary = std::move(*typed), ui.again();
    return y + kit::field_height(ui, place.w, words, 5) - place.y;
  };
  const auto pressed = kit::dialog(
      ui, {.key = "closing", .title = "Close the meeting", .width = 560}, content, buttons);
  if (!pressed) return;
  if (*pressed == 0) close(context, closing);
  closing.meeting = {};
  ui.again();
}

// ---- The page.

void reopen(Context& context, Id meeting) {
  context.edit("Reopen meeting", [meeting](Transaction& transaction) {
    return transaction.set(meeting_key(meeting), "status", choice_of(MeetingStatus::planned));
  });
}

void download(Context& context, Id meeting, std::string_view paper, std::string text) {
  context.later(
      [&context, name = paper_name(context.plan(), meeting, paper), text = std::move(text)] {
        context.host.download(name, "text/markdown", text);
        const std::string saved = context.host.saved_words(name);
        if (!context.host.may_download()) return context.say(saved + ".", kit::Tone::warning);
        context.say(saved + " in your downloads.", kit::Tone::good);
      });
}

/// Where one came from, and the meeting's own fields.
void draw_way_back(Context& context, Column& column, Id id) {
  kit::Ui& ui = context.ui;
  const Rect row = column.take(22, 10);
  const std::string back =
      link_to(practice_of(context.plan().id(), practice_name, Meeting::kind_name));
  ui.draw_icon(row.x - 2, row.y + 2, 18, icon("arrow-left"), ui.palette().accent);
  kit::text_link(ui, {row.x + 22, row.y, 200, 22},
                 {.key = "back", .label = "All meetings", .target = back});
  const Route own = meeting_page_of(context.plan().id(), id).with_record(id);
  const float width = ui.text_width("Details", kit::Style::body_strong) + 1;
  kit::text_link(ui, {row.right() - width, row.y, width, 22},
                 {.key = "details", .label = "Details", .target = link_to(own)});
}

void draw_head(Context& context, Column& column, Id id) {
  const Meeting& meeting = *context.plan().find<Meeting>(id);
  const bool ahead = practice::is_ahead(meeting), held = meeting.status == MeetingStatus::held;
  const bool room = !context.ui.phone();
  std::vector<kit::ButtonWords> buttons;
  const auto add = [&](std::string_view key, std::string_view label, std::string_view symbol,
                       kit::Emphasis emphasis) {
    kit::ButtonWords words{.key = key, .label = label, .emphasis = emphasis};
    if (room && !symbol.empty()) words.icon = icon(symbol);
    buttons.push_back(words);
  };
  if (ahead) add("pack", "Pack", "download", kit::Emphasis::secondary);
  if (!ahead && !context.read_only()) add("reopen", "Reopen", "", kit::Emphasis::quiet);
  add("minutes", "Minutes", "download", held ? kit::Emphasis::primary : kit::Emphasis::secondary);
  if (room || !ahead) {  // on a phone before the meeting there is no room, and little to copy
    add("copy", "Copy minutes", "copy", kit::Emphasis::quiet);
    buttons.back().icon = icon("copy"), buttons.back().icon_only = true;
  }
  if (ahead && !context.read_only())
    add("close", "Close the meeting", "check", kit::Emphasis::primary);
  const std::string facts = facts_of(context, meeting);
  const std::string title = headline(context.plan(), Meeting::kind_name, id);
  const auto pressed = page_head(context, column, {title, facts, buttons});
  if (!pressed) return;
  const std::string_view key = buttons[*pressed].key;
  if (key == "pack") download(context, id, "pack", pack_of(context.plan(), id, context.today()));
  if (key == "minutes") download(context, id, "minutes", minutes_of(context.plan(), id));
  if (key == "copy") {
    context.ui.answer_copy(minutes_of(context.plan(), id));
    context.say("The minutes are on the clipboard.", kit::Tone::good);
  }
  if (key == "reopen") reopen(context, id);
  if (key == "close") {
    context.session.memory.of<Closing>("closing") = {id, std::string(meeting.summary.text)};
    context.ui.again();
  }
}

/// What its rules find, but for what one is at the place to see to anyway.
void draw_findings(Context& context, Column& column, Id id) {
  for (const practice::Finding* finding : context.view().findings_about(id)) {
    if (finding->weight == practice::Finding::Weight::hint) continue;
    column.skip(remark(context, column.rest(), finding->what, kit::Tone::warning) + 16);
  }
}

float draw_summary(Context& context, Rect place, const Meeting& meeting) {
  const float title = card_title(context, place, "Summary");
  return title +
         kit::paragraph(context.ui, {place.x, place.y + title, place.w, 0}, meeting.summary.text);
}

}  // namespace

Route meeting_page_of(Id plan, Id meeting) {
  return practice_of(plan, practice_name, std::string(prefix) + text_from(meeting));
}

std::optional<Route> meeting_page_of(Id plan, const practice::Finding& finding) {
  if (finding.key.kind != Meeting::kind_name || !finding.key.id) return {};
  const Route page = meeting_page_of(plan, finding.key.id);
  return finding.field.empty() ? page : page.with_record(finding.key.id);
}

Id open_meeting(const Context& context) {
  const std::string_view view = context.route.view;
  Id id;
  if (view.starts_with(prefix)) id = id_from_text(view.substr(prefix.size())).value_or(Id{});
  // Found by a search or on the home screen: its fields stand beside its page.
  if (view.empty() || view == Meeting::kind_name) id = context.route.record;
  return context.plan().find<Meeting>(id) ? id : Id{};
}

void draw_meeting_page(Context& context, Rect place, Id id) {
  const auto keys = context.ui.keys("meeting", id.value);
  const Meeting& meeting = *context.plan().find<Meeting>(id);
  const View& view = view_of(context, id);
  const Route base = meeting_page_of(context.plan().id(), id);
  page(context, place, "page", "Meeting", [&](Column& column, Rect) {
    draw_way_back(context, column, id);
    draw_head(context, column, id);
    draw_findings(context, column, id);
    if (!meeting.summary.text.empty())
      grown_card(context, column, "summary",
                 [&](Rect inside) { return draw_summary(context, inside, meeting); });
    const Tile both[] = {
        {"agenda", [&](Rect inside) { return draw_agenda(context, inside, view.agenda, base); },
         1.5f},
        {"records", [&](Rect inside) { return draw_records(context, inside, id, view); }}};
    tiles(context, column, "parts", both, 300);
  });
  auto& closing = context.session.memory.of<Closing>("closing");
  if (closing.meeting == id) draw_closing(context, closing);
}

}  // namespace entente::screen

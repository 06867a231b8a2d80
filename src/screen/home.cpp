#include "screen/home.hpp"

#include <algorithm>

#include "practice/words.hpp"
#include "screen/history.hpp"
#include "screen/icons.hpp"
#include "screen/shell.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Finding;

constexpr std::size_t most_findings = 12, most_with_more = 200, most_edits = 8;

using Open = OpenFinding;

/// The weightiest first; among equals in the order of the practices.
std::vector<Open> open_findings(const PlanView& view) {
  std::vector<Open> open;
  for (const PracticeView& each : view.practices())
    for (const Finding& finding : each.findings) open.push_back({each.practice, &finding});
  std::stable_sort(open.begin(), open.end(), [](const Open& a, const Open& b) {
    return a.finding->weight > b.finding->weight;
  });
  return open;
}

kit::Tone tone_of(Finding::Weight weight) {
  if (weight == Finding::Weight::wrong) return kit::Tone::bad;
  return weight == Finding::Weight::warning ? kit::Tone::warning : kit::Tone::neutral;
}

std::string_view word_of(Finding::Weight weight) {
  if (weight == Finding::Weight::wrong) return "Missing";
  return weight == Finding::Weight::warning ? "To mend" : "Hint";
}

Route route_of(Context& context, const Open& open) {
  const Id plan = context.plan().id();
  const Kind* kind = context.plan().catalog().find(open.finding->key.kind);
  const bool selects = open.finding->key.id && kind && !kind->single;
  const std::string_view view =
      kind && open.practice->kinds.size() > 1 ? kind->name : std::string_view{};
  return practice_of(plan, open.practice->name, view, selects ? open.finding->key.id : Id{});
}

/// "Marlow's field force · Intent": what it is about.
std::string about(Context& context, const Open& open) {
  const RecordKey& key = open.finding->key;
  const std::string name = key.id && find_record(context.plan(), key.id)
                               ? headline(context.plan(), key.kind, key.id)
                               : std::string();
  const std::string label(open.practice->label);
  return name.empty() ? label : label + " · " + name;
}

/// The whole line is the link to where it is mended.
float draw_finding(Context& context, Rect place, const Open& open) {
  kit::Ui& ui = context.ui;
  const bool narrow = place.w < 480;
  const float x = narrow ? place.x : place.x + 92;
  const float link = ui.text_width("Open", kit::Style::body_strong);
  kit::chip(ui, place.x, place.y, word_of(open.finding->weight), tone_of(open.finding->weight));
  const float top = narrow ? place.y + 34 : place.y + 2;
  const float width = place.right() - x - (narrow ? 0 : link + 16);
  float y =
      top + kit::paragraph(ui, {x, top, width, 0}, open.finding->what, kit::Style::body_strong) + 2;
  const std::string words = about(context, open);
  kit::text(ui, {x, y, narrow ? width - link - 12 : width, 18}, words, kit::Style::caption,
            ui.palette().second_ink);
  ui.draw_text(place.right() - link, narrow ? y - 2 : top, "Open", kit::Style::body_strong,
               ui.palette().accent);
  y += 18;
  const Rect line{place.x - 10, place.y - 8, place.w + 20, y - place.y + 16};
  cover_with_link(ui, line, "mend", open.finding->what + " " + words,
                  link_to(route_of(context, open)));
  return y - place.y;
}

/// Whether the person asked for more than the weightiest.
struct Shown {
  bool more = false;
};

float draw_missing(Context& context, Rect place, const std::vector<Open>& open) {
  kit::Ui& ui = context.ui;
  auto& shown = ui.remember<Shown>(ui.id("shown"));
  const std::size_t count = std::min(shown.more ? most_with_more : most_findings, open.size());
  const std::string note =
      open.size() > count ? std::to_string(count) + " of " + std::to_string(open.size()) : "";
  float y = place.y + card_title(context, place, "What now", note);
  if (open.empty())
    return y +
           remark(context, {place.x, y, place.w, 0},
                  "Nothing is missing in what the plan holds so far.", kit::Tone::good) -
           place.y;
  {
    const auto scope = ui.group(kit::Role::list, "findings", place, "What now");
    for (std::size_t index = 0; index < count; ++index) {
      kit::separator(ui, place.x, y, place.w);
      const auto keys = ui.keys("finding", index);
      const auto item = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 60});
      y += 14 + draw_finding(context, {place.x, y + 14, place.w, 0}, open[index]) + 14;
    }
  }
  if (shown.more || open.size() <= count) return y - 8 - place.y;
  const kit::ButtonWords more{.key = "more", .label = "Show more"};
  if (kit::button(ui, {place.x, y, kit::button_width(ui, more), ui.control_height()}, more))
    shown.more = true, ui.again();
  return y + ui.control_height() - place.y;
}

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

std::string title_of(Context& context, std::size_t open) {
  const std::string name = first_name(context.workspace);
  const std::string who = name.empty() ? "" : ", " + name;
  if (open == 0) return "Nothing needs you" + who;
  return count_words(open, "thing needs you", "things need you") + who;
}

std::string lead_of(Context& context) {
  const practice::Alliance alliance = context.plan().single<practice::Alliance>();
  std::vector<std::string> names;
  for (const PartyView& party : context.view().parties()) names.push_back(party.name);
  std::string words = context.view().title() + ": " + practice::listed(names);
  if (alliance.start) words += ", since " + practice::date_words(alliance.start);
  return words + ".";
}

}  // namespace

void draw_home(Context& context, Rect place) {
  page(context, place, "home", "What now", [&](Column& column, Rect) {
    const auto& open =
        context.derived("open findings", [&] { return open_findings(context.view()); });
    const std::string title = title_of(context, open.size()), lead = lead_of(context);
    page_head(context, column, {title, lead});
    const Rect top = column.rest();
    const bool wide = column.width() > 820;
    const float left = wide ? column.width() * 0.6f : column.width();
    Column first(top.x, top.y, left);
    grown_card(context, first, "missing",
               [&](Rect inside) { return draw_missing(context, inside, open); });
    Column second = wide ? Column(top.x + left + kit::space::cards, top.y,
                                  column.width() - left - kit::space::cards)
                         : Column(top.x, first.y(), left);
    grown_card(context, second, "glance",
               [&](Rect inside) { return draw_glance(context, inside); });
    grown_card(context, second, "edits", [&](Rect inside) { return draw_edits(context, inside); });
    column.skip(std::max(first.y(), second.y()) - top.y);
  });
}

}  // namespace entente::screen

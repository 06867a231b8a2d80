#include "screen/start/start.hpp"

#include <cmath>

#include "format/plan_file.hpp"
#include "screen/now/spine.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/files.hpp"
#include "screen/shell/icons.hpp"
#include "screen/shell/shell.hpp"
#include "workspace/sample.hpp"

namespace entente::screen {
namespace {

// One sentence for who has never heard of it.
constexpr std::string_view promise =
    "Entente is a workbench for alliances: two companies build, run, check, repair and end an "
    "alliance in one plan, which each keeps in its own browser and hands to the other as a file.";

/// The brand's two circles, large and faint, behind the welcome.
void draw_backdrop(kit::Ui& ui, Rect place) {
  const float radius = place.h * 0.42f, y = place.y + place.h / 2;
  const float x = place.right() - radius * 1.35f;
  if (place.w < 760) return;
  ui.circle(x - radius * 0.55f, y, radius, ui.palette().party_ground[0]);
  ui.circle(x + radius * 0.55f, y, radius, ui.palette().party_ground[1]);
  // Where they overlap stands what is joint: a lens of slices, since the kit draws circles only.
  const float lens = radius * 0.83f;
  for (float step = -1; step < 1; step += 0.01f) {
    const float across =
        radius * std::sqrt(std::max(0.f, 1 - step * step * 0.69f)) - radius * 0.55f;
    ui.fill({x - across, y + step * lens, 2 * across, lens * 0.0102f}, ui.palette().accent_ground);
  }
}

float draw_welcome(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const float width = std::min(place.w, 620.f);
  float y = place.y;
  y += kit::heading(ui, {place.x, y, width, 0}, 1, "Two companies, one plan", kit::Style::figure) +
       10;
  y += kit::paragraph(ui, {place.x, y, width, 0}, promise, kit::Style::body,
                      ui.palette().second_ink) +
       20;
  const kit::ButtonWords start{.key = "start",
                               .label = "Start a plan",
                               .emphasis = kit::Emphasis::primary,
                               .icon = icon("plus")};
  const kit::ButtonWords open{.key = "open", .label = "Open a file", .icon = icon("folder-open")};
  const float height = ui.control_height();
  const float first = kit::button_width(ui, start), second = kit::button_width(ui, open);
  if (kit::button(ui, {place.x, y, first, height}, start)) {
    context.session.start = StartForm{};
    context.session.start.open = context.session.start.fresh = true;
    context.session.start.words.my_name = context.workspace.setting("my_name");
    ui.again();
  }
  if (kit::button(ui, {place.x + first + 12, y, second, height}, open)) pick_plan_file(context);
  y += height + 14;
  const std::string_view words =
      ui.display().touch ? "Nothing is sent anywhere: no account, no server."
                         : "Nothing is sent anywhere: no account, no server. You can drop a plan "
                           "file on this page, too.";
  y += kit::paragraph(ui, {place.x, y, width, 0}, words, kit::Style::caption,
                      ui.palette().second_ink);
  return y - place.y;
}

void draw_hero(Context& context, Column& column) {
  kit::Ui& ui = context.ui;
  const Rect top = column.rest(ui.phone() ? 0.f : 236.f);
  draw_backdrop(ui, top);
  const float height = draw_welcome(context, top);
  column.skip(std::max(height, top.h) + kit::space::cards);
}

void draw_chips(Context& context, Rect place, const PlanCard& card) {
  float x = place.x;
  int number = 0;
  for (const std::string& party : card.parties) {
    const float width = kit::chip_width(context.ui, party);
    if (x + width > place.right()) break;
    kit::chip(context.ui, x, place.y, party, kit::party_tone(number++));
    x += width + 8;
  }
}

std::string edited_words(Context& context, const PlanCard& card) {
  std::string words =
      card.edited.milliseconds == 0
          ? "Not edited yet"
          : "Edited " + moment_words(card.edited, context.host.minutes_east(card.edited));
  if (card.bytes) words += " · " + bytes_words(card.bytes);
  return words + (card.sample ? " · sample" : "");
}

float draw_plan_card(Context& context, Rect place, const PlanCard& card) {
  kit::Ui& ui = context.ui;
  const Id id = card.id;
  const std::string target = link_to(home_of(id));
  const float menu = ui.control_height();
  const float pad = ui.phone() ? 16.f : 20.f;
  float y = place.y;
  const std::string name = card.title + ", " + edited_words(context, card);
  y += ui.draw_lines({place.x, y, place.w - menu, 0}, card.title, kit::Style::card_title,
                     ui.palette().ink) +
       10;
  draw_chips(context, {place.x, y, place.w, 26}, card);
  y += 26 + 12;
  kit::text(ui, {place.x, y, place.w, 18}, edited_words(context, card), kit::Style::caption,
            ui.palette().second_ink);
  y += 18;
  cover_with_link(ui, {place.x - pad, place.y - pad, place.w + 2 * pad, y - place.y + 2 * pad},
                  "open", name, target);
  const std::string remove = "Delete " + card.title;
  const kit::ButtonWords words{.key = "delete",
                               .label = remove,
                               .emphasis = kit::Emphasis::quiet,
                               .icon = icon("trash-2"),
                               .icon_only = true};
  if (kit::button(ui, {place.right() - menu + 10, place.y - 8, menu, menu}, words))
    ask_to_delete(context, card);
  return y - place.y;
}

void draw_plans(Context& context, Column& column) {
  kit::Ui& ui = context.ui;
  const auto plans = context.workspace.plans();
  if (plans.empty()) return;
  column.skip(kit::heading(ui, column.rest(), 2, "Your plans", kit::Style::card_title) + 12);
  std::vector<std::string> keys;
  for (const PlanCard& card : plans) keys.push_back(text_from(card.id));
  std::vector<Tile> all;
  for (std::size_t index = 0; index < plans.size(); ++index)
    all.push_back({keys[index], [&context, &card = plans[index]](Rect inside) {
                     return draw_plan_card(context, inside, card);
                   }});
  tiles(context, column, "plans", all, 300, true);
}

void draw_samples(Context& context, Column& column) {
  const bool first = context.workspace.plans().empty();
  column.skip(kit::heading(context.ui, column.rest(), 2,
                           first ? "See how it looks" : "Sample alliances",
                           kit::Style::card_title) +
              12);
  std::vector<Tile> all;
  for (const SampleWords& sample : sample_plans())
    all.push_back({sample.name, [&context, &sample](Rect inside) {
                     return draw_sample(context, inside, sample);
                   }});
  tiles(context, column, "samples", all, 264, true);
}

void draw_last(Context& context, Column& column) {
  if (context.workspace.plans().empty())
    grown_card(context, column, "spine", [&](Rect inside) { return draw_spine(context, inside); });
  else
    grown_card(context, column, "storage",
               [&](Rect inside) { return draw_storage(context, inside); });
}

}  // namespace

void draw_start(Context& context, Rect place) {
  page(context, place, "start", "Plans", [&](Column& column, Rect) {
    column.skip(context.ui.phone() ? 4 : 20);
    draw_hero(context, column);
    draw_plans(context, column);
    draw_samples(context, column);
    draw_last(context, column);
  });
}

void pick_plan_file(Context& context) {
  Workspace& workspace = context.workspace;
  Host& host = context.host;
  Session& session = context.session;
  host.pick_file(".json,.html,application/json,text/html", FileBounds{}.bytes,
                 [&](std::string name, std::string bytes, std::size_t size) {
                   if (bytes.empty() && size > 0)
                     session.problems = FileProblems{
                         name,
                         {{"", "It has " + bytes_words(size) + "; a plan file has at most " +
                                   bytes_words(FileBounds{}.bytes) + "."}}};
                   else
                     import_plan(workspace, host, session, std::move(name), std::move(bytes));
                 });
}

void ask_to_delete(Context& context, const PlanCard& card) {
  Session& session = context.session;
  Workspace& workspace = context.workspace;
  Host& host = context.host;
  const Id id = card.id;
  Question question{"Delete " + card.title + "?",
                    "It is removed from this browser for good. Whoever has a file of it can still "
                    "open that.",
                    "Delete",
                    {},
                    "Export first",
                    {}};
  question.yes = [&workspace, &session, id] {
    workspace.remove(id, [&session](Result<void>) { session.offer_restore = true; });
  };
  question.instead = [&workspace, &host, id] {
    workspace.open(id, [&workspace, &host](Result<void> opened) {
      if (!opened || !workspace.plan()) return;
      const ExportFile file = workspace.export_plan();
      host.download(file.name, file.media_type, file.bytes);
      workspace.note_filed();
    });
  };
  context.later([&session, question] { session.question = question; });
}

}  // namespace entente::screen

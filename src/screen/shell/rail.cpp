#include "base/counts.hpp"
#include "practice/words.hpp"
#include "screen/now/now_card.hpp"
#include "screen/shell/icons.hpp"
#include "screen/shell/palette.hpp"
#include "screen/shell/shell.hpp"

namespace entente::screen {
namespace {

constexpr float row_height = 36, edge = 12;

std::string party_line(const PlanView& view) {
  std::string line;
  for (const PartyView& party : view.parties()) line += (line.empty() ? "" : " × ") + party.name;
  return line;
}

void draw_brand_row(kit::Ui& ui, Rect place) {
  draw_brand(ui, place.x + 10, place.y + 10, 16);
  ui.draw_text(place.x + 46, place.y + 6, "Entente", kit::Style::card_title, ui.palette().ink);
  cover_with_link(ui, place, "brand", "Entente, all plans", "#/");
}

/// The open plan; leads to all plans, to switch.
float draw_plan_card(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const PlanView& view = context.view();
  const std::string parties = party_line(view);
  const Rect line{place.x + 12, place.y + 34, place.w - 44, 0};
  place.h = 46 + ui.draw_lines(line, parties, kit::Style::caption, ui.palette().second_ink);
  ui.outline(place, ui.palette().line, kit::space::control_radius);
  ui.draw_text_cut(place.x + 12, place.y + 11, place.w - 44, view.title(), kit::Style::body_strong,
                   ui.palette().ink);
  ui.draw_icon(place.right() - 28, place.y + 13, 18, icon("arrow-up-down"), ui.palette().third_ink);
  cover_with_link(ui, place, "plan", view.title() + ", switch plan", "#/");
  return place.h;
}

/// Looks like the links around it, but leads nowhere: it opens the search.
bool draw_search(kit::Ui& ui, Rect place) {
  const kit::NodeId id = ui.id("search");
  const kit::Color ink = ui.palette().second_ink;
  const float hover = ui.animate(id, ui.hovered(id));
  if (hover > 0) ui.fill(place, ui.palette().ink, kit::space::control_radius, hover * 0.05f);
  ui.focus_ring(id, place, kit::space::control_radius);
  ui.draw_icon(place.x + 10, place.y + (place.h - 18) / 2, 18, icon("search"), ink);
  ui.draw_text(place.x + 38, place.y + (place.h - 22) / 2, "Search", kit::Style::body, ink);
  kit::Node node;
  node.id = id, node.role = kit::Role::button, node.place = place, node.name = "Search";
  node.focusable = true, node.shortcut = "Control+K";
  ui.add(node);
  return ui.activated(id);
}

float draw_practices(Context& context, Rect place, std::size_t stage) {
  const Id plan = context.plan().id();
  float y = place.y;
  for (const PracticeView& view : context.view().practices()) {
    if (static_cast<std::size_t>(view.practice->stage) != stage) continue;
    const bool here =
        context.route.place == Route::Place::practice && context.route.name == view.practice->name;
    const std::string target = link_to(practice_of(plan, view.practice->name));
    const auto keys = context.ui.keys("practice", stage);
    const std::string note = progress_words(view.progress);
    const kit::LinkWords words{.key = view.practice->name,
                               .label = view.practice->label,
                               .target = target,
                               .note = note,
                               .current = here,
                               .indent = 28};
    const float height = kit::nav_link_height(context.ui, place.w, words);
    kit::nav_link(context.ui, {place.x, y, place.w, height}, words);
    y += height;
  }
  return y - place.y;
}

float draw_stages(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const practice::StageWords* open = open_stage(context.route);
  float y = place.y;
  for (std::size_t stage = 0; stage < practice::stages().size(); ++stage) {
    const practice::StageWords& words = practice::stages()[stage];
    const practice::Progress progress = stage_progress(context.view(), stage);
    const bool here = context.route.place == Route::Place::stage && open == &words;
    const std::string target = link_to(stage_of(context.plan().id(), words.name));
    kit::nav_link(ui, {place.x, y, place.w, row_height},
                  {.key = words.name,
                   .label = words.label,
                   .target = target,
                   .icon = progress_icon(progress),
                   .note = progress_words(progress),
                   .current = here});
    y += row_height;
    if (open == &words) y += draw_practices(context, {place.x, y, place.w, 0}, stage);
  }
  return y - place.y;
}

void draw_feet(kit::Ui& ui, Rect place) {
  kit::nav_link(ui, place.cut_top(row_height),
                {.key = "plans", .label = "All plans", .target = "#/", .icon = icon("layers")});
  kit::nav_link(
      ui, place.cut_top(row_height),
      {.key = "settings", .label = "Settings", .target = "#/settings", .icon = icon("settings")});
  kit::nav_link(ui, place.cut_top(row_height),
                {.key = "about", .label = "About", .target = "#/about", .icon = icon("info")});
}

}  // namespace

void draw_rail(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  ui.fill(place, ui.palette().card);
  ui.line(place.right() - 1, place.y, place.right() - 1, place.bottom(), ui.palette().line);
  const auto landmark = ui.group(kit::Role::navigation, "rail", place, "Plan");
  place.cut_right(1);
  auto scroll = ui.scroll("rail scroll", place);
  Rect area{scroll.area.x + edge, scroll.area.y + 14, scroll.area.w - 2 * edge, 0};
  draw_brand_row(ui, {area.x, area.y, area.w, 36});
  area.y += 52;
  area.y += draw_plan_card(context, area) + 16;
  const std::size_t findings = now_of(context).mine();
  kit::nav_link(ui, {area.x, area.y, area.w, row_height},
                {.key = "home",
                 .label = "What now",
                 .target = ui.keep(link_to(home_of(context.plan().id()))),
                 .icon = icon("house"),
                 .note = findings ? ui.keep(grouped(findings)) : std::string_view{},
                 .current = context.route.place == Route::Place::home});
  area.y += row_height;
  if (draw_search(ui, {area.x, area.y, area.w, row_height})) open_palette(context);
  area.y += row_height + 14;
  ui.draw_text(area.x + 10, area.y, "Stages", kit::Style::caption_strong, ui.palette().second_ink);
  area.y += 26;
  area.y += draw_stages(context, area) + 20;
  const float feet = 3 * row_height;
  area.y = std::max(area.y, scroll.area.y + place.h - feet - 14);
  draw_feet(ui, {area.x, area.y, area.w, feet});
  scroll.reach(area.y + feet + 14);
}

const practice::StageWords* open_stage(const Route& route) {
  if (route.place == Route::Place::practice) {
    const practice::Practice* practice = practice::find_practice(route.name);
    return practice ? &practice::stages()[static_cast<std::size_t>(practice->stage)] : nullptr;
  }
  if (route.place != Route::Place::stage) return nullptr;
  for (const practice::StageWords& words : practice::stages())
    if (words.name == route.name) return &words;
  return nullptr;
}

practice::Progress stage_progress(const PlanView& view, std::size_t stage) {
  practice::Progress all;
  for (const PracticeView& each : view.practices()) {
    if (static_cast<std::size_t>(each.practice->stage) != stage) continue;
    all.done = static_cast<std::uint16_t>(all.done + each.progress.done);
    all.of = static_cast<std::uint16_t>(all.of + each.progress.of);
  }
  return all;
}

std::string progress_words(practice::Progress progress) {
  if (progress.of == 0) return {};
  if (progress.done >= progress.of) return "complete";
  return std::to_string(progress.done) + " of " + std::to_string(progress.of);
}

char32_t progress_icon(practice::Progress progress) {
  if (progress.of == 0 || progress.done == 0) return icon("circle");
  return icon(progress.done >= progress.of ? "circle-check" : "circle-dot");
}

void draw_brand(kit::Ui& ui, float x, float y, float size) {
  const float radius = size / 2;
  ui.circle(x + radius, y + radius, radius, ui.palette().party[0]);
  ui.circle(x + radius + size * 0.62f, y + radius, radius, ui.palette().party[1]);
  // The part they share, in the accent that stands for "joint".
  const float middle = x + radius + size * 0.31f;
  ui.fill({middle - size * 0.1f, y + size * 0.17f, size * 0.2f, size * 0.66f}, ui.palette().accent,
          size * 0.1f);
}

}  // namespace entente::screen

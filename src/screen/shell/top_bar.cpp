#include "screen/record/history.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/shell/palette.hpp"
#include "screen/shell/shell.hpp"

namespace entente::screen {
namespace {

struct Wording {
  std::string undo, redo;
};

Wording words_of(const Workspace& workspace) {
  Wording words{"Undo", "Redo"};
  if (workspace.can_undo()) words.undo += ": " + std::string(workspace.undo_label());
  if (workspace.can_redo()) words.redo += ": " + std::string(workspace.redo_label());
  return words;
}

constexpr std::string_view search_words = "Search or type a command", search_key = "Ctrl K";

/// Looks like a field; what is typed is typed into the palette that it opens.
void draw_search(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const kit::Palette& palette = ui.palette();
  const kit::NodeId id = ui.id("search");
  ui.fill(place, palette.ground, kit::space::control_radius);
  ui.outline(place, ui.hovered(id) ? palette.field_line : palette.line, kit::space::control_radius);
  ui.focus_ring(id, place, kit::space::control_radius);
  const float middle = place.y + place.h / 2;
  ui.draw_icon(place.x + 12, middle - 9, 18, icon("search"), palette.second_ink);
  const float key = ui.text_width(search_key, kit::Style::caption) + 14;
  const Rect cap{place.right() - key - 8, middle - 11, key, 22};
  const bool room = place.w > 300;
  if (room) {
    ui.fill(cap, palette.card, kit::space::chip_radius);
    ui.outline(cap, palette.line, kit::space::chip_radius);
    ui.draw_text(cap.x + 7, cap.y + 2, search_key, kit::Style::caption, palette.second_ink);
  }
  ui.draw_text_cut(place.x + 38, middle - 11, (room ? cap.x : place.right()) - place.x - 46,
                   search_words, kit::Style::body, palette.second_ink);
  kit::Node node;
  node.id = id, node.role = kit::Role::button, node.place = place, node.name = search_words;
  node.focusable = true, node.shortcut = "Control+K";
  ui.add(node);
  if (ui.activated(id)) open_palette(context);
}

/// One step of the way to where one is.
struct Crumb {
  std::string label;
  std::optional<Route> route;  // none: one is there
};

std::vector<Crumb> crumbs_of(Context& context) {
  std::vector<Crumb> crumbs;
  const Id plan = context.plan().id();
  if (const practice::StageWords* stage = open_stage(context.route))
    crumbs.push_back({std::string(stage->label), stage_of(plan, stage->name)});
  const practice::Practice* practice = practice::find_practice(context.route.name);
  if (context.route.place == Route::Place::practice && practice)
    crumbs.push_back({std::string(practice->label), {}});
  if (const auto key = find_record(context.plan(), context.route.subject)) {
    const Route page = route_to(plan, *key).with_record({});
    if (const auto* its = practice::find_practice(page.name))
      crumbs.push_back({std::string(its->label), page.with_view(key->kind)});
    crumbs.push_back({std::string(context.plan().catalog().find(key->kind)->label), {}});
  }
  return crumbs;
}

float crumbs_width(kit::Ui& ui, const std::vector<Crumb>& crumbs) {
  float width = 0;
  for (const Crumb& crumb : crumbs)
    width += ui.text_width(crumb.label, kit::Style::body_strong) + 33;
  return width;
}

void draw_crumbs(Context& context, Rect place, const std::vector<Crumb>& crumbs) {
  kit::Ui& ui = context.ui;
  const float y = place.y + (place.h - 22) / 2;
  float x = place.x;
  const auto landmark = ui.group(kit::Role::navigation, "crumbs", place, "Where you are");
  for (std::size_t index = 0; index < crumbs.size(); ++index) {
    const Crumb& crumb = crumbs[index];
    const auto keys = ui.keys("crumb", index);
    if (index > 0) {
      ui.draw_icon(x, y + 3, 16, icon("chevron-right"), ui.palette().third_ink);
      x += 24;
    }
    const float width = ui.text_width(crumb.label, kit::Style::body_strong) + 1;
    if (crumb.route)
      kit::text_link(
          ui, {x, y, width, 22},
          {.key = "link", .label = crumb.label, .target = ui.keep(link_to(*crumb.route))});
    else
      kit::text(ui, {x, y, width, 22}, crumb.label, kit::Style::body, ui.palette().second_ink);
    x += width + 8;
  }
}

/// Search and, where there is room beside it, where one is.
void draw_left(Context& context, Rect place) {
  constexpr float least = 220, most = 380, gap = 20;
  const std::vector<Crumb> crumbs = crumbs_of(context);
  const float way = crumbs_width(context.ui, crumbs);
  const bool both = place.w - way - gap >= least;
  const float width = std::min(most, both ? place.w - way - gap : place.w);
  draw_search(context, place.cut_left(width, gap));
  draw_crumbs(context, place, both ? crumbs : std::vector<Crumb>{});
}

/// What stands at the right: on a phone, undo and redo are at the bottom.
std::vector<kit::ButtonWords> actions_of(const Context& context, const Wording& words) {
  const kit::ButtonWords search{.key = "search",
                                .label = "Search",
                                .emphasis = kit::Emphasis::quiet,
                                .icon = icon("search"),
                                .shortcut = "Control+K",
                                .icon_only = true};
  const kit::ButtonWords undo{.key = "undo",
                              .label = words.undo,
                              .emphasis = kit::Emphasis::quiet,
                              .icon = icon("undo-2"),
                              .disabled = !context.workspace.can_undo(),
                              .why_disabled = "There is nothing to undo.",
                              .shortcut = "Control+Z",
                              .icon_only = true};
  const kit::ButtonWords redo{.key = "redo",
                              .label = words.redo,
                              .emphasis = kit::Emphasis::quiet,
                              .icon = icon("redo-2"),
                              .disabled = !context.workspace.can_redo(),
                              .why_disabled = "There is nothing to redo.",
                              .shortcut = "Control+Shift+Z",
                              .icon_only = true};
  const kit::ButtonWords take_out{.key = "export",
                                  .label = "Export",
                                  .emphasis = kit::Emphasis::primary,
                                  .icon = icon("download")};
  if (context.ui.phone()) return {search, take_out};
  return {undo, redo, take_out};
}

/// Returns how much room they took.
float draw_actions(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const Wording words = words_of(context.workspace);
  const std::vector<kit::ButtonWords> buttons = actions_of(context, words);
  const auto scope = ui.group(kit::Role::toolbar, "actions", place, "Plan actions");
  const auto pressed = kit::buttons_right(ui, place, buttons);
  const std::string_view key = pressed ? buttons[*pressed].key : std::string_view{};
  if (key == "search") open_palette(context);
  if (key == "undo") context.undo();
  if (key == "redo") context.redo();
  if (key == "export") context.export_plan();
  float width = 0;
  for (const auto& button : buttons) width += kit::button_width(ui, button) + kit::space::within;
  return width;
}

void draw_save_state(Context& context, Rect place, bool at_right) {
  kit::Ui& ui = context.ui;
  const SaveState state = context.workspace.save_state();
  const bool bad = state.where == SaveState::Where::nowhere && !context.workspace.filed();
  const std::string words = save_words(context);
  const kit::Color ink = bad ? ui.palette().bad : ui.palette().second_ink;
  const float width = std::min(place.w, ui.text_width(words, kit::Style::caption) + 1);
  const Rect line{at_right ? place.right() - width : place.x, place.y + (place.h - 18) / 2, width,
                  18};
  const auto scope = ui.group(kit::Role::status, "save state", line);
  kit::text(ui, line, words, kit::Style::caption, ink);
}

/// The plan's title, which leads to its home, and below it whether all is saved.
void draw_phone_title(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const std::string& title = context.view().title();
  const float width = std::min(ui.text_width(title, kit::Style::card_title) + 1, place.w - 12);
  const Rect name{place.x, place.y + 1, width, 24};
  ui.draw_text_cut(name.x, name.y, name.w, title, kit::Style::card_title, ui.palette().ink);
  cover_with_link(ui, name, "plan", title, link_to(home_of(context.plan().id())));
  draw_save_state(context, {place.x, name.bottom(), place.w - 12, 18}, false);
}

}  // namespace

std::string save_words(Context& context) {
  // On a page from disk the file is where a plan is kept.
  if (context.workspace.needs_permission())
    return context.workspace.filed() ? "As in the file" : "Not in a file yet";
  const SaveWords words = words_for(context.workspace.save_state());
  const PlanCard* card = context.workspace.card(context.plan().id());
  const bool kept = context.workspace.save_state().where == SaveState::Where::kept;
  if (!kept || !card || card->edited.milliseconds == 0) return words.label;
  return words.label + " " + clock_words(card->edited, context.host.minutes_east(card->edited));
}

void draw_top_bar(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  ui.fill(place, ui.palette().card);
  ui.line(place.x, place.bottom() - 1, place.right(), place.bottom() - 1, ui.palette().line);
  const auto landmark = ui.group(kit::Role::banner, "top", place);
  Rect inside = place.inset(ui.page_edge(), (place.h - ui.control_height()) / 2);
  inside.cut_right(draw_actions(context, inside));
  if (ui.phone()) return draw_phone_title(context, inside);
  constexpr float least_search = 44;
  const float words = ui.text_width(save_words(context), kit::Style::caption) + 9;
  const float room = std::max(0.f, inside.w - least_search - 12);
  const Rect state = inside.cut_right(std::min({words, room, 260.f}), 12);
  draw_left(context, inside);
  draw_save_state(context, {state.x, state.y, state.w - 8, state.h}, true);
}

}  // namespace entente::screen

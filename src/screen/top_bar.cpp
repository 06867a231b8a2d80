#include "screen/icons.hpp"
#include "screen/shell.hpp"
#include "screen/value_words.hpp"

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

void draw_crumbs(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const practice::StageWords* stage = open_stage(context.route);
  const float y = place.y + (place.h - 22) / 2;
  float x = place.x;
  const auto landmark = ui.group(kit::Role::navigation, "crumbs", place, "Where you are");
  const auto crumb = [&](std::string_view key, std::string_view label, const Route& route) {
    const float width = ui.text_width(label, kit::Style::body_strong) + 1;
    kit::text_link(ui, {x, y, width, 22},
                   {.key = key, .label = label, .target = ui.keep(link_to(route))});
    x += width + 8;
  };
  if (!stage) return;
  const Id plan = context.plan().id();
  crumb("stage", stage->label, stage_of(plan, stage->name));
  const practice::Practice* practice = practice::find_practice(context.route.name);
  if (context.route.place != Route::Place::practice || !practice) return;
  ui.draw_icon(x, y + 3, 16, icon("chevron-right"), ui.palette().third_ink);
  kit::text(ui, {x + 24, y, place.right() - x - 24, 22}, practice->label, kit::Style::body,
            ui.palette().second_ink);
}

/// Undo, redo, export from the right; returns how much room they took.
float draw_actions(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const Wording words = words_of(context.workspace);
  const kit::ButtonWords buttons[] = {{.key = "undo",
                                       .label = words.undo,
                                       .emphasis = kit::Emphasis::quiet,
                                       .icon = icon("undo-2"),
                                       .disabled = !context.workspace.can_undo(),
                                       .why_disabled = "There is nothing to undo.",
                                       .shortcut = "Control+Z",
                                       .icon_only = true},
                                      {.key = "redo",
                                       .label = words.redo,
                                       .emphasis = kit::Emphasis::quiet,
                                       .icon = icon("redo-2"),
                                       .disabled = !context.workspace.can_redo(),
                                       .why_disabled = "There is nothing to redo.",
                                       .shortcut = "Control+Shift+Z",
                                       .icon_only = true},
                                      {.key = "export",
                                       .label = "Export",
                                       .emphasis = kit::Emphasis::primary,
                                       .icon = icon("download")}};
  const auto shown = std::span(buttons).subspan(ui.phone() ? 2 : 0);
  const auto scope = ui.group(kit::Role::toolbar, "actions", place, "Plan actions");
  const auto pressed = kit::buttons_right(ui, place, shown);
  if (pressed) switch (*pressed + (ui.phone() ? 2 : 0)) {
      case 0:
        context.undo();
        break;
      case 1:
        context.redo();
        break;
      default:
        context.export_plan();
        break;
    }
  float width = 0;
  for (const auto& button : shown) width += kit::button_width(ui, button) + kit::space::within;
  return width;
}

void draw_save_state(Context& context, Rect place, bool at_right) {
  kit::Ui& ui = context.ui;
  const SaveState state = context.workspace.save_state();
  const bool bad = state.where == SaveState::Where::nowhere;
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
  const Rect state = inside.cut_right(260, 12);
  draw_crumbs(context, inside);
  draw_save_state(context, {state.x, state.y, state.w - 8, state.h}, true);
}

}  // namespace entente::screen

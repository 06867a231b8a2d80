#include "screen/shell/plan_frame.hpp"

#include "screen/now/home.hpp"
#include "screen/record/inspector.hpp"
#include "screen/record/record_page.hpp"
#include "screen/shell/palette.hpp"
#include "screen/shell/rescue.hpp"
#include "screen/shell/shell.hpp"
#include "screen/start/start.hpp"
#include "screen/view/practice_screens.hpp"

namespace entente::screen {
namespace {

using Place = Route::Place;

constexpr std::string_view main_key = "main";

void draw_page(Context& context, Rect place) {
  switch (context.route.place) {
    case Place::home:
      return draw_home(context, place);
    case Place::stages:
      return draw_stages_page(context, place);
    case Place::stage:
      if (open_stage(context.route)) return draw_stage(context, place);
      break;
    case Place::practice:
      if (draw_practice(context, place, context.route.name)) return;
      break;
    case Place::record:
      return draw_record_page(context, place);
    default:
      break;
  }
  draw_unknown(context, place);
}

/// The page with the inspector beside it, or the inspector in its place.
void draw_content(Context& context, Rect place) {
  if (!context.route.record) {
    const auto scope = main_landmark(context, place);
    return draw_page(context, place);
  }
  if (!inspector_beside(context.ui)) {
    const auto scope = main_landmark(context, place);
    return draw_inspector(context, place);
  }
  const Rect side = place.cut_right(kit::space::inspector);
  {
    const auto scope = main_landmark(context, place);
    draw_page(context, place);
  }
  draw_inspector(context, side);
}

void draw_plain_page(Context& context, Rect place) {
  const auto scope = main_landmark(context, place);
  switch (context.route.place) {
    case Place::start:
      return draw_start(context, place);
    case Place::about:
      return draw_about(context, place);
    case Place::settings:
      return draw_settings(context, place);
    default:
      return draw_unknown(context, place);
  }
}

}  // namespace

kit::NodeId main_id(const kit::Ui& ui) { return ui.id(main_key); }

kit::Scope main_landmark(Context& context, Rect place) {
  kit::Node node;
  node.id = main_id(context.ui), node.role = kit::Role::main, node.place = place;
  node.name = "Content", node.roving = true;
  return context.ui.open(node);
}

void draw_skip_link(Context& context) {
  kit::Ui& ui = context.ui;
  const kit::NodeId id = ui.id("skip");
  const Rect place{12, 8, 148, 40};
  if (ui.activated(id)) ui.request_focus(main_id(ui));
  kit::Node node;
  node.id = id, node.role = kit::Role::button, node.place = {place.x, place.y, 1, 1};
  node.name = "Skip to content", node.focusable = true;
  if (ui.focus_visible(id)) {
    node.place = place;
    const auto layer = ui.layer(kit::Layer::toast);
    ui.fill(place, ui.palette().card, kit::space::control_radius);
    ui.outline(place, ui.palette().focus, kit::space::control_radius, 2);
    ui.draw_text(place.x + 16, place.y + 9, "Skip to content", kit::Style::body_strong,
                 ui.palette().accent);
  }
  ui.add(node);
}

void draw_plan_frame(Context& context) {
  kit::Ui& ui = context.ui;
  Rect place = ui.screen();
  draw_skip_link(context);
  if (!ui.phone()) draw_rail(context, place.cut_left(kit::space::rail));
  draw_top_bar(context, place.cut_top(kit::space::top_bar));
  if (ui.phone()) draw_bottom_bar(context, place.cut_bottom(kit::space::bottom_bar));
  place.cut_top(draw_banners(context, place));
  draw_content(context, place);
  draw_palette(context);
}

void draw_plain_frame(Context& context) {
  kit::Ui& ui = context.ui;
  Rect place = ui.screen();
  draw_skip_link(context);
  draw_plain_bar(context, place.cut_top(kit::space::top_bar));
  place.cut_top(draw_banners(context, place));
  draw_plain_page(context, place);
}

void draw_opening(Context& context, const std::string& problem) {
  kit::Ui& ui = context.ui;
  Rect place = ui.screen();
  draw_plain_bar(context, place.cut_top(kit::space::top_bar));
  const auto scope = main_landmark(context, place);
  page(context, place, "opening", "Opening", [&](Column& column, Rect) {
    const std::string_view title =
        problem.empty() ? "Opening the plan" : "The plan cannot be opened";
    page_head(context, column, {title, problem});
    if (!problem.empty())
      kit::text_link(ui, column.take(22),
                     {.key = "plans", .label = "Go to your plans", .target = "#/"});
    draw_rescue(context, column);
  });
}

}  // namespace entente::screen

#include "screen/shell/icons.hpp"
#include "screen/shell/shell.hpp"

namespace entente::screen {
namespace {

/// A link with its icon above its word.
void draw_way(Context& context, Rect place, std::string_view label, char32_t symbol,
              const Route& route, bool current) {
  kit::Ui& ui = context.ui;
  const kit::Color ink = current ? ui.palette().accent : ui.palette().second_ink;
  const auto style = current ? kit::Style::caption_strong : kit::Style::caption;
  const float width = ui.text_width(label, style);
  ui.draw_icon(place.x + (place.w - 20) / 2, place.y + 12, 20, symbol, ink);
  ui.draw_text(place.x + (place.w - width) / 2, place.y + 38, label, style, ink);
  kit::Node node;
  node.id = ui.id(label), node.role = kit::Role::link, node.place = place, node.name = label;
  const std::string target = link_to(route);
  node.value = target, node.focusable = true, node.current = current;
  ui.focus_ring(node.id, place.inset(4), kit::space::control_radius);
  ui.add(node);
}

bool draw_action(Context& context, Rect place, std::string_view label, std::string_view name,
                 char32_t symbol, bool enabled) {
  kit::Ui& ui = context.ui;
  const kit::Color ink = enabled ? ui.palette().second_ink : ui.palette().third_ink;
  const float width = ui.text_width(label, kit::Style::caption);
  ui.draw_icon(place.x + (place.w - 20) / 2, place.y + 12, 20, symbol, ink);
  ui.draw_text(place.x + (place.w - width) / 2, place.y + 38, label, kit::Style::caption, ink);
  kit::Node node;
  node.id = ui.id(label), node.role = kit::Role::button, node.place = place, node.name = name;
  node.focusable = true, node.disabled = !enabled;
  ui.focus_ring(node.id, place.inset(4), kit::space::control_radius);
  const bool pressed = ui.activated(node.id) && enabled;
  ui.add(node);
  return pressed;
}

}  // namespace

void draw_bottom_bar(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  using Place = Route::Place;
  ui.fill(place, ui.palette().card);
  ui.line(place.x, place.y, place.right(), place.y, ui.palette().line);
  const auto landmark = ui.group(kit::Role::navigation, "bottom", place, "Plan");
  const Id plan = context.plan().id();
  const Place here = context.route.place;
  const Workspace& workspace = context.workspace;
  const auto slot = [&](std::size_t index) { return share(place, index, 5, 0); };
  draw_way(context, slot(0), "Now", icon("house"), home_of(plan), here == Place::home);
  draw_way(context, slot(1), "Stages", icon("layout-list"), stages_of(plan), here != Place::home);
  const auto named = [](std::string_view what, std::string_view label) {
    return label.empty() ? std::string(what) : std::string(what) + ": " + std::string(label);
  };
  const std::string undo = named("Undo", workspace.undo_label());
  const std::string redo = named("Redo", workspace.redo_label());
  if (draw_action(context, slot(2), "Undo", undo, icon("undo-2"), workspace.can_undo()))
    context.undo();
  if (draw_action(context, slot(3), "Redo", redo, icon("redo-2"), workspace.can_redo()))
    context.redo();
  draw_way(context, slot(4), "Plans", icon("layers"), Route{}, false);
}

}  // namespace entente::screen

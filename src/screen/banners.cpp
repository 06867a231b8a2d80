#include "screen/icons.hpp"
#include "screen/shell.hpp"

namespace entente::screen {
namespace {

struct Banner {
  std::string_view key;
  std::string words;
  std::string_view action;
  kit::Tone tone = kit::Tone::warning;
};

/// Returns whether its button was pressed; `height` grows by what it took.
bool draw_banner(Context& context, Rect place, const Banner& banner, float& height) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys(banner.key);
  const float edge = ui.page_edge();
  const kit::ButtonWords button{.key = "act", .label = banner.action};
  const float button_width = banner.action.empty() ? 0 : kit::button_width(ui, button);
  const bool below = ui.phone();
  const float room = place.w - 2 * edge - 28 - (below ? 0 : button_width + 16);
  const float words = kit::paragraph_height(ui, room, banner.words);
  const float control = ui.control_height();
  const float tall =
      below ? words + 24 + (button_width > 0 ? control + 10 : 0) : std::max(control, words) + 20;
  const Rect box{place.x, place.y + height, place.w, tall};
  ui.fill(box, kit::ground_of(ui.palette(), banner.tone));
  const auto role = banner.tone == kit::Tone::bad ? kit::Role::alert : kit::Role::status;
  const auto scope = ui.group(role, "banner", box);
  const float text_y = below ? box.y + 12 : box.y + (tall - words) / 2;
  const kit::Color ink = kit::ink_of(ui.palette(), banner.tone);
  kit::symbol(ui, {box.x + edge, text_y + 2, 18, 18}, icon("triangle-alert"), ink, {}, 18);
  kit::paragraph(ui, {box.x + edge + 28, text_y, room, 0}, banner.words);
  height += tall;
  if (button_width == 0) return false;
  const Rect at = below ? Rect{box.x + edge, box.bottom() - control - 12, button_width, control}
                        : Rect{box.right() - edge - button_width, box.y + (tall - control) / 2,
                               button_width, control};
  return kit::button(ui, at, button);
}

void draw_access(Context& context, Rect place, float& height) {
  if (context.workspace.access() != Access::following) return;
  const Banner banner{"following",
                      "This plan is being edited in another tab. Edits made there appear here.",
                      "Edit here instead"};
  if (!draw_banner(context, place, banner, height)) return;
  context.later([&workspace = context.workspace] { workspace.edit_here([](Result<void>) {}); });
}

void draw_saving(Context& context, Rect place, float& height) {
  const SaveState state = context.workspace.save_state();
  if (state.problems.empty()) return;
  const SaveWords words = words_for(state);
  Banner banner{"saving", words.meaning.empty() ? words.label : words.meaning, "Export the plan"};
  if (state.where == SaveState::Where::nowhere) banner.tone = kit::Tone::bad;
  if (draw_banner(context, place, banner, height)) context.export_plan();
}

void draw_permission(Context& context, Rect place, float& height) {
  if (!context.workspace.needs_permission()) return;
  const Banner banner{"permission",
                      "This page was opened from disk, where every local page shares one storage: "
                      "nothing is kept here until you allow it.",
                      "Keep plans in this browser"};
  if (!draw_banner(context, place, banner, height)) return;
  context.later([&workspace = context.workspace] { workspace.permit([](Result<void>) {}); });
}

void draw_me(Context& context, Rect place, float& height) {
  const Workspace& workspace = context.workspace;
  const bool known = workspace.my_person() || context.read_only();
  if (known || context.view().parties().empty()) return;
  const Banner banner{"me", "Say who you are in this plan, so that your edits carry your name.",
                      "Say who I am", kit::Tone::accent};
  if (draw_banner(context, place, banner, height)) context.session.choosing_me = true;
}

}  // namespace

float draw_banners(Context& context, Rect place) {
  float height = 0;
  draw_permission(context, place, height);
  if (!context.workspace.plan()) return height;
  draw_access(context, place, height);
  draw_saving(context, place, height);
  draw_me(context, place, height);
  return height;
}

}  // namespace entente::screen

#include "screen/shell/icons.hpp"
#include "screen/shell/shell.hpp"

namespace entente::screen {
namespace {

struct Banner {
  std::string_view key;
  std::string words;
  std::string_view action = {}, other = {};
  kit::Tone tone = kit::Tone::warning;
};

enum class Pressed : std::uint8_t { nothing, action, other };

/// The banner's buttons in a row from `x` on.
Pressed draw_actions(kit::Ui& ui, float x, float y, const Banner& banner) {
  Pressed pressed = Pressed::nothing;
  for (const bool second : {false, true}) {
    const std::string_view label = second ? banner.other : banner.action;
    if (label.empty()) continue;
    const kit::ButtonWords words{.key = second ? "other" : "act", .label = label};
    const float width = kit::button_width(ui, words);
    if (kit::button(ui, {x, y, width, ui.control_height()}, words))
      pressed = second ? Pressed::other : Pressed::action;
    x += width + 8;
  }
  return pressed;
}

float actions_width(kit::Ui& ui, const Banner& banner) {
  float width = 0;
  for (const std::string_view label : {banner.action, banner.other})
    if (!label.empty()) width += kit::button_width(ui, {.label = label}) + (width > 0 ? 8 : 0);
  return width;
}

/// `height` grows by what it took.
Pressed draw_banner(Context& context, Rect place, const Banner& banner, float& height) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys(banner.key);
  const float edge = ui.page_edge();
  const float buttons = actions_width(ui, banner);
  const bool below = ui.phone();
  const float room = place.w - 2 * edge - 28 - (below ? 0 : buttons + 16);
  const float words = kit::paragraph_height(ui, room, banner.words);
  const float control = ui.control_height();
  const float tall =
      below ? words + 24 + (buttons > 0 ? control + 10 : 0) : std::max(control, words) + 20;
  const Rect box{place.x, place.y + height, place.w, tall};
  ui.fill(box, kit::ground_of(ui.palette(), banner.tone));
  const auto role = banner.tone == kit::Tone::bad ? kit::Role::alert : kit::Role::status;
  const auto scope = ui.group(role, "banner", box);
  const float text_y = below ? box.y + 12 : box.y + (tall - words) / 2;
  const kit::Color ink = kit::ink_of(ui.palette(), banner.tone);
  kit::symbol(ui, {box.x + edge, text_y + 2, 18, 18}, icon("triangle-alert"), ink, {}, 18);
  kit::paragraph(ui, {box.x + edge + 28, text_y, room, 0}, banner.words);
  height += tall;
  return below
             ? draw_actions(ui, box.x + edge, box.bottom() - control - 12, banner)
             : draw_actions(ui, box.right() - edge - buttons, box.y + (tall - control) / 2, banner);
}

void draw_access(Context& context, Rect place, float& height) {
  if (context.workspace.access() != Access::following) return;
  const Banner banner{"following",
                      "This plan is being edited in another tab. Edits made there appear here.",
                      "Edit here instead"};
  if (draw_banner(context, place, banner, height) == Pressed::nothing) return;
  context.later([&workspace = context.workspace] { workspace.edit_here([](Result<void>) {}); });
}

void draw_saving(Context& context, Rect place, float& height) {
  const SaveState state = context.workspace.save_state();
  if (state.problems.empty() || context.workspace.needs_permission()) return;
  const SaveWords words = words_for(state);
  Banner banner{"saving", words.meaning.empty() ? words.label : words.meaning, "Export the plan"};
  if (state.where == SaveState::Where::nowhere) banner.tone = kit::Tone::bad;
  if (draw_banner(context, place, banner, height) != Pressed::nothing) context.export_plan();
}

void draw_cleared(Context& context, Rect place, float& height) {
  const Banner banner{"cleared", context.workspace.cleared_words(),
                      context.workspace.plan() ? "Export the plan" : "", "Close"};
  if (banner.words.empty()) return;
  const Pressed pressed = draw_banner(context, place, banner, height);
  if (pressed == Pressed::action) context.export_plan();
  if (pressed == Pressed::other)
    context.later([&workspace = context.workspace] { workspace.dismiss_cleared(); });
}

/// What keeping a plan means on a page from disk is said before it is done, of each plan anew.
void ask_to_keep(Context& context) {
  Workspace& workspace = context.workspace;
  Question question{
      "Keep this plan in this browser?",
      "Every page that is opened from this computer's disk shares one storage with this one: any "
      "of them, whoever made it, can then read the plan, private records included. It is only "
      "this plan that is kept, and the file you opened stays as it is.",
      "Keep it here",
      {},
      {},
      {},
      kit::Emphasis::primary};
  question.yes = [&workspace, &session = context.session] {
    workspace.permit([&session](const Result<void>& kept) {
      if (!kept) session.problems = FileProblems{"The plan", kept.problems()};
    });
  };
  context.later([&session = context.session, question] { session.question = question; });
}

/// What could not be read of what was stored, and is kept beside the plan.
void draw_apart(Context& context, Rect place, float& height) {
  Workspace& workspace = context.workspace;
  if (workspace.apart_words().empty()) return;
  Banner banner{"apart", std::string(workspace.apart_words()), "Save what was stored", "Let it go"};
  if (workspace.apart_only_here()) {
    banner.words += " No storage would take it: it is in this tab only.";
    banner.tone = kit::Tone::bad;
  }
  const Pressed pressed = draw_banner(context, place, banner, height);
  if (pressed == Pressed::action) context.save_apart();
  if (pressed == Pressed::other) context.ask_to_drop_apart();
}

/// Well before the plan is full, and when it is.
void draw_room(Context& context, Rect place, float& height) {
  const std::string words = context.workspace.room_words();
  if (words.empty()) return;
  const std::string_view shorten =
      context.workspace.can_shorten_history() ? "Leave out old history" : "";
  const Banner banner{"room", words, "Export the plan", shorten};
  const Pressed pressed = draw_banner(context, place, banner, height);
  if (pressed == Pressed::action) context.export_plan();
  if (pressed == Pressed::other) context.ask_to_shorten_history();
}

/// A page from disk. One that holds its plan says so, and is saved as the next such page.
void draw_permission(Context& context, Rect place, float& height) {
  if (!context.workspace.needs_permission()) return;
  if (!context.workspace.plan()) {
    const Banner banner{"permission",
                        "This page was opened from disk, where every local page shares one "
                        "storage: a plan is kept here only if you say so of it.",
                        {},
                        {},
                        kit::Tone::accent};
    draw_banner(context, place, banner, height);
    return;
  }
  const HandOver* hand_over = context.host.hand_over();
  const bool page_file = hand_over && hand_over->in_page_file();
  const Banner banner{"page file",
                      page_file ? "This plan lives in the file you opened. What you edit is in "
                                  "this page only, until you save it as a new file."
                                : "What you edit is in this page only, until you save it.",
                      page_file ? "Save this plan" : "Export the plan", "Keep it here too",
                      kit::Tone::accent};
  const Pressed pressed = draw_banner(context, place, banner, height);
  if (pressed == Pressed::action) page_file ? context.save_page() : context.export_plan();
  if (pressed == Pressed::other) ask_to_keep(context);
}

void draw_update(Context& context, Rect place, float& height) {
  if (!context.host.update_ready()) return;
  const Banner banner{"update",
                      "A new version is ready. Your plans and edits stay as they are.",
                      "Start the new version",
                      {},
                      kit::Tone::accent};
  if (draw_banner(context, place, banner, height) == Pressed::action)
    context.later([&host = context.host] { host.take_update(); });
}

void draw_me(Context& context, Rect place, float& height) {
  const Workspace& workspace = context.workspace;
  const bool known = workspace.my_person() || context.read_only();
  if (known || context.view().parties().empty()) return;
  const Banner banner{"me",
                      "Say who you are in this plan, so that your edits carry your name.",
                      "Say who I am",
                      {},
                      kit::Tone::accent};
  if (draw_banner(context, place, banner, height) == Pressed::action)
    context.session.choosing_me = true;
}

}  // namespace

float draw_banners(Context& context, Rect place) {
  float height = 0;
  draw_permission(context, place, height);
  draw_cleared(context, place, height);
  draw_update(context, place, height);
  if (!context.workspace.plan()) return height;
  draw_access(context, place, height);
  draw_saving(context, place, height);
  draw_apart(context, place, height);
  draw_room(context, place, height);
  draw_me(context, place, height);
  return height;
}

}  // namespace entente::screen

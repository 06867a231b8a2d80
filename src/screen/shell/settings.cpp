#include <array>

#include "base/counts.hpp"
#include "screen/start/start.hpp"

namespace entente::screen {
namespace {

constexpr std::array<std::string_view, 3> themes{"system", "light", "dark"};

float draw_look(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, "How it looks");
  const kit::Option options[] = {{"As the system"}, {"Light"}, {"Dark"}};
  int chosen = 0;
  for (std::size_t index = 0; index < themes.size(); ++index)
    if (context.workspace.setting("theme") == themes[index]) chosen = static_cast<int>(index);
  const kit::FieldWords words{.key = "theme", .label = "Theme"};
  const Rect field{place.x, y, std::min(place.w, 420.f), 0};
  if (const auto picked = kit::segmented(ui, field, words, options, chosen))
    context.later([&workspace = context.workspace, picked] {
      workspace.set_setting("theme", themes[static_cast<std::size_t>(*picked)]);
    });
  return y + kit::field_height(ui, field.w, words) - place.y;
}

float draw_me(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, "Who I am");
  const kit::FieldWords words{
      .key = "my name", .label = "My name", .help = "Offered wherever a plan asks who you are."};
  const Rect field{place.x, y, std::min(place.w, 420.f), 0};
  const std::string name(context.workspace.setting("my_name"));
  if (auto typed = kit::text_field(ui, field, words, {.value = name, .most_bytes = 200}))
    context.later([&workspace = context.workspace, text = *typed] {
      workspace.set_setting("my_name", text);
    });
  return y + kit::field_height(ui, field.w, words) - place.y;
}

void delete_all(Workspace& workspace) {
  std::vector<Id> plans;
  for (const PlanCard& card : workspace.plans()) plans.push_back(card.id);
  for (const Id plan : plans) workspace.remove(plan, [](Result<void>) {});
}

float draw_clear(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const std::size_t count = context.workspace.plans().size();
  float y = place.y + card_title(context, place, "Clear this browser");
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      count == 0 ? "There is no plan in this browser."
                                 : "Deletes every plan from this browser, such as before handing "
                                   "the computer on. Export what you want to keep first.") +
       14;
  const kit::ButtonWords clear{.key = "clear",
                               .label = "Delete all plans",
                               .emphasis = kit::Emphasis::danger,
                               .disabled = count == 0,
                               .why_disabled = "There is no plan in this browser."};
  if (kit::button(ui, {place.x, y, kit::button_width(ui, clear), ui.control_height()}, clear)) {
    Workspace& workspace = context.workspace;
    Question question{"Delete all plans?",
                      "Every plan is removed from this browser for good: " + grouped(count) +
                          (count == 1 ? " plan." : " plans."),
                      "Delete all",
                      [&workspace] { delete_all(workspace); },
                      "",
                      {}};
    context.later([&session = context.session, question] { session.question = question; });
  }
  return y + ui.control_height() - place.y;
}

}  // namespace

void draw_settings(Context& context, Rect place) {
  page(context, place, "settings", "Settings", [&](Column& column, Rect) {
    page_head(context, column, {"Settings", "They hold for this browser, not for a plan."});
    const Tile cards[] = {{"look", [&](Rect inside) { return draw_look(context, inside); }},
                          {"me", [&](Rect inside) { return draw_me(context, inside); }},
                          {"storage", [&](Rect inside) { return draw_storage(context, inside); }},
                          {"clear", [&](Rect inside) { return draw_clear(context, inside); }}};
    tiles(context, column, "cards", cards, 480);
    if (!context.host.sealer()) return;
    grown_card(context, column, "keys",
               [&](Rect inside) { return draw_signing_keys(context, inside); });
  });
}

}  // namespace entente::screen

#include <algorithm>

#include "practice/practice.hpp"
#include "screen/shell/icons.hpp"
#include "screen/start/start.hpp"
#include "workspace/sample.hpp"
#include "workspace/script.hpp"

namespace entente::screen {
namespace {

constexpr float chip_height = 26, action_height = 22;

/// What a sample needs of the application while its script is on the way: the frame is long over
/// when it comes.
struct Opening {
  Workspace& workspace;
  Host& host;
  Session& session;
  std::string name;
};

void fetch(const Opening& opening);

void offer_again(const Opening& opening) {
  opening.session.question = Question{
      "The sample did not come",
      "Its text is read from where this page came from, and that cannot be reached. Perhaps this "
      "device is offline. Your own plans are here all the same.",
      "Try again", [opening] { fetch(opening); }};
  opening.session.question->emphasis = kit::Emphasis::primary;
}

void add(const Opening& opening, std::string_view script) {
  auto plan = plan_from_script(script, practice::catalog());
  if (!plan) return offer_again(opening);
  const Id id = (*plan)->id();
  opening.workspace.add_sample(std::move(*plan), [&host = opening.host, id](Result<void>) {
    host.go(text_from(home_of(id)));
  });
}

/// Reads the script of a sample and opens the plan that it makes; one at a time.
void fetch(const Opening& opening) {
  std::string& coming = opening.session.start.coming;
  if (!coming.empty()) return;
  coming = opening.name;
  opening.host.read_asset("samples/" + opening.name + ".json", [opening](std::string script) {
    opening.session.start.coming.clear();
    add(opening, script);
  });
}

void draw_parties(Context& context, Rect place, std::span<const std::string_view> parties) {
  float x = place.x;
  int number = 0;
  for (const std::string_view party : parties) {
    const float width = kit::chip_width(context.ui, party);
    if (x + width > place.right()) break;
    kit::chip(context.ui, x, place.y, party, kit::party_tone(number++));
    x += width + 8;
  }
}

/// "Open the sample" at the foot, in the ink of what can be pressed.
void draw_action(kit::Ui& ui, Rect place, std::string_view words) {
  ui.draw_icon(place.x, place.y + 2, 18, icon("book-open"), ui.palette().accent);
  ui.draw_text(place.x + 26, place.y, words, kit::Style::body_strong, ui.palette().accent);
}

/// Makes a button of the whole card; true where it was pressed.
bool cover_with_button(kit::Ui& ui, Rect place, std::string_view name) {
  kit::Node node;
  node.id = ui.id("open"), node.role = kit::Role::button, node.place = place, node.name = name;
  node.focusable = true;
  if (ui.hovered(node.id)) {
    ui.fill(place, ui.palette().ink, kit::space::card_radius, 0.03f);
    ui.outline(place, ui.palette().accent, kit::space::card_radius);
  }
  ui.focus_ring(node.id, place, kit::space::card_radius);
  ui.add(node);
  return ui.activated(node.id);
}

}  // namespace

float draw_sample(Context& context, Rect place, const SampleWords& sample) {
  kit::Ui& ui = context.ui;
  const kit::Color second = ui.palette().second_ink;
  const float pad = ui.phone() ? 16.f : 20.f;
  float y = place.y;
  y += kit::heading(ui, {place.x, y, place.w, 0}, 3, sample.title, kit::Style::card_title) + 6;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, sample.story, kit::Style::body, second) + 14;
  // What stands at the foot stands equally low in cards side by side.
  y = std::max(y, place.bottom() - chip_height - 14 - action_height);
  draw_parties(context, {place.x, y, place.w, chip_height}, sample.parties);
  y += chip_height + 14;
  const bool coming = context.session.start.coming == sample.name;
  draw_action(ui, {place.x, y, place.w, action_height}, coming ? "Opening …" : "Open the sample");
  y += action_height;
  const std::string name = "Open the sample " + std::string(sample.title);
  if (cover_with_button(
          ui, {place.x - pad, place.y - pad, place.w + 2 * pad, y - place.y + 2 * pad}, name))
    open_sample(context, sample.name);
  return y - place.y;
}

void open_sample(Context& context, std::string_view name) {
  const Opening opening{context.workspace, context.host, context.session, std::string(name)};
  context.later([opening] {
    const Id id = script_plan_id(opening.name);
    if (opening.workspace.card(id)) return opening.host.go(text_from(home_of(id)));
    fetch(opening);
  });
}

}  // namespace entente::screen

#include "tests/unit/screen/harness.hpp"

#include "screen/shell/route.hpp"

namespace entente::screen {

ScreenHarness::ScreenHarness(kit::Display display) {
  screen = std::make_unique<kit::Harness>([this](kit::Ui& ui) { application.draw(ui); });
  screen->ui.set_display(display);
  settle();
}

void ScreenHarness::settle() {
  for (int round = 0; round < 4; ++round) {
    screen->settle();
    if (!host.went) return;
    route = *std::exchange(host.went, std::nullopt);
    application.set_route(route);
  }
}

void ScreenHarness::go(std::string_view target) {
  route = std::string(target);
  application.set_route(route);
  settle();
}

std::string ScreenHarness::in_plan(std::string_view rest) const {
  return "/plan/" + text_from(plan_id()) + std::string(rest);
}

void ScreenHarness::start_plan() {
  tab.create();
  go(text_from(home_of(tab.plan())));
}

void ScreenHarness::click(kit::Role role, std::string_view name) {
  const kit::Node& node = screen->get(role, name);
  const std::string target(node.value);
  const bool follows = node.role == kit::Role::link && target.starts_with("#/");
  screen->click(role, name);
  if (follows) go(std::string_view(target).substr(1));
  settle();
}

void ScreenHarness::type(kit::Role role, std::string_view name, std::string text) {
  screen->type(role, name, std::move(text));
  settle();
}

void ScreenHarness::key(std::string text, bool control, bool shift) {
  screen->key(std::move(text), control, shift);
  settle();
}

bool ScreenHarness::sees(kit::Role role, std::string_view name) const {
  return screen->find(role, name) != nullptr;
}

bool ScreenHarness::reads(std::string_view words) const {
  for (const kit::Node& node : screen->ui.nodes())
    for (const std::string_view text : {node.name, node.description, node.value})
      if (text.find(words) != std::string_view::npos) return true;
  return false;
}

}  // namespace entente::screen

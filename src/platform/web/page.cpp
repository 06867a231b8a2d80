#include "platform/web/page.hpp"

namespace entente::platform {
namespace {
constexpr int most_passes = 4;  // an event may open a dialog whose field wants the focus, and so on
}

Page::Page(std::function<std::unique_ptr<Scene>(BrowserHost&)> make_scene)
    : ui_(glyphs_), scene_(make_scene(host_)) {}

char* Page::room_for_text(std::size_t most_bytes) {
  if (text_.size() < most_bytes) text_.resize(most_bytes);
  return text_.data();
}

void Page::post(kit::Event event) {
  ui_.post(std::move(event));
  posted_ = true;
}

bool Page::run(double seconds, bool scrolling) {
  bool used = std::exchange(posted_, false);
  requests_ = {};
  for (int pass = 0; pass < most_passes; ++pass) {
    ui_.set_display(display_);  // the scene may choose another theme than the system's
    ui_.frame(seconds, [this](kit::Ui& ui) { scene_->draw(ui); });
    if (pass == 0 && ui_.dropped_events() > 0) used = false;
    merge(ui_.requests());
    const auto route = host_.take_route();
    if (route) scene_->set_route(*route);
    if (!route && !ui_.wants_frame()) break;
  }
  patch_ = scrolling && !asks_browser() ? "" : mirror_.patch(ui_.nodes(), requests_);
  return used;
}

bool Page::asks_browser() const {
  return requests_.focus || !requests_.scroll.empty() || !requests_.announce.empty();
}

/// Several passes make one answer to the browser.
void Page::merge(const kit::Requests& latest) {
  if (latest.focus) requests_.focus = latest.focus;
  requests_.scroll.insert(requests_.scroll.end(), latest.scroll.begin(), latest.scroll.end());
  if (latest.clipboard) requests_.clipboard = latest.clipboard;
  if (!latest.announce.empty()) requests_.announce = latest.announce;
  requests_.wake_after = latest.wake_after;
}

/// The ground is what the canvas is cleared with: no screen fills itself with it once more.
void Page::paint() { canvas_.paint(ui_.drawn(), ui_.pictures(), ui_.palette().ground); }

}  // namespace entente::platform

#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr double seconds_shown = 6, far = 1e299;  // problems stay: beyond it
constexpr float gap = 8, small_screen = 480, icon_room = 44, close_room = 48;

char32_t symbol_of(Tone tone) {
  if (tone == Tone::bad) return icon::circle_alert;
  if (tone == Tone::warning) return icon::triangle_alert;
  return icon::circle_check;
}

ButtonWords action_of(const Toast& toast) {
  return {.key = "action", .label = toast.action, .emphasis = Emphasis::quiet};
}

float width_on(const Ui& ui) { return std::min(480.f, ui.screen().w - 32); }

float words_width(Ui& ui, const Toast& toast) {
  const float action = toast.action.empty() ? 0 : button_width(ui, action_of(toast));
  return width_on(ui) - icon_room - close_room - action;
}

/// All of its words are seen.
float height_of(Ui& ui, const Toast& toast) {
  return 26 + paragraph_height(ui, words_width(ui, toast), toast.words);
}

struct Done {
  bool pressed = false, closed = false;
};

Done draw_toast(Ui& ui, Rect box, const Toast& toast) {
  const std::string name = "Message: " + toast.words;
  Node node;
  node.id = ui.id("toast", toast.number), node.role = Role::group, node.place = box;
  node.name = name;
  const auto scope = ui.open(node);
  ui.shadow(box, space::control_radius);
  ui.fill(box, ui.palette().card, space::control_radius);
  ui.outline(box, ui.palette().line, space::control_radius);
  ui.draw_icon(box.x + 14, box.y + (box.h - 18) / 2, 18, symbol_of(toast.tone),
               ink_of(ui.palette(), toast.tone == Tone::neutral ? Tone::good : toast.tone));
  const ButtonWords close{.key = "close",
                          .label = "Close message",
                          .emphasis = Emphasis::quiet,
                          .icon = icon::x,
                          .icon_only = true};
  const Rect words{box.x + icon_room, box.y + 13, words_width(ui, toast), box.h - 26};
  paragraph(ui, words, toast.words);
  Done done;
  const float button_y = box.y + (box.h - 36) / 2;
  if (!toast.action.empty())
    done.pressed =
        button(ui, {words.right() + 4, button_y, box.right() - 44 - words.right() - 4, 36},
               action_of(toast));
  done.closed = button(ui, {box.right() - 42, button_y, 36, 36}, close);
  return done;
}

/// One that the pointer or the focus is on stays; the others leave in time.
void keep_while_held(Ui& ui, Toast& toast) {
  if (toast.until > far) return;
  const NodeId id = ui.id("toast", toast.number);
  const bool held = ui.inside(ui.focus(), id) || ui.hovered_in(id);
  if (held) toast.until = std::max(toast.until, ui.now() + 2);
  ui.wake_after(static_cast<float>(toast.until - ui.now()) + 0.02f);
}

}  // namespace

void Toasts::show(Ui& ui, std::string words, Tone tone, std::string action) {
  constexpr std::size_t most = 3;
  ui.announce(words);
  const bool stays = tone == Tone::bad;
  all_.push_back({std::move(words), std::move(action), tone, next_++,
                  stays ? 2 * far : ui.now() + seconds_shown});
  if (all_.size() > most) all_.erase(all_.begin());
  ui.again();
}

/// The newest; on a small screen one alone, so that something is left to be seen.
std::span<const Toast> Toasts::shown(Ui& ui) const {
  const std::size_t most = ui.screen().h < small_screen ? 1 : all_.size();
  return std::span(all_).last(std::min(most, all_.size()));
}

/// Where they stand. They move to the other edge when the focus comes under them.
Rect Toasts::place_of(Ui& ui, float high) {
  const Rect screen = ui.screen();
  const float width = width_on(ui), x = (screen.w - width) / 2;
  // Between the bars of a small screen there is room for nothing else: there they lie over the
  // bars.
  const bool small = screen.h < small_screen;
  const float below = small ? 4.f : ui.phone() ? space::bottom_bar + 12 : 24.f;
  const float above = small ? 4.f : space::top_bar + 12;
  const Rect low{x, screen.h - below - high, width, high}, top{x, above, width, high};
  const Rect focus = ui.focus_place(), &here = above_ ? top : low, &there = above_ ? low : top;
  if (focus.meets(here) && !focus.meets(there)) above_ = !above_;
  return above_ ? top : low;
}

std::optional<std::uint64_t> Toasts::draw(Ui& ui) {
  std::erase_if(all_, [&](const Toast& toast) { return toast.until <= ui.now(); });
  if (all_.empty()) {
    above_ = false;
    return std::nullopt;
  }
  const auto layer = ui.layer(Layer::toast);
  std::optional<std::uint64_t> pressed, closed;
  const auto toasts = shown(ui);
  float high = 0;
  for (const Toast& toast : toasts) high += height_of(ui, toast) + gap;
  Rect place = place_of(ui, high);
  for (auto toast = toasts.rbegin(); toast != toasts.rend();
       ++toast) {  // what is new is heard first
    const Done done = draw_toast(ui, place.cut_bottom(height_of(ui, *toast), gap), *toast);
    if (done.pressed) pressed = toast->number;
    if (done.pressed || done.closed) closed = toast->number;
  }
  for (Toast& toast : all_) keep_while_held(ui, toast);
  if (closed) {
    std::erase_if(all_, [&](const Toast& toast) { return toast.number == *closed; });
    ui.again();
  }
  return pressed;
}

}  // namespace entente::kit

#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr double seconds_shown = 6;
constexpr float height = 48, gap = 8;

char32_t symbol_of(Tone tone) {
  if (tone == Tone::bad) return icon::circle_alert;
  if (tone == Tone::warning) return icon::triangle_alert;
  return icon::circle_check;
}

}  // namespace

void Toasts::show(Ui& ui, std::string words, Tone tone, std::string action) {
  constexpr std::size_t most = 3;
  ui.announce(words);
  const bool stays = tone == Tone::bad;
  all_.push_back({std::move(words), std::move(action), tone, next_++,
                  stays ? 1e300 : ui.now() + seconds_shown});
  if (all_.size() > most) all_.erase(all_.begin());
  ui.again();
}

std::optional<std::uint64_t> Toasts::draw(Ui& ui) {
  std::erase_if(all_, [&](const Toast& toast) { return toast.until <= ui.now(); });
  if (all_.empty()) return std::nullopt;
  const auto layer = ui.layer(Layer::toast);
  std::optional<std::uint64_t> pressed, closed;
  const float width = std::min(480.f, ui.screen().w - 32);
  float y = ui.screen().h - (ui.phone() ? space::bottom_bar + 12 : 24.f);
  for (auto toast = all_.rbegin(); toast != all_.rend(); ++toast) {
    y -= height + gap;
    const Rect box{(ui.screen().w - width) / 2, y, width, height};
    const NodeId id = ui.id("toast", toast->number);
    const std::string name = "Message: " + toast->words;
    Node node;
    node.id = id, node.role = Role::group, node.place = box, node.name = name;
    const auto scope = ui.open(node);
    ui.shadow(box, space::control_radius);
    ui.fill(box, ui.palette().card, space::control_radius);
    ui.outline(box, ui.palette().line, space::control_radius);
    ui.draw_icon(box.x + 14, box.y + 15, 18, symbol_of(toast->tone),
                 ink_of(ui.palette(), toast->tone == Tone::neutral ? Tone::good : toast->tone));
    const ButtonWords action{.key = "action", .label = toast->action, .emphasis = Emphasis::quiet};
    const ButtonWords close{.key = "close",
                            .label = "Close message",
                            .emphasis = Emphasis::quiet,
                            .icon = icon::x,
                            .icon_only = true};
    const float action_width = toast->action.empty() ? 0 : button_width(ui, action);
    text(ui, {box.x + 44, box.y + 13, box.w - 92 - action_width, 22}, toast->words);
    if (action_width > 0 &&
        button(ui, {box.right() - 44 - action_width, box.y + 6, action_width, 36}, action))
      pressed = closed = toast->number;
    if (button(ui, {box.right() - 42, box.y + 6, 36, 36}, close)) closed = toast->number;
    const bool held = ui.inside(ui.focus(), id) || box.contains(ui.pointer_x(), ui.pointer_y());
    if (held && toast->until < 1e299) toast->until = std::max(toast->until, ui.now() + 2);
    if (toast->until < 1e299) ui.wake_after(static_cast<float>(toast->until - ui.now()) + 0.02f);
  }
  if (closed) {
    std::erase_if(all_, [&](const Toast& toast) { return toast.number == *closed; });
    ui.again();
  }
  return pressed;
}

}  // namespace entente::kit

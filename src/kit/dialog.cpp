#include <cmath>

#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr float dialog_padding = 24, foot_height = 76;

/// A dialog's own memory: where the focus was, and how high its content turned out to be.
struct Opened {
  NodeId focus_before = 0;
  bool open = false;
  std::uint64_t last_frame = 0;
  float content = 200;
};

float dialog_width(const Ui& ui, float width, bool alert) {
  const Rect screen = ui.screen();
  return ui.phone() && !alert ? screen.w : std::min(width, screen.w - (ui.phone() ? 32 : 48));
}

/// Beside the button that closes it.
float title_width(float width) { return width - 2 * dialog_padding - 36; }

/// Of the title, which may take more than one line, and the gap below it.
float title_room(Ui& ui, float width, std::string_view title) {
  return paragraph_height(ui, title_width(width), title, Style::card_title) + 16;
}

/// Over the middle of the page; the whole screen on a phone, but for a question.
Rect dialog_place(const Ui& ui, float width, float inside, bool alert) {
  const Rect screen = ui.screen();
  if (ui.phone() && !alert) return screen;
  const float height = std::min(screen.h - 48, dialog_padding + inside + foot_height);
  return {std::round((screen.w - width) / 2), std::round((screen.h - height) / 2.4f), width,
          height};
}

/// Sends the focus into a dialog that has just opened; it goes back when the dialog is gone.
void enter(Ui& ui, Opened& opened, NodeId dialog) {
  const bool fresh = !opened.open || opened.last_frame + 1 < ui.frame_count();
  opened.last_frame = ui.frame_count();
  if (!fresh) return;
  opened.open = true;
  opened.focus_before = ui.focus();
  ui.request_focus(dialog);
}

void draw_ground(Ui& ui, Rect place) {
  ui.fill(ui.screen(), 0x000000, 0, ui.display().dark ? 0.55f : 0.32f);
  const bool floats = place.w < ui.screen().w;
  if (floats) ui.shadow(place, space::card_radius);
  ui.fill(place, ui.palette().card, floats ? space::card_radius : 0);
}

bool close_button(Ui& ui, Rect place) {
  const ButtonWords close{.key = "close",
                          .label = "Close",
                          .emphasis = Emphasis::quiet,
                          .icon = icon::x,
                          .icon_only = true};
  return button(ui, {place.right() - 52, place.y + 14, ui.control_height(), ui.control_height()},
                close);
}

std::optional<int> foot(Ui& ui, Rect place, std::span<const ButtonWords> buttons) {
  float x = place.right();
  std::optional<int> pressed;
  for (std::size_t index = 0; index < buttons.size(); ++index) {
    const float width = button_width(ui, buttons[index]);
    x -= width;
    if (button(ui, {x, place.y, width, ui.control_height()}, buttons[index]))
      pressed = static_cast<int>(index);
    x -= space::within;
  }
  return pressed;
}

}  // namespace

std::optional<int> dialog(Ui& ui, const DialogWords& words,
                          const std::function<float(Rect)>& content,
                          std::span<const ButtonWords> buttons) {
  const NodeId id = ui.id(words.key);
  auto& opened = ui.remember<Opened>(id);
  enter(ui, opened, id);
  const auto layer = ui.layer(Layer::dialog);
  const float width = dialog_width(ui, words.width, words.alert),
              title = title_room(ui, width, words.title);
  const Rect place = dialog_place(ui, width, title + opened.content, words.alert);
  draw_ground(ui, place);
  Node node;
  node.id = id, node.role = words.alert ? Role::alert_dialog : Role::dialog, node.place = place;
  node.name = words.title, node.modal = true, node.roving = true;
  const auto scope = ui.open(node);
  std::optional<int> pressed;
  heading(ui, {place.x + dialog_padding, place.y + 20, title_width(width), 0}, 2, words.title,
          Style::card_title);
  const Rect middle{place.x, place.y + dialog_padding + title, place.w,
                    place.h - dialog_padding - title - foot_height};
  {
    auto scroll = ui.scroll("content", middle);
    const Rect inside{scroll.area.x + dialog_padding, scroll.area.y,
                      scroll.area.w - 2 * dialog_padding, 0};
    const float height = content(inside);
    if (std::abs(height - opened.content) > 0.5f) ui.again();
    opened.content = height;
    scroll.reach(scroll.area.y + height);
    if (scroll.area.y + height > middle.bottom() + 1) fade_below(ui, middle, ui.palette().card);
  }
  pressed = foot(ui,
                 {place.x + dialog_padding, place.bottom() - 20 - ui.control_height(),
                  place.w - 2 * dialog_padding, ui.control_height()},
                 buttons);
  if (close_button(ui, place) || ui.pressed_key(id, "Escape")) pressed = -1;
  if (pressed && opened.focus_before != 0) ui.request_focus(opened.focus_before);
  if (pressed) opened.open = false;
  return pressed;
}

}  // namespace entente::kit

#include <vector>

#include "base/counts.hpp"
#include "screen/list/list_bar.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

enum class Deed { all, edit, remove, done };
struct Button {
  Deed deed;
  kit::ButtonWords words;
};

std::vector<Button> buttons_of(Context& context, const ListState& state) {
  const bool none = state.selected.empty(), locked = context.read_only();
  std::vector<Button> buttons;
  if (state.selecting) buttons.push_back({Deed::all, {.key = "all", .label = "Select all"}});
  buttons.push_back({Deed::edit, {.key = "edit", .label = "Edit", .icon = icon("pencil")}});
  buttons.push_back({Deed::remove,
                     {.key = "remove",
                      .label = "Remove",
                      .emphasis = kit::Emphasis::danger,
                      .icon = icon("trash-2")}});
  buttons.push_back({Deed::done,
                     {.key = "clear",
                      .label = state.selecting ? "Done" : "Clear selection",
                      .emphasis = kit::Emphasis::quiet}});
  for (Button& button : buttons)
    if (button.deed == Deed::edit || button.deed == Deed::remove)
      button.words.disabled = none || locked, button.words.why_disabled = "Select rows first.";
  return buttons;
}

constexpr float words_width = 116, gap = 8;

/// Buttons behind the words in as many lines as they need; returns their height.
template <class Draw>
float flow(kit::Ui& ui, Rect place, const std::vector<Button>& buttons, Draw draw) {
  const float height = ui.control_height();
  float x = place.x + words_width, y = place.y;
  for (const Button& button : buttons) {
    const float width = kit::button_width(ui, button.words);
    if (x > place.x && x + width > place.right()) x = place.x, y += height + gap;
    draw(button, Rect{x, y, width, height});
    x += width + gap;
  }
  return y + height - place.y;
}

std::vector<Id> selected_in_order(const ListState& state, const ShownRows& shown) {
  std::vector<Id> ids;
  for (const std::uint32_t row : shown.rows)
    if (const Id id = shown.table.ids()[row]; state.selected.count(id)) ids.push_back(id);
  return ids;
}

void carry_out(Context& context, Deed deed, const Kind& kind, ListState& state,
               const ShownRows& shown) {
  switch (deed) {
    case Deed::all:
      for (const std::uint32_t row : shown.rows) state.selected.insert(shown.table.ids()[row]);
      break;
    case Deed::edit:
      context.session.bulk = BulkDialog{&kind, selected_in_order(state, shown)};
      break;
    case Deed::remove:
      context.remove(kind, selected_in_order(state, shown));
      [[fallthrough]];
    case Deed::done:
      state.selected.clear();
      state.selecting = false;
  }
  context.ui.again();
}

}  // namespace

bool shows_selection(const ListState& state) { return state.selecting || !state.selected.empty(); }

float selection_height(Context& context, float width, const ListState& state) {
  return flow(context.ui, {0, 0, width, 0}, buttons_of(context, state), [](const Button&, Rect) {});
}

void draw_selection(Context& context, Rect place, const Kind& kind, ListState& state,
                    const ShownRows& shown) {
  kit::Ui& ui = context.ui;
  const std::string words = grouped(state.selected.size()) + " selected";
  const float down = (ui.control_height() - 22) / 2;
  kit::text(ui, {place.x, place.y + down, words_width - gap, 22}, ui.keep(words),
            kit::Style::body_strong);
  std::optional<Deed> pressed;
  flow(ui, place, buttons_of(context, state), [&](const Button& button, Rect own) {
    if (kit::button(ui, own, button.words)) pressed = button.deed;
  });
  if (pressed) carry_out(context, *pressed, kind, state, shown);
}

}  // namespace entente::screen

#include "screen/list/list_bar.hpp"

#include <algorithm>
#include <vector>

#include "base/counts.hpp"
#include "record/roles.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

constexpr float chip_height = 32;

/// A filter that can be pressed.
struct Chip {
  ListQuery::Is is;
  std::string_view words;
};

void add_choices(const Kind& kind, std::size_t slot, std::vector<Chip>& chips) {
  std::uint64_t number = 0;
  for (const Choice& choice : kind.fields[slot].choices)
    chips.push_back({{static_cast<Slot>(slot), ++number}, choice.label});
}

/// By party where the kind has sides, and by its first choice of a few.
std::vector<Chip> chips_of(Context& context, const Kind& kind) {
  std::vector<Chip> chips;
  bool chosen = false;
  for (std::size_t slot = 0; slot < kind.fields.size(); ++slot) {
    const Field& field = kind.fields[slot];
    if (is_side(field))
      for (const PartyView& party : context.view().parties())
        chips.push_back({{static_cast<Slot>(slot), party.id.value}, party.short_name});
    if (chosen || field.type != FieldType::choice || field.choices.size() > 5) continue;
    add_choices(kind, slot, chips);
    chosen = true;
  }
  return chips;
}

float chip_room(kit::Ui& ui, const Chip& chip) { return kit::chip_width(ui, chip.words) + 16; }

/// Chips in as many lines as they need; returns their height.
template <class Draw>
float flow(Context& context, Rect place, std::span<const Chip> chips, Draw draw) {
  if (chips.empty()) return 0;
  float x = place.x, y = place.y;
  for (const Chip& chip : chips) {
    const float width = chip_room(context.ui, chip);
    if (x > place.x && x + width - 8 > place.right())
      x = place.x, y += std::max(chip_height + 8, context.ui.control_height());
    draw(x, y, chip);
    x += width;
  }
  return y + chip_height - place.y;
}

void toggle(ListQuery& query, const ListQuery::Is& is) {
  const auto found = std::find(query.filters.begin(), query.filters.end(), is);
  if (found == query.filters.end())
    query.filters.push_back(is);
  else
    query.filters.erase(found);
}

float draw_chips(Context& context, Rect place, const std::vector<Chip>& chips, ListState& state) {
  kit::Ui& ui = context.ui;
  const auto scope = ui.group(kit::Role::group, "filters", place, "Filters");
  return flow(context, place, chips, [&](float x, float y, const Chip& chip) {
    const auto& filters = state.query.filters;
    const bool on = std::find(filters.begin(), filters.end(), chip.is) != filters.end();
    const auto keys = ui.keys("chip", chip.is.value * 64 + chip.is.slot);
    if (kit::filter_chip(ui, x, y, "filter", chip.words, on)) toggle(state.query, chip.is);
  });
}

void draw_filter(Context& context, Rect place, const Kind& kind, ListState& state) {
  kit::Ui& ui = context.ui;
  const std::string label = "Filter " + lower(kind.plural);
  kit::FieldWords words{.key = "filter", .label = ui.keep(label), .hint = "Filter"};
  words.label_hidden = true;
  const std::string_view value = ui.keep(state.query.text);
  if (auto typed = kit::text_field(ui, place, words, {.value = value, .most_bytes = 200}))
    state.query.text = *typed;
  if (auto draft = kit::draft(ui, "filter")) state.query.text = *draft;
}

bool is_filtered(const ListState& state) {
  return !state.query.text.empty() || !state.query.filters.empty();
}

/// "Select" (on a phone, where rows have no boxes of their own), "Paste rows", "Add risk".
std::vector<kit::ButtonWords> buttons_of(Context& context, const Kind& kind, float width) {
  kit::Ui& ui = context.ui;
  const std::string label = "Add " + lower(kind.label);
  std::vector<kit::ButtonWords> buttons;
  if (ui.phone())
    buttons.push_back({.key = "select",
                       .label = "Select rows",
                       .emphasis = kit::Emphasis::quiet,
                       .icon = icon("list-checks")});
  buttons.push_back({.key = "paste",
                     .label = "Paste rows",
                     .emphasis = kit::Emphasis::quiet,
                     .icon = icon("clipboard-paste")});
  buttons.push_back({.key = "add", .label = ui.keep(label), .icon = icon("plus")});
  for (kit::ButtonWords& button : buttons) {
    button.icon_only = button.key == "add" ? ui.phone() : width < 900;
    button.disabled = context.read_only() && button.key != "select";
  }
  return buttons;
}

/// What the buttons leave, at most 300.
float filter_width(Context& context, std::span<const kit::ButtonWords> buttons, float width) {
  float taken = kit::space::within;
  for (const kit::ButtonWords& button : buttons)
    taken += kit::button_width(context.ui, button) + kit::space::within;
  return std::clamp(width - taken, 80.f, context.ui.phone() ? 1000.f : 300.f);
}

void draw_buttons(Context& context, Rect place, const ListWords& words, ListState& state,
                  std::span<const kit::ButtonWords> buttons) {
  const auto pressed = kit::buttons_right(context.ui, place, buttons);
  if (!pressed) return;
  const std::string_view key = buttons[*pressed].key;
  if (key == "add") return context.add_record(*words.kind, words.fill);
  if (key == "select")
    state.selecting = true;
  else
    context.session.paste = PasteDialog{words.kind, {}, {}};
  context.ui.again();
}

}  // namespace

float list_bar_height(Context& context, float width, const ListWords& words) {
  const auto found = context.session.lists.find(words.kind->name);
  const bool selecting = found != context.session.lists.end() && shows_selection(found->second);
  const float below = selecting ? selection_height(context, width, found->second)
                                : flow(context, {0, 0, width, 0}, chips_of(context, *words.kind),
                                       [](float, float, const Chip&) {});
  return context.ui.control_height() + 12 + (below > 0 ? below + 12 : 0);
}

float list_bar(Context& context, Rect place, const ListWords& words, ListState& state,
               const ShownRows& shown) {
  kit::Ui& ui = context.ui;
  const float height = ui.control_height();
  const auto buttons = buttons_of(context, *words.kind, place.w);
  const float filter = filter_width(context, buttons, place.w);
  draw_filter(context, {place.x, place.y, filter, height}, *words.kind, state);
  if (is_filtered(state) && place.w > 700) {
    const std::string found = grouped(shown.rows.size()) + " found";
    kit::text(ui, {place.x + filter + 12, place.y + 7, 100, 22}, ui.keep(found), kit::Style::body,
              ui.palette().second_ink);
  }
  draw_buttons(context, {place.x, place.y, place.w, height}, words, state, buttons);
  Rect below{place.x, place.y + height + 12, place.w, chip_height};
  if (shows_selection(state)) {
    below.h = selection_height(context, place.w, state);
    draw_selection(context, below, *words.kind, state, shown);
  } else {
    below.h = draw_chips(context, below, chips_of(context, *words.kind), state);
  }
  return height + 12 + (below.h > 0 ? below.h + 12 : 0);
}

}  // namespace entente::screen

#include <algorithm>

#include "base/order.hpp"
#include "base/utf8.hpp"
#include "kit/field.hpp"
#include "kit/icons.hpp"
#include "kit/popover.hpp"

namespace entente::kit {
namespace {

constexpr float most_height = 340;
constexpr std::size_t long_list = 8;  // from here on the list can be filtered by typing

/// The options that an open list shows, worked out when it opens, or when what is typed or what
/// there is to choose from changes: closed, a combo box looks at none of them.
struct Shown {
  const Option* options = nullptr;
  std::size_t count = 0;
  std::vector<int> without;
  std::string typed;
  std::vector<int> numbers;  // of options; -1 is "none"
  bool made = false;
};

/// One combo box while a frame lasts.
struct Combo {
  Ui& ui;
  NodeId control, popup, list, filter;
  std::span<const Option> options;
  std::span<const int> without;  // numbers of options that are not offered
  int selected;
  bool clearable;
  Popover& state;
  std::vector<int>& shown;  // numbers of options; -1 is "none"
  std::optional<int> chosen = {};

  float row_height() const { return ui.control_height(); }
  bool filters() const { return options.size() > long_list; }
  NodeId option_id(int number) const {
    // The same from every scope: the control names the option that the list draws.
    return Ui::id_in(list, "option " + std::to_string(number));
  }
};

const Option& option_at(const Combo& combo, int number) {
  return combo.options[static_cast<std::size_t>(number)];
}

/// The node of the option on which the arrow keys stand; 0 for none.
NodeId active_option(const Combo& combo) {
  const auto count = static_cast<int>(combo.shown.size());
  if (combo.state.active < 0 || combo.state.active >= count) return 0;
  return combo.option_id(combo.shown[static_cast<std::size_t>(combo.state.active)]);
}

std::vector<int> gathered(const Combo& combo) {
  std::vector<int> shown;
  std::vector<int> without(combo.without.begin(), combo.without.end());
  put_in_order(without.begin(), without.end());
  const std::string wanted = combo.filters() ? folded(combo.state.typed) : std::string();
  if (combo.clearable && combo.selected >= 0 && wanted.empty()) shown.push_back(-1);
  for (int number = 0; number < static_cast<int>(combo.options.size()); ++number) {
    if (std::binary_search(without.begin(), without.end(), number)) continue;
    if (wanted.empty() || folded(option_at(combo, number).label).find(wanted) != std::string::npos)
      shown.push_back(number);
  }
  return shown;
}

void gather_shown(Combo& combo) {
  auto& kept = combo.ui.remember<Shown>(combo.popup);
  const bool same = kept.options == combo.options.data() && kept.count == combo.options.size() &&
                    kept.typed == combo.state.typed &&
                    std::equal(kept.without.begin(), kept.without.end(), combo.without.begin(),
                               combo.without.end());
  if (same && kept.made) return;
  kept.options = combo.options.data(), kept.count = combo.options.size();
  kept.without.assign(combo.without.begin(), combo.without.end());
  kept.typed = combo.state.typed;
  kept.numbers = gathered(combo);
  kept.made = true;
}

void open_list(Combo& combo) {
  combo.state = Popover{.open = true};
  combo.ui.remember<Shown>(combo.popup) = {};
  gather_shown(combo);
  const auto at = std::find(combo.shown.begin(), combo.shown.end(), combo.selected);
  combo.state.active = at == combo.shown.end() ? 0 : static_cast<int>(at - combo.shown.begin());
  if (combo.filters()) combo.ui.request_focus(combo.filter);
  combo.ui.again();
}

void close_list(Combo& combo, bool focus_back) {
  combo.state = Popover{};
  if (focus_back) combo.ui.request_focus(combo.control);
}

/// Letters typed on a short list jump to the option that begins with them, and open it.
void jump_by_letters(Combo& combo) {
  constexpr double pause = 1;  // seconds after which typing begins anew
  while (const auto letter = combo.ui.take_letter(combo.control)) {
    if (!combo.state.open) open_list(combo);
    if (combo.ui.now() - combo.state.typed_at > pause) combo.state.typed.clear();
    combo.state.typed += folded(*letter);
    combo.state.typed_at = combo.ui.now();
    const auto found = std::find_if(combo.shown.begin(), combo.shown.end(), [&](int number) {
      return number >= 0 && folded(option_at(combo, number).label).starts_with(combo.state.typed);
    });
    if (found != combo.shown.end())
      combo.state.active = static_cast<int>(found - combo.shown.begin());
  }
}

void draw_option(Combo& combo, Rect row, std::size_t index) {
  Ui& ui = combo.ui;
  const int number = combo.shown[index];
  const bool none = number < 0, is_selected = number == combo.selected;
  const NodeId id = combo.option_id(number);
  if (ui.activated(id)) combo.chosen = number;
  if (static_cast<int>(index) == combo.state.active || ui.hovered(id))
    ui.fill(row.inset(4, 1), ui.palette().fine_line, space::chip_radius);
  const std::string_view label = none ? "None" : option_at(combo, number).label;
  const std::string_view note = none ? std::string_view{} : option_at(combo, number).note;
  float x = row.x + 14;
  if (!none && option_at(combo, number).tone) {
    ui.circle(x + 5, row.y + row.h / 2, 5, ink_of(ui.palette(), *option_at(combo, number).tone));
    x += 18;
  }
  const float note_width =
      note.empty() ? 0 : std::min(row.w / 2, ui.text_width(note, Style::caption)) + 8;
  ui.draw_text_cut(x, row.y + (row.h - 22) / 2, row.right() - 36 - note_width - x, label,
                   is_selected ? Style::body_strong : Style::body,
                   none ? ui.palette().second_ink : ui.palette().ink);
  if (!note.empty())
    ui.draw_text_cut(row.right() - 36 - note_width + 8, row.y + (row.h - 18) / 2, note_width, note,
                     Style::caption, ui.palette().second_ink);
  if (is_selected && !none)
    ui.draw_icon(row.right() - 30, row.y + (row.h - 18) / 2, 18, icon::check, ui.palette().accent);
  Node node;
  node.id = id, node.role = Role::option, node.place = row, node.name = label;
  node.description = note, node.roving = true;
  node.selected = is_selected ? Tri::yes : Tri::no;
  node.position = static_cast<int>(index) + 1, node.set_size = static_cast<int>(combo.shown.size());
  ui.add(node);
}

void draw_filter(Combo& combo, Rect place) {
  Ui& ui = combo.ui;
  while (const auto typed = ui.take(combo.filter, Event::Type::input))
    combo.state.typed = typed->text, combo.state.active = 0;
  ui.take(combo.filter, Event::Type::commit);
  const Rect box = place.inset(8, 6);
  draw_field_box(ui, box, {}, ui.focused(combo.filter));
  if (!ui.focused(combo.filter))
    ui.draw_text(box.x + 12, box.y + (box.h - 22) / 2,
                 combo.state.typed.empty() ? "Type to find" : combo.state.typed, Style::body,
                 ui.palette().second_ink);
  Node node;
  node.id = combo.filter, node.role = Role::text_box, node.place = box, node.name = "Find in list";
  node.value = combo.state.typed, node.hint = "Type to find", node.focusable = true;
  node.expanded = Tri::yes, node.controls = combo.list;
  node.active = active_option(combo);
  ui.add(node);
}

/// The options that are drawn: all of a moderate list, of a very long one those on the screen.
struct Window {
  std::size_t from, to;
};
Window window_of(const Combo& combo, float above, float height) {
  constexpr std::size_t moderate = 200, around = 4;
  const std::size_t count = combo.shown.size();
  if (count <= moderate) return {0, count};
  const auto first = static_cast<std::size_t>(std::max(0.f, above) / combo.row_height());
  const auto seen = static_cast<std::size_t>(height / combo.row_height()) + 1;
  return {std::min(count, first - std::min(first, around)), std::min(count, first + seen + around)};
}

void draw_options(Combo& combo, Rect place, std::string_view name) {
  Ui& ui = combo.ui;
  Node list;
  list.id = combo.list, list.role = Role::list_box, list.place = place, list.name = name;
  const auto scope = ui.open(list);
  auto scroll = ui.scroll("options", place);
  const float top = scroll.area.y + 4;
  const auto draw = [&](std::size_t index) {
    const float y = top + static_cast<float>(index) * combo.row_height();
    draw_option(combo, {scroll.area.x, y, scroll.area.w, combo.row_height()}, index);
  };
  const Window window = window_of(combo, place.y - top, place.h);
  const auto active = static_cast<std::size_t>(std::max(0, combo.state.active));
  if (active < window.from) draw(active);  // the control names it
  for (std::size_t index = window.from; index < window.to; ++index) draw(index);
  if (active >= window.to && active < combo.shown.size()) draw(active);
  const float bottom = top + static_cast<float>(combo.shown.size()) * combo.row_height();
  if (combo.shown.empty())
    text(ui, {scroll.area.x + 14, top + 7, place.w - 28, 22}, "Nothing found", Style::body,
         ui.palette().second_ink);
  scroll.reach(bottom + (combo.shown.empty() ? combo.row_height() : 4));
}

/// Keeps the active option within the list's window.
void follow_active(Combo& combo, float window, int before) {
  if (combo.state.active == before) return;
  const NodeId region = Ui::id_in(combo.list, "options");
  const float top = 4 + static_cast<float>(combo.state.active) * combo.row_height();
  const float offset = combo.ui.scroll_offset(region);
  if (top < offset) combo.ui.request_scroll(region, top - 4);
  if (top + combo.row_height() > offset + window)
    combo.ui.request_scroll(region, top + combo.row_height() + 4 - window);
}

/// Wide enough for the first of what there is to choose from, within reason.
float list_width(const Combo& combo, float control) {
  constexpr std::size_t most_measured = 40;
  constexpr float least = 220, most = 420;
  float width = std::max(control, least);
  for (const Option& option : combo.options.first(std::min(most_measured, combo.options.size()))) {
    const float note =
        option.note.empty() ? 0 : combo.ui.text_width(option.note, Style::caption) + 8;
    width = std::max(width, combo.ui.text_width(option.label, Style::body_strong) + note +
                                (option.tone ? 70.f : 52.f));
  }
  return std::min(width, std::max(control, most));
}

void draw_list(Combo& combo, Rect anchor, std::string_view name) {
  Ui& ui = combo.ui;
  const auto layer = ui.layer(Layer::popover);
  const float filter = combo.filters() ? combo.row_height() + 12 : 0;
  const float rows = std::max<float>(1, static_cast<float>(combo.shown.size()));
  Rect place = popover_place(ui, anchor, list_width(combo, anchor.w),
                             std::min(most_height, filter + rows * combo.row_height() + 8));
  draw_popover(ui, place);
  Node popup;
  popup.id = combo.popup, popup.place = place, popup.name = name;
  const auto scope = ui.open(popup);
  const NodeId keys = combo.filters() ? combo.filter : combo.control;
  const int before = combo.state.active;
  move_active(ui, keys, static_cast<int>(combo.shown.size()), combo.state.active);
  if (filter > 0) draw_filter(combo, place.cut_top(filter));
  follow_active(combo, place.h, before);
  draw_options(combo, place, name);
  const bool enter =
      ui.pressed_key(keys, "Enter") || (!combo.filters() && ui.activated(combo.control));
  if (enter && active_option(combo) != 0)
    combo.chosen = combo.shown[static_cast<std::size_t>(combo.state.active)];
}

void draw_control(Combo& combo, Rect box, const FieldWords& words) {
  Ui& ui = combo.ui;
  const Palette& palette = ui.palette();
  draw_field_box(ui, box, words, ui.focus_visible(combo.control) || combo.state.open);
  const float y = box.y + (box.h - 22) / 2;
  float x = box.x + space::between;
  const Option* option = combo.selected >= 0 ? &option_at(combo, combo.selected) : nullptr;
  if (option && option->tone) {
    ui.circle(x + 5, box.y + box.h / 2, 5, ink_of(palette, *option->tone));
    x += 18;
  }
  const std::string_view shown = option               ? option->label
                                 : words.hint.empty() ? "Choose"
                                                      : words.hint;
  ui.draw_text_cut(x, y, box.right() - 36 - x, shown, Style::body,
                   option && !words.disabled ? palette.ink : palette.second_ink);
  ui.draw_icon(box.right() - 30, box.y + (box.h - 18) / 2, 18, icon::chevron_down,
               palette.second_ink);
  Node node;
  node.id = combo.control, node.role = Role::combo_box, node.place = box;
  describe(node, words);
  node.value = option ? option->label : std::string_view{};
  node.expanded = combo.state.open ? Tri::yes : Tri::no, node.controls = combo.list;
  if (combo.state.open && !combo.filters()) node.active = active_option(combo);
  ui.add(node);
}

}  // namespace

std::optional<int> combo(Ui& ui, Rect place, const FieldWords& words,
                         std::span<const Option> options, int selected, bool clearable) {
  return combo_without(ui, place, words, options, {}, selected, clearable);
}

std::optional<int> combo_without(Ui& ui, Rect place, const FieldWords& words,
                                 std::span<const Option> options, std::span<const int> without,
                                 int selected, bool clearable) {
  const NodeId control = ui.id(words.key);
  const NodeId popup = ui.id("popup", control);
  Combo combo{ui,
              control,
              popup,
              Ui::id_in(popup, "list"),
              Ui::id_in(popup, "filter"),
              options,
              without,
              selected,
              clearable,
              ui.remember<Popover>(control),
              ui.remember<Shown>(popup).numbers};
  if (combo.state.open) gather_shown(combo);
  const bool locked = words.disabled || words.read_only;
  if (!locked && !combo.state.open &&
      (ui.activated(control) || ui.pressed_key(control, "ArrowDown") ||
       ui.pressed_key(control, "ArrowUp")))
    open_list(combo);
  const FieldFrame frame = field_frame(ui, place, words, ui.control_height());
  if (!locked && !combo.filters()) jump_by_letters(combo);
  draw_control(combo, frame.box, words);
  if (!combo.state.open) return std::nullopt;
  if (popover_left(ui, control, popup)) {
    close_list(combo, ui.focus() == 0 || ui.inside(ui.focus(), popup) || ui.focus() == control);
    return std::nullopt;
  }
  draw_list(combo, frame.box, words.label);
  if (!combo.chosen) return std::nullopt;
  close_list(combo, true);
  return *combo.chosen == selected ? std::nullopt : combo.chosen;
}

}  // namespace entente::kit

#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/ui.hpp"

/// Every control a screen may use. Each takes the Ui, its place, and what it is; it draws, adds its
/// node, and returns what the person did to it. `key` tells it from its neighbours in the same
/// scope and must not be shown.
namespace entente::kit {

// ---- Text. All add nodes, so that what can be read can be heard.

/// One line, cut with an ellipsis (the node keeps all of it).
void text(Ui& ui, Rect place, std::string_view words, Style style = Style::body,
          std::optional<Color> color = {});
/// Any number of lines, from the top of `place`; returns the height it took.
float paragraph(Ui& ui, Rect place, std::string_view words, Style style = Style::body,
                std::optional<Color> color = {});
float paragraph_height(Ui& ui, float width, std::string_view words, Style style = Style::body);
/// A heading of level 1 to 6 (one level 1 a screen); wraps; returns the height it took.
float heading(Ui& ui, Rect place, int level, std::string_view words, Style style);
/// A picture out of the icon font; `name` empty where a word beside it says the same.
void symbol(Ui& ui, Rect place, char32_t icon, Color color, std::string_view name = {},
            float size = 18);

// ---- Buttons.

enum class Emphasis : std::uint8_t { primary, secondary, quiet, danger };
struct ButtonWords {
  std::string_view key;
  std::string_view label;
  Emphasis emphasis = Emphasis::secondary;
  char32_t icon = 0;
  bool disabled = false;
  std::string_view why_disabled = {};  // read with it: what would enable it
  std::string_view shortcut = {};      // "Control+Z"
  Tri expanded = Tri::absent, pressed = Tri::absent;
  bool icon_only = false;  // the label is its name and its tooltip
};
bool button(Ui& ui, Rect place, const ButtonWords& words);
/// The width a button wants.
float button_width(Ui& ui, const ButtonWords& words);
/// Buttons side by side from the right edge of `place`, in the order given (the last is rightmost).
/// Returns the index of the one pressed.
std::optional<std::size_t> buttons_right(Ui& ui, Rect place, std::span<const ButtonWords> all);

/// Goes to another screen: a real link with `target` ("#/plan/…"), so that Back, the middle button
/// and "copy address" work. The browser follows it; true only where something else is to happen
/// too.
struct LinkWords {
  std::string_view key, label, target;
  char32_t icon = 0;
  std::string_view note = {};  // to the right, in second ink: a count
  bool current = false;
  float indent = 0;
};
bool nav_link(Ui& ui, Rect place, const LinkWords& words);  // a row of the rail
/// At which all of its label is seen.
float nav_link_height(Ui& ui, float width, const LinkWords& words);
bool text_link(Ui& ui, Rect place, const LinkWords& words);  // words within text, accent ink

// ---- Fields. The label stands above, help or the problem below. Each returns the new value when
// the person has finished with it (left it, pressed Enter, chose).

struct FieldWords {
  std::string_view key, label;
  std::string_view help = {}, problem = {}, hint = {}, unit = {};
  bool required = false, read_only = false, disabled = false;
  bool label_hidden = false;  // the label is only heard
};
/// Height that `text_field` and the like take at this width.
float field_height(Ui& ui, float width, const FieldWords& words, int text_lines = 1);

struct TextWords {
  std::string_view value;
  int lines = 1;  // more than one: a text area of that many lines
  std::string_view input_mode = {};
  std::uint32_t most_bytes = 65536;
};
std::optional<std::string> text_field(Ui& ui, Rect place, const FieldWords& words,
                                      const TextWords& text);
/// The text as it stands while the person is still typing; nothing where the field is not being
/// edited.
std::optional<std::string> draft(Ui& ui, std::string_view key);

struct Option {
  std::string_view label;
  std::string_view note = {};  // second line or right side, second ink
  std::optional<Tone> tone = {};
};
/// A choice out of a list that opens below; long lists filter as one types. `selected` -1: none;
/// `clearable` offers "none" (returned as -1).
std::optional<int> combo(Ui& ui, Rect place, const FieldWords& words,
                         std::span<const Option> options, int selected, bool clearable = true);
/// Any number out of a list: chips that can be taken away, and a combo that adds. Returns the whole
/// new choice, as indices in order.
std::optional<std::vector<int>> multi_choice(Ui& ui, Rect place, const FieldWords& words,
                                             std::span<const Option> options,
                                             std::span<const int> selected);
float multi_choice_height(Ui& ui, float width, const FieldWords& words,
                          std::span<const Option> options, std::span<const int> selected);
/// A few options side by side, one chosen (a radio group), in its tone; `selected` -1: none. Arrow
/// keys move.
/// Where it is `clearable`, pressing the chosen one again, or Delete on it, clears it (-1).
std::optional<int> segmented(Ui& ui, Rect place, const FieldWords& words,
                             std::span<const Option> options, int selected, bool clearable = false);
/// 1 to 5 with words at both ends; 0: none; pressing the chosen one again, or Delete, clears it.
std::optional<int> level_field(Ui& ui, Rect place, const FieldWords& words, int level,
                               std::string_view low, std::string_view high);
std::optional<bool> check_box(Ui& ui, Rect place, std::string_view key, std::string_view label,
                              bool checked, bool disabled = false);

// ---- Small things.

float chip_width(Ui& ui, std::string_view words);
/// A word on a coloured ground; 26 high. Returns its width.
float chip(Ui& ui, float x, float y, std::string_view words, Tone tone);
/// A chip one can press (filters); pressed shows.
bool filter_chip(Ui& ui, float x, float y, std::string_view key, std::string_view words, bool on);
/// A card's ground and outline; returns the place inside its padding (20; 16 on a phone).
Rect card(Ui& ui, Rect place);
void separator(Ui& ui, float x, float y, float width);
/// Lets what goes on below a scroll region's edge fade into its ground.
void fade_below(Ui& ui, Rect place, Color ground);
/// A share done, 0 to 1, as a bar with its words for those who cannot see it.
void progress(Ui& ui, Rect place, float share, std::string_view words);

/// What a screen shows where there is nothing yet: an icon, what this is for, one thing to do.
struct EmptyWords {
  std::string_view key, title, words, action;
  char32_t icon = 0;
};
bool empty_state(Ui& ui, Rect place, const EmptyWords& words);

// ---- Tabs. What they show is drawn within a node of Role::tab_panel, whose id is `panel`.
struct TabWords {
  std::string_view key, label;
  int count = -1;  // shown behind the label where it is 0 or more
};
std::optional<int> tabs(Ui& ui, Rect place, std::string_view name, std::span<const TabWords> all,
                        int selected, NodeId panel);

// ---- What floats.

/// A dialog over the page: the rest of the page is inert, Escape and the cross close it, the focus
/// goes in and comes back. `content` draws within the place it is handed and returns the height it
/// needs; buttons stand below, the first is the primary one. Returns the button pressed, -1 for
/// closed.
struct DialogWords {
  std::string_view key, title;
  float width = 480;
  bool alert = false;  // needs an answer before anything else
};
std::optional<int> dialog(Ui& ui, const DialogWords& words,
                          const std::function<float(Rect)>& content,
                          std::span<const ButtonWords> buttons);

struct MenuItem {
  std::string_view key, label;
  char32_t icon = 0;
  bool disabled = false, danger = false, separated = false;
  std::string_view shortcut = {};
};
/// A button that opens a menu; returns the item chosen. Arrow keys, Escape, focus back.
std::optional<std::size_t> menu_button(Ui& ui, Rect place, const ButtonWords& button,
                                       std::span<const MenuItem> items);

/// The same for something that is no button: opens where the right button, a long press or the menu
/// key fell on `control`, whose place is `place`.
std::optional<std::size_t> context_menu(Ui& ui, NodeId control, Rect place, std::string_view name,
                                        std::span<const MenuItem> items);

/// Toasts: one line of news, with at most one action, gone after six seconds (stays while hovered
/// or focused; problems stay until closed). Announced. They keep away from what has the focus.
struct Toast {
  std::string words;
  std::string action;  // "Undo"; empty: none
  Tone tone = Tone::neutral;
  std::uint64_t number = 0;
  double until = 0;
};
class Toasts {
 public:
  void show(Ui& ui, std::string words, Tone tone = Tone::neutral, std::string action = {});
  /// Draws them; returns the number of the toast whose action was pressed.
  std::optional<std::uint64_t> draw(Ui& ui);
  std::uint64_t last() const { return next_ - 1; }

 private:
  std::span<const Toast> shown(Ui& ui) const;
  Rect place_of(Ui& ui, float high);

  std::vector<Toast> all_;
  bool above_ = false;  // at the upper edge, as the focus is where they would stand
  std::uint64_t next_ = 1;
};

}  // namespace entente::kit

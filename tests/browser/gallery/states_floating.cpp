#include "gallery/states.hpp"
#include "kit/finder.hpp"
#include "kit/icons.hpp"

namespace entente::platform {

using namespace kit;

void States::draw_floating(Ui& ui, Rect& at) {
  const auto keys = ui.keys("floating");
  section(ui, at, "What floats above the page");
  Places places(at, 200, ui.control_height());
  if (button(ui, places.next(), {.key = "dialog", .label = "Open a dialog"}))
    dialog_ = true, ui.again();
  if (button(ui, places.next(), {.key = "alert", .label = "Ask a question"}))
    alert_ = true, ui.again();
  if (button(ui, places.next(), {.key = "finder", .label = "Open the finder"}))
    finder_ = true, ui.again();
  const MenuItem items[] = {
      {.key = "copy", .label = "Copy", .icon = icon::copy, .shortcut = "Ctrl C"},
      {.key = "off", .label = "Not now", .disabled = true},
      {.key = "rtl", .label = hebrew},
      {.key = "delete",
       .label = "Delete",
       .icon = icon::trash_2,
       .danger = true,
       .separated = true}};
  menu_button(ui, places.next(), {.key = "menu", .label = "Open a menu"}, items);
  static constexpr std::pair<Tone, std::string_view> news[] = {
      {Tone::neutral, "Toast"}, {Tone::good, "Good news"}, {Tone::bad, "A problem"}};
  for (const auto& [tone, words] : news)
    if (button(ui, places.next(), {.key = words, .label = words}))
      toasts_.show(ui, std::string(words) + ": Changed the owner of 3 risks", tone, "Undo");
  const Option few[] = {{"First"}, {"With a note", "the second"}, {hebrew}, {long_words}};
  Places lists(at, 300, field_height(ui, 300, {.key = "list", .label = "List"}));
  combo(ui, lists.next(), {.key = "list", .label = "A list that opens"}, few, 0);
  draw_open(ui);
  toasts_.draw(ui);
}

void States::draw_open(Ui& ui) {
  const auto keys = ui.keys("open");
  const ButtonWords answers[] = {{.key = "yes", .label = "Keep", .emphasis = Emphasis::primary},
                                 {.key = "no", .label = "Cancel"}};
  const auto content = [&ui](Rect place) {
    return paragraph(ui, place, "What stands in a dialog may be longer than a line, and wraps.");
  };
  if (dialog_ && dialog(ui, {.key = "dialog", .title = "A dialog"}, content, answers))
    dialog_ = false, ui.again();
  if (alert_ &&
      dialog(ui, {.key = "alert", .title = "A question", .alert = true}, content, answers))
    alert_ = false, ui.again();
  if (!finder_) return;
  const FinderItem records[] = {{.key = "one",
                                 .label = "Lot 14: stability data late",
                                 .note = "Issue",
                                 .icon = icon::circle_alert},
                                {.key = "two", .label = long_words, .note = "Decision"},
                                {.key = "three", .label = hebrew, .note = "Risk"}};
  const FinderItem commands[] = {
      {.key = "undo", .label = "Undo", .side = "Ctrl Z", .icon = icon::undo_2}};
  const FinderSection sections[] = {{"records", "Records", records},
                                    {"commands", "Commands", commands}};
  const bool all = sought_.empty();
  const FinderWords words{.key = "finder",
                          .name = "Search",
                          .hint = "Type what you look for",
                          .text = sought_,
                          .nothing = "Nothing is called so.",
                          .foot = "Enter opens it",
                          .sections = all ? std::span<const FinderSection>(sections)
                                          : std::span<const FinderSection>()};
  const FinderNews told = finder(ui, words);
  if (told.type == FinderNews::Type::typed) sought_ = told.text, ui.again();
  if (told.type == FinderNews::Type::closed || told.type == FinderNews::Type::chosen)
    finder_ = false, sought_.clear(), ui.again();
}

}  // namespace entente::platform

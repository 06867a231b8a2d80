#pragma once
#include <span>
#include <string>
#include <string_view>

#include "kit/ui.hpp"

namespace entente::kit {

/// One thing that a finder offers.
struct FinderItem {
  std::string_view key;  // tells it from the others
  std::string_view label;
  std::string_view note = {};  // below the label, second ink
  std::string_view side = {};  // at the right: a shortcut
  char32_t icon = 0;
};

/// Items under a title; the title may be empty.
struct FinderSection {
  std::string_view key, title;
  std::span<const FinderItem> items;
};

/// A dialog over the page: a text box, and below it what was found for the text as it is typed.
/// Arrow keys, Page Up and Down move in the list while the focus stays in the text; Enter chooses,
/// Escape, the cross and a click beside it close. The focus goes back to where it was.
struct FinderWords {
  std::string_view key, name;  // heard of dialog, text box and list
  std::string_view hint;       // in the empty text box
  std::string_view text;       // as the caller keeps it
  std::string_view nothing;    // stands in the empty list
  std::string_view foot = {};  // below the list
  std::span<const FinderSection> sections;
};

struct FinderNews {
  enum class Type : std::uint8_t {
    none,
    typed,   // `text`
    chosen,  // `section`, `item`
    closed
  } type = Type::none;
  std::string text;
  std::size_t section = 0, item = 0;
};
FinderNews finder(Ui& ui, const FinderWords& words);

}  // namespace entente::kit

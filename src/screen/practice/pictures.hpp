#pragma once
#include <string_view>

#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// Draws a section as a picture that is a practice's own; leaves it as it is where the picture has
/// nothing to show.
using Picture = void (*)(Context& context, Section& section);

/// The picture that a practice names in its DrawnView; null where there is none of that name.
Picture find_picture(std::string_view name);

/// Records of some kinds have a page of their own, made by hand.
struct OwnPage {
  std::string_view kind;
  Route (*route)(Id plan, Id record);
  Id (*open)(const Context& context);  // the record whose page the address names; none: another
  void (*draw)(Context& context, Rect place, Id record);
};
/// The page of a kind's records; null where they have none.
const OwnPage* find_own_page(std::string_view kind);

}  // namespace entente::screen

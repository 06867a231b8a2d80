#include "screen/view/practice_screens.hpp"

#include "screen/practice/pictures.hpp"
#include "screen/view/views.hpp"

namespace entente::screen {
namespace {

/// The page of the one record that the address names; false where it names none.
bool draw_own_page(Context& context, Rect place, const practice::Practice& practice) {
  for (const Kind* kind : practice.kinds) {
    const OwnPage* page = find_own_page(kind->name);
    const Id record = page ? page->open(context) : Id{};
    if (record) return page->draw(context, place, record), true;
  }
  return false;
}

}  // namespace

bool draw_practice(Context& context, Rect place, std::string_view name) {
  const auto keys = context.ui.keys(name);
  if (name == "exchange") return exchange(context, place), true;
  const practice::Practice* practice = practice::find_practice(name);
  if (!practice) return false;
  if (!draw_own_page(context, place, *practice)) practice_from_data(context, place, *practice);
  return true;
}

}  // namespace entente::screen

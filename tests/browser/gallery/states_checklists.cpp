#include "gallery/states.hpp"

namespace entente::platform {

using namespace kit;

void States::draw_checklists(Ui& ui, Rect& at) {
  const auto keys = ui.keys("checklists");
  section(ui, at, "Checklists");
  draw_checklist(ui, at, ways_, "Ways to work together");
  section(ui, at, "Read only");
  draw_checklist(ui, at, ways_, "Ways as another sees them", true);
  section(ui, at, "One thing, and none");
  draw_checklist(ui, at, one_thing_, "One thing");
  draw_checklist(ui, at, no_things_, "No things");
  section(ui, at, "Five hundred things");
  draw_checklist(ui, at, many_things_, "Many things");
}

void States::draw_checklist(Ui& ui, Rect& at, CheckedList& list, std::string_view key,
                            bool read_only) {
  ChecklistWords words = list.words(key, key);
  words.read_only = read_only;
  const auto keys = ui.keys(key);
  if (words.items.size() > 1) checklist_filter(ui, at.cut_top(ui.control_height(), 4), words);
  Rect card_place = at;
  const float edge = ui.phone() ? 16.f : 20.f;
  card_place.h = checklist_height(ui, at.w - 2 * edge, words) + 2 * edge;
  const Rect inside = card(ui, at.cut_top(card_place.h, 24));
  const ChecklistNews news = checklist(ui, inside, words);
  if (news.type != ChecklistNews::Type::none) list.answer(news), ui.again();
}

}  // namespace entente::platform

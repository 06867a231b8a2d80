#include "gallery/states.hpp"

namespace entente::platform {

using namespace kit;

void States::draw_outlines(Ui& ui, Rect& at) {
  const auto keys = ui.keys("outlines");
  const auto draw = [&](OutlinePlan& plan, std::string_view key, std::string_view name,
                        bool read_only = false) {
    OutlineWords words = plan.words(key, name);
    words.read_only = read_only;
    section(ui, at, name);
    plan.answer(outline(ui, at.cut_top(outline_height(ui, at.w, words), 12), words));
  };
  draw(agenda_, "agenda", "An agenda that is over");
  draw(agenda_, "read", "An agenda to read", true);
  draw(ladder_, "ladder", "A ladder in days");
  draw(no_points_, "none", "An agenda without points");
  draw(one_point_, "one", "An agenda of one point");
  draw(five_points_, "five", "An agenda of five points");
  draw(many_points_, "many", "An agenda of five hundred points");
}

}  // namespace entente::platform

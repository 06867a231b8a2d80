#include "gallery/states.hpp"

namespace entente::platform {

using namespace kit;

void States::draw_comparisons(Ui& ui, Rect& at) {
  const auto keys = ui.keys("comparisons");
  section(ui, at, "Comparisons");
  draw_comparison(ui, at, diligence_, "How each side works");
  section(ui, at, "Three parties, read only");
  draw_comparison(ui, at, three_, "How three work", true);
  section(ui, at, "All alike, and nothing");
  draw_comparison(ui, at, alike_, "All alike");
  draw_comparison(ui, at, nothing_, "Nothing compared");
  section(ui, at, "Five hundred questions");
  draw_comparison(ui, at, questions_, "Many questions");
}

void States::draw_comparison(Ui& ui, Rect& at, ComparedAnswers& answers, std::string_view key,
                             bool read_only) {
  ComparisonWords words = answers.words(key, key);
  words.read_only = read_only;
  const auto keys = ui.keys(key);
  if (!words.items.empty()) at.cut_top(comparison_controls(ui, at, words));
  const Rect place = at.cut_top(comparison_height(ui, at.w, words), 24);
  const ComparisonNews news = comparison(ui, place, words);
  if (news.type != ComparisonNews::Type::none) answers.answer(news), ui.again();
}

}  // namespace entente::platform

#include "base/concat.hpp"
#include "gallery/states.hpp"

namespace entente::platform {

using namespace kit;

void States::draw_timelines(Ui& ui, Rect& at) {
  const auto keys = ui.keys("timelines");
  section(ui, at, "Timelines");
  draw_timeline(ui, at, launch_, "launch", "A launch that hangs on lot 14");
  at.cut_top(timeline_legend(ui, at, false), 24);
  section(ui, at, "Hard to lay out");
  at.cut_top(paragraph(ui, at, concat(hard_.circles(), ".")), 12);
  draw_timeline(ui, at, hard_, "hard", "A plan with missing days");
  section(ui, at, "One activity, and none");
  draw_timeline(ui, at, one_, "one", "A plan of one activity", true);
  draw_timeline(ui, at, none_, "none", "A plan without activities", true);
  section(ui, at, "Five hundred activities");
  draw_timeline(ui, at, many_, "many", "A plan of five hundred activities");
}

void States::draw_timeline(Ui& ui, Rect& at, TimelinePlan& plan, std::string_view key,
                           std::string_view name, bool read_only) {
  TimelineWords words = plan.words(key, name);
  words.read_only = read_only;
  const bool cards = timeline_is_cards(at.w);
  if (!cards) timeline_controls(ui, at.cut_top(ui.control_height(), 12), at.w, words);
  const float all = timeline_height(ui, at.w, words);
  const Rect place = at.cut_top(cards ? all : std::min(all, 660.f), 12);
  plan.answer(timeline(ui, place, words));
  at.cut_top(12);
}

}  // namespace entente::platform

#include "base/counts.hpp"
#include "screen/now/home.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/shell/shell.hpp"

namespace entente::screen {
namespace {

std::size_t record_count(const Plan& plan, const practice::Practice& practice) {
  std::size_t count = 0;
  for (const Kind* kind : practice.kinds)
    if (!kind->single) count += plan.part(Visibility::shared).find(kind->name)->size();
  return count;
}

std::string standing(const Plan& plan, const PracticeView& view) {
  std::string words = grouped(record_count(plan, *view.practice)) + " records";
  if (view.progress.of > 0)
    words += " · " + std::to_string(view.progress.done) + " of " +
             std::to_string(view.progress.of) + " steps done";
  if (!view.findings.empty())
    words += " · " + grouped(view.findings.size()) +
             (view.findings.size() == 1 ? " thing to mend" : " things to mend");
  return words;
}

float draw_practice(Context& context, Rect place, const PracticeView& view) {
  kit::Ui& ui = context.ui;
  const practice::Practice& practice = *view.practice;
  const Rect disc{place.x, place.y, 40, 40};
  ui.fill(disc, ui.palette().accent_ground, 20);
  ui.draw_icon(disc.x + 10, disc.y + 10, 20, icon(practice.icon), ui.palette().accent);
  const Rect rest{place.x + 56, place.y, place.w - 56, 0};
  const std::string target = link_to(practice_of(context.plan().id(), practice.name));
  kit::text_link(ui, {rest.x, rest.y, rest.w, 22},
                 {.key = practice.name, .label = practice.label, .target = target});
  float y = rest.y + 24;
  y += kit::paragraph(ui, {rest.x, y, rest.w, 0}, practice.help) + 4;
  y += kit::paragraph(ui, {rest.x, y, rest.w, 0}, standing(context.plan(), view),
                      kit::Style::caption, ui.palette().second_ink);
  return std::max(40.f, y - place.y);
}

std::string title_of(const practice::StageWords& stage, practice::Progress progress) {
  const std::string label(stage.label);
  if (progress.of == 0) return label;
  if (progress.done >= progress.of) return label + " is complete";
  return label + ": " + std::to_string(progress.done) + " of " + std::to_string(progress.of) +
         " steps done";
}

float draw_empty_stage(Context& context, Rect place) {
  return kit::paragraph(context.ui, place, "Nothing is recorded in this stage yet.",
                        kit::Style::body, context.ui.palette().second_ink);
}

}  // namespace

void draw_stage(Context& context, Rect place) {
  const practice::StageWords* stage = open_stage(context.route);
  const std::size_t number = static_cast<std::size_t>(stage - practice::stages().data());
  page(context, place, "stage", stage->label, [&](Column& column, Rect) {
    const std::string title = title_of(*stage, stage_progress(context.view(), number));
    page_head(context, column, {title, stage->help});
    bool any = false;
    for (const PracticeView& view : context.view().practices()) {
      if (static_cast<std::size_t>(view.practice->stage) != number) continue;
      any = true;
      grown_card(context, column, view.practice->name,
                 [&](Rect inside) { return draw_practice(context, inside, view); });
    }
    if (!any)
      grown_card(context, column, "empty",
                 [&](Rect inside) { return draw_empty_stage(context, inside); });
  });
}

void draw_stages_page(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  page(context, place, "stages", "Stages", [&](Column& column, Rect) {
    page_head(context, column, {"Nine stages of an alliance", ""});
    for (std::size_t number = 0; number < practice::stages().size(); ++number) {
      const practice::StageWords& stage = practice::stages()[number];
      const practice::Progress progress = stage_progress(context.view(), number);
      const std::string note = progress_words(progress);
      const std::string target = link_to(stage_of(context.plan().id(), stage.name));
      kit::nav_link(ui, column.take(ui.control_height(), 4),
                    {.key = stage.name,
                     .label = stage.label,
                     .target = target,
                     .icon = progress_icon(progress),
                     .note = note});
      for (const PracticeView& view : context.view().practices()) {
        if (static_cast<std::size_t>(view.practice->stage) != number) continue;
        const auto keys = ui.keys("practice");
        const std::string there = link_to(practice_of(context.plan().id(), view.practice->name));
        kit::nav_link(ui, column.take(ui.control_height(), 4),
                      {.key = view.practice->name,
                       .label = view.practice->label,
                       .target = there,
                       .icon = icon(view.practice->icon),
                       .indent = 20});
      }
    }
  });
}

}  // namespace entente::screen

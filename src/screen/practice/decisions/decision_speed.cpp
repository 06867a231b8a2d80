#include "screen/practice/decisions/decision_speed.hpp"

#include <cmath>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "kit/chart/bars.hpp"
#include "practice/decisions/rules.hpp"

namespace entente::screen {
namespace {

using practice::DecisionSpeed;

/// What the card shows; texts are its own.
struct SpeedView {
  std::string labels[6], values[6];
  double medians[6] = {};
  std::string figure, words, overall;
};

/// "12", "12.5".
std::string number_words(double median) {
  const long halves = std::lround(median * 2);
  return halves % 2 == 0 ? std::to_string(halves / 2) : concat(halves / 2, ".5");
}

std::string days_words(double median) {
  return concat(number_words(median), median == 1 ? " day" : " days");
}

std::string decisions_words(std::uint32_t count) {
  return concat(grouped(count), count == 1 ? " decision" : " decisions");
}

SpeedView view_of(const DecisionSpeed& speed) {
  SpeedView view;
  for (std::size_t index = 0; index < speed.quarters.size(); ++index) {
    const practice::QuarterSpeed& quarter = speed.quarters[index];
    view.labels[index] = concat("Q", quarter.quarter, " ", quarter.year);
    if (quarter.speed.count == 0) continue;
    view.values[index] = number_words(quarter.speed.median);
    view.medians[index] = quarter.speed.median;
    view.figure = days_words(quarter.speed.median);
    view.words = concat("from question to decision, the median of ",
                        decisions_words(quarter.speed.count), " in ", view.labels[index]);
  }
  if (speed.overall.count > 0)
    view.overall = speed.overall.count == 1 ? std::string("The only decision so far")
                                            : concat(days_words(speed.overall.median), " over all ",
                                                     decisions_words(speed.overall.count));
  if (view.figure.empty() && speed.overall.count > 0)
    view.figure = days_words(speed.overall.median),
    view.words = "from question to decision, of all; none in the last six quarters";
  return view;
}

float draw_figure(Context& context, Rect place, const SpeedView& view) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, "Decision speed");
  if (view.figure.empty())
    return y +
           kit::paragraph(ui, {place.x, y, place.w, 0},
                          "Once decisions carry the days on which they were raised and decided, "
                          "their speed stands here.",
                          kit::Style::body, ui.palette().second_ink) -
           place.y;
  kit::text(ui, {place.x, y, place.w, 36}, view.figure, kit::Style::figure);
  y += 42;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, view.words, kit::Style::body,
                      ui.palette().second_ink) +
       12;
  return y +
         kit::paragraph(ui, {place.x, y, place.w, 0}, view.overall, kit::Style::caption,
                        ui.palette().second_ink) -
         place.y;
}

void draw_bars(kit::Ui& ui, Rect place, const SpeedView& view) {
  kit::Bar all[6];
  for (std::size_t index = 0; index < 6; ++index)
    all[index] = {view.labels[index], view.values[index], view.medians[index]};
  kit::BarsWords words{.key = "speed", .name = "Median days to decide, by quarter"};
  words.label_head = "Quarter", words.value_head = "Median days", words.none = "no decision";
  words.bars = all;
  kit::bars(ui, place, words);
}

float draw_trend(Context& context, Rect place, const SpeedView& view) {
  const float title = card_title(context, place, "Median days by quarter");
  draw_bars(context.ui, {place.x, place.y + title, place.w, 168}, view);
  return title + 168;
}

const SpeedView& speed_of(Context& context) {
  return context.derived("decision speed", [&] {
    return view_of(practice::decision_speed(context.plan(), context.today()));
  });
}

}  // namespace

float draw_speed_card(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const SpeedView& view = speed_of(context);
  float y = place.y + card_title(context, place, "Decision speed");
  kit::text(ui, {place.x, y, 150, 36}, view.figure, kit::Style::figure);
  const std::string_view words = "median, the last quarter with a decision";
  kit::paragraph(ui, {place.x, y + 42, 140, 0}, words, kit::Style::caption,
                 ui.palette().second_ink);
  draw_bars(ui, {place.x + 156, y, place.w - 156, 96}, view);
  y += 96 + 8;
  kit::text_link(ui, {place.x, y, place.w, 22},
                 {.key = "decisions",
                  .label = "Open the decision log",
                  .target = ui.keep(link_to(practice_of(context.plan().id(), "decisions")))});
  return y + 22 - place.y;
}

void decision_speed_picture(Context& context, Section& section) {
  if (section.count == 0) return;
  section.draw = [&context](Column& column, Rect) {
    const SpeedView& view = speed_of(context);
    const Tile all[] = {
        {"figure", [&](Rect inside) { return draw_figure(context, inside, view); }, 1},
        {"trend", [&](Rect inside) { return draw_trend(context, inside, view); }, 2}};
    tiles(context, column, "decision speed", all, 300);
  };
}

}  // namespace entente::screen

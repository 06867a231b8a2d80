#include "kit/chart/comparison.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "kit/chart/comparison_draw.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

/// So far beyond the screen rows are mirrored, so that Tab always finds the next one.
constexpr float beyond_screen = 400;

void ask_for_rules(const ComparisonWords& words, ComparisonMemory& memory) {
  memory.answers.clear(), memory.questions.clear();
  for (const ComparisonItem& item : words.items) {
    auto& answers = memory.answers.emplace_back();
    for (const ComparisonCell& cell : item.cells)
      answers.push_back({cell.choice, !cell.words.empty()});
  }
  for (std::size_t item = 0; item < words.items.size(); ++item)
    memory.questions.push_back({memory.answers[item], !words.items[item].choices.empty()});
  memory.counts = comparison_counts(memory.questions);
}

void lay_rows(Ui& ui, const ComparisonWords& words, ComparisonMemory& memory) {
  const auto shown = comparison_rows(memory.questions, memory.filter, memory.order);
  memory.rows.clear(), memory.gaps.clear();
  float y = memory.head;
  for (const std::size_t item : shown) {
    const ComparisonQuestion& question = memory.questions[item];
    const float height = comparison_row_height(ui, words, memory, item);
    memory.rows.push_back(
        {item, y, height, comparison_mark(question.answers, question.has_choices)});
    y += height;
  }
  for (std::size_t party = 0; party < words.parties.size(); ++party)
    memory.gaps.push_back(comparison_gaps(memory.questions, shown, party));
  memory.height = y;
}

void lay_comparison(Ui& ui, float width, const ComparisonWords& words, ComparisonMemory& memory) {
  const ComparisonMemory::Made made{words.revision, width,           memory.filter,
                                    memory.order,   words.read_only, ui.display().touch};
  if (memory.made == made) return;
  memory.made = made;
  ask_for_rules(words, memory);
  memory.columns = comparison_columns(width, words.parties.size());
  memory.head = memory.columns.form == ComparisonForm::columns ? 58.f : 0.f;
  lay_rows(ui, words, memory);
}

bool near_screen(const Ui& ui, const Rect& place) {
  return place.bottom() > -beyond_screen && place.y < ui.screen().h + beyond_screen;
}

void draw_gaps(ComparisonDrawing& drawing, std::size_t party) {
  const auto& rows = drawing.memory.rows;
  const Span& span = drawing.memory.columns.parties[party];
  for (const ComparisonGap& gap : drawing.memory.gaps[party]) {
    const ComparisonRow &first = rows[gap.first], &last = rows[gap.first + gap.count - 1];
    const float top = drawing.place.y + first.y, bottom = drawing.place.y + last.y + last.height;
    const Rect box{drawing.place.x + span.x, top + 12, span.w, bottom - top - 24};
    if (!near_screen(drawing.ui, box)) continue;
    const auto keys = drawing.ui.keys("gap", party * 4096 + gap.first);
    draw_comparison_gap(drawing, box, party);
  }
}

void draw_comparison_rows(ComparisonDrawing& drawing) {
  const auto list = drawing.ui.group(Role::list, "questions", drawing.place, drawing.words.name);
  for (const ComparisonRow& shown : drawing.memory.rows) {
    const Rect row{drawing.place.x, drawing.place.y + shown.y, drawing.place.w, shown.height};
    if (near_screen(drawing.ui, row)) draw_comparison_row(drawing, row, shown);
  }
}

constexpr std::string_view filter_labels[] = {"All", "Differ", "Alike", "Not answered"};

}  // namespace

float comparison_height(Ui& ui, float width, const ComparisonWords& words) {
  auto& memory = ui.remember<ComparisonMemory>(ui.id(words.key));
  lay_comparison(ui, width, words, memory);
  return memory.rows.empty() ? 72 : memory.height;
}

ComparisonNews comparison(Ui& ui, Rect place, const ComparisonWords& words) {
  auto& memory = ui.remember<ComparisonMemory>(ui.id(words.key));
  place.h = comparison_height(ui, place.w, words);
  const auto all = ui.group(Role::group, words.key, place, words.name);
  ui.fill(place, ui.palette().card, space::card_radius);
  ComparisonDrawing drawing{ui, words, memory, place, {}};
  if (memory.rows.empty()) {
    text(ui, {place.x + 20, place.y + 25, place.w - 40, 22},
         words.items.empty() ? "Nothing is compared yet." : "No question is like this.",
         Style::body, ui.palette().second_ink);
  } else {
    if (memory.head > 0) draw_comparison_head(drawing, {place.x, place.y, place.w, memory.head});
    draw_comparison_rows(drawing);
    for (std::size_t party = 0; has_gap_box(memory) && party < words.parties.size(); ++party)
      draw_gaps(drawing, party);
  }
  ui.outline(place, ui.palette().line, space::card_radius);
  return drawing.news;
}

float comparison_controls(Ui& ui, Rect place, const ComparisonWords& words) {
  auto& memory = ui.remember<ComparisonMemory>(ui.id(words.key));
  lay_comparison(ui, place.w, words, memory);
  const auto keys = ui.keys("controls of comparison");
  const float line = std::max(40.f, ui.control_height());
  float x = place.x, y = place.y;
  const auto chip_of = [&](std::string_view key, const std::string& label, bool on) {
    const float width = chip_width(ui, label) + 8;
    if (x > place.x && x + width > place.right()) x = place.x, y += line;
    const bool pressed = filter_chip(ui, x, y, key, ui.keep(label), on);
    x += width + 8;
    return pressed;
  };
  for (std::size_t filter = 0; filter < std::size(filter_labels); ++filter)
    if (chip_of(filter_labels[filter],
                concat(filter_labels[filter], " ", grouped(memory.counts[filter])),
                memory.filter == static_cast<ComparisonFilter>(filter)))
      memory.filter = static_cast<ComparisonFilter>(filter), ui.again();
  const bool first = memory.order == ComparisonOrder::differences_first;
  if (chip_of("order", "Differences first", first)) {
    memory.order = first ? ComparisonOrder::as_asked : ComparisonOrder::differences_first;
    ui.again();
  }
  return y + line - place.y;
}

}  // namespace entente::kit

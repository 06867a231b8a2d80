#include "kit/chart/comparison_layout.hpp"

#include <algorithm>

namespace entente::kit {
namespace {

constexpr float comparison_padding = 20, comparison_gap = 12, comparison_mark_width = 60;
constexpr float comparison_card_padding = 16;
// A track of two choices and a line of words need this much of a party's column.
constexpr float least_party_width = 168;
// Below this, question and challenge beside the parties would leave lines of a few words each.
constexpr float least_comparison_table = 680;

/// What question and challenge take: less where it is narrow, so that the answers keep their room.
struct SideWidths {
  float question, challenge;
};
constexpr SideWidths wide_sides{158, 240}, narrow_sides{128, 176};

float party_width(float width, SideWidths sides, std::size_t parties) {
  const auto count = static_cast<float>(parties);
  const float taken = 2 * comparison_padding + sides.question + sides.challenge +
                      comparison_mark_width + (count + 2) * comparison_gap;
  return (width - taken) / count;
}

bool is_comparison_answer(const ComparisonAnswer& answer, bool has_choices) {
  return has_choices ? answer.choice >= 0 : answer.has_words;
}

bool choices_differ(std::span<const ComparisonAnswer> answers) {
  std::int16_t seen = -1;
  for (const ComparisonAnswer& answer : answers) {
    if (answer.choice < 0) continue;
    if (seen >= 0 && seen != answer.choice) return true;
    seen = answer.choice;
  }
  return false;
}

bool comparison_shows(ComparisonFilter filter, const ComparisonQuestion& question) {
  using Filter = ComparisonFilter;
  if (filter == Filter::all) return true;
  if (filter == Filter::not_answered)
    return comparison_lacks_answer(question.answers, question.has_choices);
  const ComparisonMark mark = comparison_mark(question.answers, question.has_choices);
  return mark == (filter == Filter::differ ? ComparisonMark::differ : ComparisonMark::alike);
}

/// Spans one behind the other from the left.
struct ComparisonPen {
  float x = comparison_padding;
  Span take(float width) {
    const Span span{x, width};
    x += width + comparison_gap;
    return span;
  }
};

ComparisonColumns beside_each_other(SideWidths sides, float each, std::size_t parties) {
  ComparisonColumns columns;
  ComparisonPen pen;
  columns.question = pen.take(sides.question);
  for (std::size_t party = 0; party < parties; ++party) {
    columns.parties.push_back(pen.take(each));
    if (party == 0) columns.mark = pen.take(comparison_mark_width);
  }
  columns.challenge = pen.take(sides.challenge);
  return columns;
}

ComparisonColumns below_each_other(float width, std::size_t parties) {
  ComparisonColumns columns;
  columns.form = ComparisonForm::stacked;
  ComparisonPen pen;
  columns.question = pen.take(narrow_sides.question);
  columns.mark = pen.take(comparison_mark_width);
  const float end = width - comparison_padding - narrow_sides.challenge - comparison_gap;
  columns.parties.assign(parties, pen.take(end - pen.x));
  columns.challenge = pen.take(narrow_sides.challenge);
  return columns;
}

ComparisonColumns comparison_in_cards(float width, std::size_t parties) {
  ComparisonColumns columns;
  columns.form = ComparisonForm::cards;
  const float inner = std::max(0.f, width - 2 * comparison_card_padding);
  const float title = std::max(0.f, inner - comparison_mark_width - comparison_gap);
  columns.question = {comparison_card_padding, title};
  columns.mark = {comparison_card_padding + title + comparison_gap, comparison_mark_width};
  columns.challenge = {comparison_card_padding, inner};
  columns.parties.assign(parties, columns.challenge);
  return columns;
}

}  // namespace

bool comparison_lacks_answer(std::span<const ComparisonAnswer> answers, bool has_choices) {
  return answers.size() < 2 ||
         !std::all_of(answers.begin(), answers.end(), [&](const ComparisonAnswer& answer) {
           return is_comparison_answer(answer, has_choices);
         });
}

ComparisonMark comparison_mark(std::span<const ComparisonAnswer> answers, bool has_choices) {
  if (has_choices && choices_differ(answers)) return ComparisonMark::differ;
  if (comparison_lacks_answer(answers, has_choices)) return ComparisonMark::waiting;
  return has_choices ? ComparisonMark::alike : ComparisonMark::told;
}

ComparisonCounts comparison_counts(std::span<const ComparisonQuestion> questions) {
  ComparisonCounts counts{};
  for (const ComparisonQuestion& question : questions)
    for (std::size_t filter = 0; filter < counts.size(); ++filter)
      counts[filter] += comparison_shows(static_cast<ComparisonFilter>(filter), question) ? 1 : 0;
  return counts;
}

std::vector<std::size_t> comparison_rows(std::span<const ComparisonQuestion> questions,
                                         ComparisonFilter filter, ComparisonOrder order) {
  std::array<std::vector<std::size_t>, 4> by_mark;
  for (std::size_t row = 0; row < questions.size(); ++row) {
    const ComparisonQuestion& question = questions[row];
    if (!comparison_shows(filter, question)) continue;
    const ComparisonMark mark = order == ComparisonOrder::as_asked
                                    ? ComparisonMark::differ
                                    : comparison_mark(question.answers, question.has_choices);
    by_mark[static_cast<std::size_t>(mark)].push_back(row);
  }
  std::vector<std::size_t> rows;
  for (const auto& each : by_mark) rows.insert(rows.end(), each.begin(), each.end());
  return rows;
}

std::vector<ComparisonGap> comparison_gaps(std::span<const ComparisonQuestion> questions,
                                           std::span<const std::size_t> rows, std::size_t party) {
  std::vector<ComparisonGap> gaps;
  for (std::size_t shown = 0; shown < rows.size(); ++shown) {
    if (questions[rows[shown]].answers[party].given()) continue;
    if (!gaps.empty() && gaps.back().first + gaps.back().count == shown)
      ++gaps.back().count;
    else
      gaps.push_back({shown, 1});
  }
  return gaps;
}

ComparisonColumns comparison_columns(float width, std::size_t parties) {
  if (width < least_comparison_table) return comparison_in_cards(width, parties);
  if (parties == 0) return below_each_other(width, parties);
  for (const SideWidths sides : {wide_sides, narrow_sides})
    if (const float each = party_width(width, sides, parties); each >= least_party_width)
      return beside_each_other(sides, each, parties);
  return below_each_other(width, parties);
}

}  // namespace entente::kit

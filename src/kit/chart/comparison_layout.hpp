#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "kit/table_layout.hpp"

/// What a comparison of parties says and where it stands, apart from drawing it: which rows differ,
/// in what order they are read, and how wide each party's column is.
namespace entente::kit {

/// One party's answer to one question.
struct ComparisonAnswer {
  std::int16_t choice = -1;  // among the question's choices; -1: none chosen
  bool has_words = false;
  bool given() const { return choice >= 0 || has_words; }
};

/// What holds of a row. `told`: everybody answered in words, which no rule can compare.
enum class ComparisonMark : std::uint8_t { differ, alike, told, waiting };

/// Differs as soon as two choices do, whoever has yet to answer. Otherwise it waits while anybody
/// has not answered, or there are fewer than two parties. A question with choices is answered by
/// choosing: words beside it explain, and never stand for a choice.
ComparisonMark comparison_mark(std::span<const ComparisonAnswer> answers, bool has_choices);

/// Whether a party has yet to answer, by the same measure.
bool comparison_lacks_answer(std::span<const ComparisonAnswer> answers, bool has_choices);

/// One question with the answers of all parties, in the order of their columns.
struct ComparisonQuestion {
  std::span<const ComparisonAnswer> answers;
  bool has_choices = true;
};

enum class ComparisonFilter : std::uint8_t { all, differ, alike, not_answered };
enum class ComparisonOrder : std::uint8_t { differences_first, as_asked };

/// How many rows each filter shows, by its number. With three parties or more a row can differ
/// while somebody has not answered: it then counts under both.
using ComparisonCounts = std::array<std::size_t, 4>;
ComparisonCounts comparison_counts(std::span<const ComparisonQuestion> questions);

/// The rows to show, as indices of `questions`. Differences first: then what is alike, what is told
/// in words and what waits, each as asked.
std::vector<std::size_t> comparison_rows(std::span<const ComparisonQuestion> questions,
                                         ComparisonFilter filter, ComparisonOrder order);

/// Rows next to each other in which a party has answered nothing: one box stands over all of them.
struct ComparisonGap {
  std::size_t first = 0;  // among the rows shown
  std::size_t count = 0;
};
/// A party's gaps in `rows` (as of comparison_rows), from the top.
std::vector<ComparisonGap> comparison_gaps(std::span<const ComparisonQuestion> questions,
                                           std::span<const std::size_t> rows, std::size_t party);

/// How the parties of a row stand: beside each other, below each other between question and
/// challenge, or below each other in a card of its own.
enum class ComparisonForm : std::uint8_t { columns, stacked, cards };

/// Where things stand, in pixels from the comparison's left edge. As columns the mark stands behind
/// the first party; stacked, before the parties, which then share one span; as cards everything has
/// the whole width within the padding, one below the other, and the mark stands at the right of the
/// title.
struct ComparisonColumns {
  ComparisonForm form = ComparisonForm::columns;
  Span question, mark, challenge;
  std::vector<Span> parties;
};
/// Lays `parties` (none is allowed) out in a width. Columns of parties are always equally wide.
ComparisonColumns comparison_columns(float width, std::size_t parties);

}  // namespace entente::kit

#include <gtest/gtest.h>

#include "kit/chart/comparison_layout.hpp"

namespace entente::kit {
namespace {

using Mark = ComparisonMark;
using Answers = std::vector<ComparisonAnswer>;

constexpr ComparisonAnswer nothing{};
constexpr ComparisonAnswer words_only{.choice = -1, .has_words = true};
constexpr ComparisonAnswer chosen(std::int16_t choice) { return {.choice = choice}; }

Mark mark(const Answers& answers, bool has_choices = true) {
  return comparison_mark(answers, has_choices);
}

TEST(ComparisonMarks, OfTwoPartiesDifferAreAlikeOrWait) {
  EXPECT_EQ(mark({chosen(0), chosen(1)}), Mark::differ);
  EXPECT_EQ(mark({chosen(1), chosen(1)}), Mark::alike);
  EXPECT_EQ(mark({chosen(1), nothing}), Mark::waiting);
  EXPECT_EQ(mark({nothing, chosen(0)}), Mark::waiting);
  EXPECT_EQ(mark({nothing, nothing}), Mark::waiting);
}

TEST(ComparisonMarks, OfMorePartiesDifferAsSoonAsTwoDo) {
  EXPECT_EQ(mark({chosen(0), nothing, chosen(1)}), Mark::differ);
  EXPECT_EQ(mark({chosen(2), chosen(2), chosen(2), chosen(2), chosen(0)}), Mark::differ);
  EXPECT_EQ(mark({chosen(2), nothing, chosen(2)}), Mark::waiting);
  EXPECT_EQ(mark({chosen(2), chosen(2), chosen(2)}), Mark::alike);
}

TEST(ComparisonMarks, AreNeverGuessedFromWords) {
  EXPECT_EQ(mark({chosen(0), words_only}), Mark::waiting);
  EXPECT_EQ(mark({words_only, words_only}), Mark::waiting);
  EXPECT_EQ(mark({words_only, words_only}, false), Mark::told);
  EXPECT_EQ(mark({words_only, nothing}, false), Mark::waiting);
}

TEST(ComparisonMarks, WaitWhileThereIsNobodyToCompareWith) {
  EXPECT_EQ(mark({}), Mark::waiting);
  EXPECT_EQ(mark({chosen(0)}), Mark::waiting);
  EXPECT_EQ(mark({words_only}, false), Mark::waiting);
}

/// Three parties, as asked: alike, waiting, differs, differs while one has not answered, told.
struct FiveQuestions {
  std::vector<Answers> answers{{chosen(0), chosen(0), chosen(0)},
                               {chosen(0), nothing, nothing},
                               {chosen(0), chosen(1), chosen(1)},
                               {chosen(1), nothing, chosen(0)},
                               {words_only, words_only, words_only}};
  std::vector<ComparisonQuestion> all;
  FiveQuestions() {
    for (const Answers& each : answers) all.push_back({each, true});
    all.back().has_choices = false;
  }
  std::vector<std::size_t> rows(ComparisonFilter filter,
                                ComparisonOrder order = ComparisonOrder::differences_first) const {
    return comparison_rows(all, filter, order);
  }
};
using Rows = std::vector<std::size_t>;

TEST(ComparisonRows, PutDifferencesFirstAndKeepTheOrderWithin) {
  const FiveQuestions questions;
  EXPECT_EQ(questions.rows(ComparisonFilter::all), (Rows{2, 3, 0, 4, 1}));
  EXPECT_EQ(questions.rows(ComparisonFilter::all, ComparisonOrder::as_asked),
            (Rows{0, 1, 2, 3, 4}));
}

TEST(ComparisonRows, AreFilteredAndCountedAlike) {
  const FiveQuestions questions;
  EXPECT_EQ(questions.rows(ComparisonFilter::differ), (Rows{2, 3}));
  EXPECT_EQ(questions.rows(ComparisonFilter::alike), (Rows{0}));
  EXPECT_EQ(questions.rows(ComparisonFilter::not_answered), (Rows{3, 1}));
  EXPECT_EQ(comparison_counts(questions.all), (ComparisonCounts{5, 2, 1, 2}));
  EXPECT_EQ(comparison_counts({}), (ComparisonCounts{0, 0, 0, 0}));
}

TEST(ComparisonGaps, RunOverNeighbouringRowsAsShown) {
  const FiveQuestions questions;
  const auto gaps = [&](const Rows& rows, std::size_t party) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const ComparisonGap& gap : comparison_gaps(questions.all, rows, party))
      found.emplace_back(gap.first, gap.count);
    return found;
  };
  using Found = std::vector<std::pair<std::size_t, std::size_t>>;
  EXPECT_EQ(gaps({2, 3, 0, 4, 1}, 0), Found{});
  EXPECT_EQ(gaps({2, 3, 0, 4, 1}, 1), (Found{{1, 1}, {4, 1}}));
  EXPECT_EQ(gaps({2, 3, 1, 0}, 1), (Found{{1, 2}}));
  EXPECT_EQ(gaps({}, 1), Found{});
}

/// Columns stand from left to right within the width and none covers another.
void expect_apart(const ComparisonColumns& columns, float width) {
  std::vector<Span> spans{columns.question, columns.parties[0], columns.mark};
  spans.insert(spans.end(), columns.parties.begin() + 1, columns.parties.end());
  spans.push_back(columns.challenge);
  for (std::size_t index = 1; index < spans.size(); ++index)
    EXPECT_GE(spans[index].x, spans[index - 1].x + spans[index - 1].w);
  EXPECT_NEAR(spans.back().x + spans.back().w, width - 20, 0.01f);
  for (const Span& party : columns.parties) {
    EXPECT_EQ(party.w, columns.parties[0].w);
    EXPECT_GE(party.w, 168);
  }
}

TEST(ComparisonColumns, StandBesideEachOtherWhileTheyFit) {
  for (std::size_t parties = 1; parties <= 5; ++parties)
    for (float width = 680; width < 2000; width += 1) {
      const ComparisonColumns columns = comparison_columns(width, parties);
      ASSERT_EQ(columns.parties.size(), parties);
      if (columns.form == ComparisonForm::columns) expect_apart(columns, width);
    }
  EXPECT_EQ(comparison_columns(1136, 2).form, ComparisonForm::columns);
  EXPECT_EQ(comparison_columns(1136, 3).form, ComparisonForm::columns);
  EXPECT_EQ(comparison_columns(1400, 5).form, ComparisonForm::columns);
}

TEST(ComparisonColumns, NarrowTheSidesBeforeThePartiesStandBelowEachOther) {
  const ComparisonColumns wide = comparison_columns(1136, 2), narrow = comparison_columns(788, 2);
  EXPECT_EQ(narrow.form, ComparisonForm::columns);
  EXPECT_LT(narrow.question.w, wide.question.w);
  EXPECT_LT(narrow.challenge.w, wide.challenge.w);
  EXPECT_EQ(comparison_columns(787, 2).form, ComparisonForm::stacked);
  const ComparisonColumns five = comparison_columns(1136, 5);
  EXPECT_EQ(five.form, ComparisonForm::stacked);
  EXPECT_EQ(five.parties.front().x, five.parties.back().x);
  EXPECT_GT(five.parties.front().x, five.mark.x + five.mark.w);
  EXPECT_GT(five.challenge.x, five.parties.front().x + five.parties.front().w);
}

TEST(ComparisonColumns, AreCardsOnAPhone) {
  const ComparisonColumns phone = comparison_columns(358, 3);
  EXPECT_EQ(phone.form, ComparisonForm::cards);
  ASSERT_EQ(phone.parties.size(), 3u);
  for (const Span& party : phone.parties) EXPECT_EQ(party.w, 326);
  EXPECT_EQ(phone.mark.x + phone.mark.w, 342);
  EXPECT_LE(phone.question.x + phone.question.w, phone.mark.x);
  EXPECT_EQ(comparison_columns(10, 2).parties.front().w, 0);
  EXPECT_TRUE(comparison_columns(1136, 0).parties.empty());
}

}  // namespace
}  // namespace entente::kit

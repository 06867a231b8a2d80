#pragma once
#include <vector>

#include "kit/chart/comparison.hpp"

namespace entente::kit {

/// A row that is shown, from the comparison's top.
struct ComparisonRow {
  std::size_t item = 0;
  float y = 0, height = 0;
  ComparisonMark mark = ComparisonMark::waiting;
};

/// What a comparison remembers: what is asked of it, and how its rows stand.
struct ComparisonMemory {
  ComparisonFilter filter = ComparisonFilter::all;
  ComparisonOrder order = ComparisonOrder::differences_first;
  std::vector<std::vector<ComparisonAnswer>> answers;  // of each item
  std::vector<ComparisonQuestion> questions;
  ComparisonCounts counts{};
  ComparisonColumns columns;
  std::vector<ComparisonRow> rows;
  std::vector<std::vector<ComparisonGap>> gaps;  // of each party, among the rows
  float head = 0, height = 0;
  struct Made {
    std::uint64_t revision = ~0ull;
    float width = 0;
    ComparisonFilter filter{};
    ComparisonOrder order{};
    bool read_only = false, touch = false;
    friend bool operator==(const Made&, const Made&) = default;
  } made;
};

/// One comparison while it is drawn.
struct ComparisonDrawing {
  Ui& ui;
  const ComparisonWords& words;
  ComparisonMemory& memory;
  Rect place;
  ComparisonNews news;
  bool is_cards() const { return memory.columns.form == ComparisonForm::cards; }
  bool is_columns() const { return memory.columns.form == ComparisonForm::columns; }
  Rect in(const Span& span, const Rect& row) const {
    return {place.x + span.x, row.y, span.w, row.h};
  }
};

/// Whether a party's missing answers stand as one box over its rows: where it has a column.
inline bool has_gap_box(const ComparisonMemory& memory) {
  return memory.columns.form == ComparisonForm::columns;
}

float comparison_row_height(Ui& ui, const ComparisonWords& words, const ComparisonMemory& memory,
                            std::size_t item);
void draw_comparison_head(ComparisonDrawing& drawing, Rect row);
void draw_comparison_row(ComparisonDrawing& drawing, Rect row, const ComparisonRow& shown);
/// The box over rows that a party has not answered.
void draw_comparison_gap(ComparisonDrawing& drawing, Rect box, std::size_t party);

}  // namespace entente::kit

#pragma once
#include <vector>

#include "kit/table.hpp"

namespace entente::kit {

/// Under this width a row is a card: a title, and its values in one line.
inline constexpr float narrow_table = 520;

inline constexpr float select_width = 44;   // the column of check boxes
inline constexpr float header_height = 40;  // where rows are not cards

/// A column's share of the width, from the table's left edge.
struct Span {
  float x, w;
};

struct TableLayout {
  std::vector<Span> columns;  // those that fit; the rest is left out on narrow screens
  float row_height = 48;
  bool narrow = false;   // rows as cards
  int first_column = 1;  // the number of the first column for screen readers
};

/// Gives each column its least width and shares what is left by weight; columns that do not fit are
/// left out from the end. Under 520 pixels rows become cards.
TableLayout table_layout(Ui& ui, float width, const TableWords& words);

}  // namespace entente::kit

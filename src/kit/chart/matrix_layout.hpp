#pragma once
#include <string>
#include <vector>

#include "kit/chart/matrix.hpp"
#include "kit/table_layout.hpp"

namespace entente::kit {

inline constexpr float matrix_header = 88;

/// What a matrix remembers: the cell that Tab goes to (column -1: the row's title), the columns
/// shown, the card that shows everyone, and where cards begin.
struct MatrixMemory {
  std::int64_t row = 0, column = -1;
  bool focus = false;  // focus that cell as soon as it is drawn
  bool show = false;   // scroll it into view
  std::size_t first = 0;
  std::string unfolded;
  std::vector<float> tops;  // of the cards, and where the last one ends
  float width = 0;
  std::uint64_t revision = 0;
};

/// Where columns stand, from the matrix's left edge.
struct MatrixLayout {
  float title = 0, row_height = 0;
  std::size_t first = 0;
  std::vector<Span> columns;  // those from `first` on that fit
  Span chip{};
  bool pages = false;  // there are more columns than fit
  std::size_t end() const { return first + columns.size(); }
};
/// Lays columns out from `memory.first` on, which moves so that the last page is full.
MatrixLayout matrix_layout(Ui& ui, float width, const MatrixWords& words, MatrixMemory& memory);
/// Moves the page so that this column is on it.
void show_column(Ui& ui, float width, const MatrixWords& words, MatrixMemory& memory,
                 std::int64_t column);
/// The first column of the page that ends before `end`.
std::size_t page_before(Ui& ui, float width, const MatrixWords& words, std::size_t end);

/// What a cell holds.
MatrixCell cell_at(const MatrixRow& row, std::size_t column);
/// Whether a card shows this cell.
bool card_shows(const MatrixMemory& memory, const MatrixWords& words, std::size_t row,
                std::size_t column);
/// Works out where each card begins, where that has changed.
void lay_cards(Ui& ui, float width, const MatrixWords& words, MatrixMemory& memory);

/// What stands in a card, from its top; also what its height is worked out from.
struct CardPlaces {
  Rect title, chip, note, more;
  std::vector<std::pair<std::uint16_t, Rect>> groups;
  std::vector<std::pair<std::size_t, Rect>> cells;
  float height = 0;
};
CardPlaces card_places(Ui& ui, float width, const MatrixWords& words, const MatrixMemory& memory,
                       std::size_t row);

}  // namespace entente::kit

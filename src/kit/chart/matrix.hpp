#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "kit/ui.hpp"

namespace entente::kit {

/// One of the marks that a cell can hold.
struct MatrixMark {
  enum class Look : std::uint8_t { strong, plain, faint };
  std::string_view letter;  // drawn, and the key that sets it: "N"
  std::string_view words;   // heard: "must agree"
  Look look = Look::plain;
};
struct MatrixGroup {
  std::string_view label;
  Tone tone = Tone::neutral;
};
struct MatrixColumn {
  std::string_view key;    // tells it from the others, and is its number for tests
  std::string_view label;  // "Lena Brandt"
  std::string_view note;   // heard with it: "Marlow, has left"
  std::uint16_t group = 0;
  bool can_ring = true;
};
struct MatrixCell {
  std::uint8_t mark = 0;  // the first mark is 1; 0: none
  bool ring = false;
};
/// A cell that holds something.
struct MatrixPart {
  std::uint32_t column = 0;
  MatrixCell cell;
};
struct MatrixRow {
  std::string_view key;  // the record's id
  std::string_view title;
  std::string_view note;  // below it, in the tone: "No driver"
  Tone note_tone = Tone::bad;
  std::string_view chip;  // in the last column
  Tone chip_tone = Tone::neutral;
  std::span<const MatrixPart> parts;  // in the order of their columns; all other cells are empty
};

/// All rows of a matrix. Where there are thousands, `make` may be given: it is called with `maker`
/// before a row is read, and fills it in where that has not been done yet.
struct MatrixRows {
  std::span<const MatrixRow> all;
  void (*make)(void* maker, std::size_t row) = nullptr;
  void* maker = nullptr;
  std::size_t size() const { return all.size(); }
  const MatrixRow& operator[](std::size_t row) const {
    if (make) make(maker, row);
    return all[row];
  }
};

/// Who has which part in what: rows and columns of any number, in each cell one mark or none, and
/// a ring around one cell of a row. Only what is on the screen is drawn and mirrored. Columns stand
/// in groups, one behind the other; those that do not fit are paged. Where it is narrow each row is
/// a card with those cells that hold something, and a button that shows the others.
struct MatrixWords {
  std::string_view key, name;
  std::string_view row_label;   // "Decision"
  std::string_view chip_label;  // "Reads as"
  std::string_view none;        // heard for an empty cell: "no part"
  std::string_view ring;        // heard for a ring: "driver"
  std::string_view ring_key;    // the letter that draws it: "d"
  std::span<const MatrixMark> marks;
  std::span<const MatrixGroup> groups;
  std::span<const MatrixColumn> columns;
  MatrixRows rows;
  std::int64_t current = -1;   // the row shown in the inspector
  std::uint64_t revision = 0;  // another one wherever rows or columns have changed
  bool read_only = false;
};

/// What the person did; at most one thing a frame.
struct MatrixNews {
  enum class Type : std::uint8_t {
    none,
    open,  // the row's title
    mark,  // the cell is to hold `mark`
    ring   // the cell's ring is to be drawn, or taken away where it is there
  } type = Type::none;
  std::size_t row = 0, column = 0;
  std::uint8_t mark = 0;
};

/// Keyboard: arrows, Home, End (with Ctrl: first and last row), Page Up and Down move; a mark's
/// letter sets it, Delete and Backspace take it away, the ring's letter turns the ring; Enter,
/// Space, a click or a tap make of each mark the next one, or open the row on its title. The right
/// button or a long press turns the ring.
MatrixNews matrix(Ui& ui, Rect place, const MatrixWords& words);

/// The height at which nothing within it scrolls. As cards it must be given all of it.
float matrix_height(Ui& ui, float width, const MatrixWords& words);
/// Whether it shows cards at this width.
bool matrix_is_cards(float width);

}  // namespace entente::kit

#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kit/ui.hpp"

namespace entente::kit {

struct Column {
  std::string_view key, label;
  float width = 120;   // least, CSS pixels
  float weight = 1;    // share of the room that is left
  bool right = false;  // numbers
  bool sortable = true;
};

/// What a cell shows. Texts must live until the next call.
struct Cell {
  std::string_view text;
  std::optional<Tone> tone;  // as a chip
  bool strong = false;
  bool quiet = false;  // second ink
};

/// A table of any length: only the rows on the screen are drawn and mirrored. Rows are numbered 0
/// to `rows` - 1 in the order shown; the caller keeps sorting and filtering as an index made on
/// change.
struct TableWords {
  std::string_view key, name;
  std::span<const Column> columns;
  std::int64_t rows = 0;
  std::function<Cell(std::int64_t row, std::size_t column)> cell;
  std::function<std::string_view(std::int64_t row)> row_id;  // the record's id
  std::function<bool(std::int64_t row)> selected;
  std::int64_t current = -1;  // the row shown in the inspector
  int sorted_by = -1;
  bool descending = false;
  bool selectable = false;    // a check box before each row, and one for all in the header
  bool all_selected = false;  // that one is checked
  bool accepts_paste = false;
  bool row_menu = false;  // right button, long press or menu key: to open, select and remove
};

/// What the person did to the table; at most one thing a frame.
struct TableNews {
  enum class Type : std::uint8_t {
    none,
    open,       // Enter, click: `row`
    move,       // the focus moved to `row`
    sort,       // header `column`
    select,     // toggles `row`
    select_to,  // Shift: from the last one to `row`
    select_all,
    remove,  // Delete key
    copy,
    paste  // `text`: the rows as the clipboard has them
  } type = Type::none;
  std::int64_t row = -1;
  int column = -1;
  std::string text;
};
/// Keyboard: arrows, Home, End, Page Up and Down move; Enter opens; Space selects; Ctrl+A selects
/// all; Delete removes; Ctrl+C, Ctrl+V. On a phone each row is a card with the first columns.
TableNews table(Ui& ui, Rect place, const TableWords& words);

/// The height at which a table of this width shows so many rows.
float table_height(const Ui& ui, float width, std::int64_t rows);

/// Moves the table to this row and focuses it in the next frame (after adding one, say).
void show_row(Ui& ui, std::string_view key, std::int64_t row);

}  // namespace entente::kit

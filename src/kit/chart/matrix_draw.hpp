#pragma once
#include "kit/chart/matrix_layout.hpp"

namespace entente::kit {

/// One frame of a matrix.
struct MatrixDrawing {
  Ui& ui;
  const MatrixWords& words;
  MatrixMemory& memory;
  NodeId grid;
  float width;
  bool cards;
  MatrixLayout layout;
  MatrixNews news;
  bool focused = false;  // one of its cells has the focus

  NodeId rows_id() const { return Ui::id_in(grid, "rows"); }
  void tell(MatrixNews::Type type, std::size_t row, std::size_t column, std::uint8_t mark = 0);
  /// Asks for a mark and says so, where it is another one.
  void set(std::size_t row, std::size_t column, std::uint8_t mark);
  /// Asks for the next mark.
  void turn(std::size_t row, std::size_t column);
  void turn_ring(std::size_t row, std::size_t column);
};

/// Groups and columns, above the rows.
void draw_matrix_header(MatrixDrawing& drawing, Rect place);
void draw_matrix_row(MatrixDrawing& drawing, Rect place, std::size_t row);
/// `place`: its upper left corner and its width.
void draw_matrix_card(MatrixDrawing& drawing, Rect place, std::size_t row);

}  // namespace entente::kit

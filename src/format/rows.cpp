#include "format/rows.hpp"

namespace entente {

namespace {

/// Walks over pasted text cell by cell.
class RowReader {
 public:
  explicit RowReader(std::string_view text) : text_(text) {}

  std::vector<Row> read() {
    while (place_ < text_.size()) row();
    return std::move(rows_);
  }

 private:
  void row() {
    Row cells;
    do cells.push_back(cell());
    while (take('\t'));
    take('\r');
    take('\n');
    rows_.push_back(std::move(cells));
  }

  bool take(char letter) {
    const bool there = place_ < text_.size() && text_[place_] == letter;
    place_ += there ? 1 : 0;
    return there;
  }

  bool at_end_of_cell() const {
    if (place_ >= text_.size()) return true;
    const char letter = text_[place_];
    return letter == '\t' || letter == '\n' ||
           (letter == '\r' && text_.substr(place_, 2) == "\r\n");
  }

  std::string cell() {
    std::string out;
    if (take('"')) quoted(out);
    while (!at_end_of_cell()) out.push_back(text_[place_++]);
    return out;
  }

  /// Up to the closing quote; a doubled quote stands for one.
  void quoted(std::string& out) {
    while (place_ < text_.size()) {
      const char letter = text_[place_++];
      if (letter == '"' && !take('"')) return;
      if (letter == '\r' && place_ < text_.size() && text_[place_] == '\n') continue;
      out.push_back(letter);
    }
  }

  std::string_view text_;
  std::size_t place_ = 0;
  std::vector<Row> rows_;
};

void append_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of("\t\"\r\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out.push_back('"');
  for (char letter : cell) {
    if (letter == '"') out.push_back('"');
    out.push_back(letter);
  }
  out.push_back('"');
}

}  // namespace

std::vector<Row> rows_from_tabs(std::string_view text) { return RowReader(text).read(); }

std::string tabs_from_rows(const std::vector<Row>& rows) {
  std::string out;
  for (const Row& row : rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column > 0) out.push_back('\t');
      append_cell(out, row[column]);
    }
    out.push_back('\n');
  }
  return out;
}

}  // namespace entente

#pragma once
#include "kit/table.hpp"
#include "screen/list/list.hpp"

namespace entente::screen {

/// One table while a frame lasts: what it shows, and what is done when the person acts upon it.
class ListView {
 public:
  ListView(Context& context, const Kind& kind, const Table& table, ListState& state,
           const std::vector<std::uint32_t>& rows, std::vector<const Field*> fields,
           const std::function<void(Id)>& opens)
      : context_(context),
        kind_(kind),
        table_(table),
        state_(state),
        rows_(rows),
        fields_(std::move(fields)),
        opens_(opens) {}
  /// Draws it from the top of `place`; returns the height it took.
  float draw(Rect place);

 private:
  Id id_at(std::int64_t row) const { return table_.ids()[rows_[static_cast<std::size_t>(row)]]; }
  std::vector<kit::Column> columns() const;
  kit::Cell cell(std::int64_t row, std::size_t column) const;
  /// The column that says what is to be mended: the last one, but the second on a phone, where
  /// later ones have no room; -1 where nothing is.
  int mend_column() const;
  kit::Cell mend_cell(std::int64_t row) const;
  /// The field in a column that is not that one.
  const Field& field_at(std::size_t column) const;
  /// Where the record in the inspector stands; -1: not among the rows.
  std::int64_t current() const;
  std::string copied() const;
  void answer(const kit::TableNews& news);
  void open(Id id);
  void sort(std::size_t column);
  void select(Id id);
  void select_to(std::int64_t to);
  void select_all();
  /// What is selected is always among the rows shown.
  bool all_selected() const { return state_.selected.size() == rows_.size(); }
  void remove(std::int64_t row);
  void paste(const std::string& text);

  Context& context_;
  const Kind& kind_;
  const Table& table_;
  ListState& state_;
  const std::vector<std::uint32_t>& rows_;
  std::vector<const Field*> fields_;
  const std::function<void(Id)>& opens_;
};

}  // namespace entente::screen

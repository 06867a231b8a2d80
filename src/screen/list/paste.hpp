#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/plan.hpp"
#include "record/transaction.hpp"
#include "screen/shell/locale.hpp"

namespace entente::screen {

/// Rows out of a spreadsheet, read against a kind before anything is added.
struct PastedRows {
  std::vector<std::vector<std::string>> cells;  // as the clipboard had them, the header included
  bool has_header = false;
  std::vector<const Field*> columns;  // what each stands for; null: left out
  std::vector<char> flawed;           // whether any cell of it is wrong
  struct Row {
    int line = 0;                    // counted from 1, as in the spreadsheet
    std::vector<Value> values;       // one per column
    std::vector<std::string> wrong;  // what is wrong with each cell; none where nothing is
    bool good = true;
  };
  std::vector<Row> rows;
  Problems problems;  // "Row 3, By when: Not a date …"
  std::shared_ptr<Arena> arena = std::make_shared<Arena>();
  Locale locale;  // numbers and days are read as the person writes them, …
  Date today;     // … on this day
  std::size_t good() const;
  /// What the header calls a column, else "Column 3".
  std::string name_of(std::size_t column) const;
};

/// Reads `text` as rows of `kind`. The first row is a header where two of its cells, or its only
/// one, name fields by label or name; else the cells stand for `shown` in order. Choices are told
/// by label or code, references by headline or id.
PastedRows read_pasted(const Plan& plan, const Kind& kind, std::span<const Field* const> shown,
                       std::string_view text, const Locale& locale = {}, Date today = {});
/// Takes a column for another field (null: leaves it out) and reads the rows again. A field has one
/// column: another one that stood for it is left out.
void match_column(const Plan& plan, const Kind& kind, PastedRows& pasted, std::size_t column,
                  const Field* field);
/// Says whether the first row names the columns, and reads the rows again.
void set_header(const Plan& plan, const Kind& kind, PastedRows& pasted, bool has_header);

/// Adds every good row; ids come from `new_id`.
Result<void> add_pasted(const PastedRows& rows, const Plan& plan, const Kind& kind,
                        Transaction& transaction, const std::function<Id()>& new_id);

}  // namespace entente::screen

#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/plan.hpp"
#include "record/transaction.hpp"

namespace entente::screen {

/// Rows out of a spreadsheet, read against a kind before anything is added.
struct PastedRows {
  std::vector<const Field*> columns;  // null: a column of the header that no field answers to
  std::vector<std::string> unknown;   // the names of those
  bool has_header = false;
  struct Row {
    int line = 0;               // counted from 1, as in the spreadsheet
    std::vector<Value> values;  // one per column
    bool good = true;
  };
  std::vector<Row> rows;
  Problems problems;  // "Row 3, By when: Not a date …"
  std::shared_ptr<Arena> arena = std::make_shared<Arena>();
  std::size_t good() const;
};

/// Reads `text` as rows of `kind`. The first row is a header where two of its cells, or its only
/// one, name fields by label or name; else the cells stand for `shown` in order. Choices are told
/// by label or code, references by headline or id.
PastedRows read_pasted(const Plan& plan, const Kind& kind, std::span<const Field* const> shown,
                       std::string_view text);

/// Adds every good row; ids come from `new_id`.
Result<void> add_pasted(const PastedRows& rows, const Plan& plan, const Kind& kind,
                        Transaction& transaction, const std::function<Id()>& new_id);

}  // namespace entente::screen

#pragma once
#include <string>
#include <unordered_set>
#include <vector>

#include "screen/list_query.hpp"
#include "screen/memo.hpp"
#include "screen/paste.hpp"

namespace entente::screen {

/// What a table of records remembers: the question asked of it, the rows selected, and its answer,
/// worked out when either the records or the question change.
struct ListState {
  ListQuery query;
  std::unordered_set<Id> selected;
  Id last_selected;  // where a selection with Shift begins

  struct Stand {
    const Table* table = nullptr;
    std::uint64_t revision = 0;  // of the table and those it points at
    friend bool operator==(const Stand&, const Stand&) = default;
  };
  Memo<Stand, std::vector<std::string>> words;
  Memo<std::pair<Stand, ListQuery>, std::vector<std::uint32_t>> rows;
  Id current_id;              // the record in the inspector …
  std::int64_t current = -1;  // … and where it stands among the rows
  std::string cell;           // the text of the cell drawn last
};

/// Rows that were pasted, shown before anything is added.
struct PasteDialog {
  const Kind* kind = nullptr;
  std::string text;  // as the clipboard had it
  PastedRows rows;
};

}  // namespace entente::screen

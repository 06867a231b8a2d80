#pragma once
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "screen/list/list_query.hpp"
#include "screen/list/paste.hpp"
#include "screen/record/draft.hpp"
#include "screen/shell/memo.hpp"

namespace entente::screen {

/// What a table of records remembers: the question asked of it, the rows selected, and its answer,
/// worked out when either the records or the question change.
struct ListState {
  ListQuery query;      // whoever changes it changes the address
  ListAddress address;  // what the page's address asked last …
  ListQuery told;       // … as a query, or what it was told since
  std::unordered_set<Id> selected;
  Id last_selected;        // where a selection with Shift begins
  bool selecting = false;  // on a phone: rows can be selected

  struct Stand {
    const Table* table = nullptr;
    std::uint64_t revision = 0;  // of the table and those it points at
    Date today = {};             // where rows are sorted by what is worked out
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

/// One field of many records, about to be given one value.
struct BulkDialog {
  const Kind* kind = nullptr;
  std::vector<Id> ids;
  const Field* field = nullptr;       // null: not chosen yet
  std::unique_ptr<Draft> draft = {};  // holds the new value
  std::string now = {};               // "Now: 7 Open, 4 Closed."
  std::string problem = {};           // why what was typed could not be taken
  bool typing = false;                // something is being typed
  bool fresh = true;                  // has just opened: its first field takes the focus
};

}  // namespace entente::screen

#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "record/plan.hpp"
#include "screen/shell/route.hpp"

namespace entente::screen {

/// What a person asks of a table of records.
struct ListQuery {
  std::string text;  // words that must all stand somewhere in the row
  struct Is {
    Slot slot;
    std::uint64_t value;  // a choice's number, a level or an id; 0: empty
    friend bool operator==(const Is&, const Is&) = default;
  };
  std::vector<Is> filters;  // any of those of one field, and of each field
  int sort = -1;            // a field's slot, or behind them a figure's; -1: the usual order
  bool descending = false;
  std::vector<Is> without = {};  // rows with any of these are left out
  friend bool operator==(const ListQuery&, const ListQuery&) = default;
};

/// The question that an address asks of a kind's table, by field names, choice codes and ids; what
/// the kind does not know is left out.
ListQuery query_from(const Kind& kind, const ListAddress& address);
/// The same question as an address has it.
ListAddress address_of(const Kind& kind, const ListQuery& query);

/// Every row's words, folded for searching; made once for a revision of the table.
std::vector<std::string> searchable(const Plan& plan, const Table& table);

/// The order of rows that nobody has sorted: by rank where the kind has one, else by when records
/// were made; or those that are open first, as `stand_order` has them.
enum class UsualOrder : std::uint8_t { own, open_first };

/// The rows that answer the query, in its order. `words` are `searchable`'s; only read where the
/// query has text. `today` is only read where it is sorted by a figure.
std::vector<std::uint32_t> rows_for(const Plan& plan, const Table& table, const ListQuery& query,
                                    const std::vector<std::string>& words, Date today = {},
                                    UsualOrder usual = UsualOrder::own);

/// The slot of a field or figure by its name; -1 where the kind has none.
int slot_named(const Kind& kind, std::string_view name);

/// The number that filters compare: a choice's number, a level or a reference's id; 0 for any other
/// value.
std::uint64_t filter_value(const Value& value);

}  // namespace entente::screen

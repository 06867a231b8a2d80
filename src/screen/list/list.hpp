#pragma once
#include <functional>
#include <span>
#include <string_view>

#include "screen/shell/layout.hpp"

namespace entente::screen {

/// A table of all shared records of a kind, out of its description: sorting, filters, selection,
/// copy and paste. Of several on a page the first keeps what is asked of it in the address.
struct ListWords {
  const Kind* kind = nullptr;
  std::span<const std::string_view> columns = {};  // fields and figures; empty: the description's
  std::function<void(Draft&)> fill = {};           // what a new record begins with
  std::function<void(Id)> open = {};               // opens a row; empty: in the inspector
  bool open_first = false;                         // what is over stands below what is open
};
/// Fills `place`.
void list(Context& context, Rect place, const ListWords& words);
/// The height at which everything is seen at once, but at most `most`.
float list_height(Context& context, const ListWords& words, float most = 560);

/// The fields that a table of a kind shows at this width, in order.
std::vector<const Field*> columns_of(const Kind& kind, float width,
                                     std::span<const std::string_view> only = {});

/// The kind's rows that are shown, as a spreadsheet takes them.
std::string copied_rows(const Plan& plan, const Table& table, std::span<const Field* const> columns,
                        std::span<const std::uint32_t> rows, Date today = {});

}  // namespace entente::screen

#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace entente {

using Row = std::vector<std::string>;

/// Rows as a spreadsheet puts them on the clipboard: tabs between cells, quoted cells where they
/// hold tabs, quotes or newlines. Accepts \r\n and \n.
std::vector<Row> rows_from_tabs(std::string_view text);
std::string tabs_from_rows(const std::vector<Row>& rows);

}  // namespace entente

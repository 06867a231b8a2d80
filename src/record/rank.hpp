#pragma once
#include <string>
#include <string_view>

namespace entente {

/// A fractional index key between two others, for orders that people make by hand: lower-case
/// letters and digits compared as bytes. "" as `before` is the start, "" as `after` the end. Never
/// ends in the lowest digit, so there is always room between two keys (Greenspan 2017,
/// "Implementing fractional indexing").
std::string rank_between(std::string_view before, std::string_view after);

}  // namespace entente

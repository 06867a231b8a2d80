#pragma once
#include <string>

#include "record/plan.hpp"

namespace entente::screen {

/// The field that keeps a kind's order by hand; null where it has none.
const Field* rank_field_of(const Kind& kind);
/// The key of the last shared record in that order; "" where there is none.
std::string last_rank(const Plan& plan, const Kind& kind);
/// The key with which `record` comes to stand one place earlier or later among its kind; "" where
/// it is the first or last already.
std::string moved_rank(const Plan& plan, const Kind& kind, Id record, bool earlier);

}  // namespace entente::screen

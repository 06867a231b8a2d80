#pragma once
#include <string>
#include <vector>

#include "record/plan.hpp"
#include "screen/shell/host.hpp"

namespace entente::screen {

/// One line of the history as people read it.
struct HistoryWords {
  std::string what;   // "Ana Duarte changed By when from 4 Dec 2026 to 11 Dec 2026"
  std::string about;  // "Launch in Germany"; empty where the record is known
  std::string when;   // "Corvane · 26 Nov 2026, 10:42"
  RecordKey key;      // where it happened; no id for many records at once
};

/// The newest lines about `record` (of all records where there is none), the newest first.
std::vector<HistoryWords> history_of(const Plan& plan, Id record, std::size_t most,
                                     const Host& host);

}  // namespace entente::screen

#pragma once
#include <string>
#include <vector>

#include "record/plan.hpp"

namespace entente {

/// How many records of a kind leave in a file for another party, and how many stay.
struct ShareCount {
  std::string_view kind;
  std::uint32_t leaves = 0, stays = 0;
};

/// A text of a private record that somebody has also written into a shared one.
struct ExposedText {
  RecordKey own, shared;
  std::string text;
};

/// What handing over the plan would do, told before it is done.
struct ShareCheck {
  std::vector<ShareCount> counts;  // kinds with records, in the order of the catalog
  std::uint32_t leaves = 0, stays = 0;
  std::vector<ExposedText> exposed;  // to be looked at by a person; it may be meant so
  Problems problems;  // what forbids it: a shared record that points at a private one
};

/// Counts what leaves and stays, and looks for what a person should know first.
ShareCheck check_share(const Plan& plan);

/// The file for another party: format, plan and envelope, then the shared part. It is given nothing
/// else, so nothing else can enter it: no history, no settings, nothing private. Two saves of the
/// same part with the same envelope are the same bytes.
std::string write_shared(Id plan, const Catalog& catalog, const SharedPart& shared,
                         const Envelope& envelope);

/// `write_shared` with its proof: refused where `check_share` has problems; the bytes are read back
/// and searched for every private text of six letters and more that no shared record has.
Result<std::string> share(const Plan& plan, const Envelope& envelope);

}  // namespace entente

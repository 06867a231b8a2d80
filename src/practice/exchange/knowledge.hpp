#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "practice/exchange/records.hpp"
#include "practice/practice.hpp"

namespace entente::practice {

/// What a copy of the plan has seen: the highest counter of each replica.
using Knowledge = std::unordered_map<std::string, std::uint64_t>;

/// "412@k3f9w2xq 388@p07a4m2n", by name, as far as one text may go; and read back (what cannot be
/// read is left out).
std::string text_from(const Replicas& replicas);
Knowledge knowledge_from(std::string_view text);

/// Both together: what either has seen.
Knowledge joined(Knowledge left, const Knowledge& right);

/// A shared record that somebody may not know as it is now.
struct Unseen {
  std::string_view kind;
  Id id;
  bool whole = false;    // they have never seen the record at all
  bool removed = false;  // they do not know that it has gone
};

/// Every shared record with a value or removal that `knowledge` does not cover: by kind in the
/// order of the catalog, then by id. One pass over all stamps: derive it, do not ask in frames.
std::vector<Unseen> unseen(const Plan& plan, const Knowledge& knowledge);

/// How one other party stands.
struct PartyStanding {
  Id party;
  Id last_sent, last_taken;  // Handover records; none: never
  Date sent, taken;
  Knowledge handed, acknowledged;  // what our files told them; what their file has shown they know
};

/// One for every party but `own`, in the order of the plan's parties.
std::vector<PartyStanding> standings(const Plan& plan, Id own);

/// The hash of the file made last for a party, which the next one names; "" for none.
std::string_view last_hash(const Plan& plan, Id party);
/// Whether a file of `party` names one before it that was not taken here. A chain with a file whose
/// hash nobody noted is not judged.
bool breaks_chain(const Plan& plan, Id party, std::string_view previous);
/// What that means.
inline constexpr std::string_view broken_chain =
    "The file names as the one before it a file that was not taken here: it is still on its way, "
    "went missing, or was undone. Nothing is lost by that, as every file holds the whole plan.";

std::vector<Finding> exchange_findings(const Plan& plan, Date today);
Progress exchange_progress(const Plan& plan);

}  // namespace entente::practice

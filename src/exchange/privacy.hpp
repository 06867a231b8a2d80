#pragma once
#include "record/transaction.hpp"

namespace entente {

/// Takes a shared record back: it goes on in the private part under the same id; in the shared part
/// its values are cleared and it counts as removed. What other parties have been handed they keep.
/// Refused for the one record of a single kind: both sides have it.
Result<void> make_private(Transaction& transaction, const Plan& plan, std::string_view kind, Id id);

/// Shares a private record: it enters the shared part as new. Refused for kinds that never leave.
Result<void> make_shared(Transaction& transaction, const Plan& plan, std::string_view kind, Id id);

/// The id under which a private record goes on once a shared one comes with its own: the same in
/// every copy.
Id private_copy_of(Id id);

/// Whether records of a kind can be private or shared at all, as a person chooses.
bool can_move(const Kind& kind);

}  // namespace entente

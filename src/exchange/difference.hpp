#pragma once
#include "exchange/record_change.hpp"
#include "record/transaction.hpp"

namespace entente {

/// What a reader would see differ from `before` to `after`, by values alone, in both parts: by kind
/// in the order of the catalog, then by id. Stamps do not count.
std::vector<RecordChange> difference(const Plan& before, const Plan& after);

/// Writes what `state` held into `plan` as edits of `transaction`: values, records that have gone
/// and records that have come since; records of the kind `but` stay. Like any edit it travels and
/// can be undone.
Result<void> restore_state(Transaction& transaction, const Plan& plan, const Plan& state,
                           std::string_view but = {});

}  // namespace entente

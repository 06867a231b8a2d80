#pragma once
#include "practice/deed.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// Does it, as one edit that can be undone, and says so: "Kept: Send the data". Where the deed asks
/// for something first, a dialog does. Where nothing can be written, opens the record.
void do_deed(Context& context, const practice::Deed& deed, const RecordKey& key,
             std::string_view title);

/// Opens the dialog that asks for what the deed needs.
void ask_for_deed(Context& context, const practice::Deed& deed, const RecordKey& key);

/// "Mark kept" of a commitment, as the history has it: "Mark commitment kept".
std::string deed_in_history(const practice::Deed& deed, const Kind& kind);

/// Everything that is offered for a record, the one that ends it well first.
std::vector<const practice::Deed*> offered_deeds(const Plan& plan, const RecordKey& key);

/// They as buttons in a row; returns its height with the gap below, 0 where there are none.
float draw_deeds(Context& context, Rect place, const RecordKey& key);

/// The first deed that is offered for a record: what ends it; null for none.
const practice::Deed* main_deed(const Plan& plan, const RecordKey& key);

}  // namespace entente::screen

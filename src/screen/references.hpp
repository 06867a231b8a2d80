#pragma once
#include <string_view>

#include "base/arena.hpp"
#include "record/plan.hpp"

namespace entente::screen {

/// Reads one cell that a person typed or pasted for any type of field: references by headline (case
/// folded) or id, lists of them separated by semicolons, choices by label or code, the rest as in
/// typed.hpp. Texts and lists lie in `arena`.
Result<Value> value_from_cell(const Plan& plan, const Field& field, std::string_view cell,
                              Arena& arena);

}  // namespace entente::screen

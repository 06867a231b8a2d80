#pragma once
#include <optional>
#include <vector>

#include "screen/shell/context.hpp"

namespace entente::screen {

/// What is asked before records are removed on which much of the plan hangs: parties, and the
/// person that I am. It says what their removal means, by how many records name them; `yes` is to
/// be filled in. Nothing for any other record: an undo is offered afterwards.
std::optional<Question> question_before_removing(Context& context, const Kind& kind,
                                                 const std::vector<Id>& ids);

}  // namespace entente::screen

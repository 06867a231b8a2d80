#pragma once
#include "screen/shell/context.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// What a partner's file would change, change by change, with the person's answers. Nothing is
/// written before "Take over"; leaving changes nothing.
void review_page(Context& context, Rect place);

}  // namespace entente::screen

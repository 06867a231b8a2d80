#pragma once
#include "screen/now/now.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// What needs somebody, worked out when the plan changes; `only` this sort.
const NowList& now_of(Context& context, const Now* only = nullptr);

/// The same as a list: filters by sort, each line with the one action that clears it. Returns its
/// height.
float draw_now(Context& context, Rect place, const NowList& list, const Now* only);

}  // namespace entente::screen

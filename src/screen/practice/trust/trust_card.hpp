#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// The trust account in small, for Home: how it has moved lately, the last year as lines, the
/// movement that counted most, and a link to the whole. Returns its height; draw it inside a card.
float draw_trust_card(Context& context, Rect place);

}  // namespace entente::screen

#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// The statement builder: for each intent its parts, the sentence they make while they are typed,
/// and what keeps it from being specific.
void intent_statement_picture(Context& context, Section& section);

}  // namespace entente::screen

#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// Decision rights as a matrix of decisions and of those who have a part in them.
void rights_matrix_picture(Context& context, Section& section);

}  // namespace entente::screen

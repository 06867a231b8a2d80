#pragma once
#include <string_view>

#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// Draws a section as a picture that is a practice's own.
using Picture = void (*)(Context& context, Section& section);

/// The picture that a practice names in its DrawnView; null where there is none of that name.
Picture find_picture(std::string_view name);

}  // namespace entente::screen

#pragma once
#include <string_view>

namespace entente::screen {

/// The icon font's character for a Lucide name; a plain file where the font has no such icon.
char32_t icon(std::string_view name);

}  // namespace entente::screen

#include "screen/shell/icons.hpp"

#include "kit/icons.hpp"

namespace entente::screen {

char32_t icon(std::string_view name) {
  for (const auto& [known, character] : kit::icon::all)
    if (known == name) return character;
  return kit::icon::file_text;
}

}  // namespace entente::screen

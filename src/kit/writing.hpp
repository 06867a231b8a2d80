#pragma once
#include <cstdint>
#include <string_view>

namespace entente::kit {

/// How a text may be put on the screen.
enum class Writing : std::uint8_t {
  letters,  // letter after letter, lines end at spaces: Latin, Greek, Cyrillic
  signs,    // sign after sign, lines end between signs too: Chinese, Japanese, Korean
  whole     // only as a whole: it joins, reorders or combines, runs from right to left, hides
            // something, or has colours of its own
};
Writing writing_of(std::string_view text);

}  // namespace entente::kit

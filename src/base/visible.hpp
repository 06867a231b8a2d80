#pragma once
#include <string>
#include <string_view>

namespace entente {

// What hides in a text: controls, line breaks, directions, zero widths, fillers, tags; and bytes
// that are no UTF-8. The page has its own of this for what it paints (web/script.mjs).

/// One line in which nothing hides: ⟨U+202E⟩ stands for a character, ⟨0x9B⟩ for a byte. Joiners,
/// variation selectors and the tags of a flag stay where honest text has them. A terminal obeys
/// what it is sent, so that here tabs, line breaks and the marks of direction are written out too.
std::string visible(std::string_view text);

/// The same for text of several lines: its line feeds stand, each followed by `margin`, and tabs.
std::string visible_lines(std::string_view text, std::string_view margin);

/// JSON text of the same meaning in which nothing hides: \u202e stands for such a character, U+FFFD
/// for a byte that is no UTF-8. Spaces and line feeds between the values stay.
std::string visible_json(std::string_view json);

}  // namespace entente

#pragma once
#include "kit/glyphs.hpp"

struct ImFont;
struct ImFontAtlas;

namespace entente::kit {

/// Adds a face of `source` to the atlas; glyphs are drawn when they are first shown, at the size
/// and density at which they are shown.
ImFont* add_font(ImFontAtlas& atlas, GlyphSource& source, Face face);

}  // namespace entente::kit

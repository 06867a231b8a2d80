#pragma once
#include "kit/pictures.hpp"

struct ImFont;
struct ImFontAtlas;

namespace entente::kit {

/// Adds a face to the atlas; its glyphs become pictures when they are first shown, at the size and
/// density at which they are shown.
ImFont* add_font(ImFontAtlas& atlas, Pictures& pictures, Face face);

}  // namespace entente::kit

#pragma once
#include "kit/glyphs.hpp"

namespace entente::platform {

/// Characters and texts as the browser shapes them (web/glyphs.mjs); letters.hpp paints them.
class BrowserGlyphs : public kit::GlyphSource {
 public:
  void measure(kit::Face face, float size, float& ascent, float& descent) override;
  bool shape(const kit::Lettering& lettering, bool picture, int stretch,
             kit::GlyphBox& out) override;
  std::vector<std::uint32_t> breaks(const kit::Lettering& lettering, float width,
                                    bool cut) override;
};

}  // namespace entente::platform

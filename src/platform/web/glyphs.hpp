#pragma once
#include "kit/glyphs.hpp"

namespace entente::platform {

/// Characters as the browser draws them (web/glyphs.mjs).
class BrowserGlyphs : public kit::GlyphSource {
 public:
  BrowserGlyphs();
  void measure(kit::Face face, float size, float& ascent, float& descent) override;
  bool draw(kit::Face face, float size, char32_t character, bool picture, int stretch,
            kit::GlyphBitmap& out) override;

 private:
  std::vector<std::uint32_t> pixels_;  // where the browser writes; one glyph at a time
};

}  // namespace entente::platform

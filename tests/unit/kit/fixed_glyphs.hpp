#pragma once
#include "kit/glyphs.hpp"

namespace entente::kit {

/// Characters of one width and no font, so that places are the same on every machine: each is 0.6
/// times its size wide.
class FixedGlyphs : public GlyphSource {
 public:
  void measure(Face, float size, float& ascent, float& descent) override {
    ascent = size * 0.95f, descent = size * 0.25f;
  }
  bool draw(Face, float size, char32_t, bool picture, int stretch, GlyphBitmap& out) override {
    out = {};
    out.advance = size * 0.6f;
    if (!picture) return true;
    out.width = static_cast<int>(size * 0.5f) * stretch, out.height = static_cast<int>(size * 0.7f);
    out.top = -static_cast<float>(out.height);
    out.pixels.assign(static_cast<std::size_t>(out.width * out.height), 0xffffffff);
    return true;
  }
};

}  // namespace entente::kit

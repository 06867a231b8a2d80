#include "platform/web/glyphs.hpp"

#include <emscripten.h>

namespace {

// clang-format off
EM_JS(void, entente_glyph_measure, (int face, float size, float* numbers), {
  HEAPF32.set(Module.host.glyphs.measure(face, size), numbers >> 2);
});

EM_JS(float, entente_glyph_advance, (int face, float size, int character), {
  return Module.host.glyphs.advance(face, size, String.fromCodePoint(character));
});

// Numbers: width, height, left, top, advance, 1 where coloured. Pixels: RGBA; those without colour
// come as black and leave as white.
EM_JS(void, entente_glyph_draw,
      (int face, float size, int character, int stretch, float* numbers, void* pixels), {
  const glyph = Module.host.glyphs.draw(face, size, String.fromCodePoint(character), stretch);
  HEAPF32.set([glyph.width, glyph.height, glyph.left, glyph.top, glyph.advance,
               glyph.colored ? 1 : 0], numbers >> 2);
  if (!glyph.pixels) return;
  HEAPU8.set(glyph.pixels, pixels);
  if (glyph.colored) return;
  const end = (pixels >> 2) + glyph.width * glyph.height;
  for (let at = pixels >> 2; at < end; ++at) HEAPU32[at] |= 0xffffff;
});
// clang-format on

constexpr std::size_t most_side = 256;  // as in web/glyphs.mjs

bool is_character(char32_t character) {
  const bool surrogate = character >= 0xd800 && character < 0xe000;
  return character >= 0x20 && character <= 0x10ffff && !surrogate;
}

}  // namespace

namespace entente::platform {

BrowserGlyphs::BrowserGlyphs() : pixels_(most_side * most_side) {}

void BrowserGlyphs::measure(kit::Face face, float size, float& ascent, float& descent) {
  float numbers[2] = {};
  entente_glyph_measure(static_cast<int>(face), size, numbers);
  ascent = numbers[0], descent = numbers[1];
}

bool BrowserGlyphs::draw(kit::Face face, float size, char32_t character, bool picture, int stretch,
                         kit::GlyphBitmap& out) {
  if (!is_character(character)) return false;
  const int face_number = static_cast<int>(face), code = static_cast<int>(character);
  if (!picture) {
    out.advance = entente_glyph_advance(face_number, size, code);
    return true;
  }
  float numbers[6] = {};
  entente_glyph_draw(face_number, size, code, stretch, numbers, pixels_.data());
  out.width = static_cast<int>(numbers[0]), out.height = static_cast<int>(numbers[1]);
  out.left = numbers[2], out.top = numbers[3], out.advance = numbers[4];
  out.colored = numbers[5] != 0;
  out.pixels.assign(pixels_.begin(), pixels_.begin() + out.width * out.height);
  return true;
}

}  // namespace entente::platform

#include "platform/web/glyphs.hpp"

#include <emscripten.h>

namespace {

// clang-format off
EM_JS(void, entente_glyph_measure, (int face, float size, float* numbers), {
  HEAPF32.set(Module.host.glyphs.measure(face, size), numbers >> 2);
});

// Numbers: advance, 1 where from right to left, and with a picture: width, height, left, top, 1
// where coloured. The pixels are fetched by the next function.
EM_JS(void, entente_glyph_draw,
      (int face, float size, const char* text, int length, int direction, int ink, int stretch,
       float* numbers), {
  HEAPF32.set(Module.host.glyphs.draw(face, size, UTF8ToString(text, length), direction, ink,
                                      stretch), numbers >> 2);
});

// RGBA; those without colour come as black and leave as white.
EM_JS(void, entente_glyph_pixels, (unsigned int* pixels, int count, int colored), {
  HEAPU8.set(Module.host.glyphs.pixels, pixels);
  if (colored) return;
  for (let at = pixels >> 2, end = at + count; at < end; ++at) HEAPU32[at] |= 0xffffff;
});

EM_JS(int, entente_text_breaks,
      (int face, float size, const char* text, int length, float width, int cut, unsigned* ends), {
  const found = Module.host.glyphs.breaks(face, size, UTF8ToString(text, length), width, cut);
  HEAPU32.set(found, ends >> 2);
  return found.length;
});
// clang-format on

bool is_character(std::string_view text) {
  return static_cast<unsigned char>(text.front()) >= 0x20 && text != "\x7f";
}

}  // namespace

namespace entente::platform {

void BrowserGlyphs::measure(kit::Face face, float size, float& ascent, float& descent) {
  float numbers[2] = {};
  entente_glyph_measure(static_cast<int>(face), size, numbers);
  ascent = numbers[0], descent = numbers[1];
}

bool BrowserGlyphs::draw(const kit::Lettering& lettering, bool picture, int stretch,
                         kit::GlyphBitmap& out) {
  const std::string_view text = lettering.text;
  if (!is_character(text) && text.size() == 1) return false;
  float numbers[7] = {};
  entente_glyph_draw(static_cast<int>(lettering.face), lettering.size, text.data(),
                     static_cast<int>(text.size()), static_cast<int>(lettering.direction),
                     static_cast<int>(lettering.ink), picture ? stretch : 0, numbers);
  out.advance = numbers[0], out.right_to_left = numbers[1] != 0;
  out.width = static_cast<int>(numbers[2]), out.height = static_cast<int>(numbers[3]);
  out.left = numbers[4], out.top = numbers[5];
  out.colored = numbers[6] != 0;
  const int count = out.width * out.height;
  out.pixels.resize(static_cast<std::size_t>(count));
  if (count > 0) entente_glyph_pixels(out.pixels.data(), count, out.colored ? 1 : 0);
  return true;
}

std::vector<std::uint32_t> BrowserGlyphs::breaks(const kit::Lettering& lettering, float width,
                                                 bool cut) {
  std::vector<std::uint32_t> ends(lettering.text.size() + 1);  // a line has a byte at least
  const int count =
      entente_text_breaks(static_cast<int>(lettering.face), lettering.size, lettering.text.data(),
                          static_cast<int>(lettering.text.size()), width, cut ? 1 : 0, ends.data());
  ends.resize(static_cast<std::size_t>(count));
  return ends;
}

}  // namespace entente::platform

#include "platform/web/glyphs.hpp"

#include <emscripten.h>

namespace {

// clang-format off
EM_JS(void, entente_glyph_measure, (int face, float size, float* numbers), {
  HEAPF32.set(Module.host.glyphs.measure(face, size), numbers >> 2);
});

// Numbers: advance, 1 where from right to left, and with a picture: width, height, left, top, 1
// where it may have colours.
EM_JS(void, entente_glyph_shape,
      (int face, float size, const char* text, int length, int direction, int stretch,
       float* numbers), {
  HEAPF32.set(Module.host.glyphs.shape(face, size, UTF8ToString(text, length), direction, stretch),
              numbers >> 2);
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

bool BrowserGlyphs::shape(const kit::Lettering& lettering, bool picture, int stretch,
                          kit::GlyphBox& out) {
  const std::string_view text = lettering.text;
  if (!is_character(text) && text.size() == 1) return false;
  float numbers[7] = {};
  entente_glyph_shape(static_cast<int>(lettering.face), lettering.size, text.data(),
                      static_cast<int>(text.size()), static_cast<int>(lettering.direction),
                      picture ? stretch : 0, numbers);
  out.advance = numbers[0], out.right_to_left = numbers[1] != 0;
  out.width = static_cast<int>(numbers[2]), out.height = static_cast<int>(numbers[3]);
  out.left = static_cast<int>(numbers[4]), out.top = static_cast<int>(numbers[5]);
  out.colored = numbers[6] != 0;
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

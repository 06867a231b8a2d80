#pragma once
#include <cstdint>
#include <vector>

namespace entente::kit {

enum class Face : std::uint8_t { regular, strong, icons };

/// A drawn character: `pixels` is width * height RGBA, white with alpha unless `colored`.
/// `left` and `top` go from the pen on the base line to the bitmap's upper left corner (top is
/// negative upwards). Everything in device pixels.
struct GlyphBitmap {
  int width = 0, height = 0;
  float left = 0, top = 0, advance = 0;
  bool colored = false;
  std::vector<std::uint32_t> pixels;
};

/// Draws characters: the browser's own text engine on the web, a fixed grid in tests.
class GlyphSource {
 public:
  virtual ~GlyphSource() = default;
  /// Ascent and descent (both positive) of a face at `size` device pixels.
  virtual void measure(Face face, float size, float& ascent, float& descent) = 0;
  /// The advance alone (cheap), or with the picture, which is drawn `stretch` times as wide (1 or
  /// 2, so that a glyph may stand between two pixels); `left` and `width` are then in stretched
  /// pixels, `advance` is not. False where the face has no such character.
  virtual bool draw(Face face, float size, char32_t character, bool picture, int stretch,
                    GlyphBitmap& out) = 0;
};

}  // namespace entente::kit

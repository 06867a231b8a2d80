#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::kit {

enum class Face : std::uint8_t { regular, strong, icons };

/// Which way a text runs: as its first letter says, unless words of the interface stand beside a
/// name ("… · by 30 June"); as the paragraph does that it is a line of; or by its first letter
/// alone, as a text field has it (dir=auto).
enum class Direction : std::uint8_t { by_text, left_to_right, right_to_left, by_first_letter };

/// A text as it is to be drawn: a single character, or what needs to be seen whole (kit/runs.hpp).
struct Lettering {
  Face face = Face::regular;
  float size = 0;  // device pixels
  std::string_view text;
  Direction direction = Direction::by_text;
  std::uint32_t ink = 0;  // 0xRRGGBB, for letters beside emoji; others are white
};

/// How much room a text takes. `left` and `top` go from the pen on the base line to the upper left
/// corner of its picture (top is negative upwards). Everything in device pixels.
struct GlyphBox {
  int width = 0, height = 0;
  int left = 0, top = 0;
  float advance = 0;
  bool colored = false;  // may hold emoji: its picture has colours of its own
  bool right_to_left = false;
};

/// Knows the shapes of characters: the browser's own text engine on the web, a fixed grid in tests.
/// Their pictures it paints straight into textures (kit/pictures.hpp), never into memory: a browser
/// that guards its person's privacy may give back other pixels than were painted.
class GlyphSource {
 public:
  virtual ~GlyphSource() = default;
  /// Ascent and descent (both positive) of a face at `size` device pixels.
  virtual void measure(Face face, float size, float& ascent, float& descent) = 0;
  /// The advance alone, or with the box of its picture, which is painted `stretch` times as wide (1
  /// or 2, so that a glyph may stand between two pixels); `left` and `width` are then in stretched
  /// pixels, `advance` is not. False where the face has no such character.
  virtual bool shape(const Lettering& lettering, bool picture, int stretch, GlyphBox& out) = 0;
  /// The ends of the lines, in bytes, that a text without newlines makes within `width` device
  /// pixels; or, where `cut`, only how much of it stands before an ellipsis there. Never within
  /// what a reader takes for one character.
  virtual std::vector<std::uint32_t> breaks(const Lettering& lettering, float width, bool cut) = 0;
};

}  // namespace entente::kit

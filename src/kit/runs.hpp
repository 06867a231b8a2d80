#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "kit/pictures.hpp"

struct ImFontAtlas;

namespace entente::kit {

/// What is known of a text that can only be written as a whole (kit/writing.hpp): how wide it is,
/// where it breaks, and its picture in the atlas. Lengths are CSS pixels.
struct Run {
  int used = 0;  // the frame in which it was last asked for
  float width = 0;
  bool right_to_left = false, colored = false;
  float left = 0, top = 0, pixel = 1;  // the picture's corner from the pen; how long a pixel is
  std::vector<int> tiles;              // ids of the atlas' places, side by side
  std::vector<std::uint32_t> breaks;   // as GlyphSource says
};

/// Asks the source once for each text, and keeps the answers and the pictures as long as they are
/// shown, and longer while there is room.
class Runs {
 public:
  /// More answers, or more pixels of pictures (16 MB), than this are kept only while on the screen.
  static constexpr std::size_t most_runs = 1000, most_pixels = 4'000'000;

  Runs(ImFontAtlas& atlas, Pictures& pictures) : atlas_(&atlas), pictures_(&pictures) {}
  /// Forgets what the last frame did not use, where there is more than is kept.
  void begin(int frame, float density);

  // The lettering's size and `width` in CSS pixels. An answer stands until the next question.
  const Run& measured(const Lettering& text) { return answer(text, Question::width); }
  const Run& pictured(const Lettering& text) { return answer(text, Question::picture); }
  /// The ends of its lines, in bytes.
  const Run& broken(const Lettering& text, float width) {
    return answer(text, Question::lines, width);
  }
  /// One end: how much of it stands before an ellipsis.
  const Run& cut(const Lettering& text, float width) { return answer(text, Question::cut, width); }

  std::size_t count() const { return runs_.size(); }
  std::size_t pixels() const { return pixels_; }

 private:
  enum class Question : std::uint8_t { width, picture, lines, cut };
  const Run& answer(Lettering lettering, Question question, float width = 0);
  void ask(Run& run, const Lettering& lettering, Question question, float width);
  void place_tiles(Run& run, const Lettering& lettering, const GlyphBox& box);

  ImFontAtlas* atlas_;
  Pictures* pictures_;
  std::vector<std::uint64_t> keys_;  // of the runs, beside them: what is looked through
  std::vector<Run> runs_;
  std::size_t pixels_ = 0;
  int frame_ = 0;
  float density_ = 1;
};

}  // namespace entente::kit

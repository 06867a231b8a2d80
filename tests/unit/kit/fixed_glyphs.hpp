#pragma once
#include <string>

#include "base/utf8.hpp"
#include "kit/glyphs.hpp"

namespace entente::kit {

/// Characters of one width and no font, so that places are the same on every machine: each is 0.6
/// times its size wide. What combines with the character before it or joins the next to it has no
/// width of its own. Lines end wherever they are full.
class FixedGlyphs : public GlyphSource {
 public:
  void measure(Face, float size, float& ascent, float& descent) override {
    ascent = size * 0.95f, descent = size * 0.25f;
  }
  bool shape(const Lettering& text, bool picture, int stretch, GlyphBox& out) override {
    out = {};
    const std::size_t count = ends_of(text.text).size();
    out.advance = text.size * 0.6f * static_cast<float>(count);
    out.right_to_left =
        text.direction == Direction::by_text || text.direction == Direction::by_first_letter
            ? begins_rightward(text.text)
            : text.direction == Direction::right_to_left;
    asked.push_back((picture ? "draw " : "measure ") + std::string(text.text) +
                    (out.right_to_left ? " <-" : ""));
    if (!picture) return true;
    out.width = static_cast<int>(text.size * 0.5f) * stretch * static_cast<int>(count);
    out.height = static_cast<int>(text.size * 0.7f);
    out.top = -out.height;
    return true;
  }
  std::vector<std::uint32_t> breaks(const Lettering& text, float width, bool cut) override {
    asked.push_back((cut ? "cut " : "break ") + std::string(text.text));
    const std::vector<std::uint32_t> ends = ends_of(text.text);
    const auto fit = static_cast<std::size_t>(width / (text.size * 0.6f));
    if (cut) return {fit == 0 ? 0 : ends[std::min(fit, ends.size()) - 1]};
    std::vector<std::uint32_t> lines;
    for (std::size_t at = fit; at < ends.size(); at += fit) lines.push_back(ends[at - 1]);
    lines.push_back(ends.empty() ? 0 : ends.back());
    return lines;
  }

  std::vector<std::string> asked;  // "draw words", "measure words <-", …

 private:
  static bool begins_rightward(std::string_view text) {
    const char32_t first = take_code_point(text).value_or(0);
    return first >= 0x590 && first <= 0x8ff;
  }
  static bool is_mark(char32_t one) {
    return (one >= 0x300 && one <= 0x36f) || one == 0x200d || one == 0xfe0f;
  }
  /// Where the characters as readers take them end, in bytes.
  static std::vector<std::uint32_t> ends_of(std::string_view text) {
    std::vector<std::uint32_t> ends;
    char32_t before = 0;
    for (std::string_view rest = text; !rest.empty();) {
      const char32_t one = take_code_point(rest).value_or('?');
      if (!ends.empty() && (is_mark(one) || before == 0x200d)) ends.pop_back();
      ends.push_back(static_cast<std::uint32_t>(text.size() - rest.size()));
      before = one;
    }
    return ends;
  }
};

}  // namespace entente::kit

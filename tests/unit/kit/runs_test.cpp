#include "kit/runs.hpp"

#include "kit/sheet.hpp"
#include "kit/ui.hpp"
#include "kit/writing.hpp"
#include "tests/unit/kit/fixed_glyphs.hpp"

#include <gtest/gtest.h>

namespace entente::kit {
namespace {

constexpr std::string_view shalom = "\u05e9\u05dc\u05d5\u05dd";  // four Hebrew letters
constexpr std::string_view decomposed = "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301";

/// Draws one frame and lists what the source was asked meanwhile.
struct Drawing {
  std::vector<std::string> frame(const std::function<void(Ui&)>& draw) {
    glyphs.asked.clear();
    ui.frame(seconds += 0.016, draw);
    return glyphs.asked;
  }
  FixedGlyphs glyphs;
  Ui ui{glyphs};
  double seconds = 0;
};

/// The pictures of wholes among them; single characters, of three bytes at most, aside.
std::string drawn_in(const std::vector<std::string>& asked) {
  std::string all;
  for (const std::string& one : asked)
    if (one.starts_with("draw ") && one.size() > 8) all += one.substr(5) + ";";
  return all;
}

TEST(Writing, TellsWhatMayBePutLetterAfterLetter) {
  for (const char* text :
       {"Anna", "Z\u00fcrich", "\u041e\u0441\u043b\u043e", "\u0391\u03b8\u03ae\u03bd\u03b1",
        "a \u2013 b\u2026 \u20ac", "two\nlines"})
    EXPECT_EQ(writing_of(text), Writing::letters) << text;
  for (const char* text : {"\u4f1a\u8b70", "\ud68c\uc758"})
    EXPECT_EQ(writing_of(text), Writing::signs) << text;
}

TEST(Writing, WhatJoinsCombinesReordersOrHidesIsAWhole) {
  for (const char* text :
       {"\u0645\u0631\u062d\u0628\u0627", "\u05e9\u05dc\u05d5\u05dd", "\u0928\u092e",
        "\u0e01\u0e33", "e\u0301", "\U0001f44d\U0001f3fd", "\U0001f1e8\U0001f1ed", "\u2764\ufe0f",
        "a\u200bb", "a\u202eb", "a\u00adb", "a\u0007", "\ufeff", "\U000e0041", "\u3164"})
    EXPECT_EQ(writing_of(text), Writing::whole) << text;
}

/// The characters below U+1F000 that Unicode's Emoji and Extended_Pictographic name, but for
/// digits.
constexpr char32_t colorful[][2] = {
    {0xa9, 0xa9},     {0xae, 0xae},     {0x203c, 0x203c}, {0x2049, 0x2049}, {0x2122, 0x2122},
    {0x2139, 0x2139}, {0x2194, 0x2199}, {0x21a9, 0x21aa}, {0x231a, 0x231b}, {0x2328, 0x2328},
    {0x2388, 0x2388}, {0x23cf, 0x23cf}, {0x23e9, 0x23f3}, {0x23f8, 0x23fa}, {0x24c2, 0x24c2},
    {0x25aa, 0x25ab}, {0x25b6, 0x25b6}, {0x25c0, 0x25c0}, {0x25fb, 0x25fe}, {0x2600, 0x27bf},
    {0x2934, 0x2935}, {0x2b05, 0x2b07}, {0x2b1b, 0x2b1c}, {0x2b50, 0x2b50}, {0x2b55, 0x2b55},
    {0x3030, 0x3030}, {0x303d, 0x303d}, {0x3297, 0x3297}, {0x3299, 0x3299}, {0x1f000, 0x1faff}};

TEST(Writing, WhateverAFontMayColourIsAWhole) {
  for (const auto& [first, last] : colorful) {
    for (char32_t character = first; character <= last; ++character) {
      std::string text = "Go ";
      append_code_point(text, character);
      EXPECT_EQ(writing_of(text), Writing::whole) << text;
    }
  }
}

TEST(Writing, SignsOfTheInterfaceAreLetters) {
  for (const char* text : {"\u25b2 3", "a \u2192 b", "3 \u00d7 4 \u2212 1", "\u00b1", "\u00b0"})
    EXPECT_EQ(writing_of(text), Writing::letters) << text;
}

TEST(Runs, PlainTextNeverAsksForAWhole) {
  Drawing drawing;
  const auto asked = drawing.frame([](Ui& ui) {
    ui.draw_lines({0, 0, 60, 0}, "plain words of Latin", Style::body, 0);
    ui.draw_text_cut(0, 60, 40, "and more of them", Style::body, 0);
  });
  for (const std::string& one : asked)
    EXPECT_LE(one.size(), std::string("measure \u2026").size()) << one;
}

TEST(Runs, AWholeIsAskedForOnceAndNotInLaterFrames) {
  Drawing drawing;
  const auto draw = [](Ui& ui) {
    ui.draw_text_cut(0, 0, 500, shalom, Style::body, 0);
    ui.draw_text_cut(0, 30, 500, shalom, Style::body, 0);
  };
  EXPECT_EQ(drawn_in(drawing.frame(draw)), std::string(shalom) + " <-;");
  EXPECT_TRUE(drawing.frame(draw).empty());
}

TEST(Runs, AnotherDensityIsDrawnAnew) {
  Drawing drawing;
  const auto draw = [](Ui& ui) { ui.draw_text(0, 0, shalom, Style::body, 0); };
  drawing.frame(draw);
  drawing.ui.set_display({.density = 2});
  EXPECT_FALSE(drawing.frame(draw).empty());
  EXPECT_FLOAT_EQ(drawing.ui.text_width(shalom, Style::body), 4 * 15 * 0.6f);
}

TEST(Runs, ACutKeepsCharactersWhole) {
  Drawing drawing;
  const auto asked =
      drawing.frame([](Ui& ui) { ui.draw_text_cut(0, 0, 4.5f * 9, decomposed, Style::body, 0); });
  EXPECT_EQ(drawn_in(asked), "e\u0301e\u0301e\u0301\u2026;");
}

TEST(Runs, ACutOfWhatRunsFromTheRightStillDoes) {
  Drawing drawing;
  const auto asked =
      drawing.frame([](Ui& ui) { ui.draw_text_cut(0, 0, 3.5f * 9, shalom, Style::body, 0); });
  EXPECT_EQ(drawn_in(asked), "\u05e9\u05dc\u2026 <-;");
}

TEST(Runs, LinesOfAParagraphRunAsItDoes) {
  Drawing drawing;
  const std::string text = std::string(shalom) + "e\u0301bcd" + std::string(shalom.substr(2));
  const auto asked = drawing.frame([&](Ui& ui) {
    ui.draw_lines({0, 0, 4.5f * 9, 0}, text, Style::body, 0);
  });
  EXPECT_EQ(drawn_in(asked),
            std::string(shalom) + " <-;e\u0301bcd <-;" + std::string(shalom.substr(2)) + " <-;");
}

TEST(Runs, LinesAreViewsOfTheText) {
  Drawing drawing;
  std::vector<std::string_view> lines;
  drawing.frame([&](Ui& ui) { lines = ui.lines(decomposed, 4.5f * 9, Style::body); });
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].data(), decomposed.data());
  EXPECT_EQ(lines[1].data(), decomposed.data() + 12);
}

TEST(Runs, KeepsNoMoreThanItsBoundBesideWhatIsShown) {
  FixedGlyphs glyphs;
  Sheet sheet(glyphs);
  for (int frame = 0; frame < 20; ++frame) {
    sheet.begin(100, 100, 2);
    for (int line = 0; line < 40; ++line) {
      const std::string text = std::string(100, '~') + std::to_string(frame * 40 + line);
      sheet.runs().pictured({Face::regular, 15, text});
    }
    sheet.end();
    const std::size_t shown = 40, area = shown * 104u * 15 * 21;
    EXPECT_LE(sheet.runs().count(), Runs::most_runs + shown);
    EXPECT_LE(sheet.runs().pixels(), Runs::most_pixels + area);
  }
  EXPECT_GE(sheet.runs().count(), 40u) << "what is shown stays";
}

}  // namespace
}  // namespace entente::kit

#include "base/visible.hpp"

#include <gtest/gtest.h>

#include "base/concat.hpp"
#include "base/utf8.hpp"

namespace entente {
namespace {

std::string text_of(std::initializer_list<char32_t> code_points) {
  std::string text;
  for (const char32_t code_point : code_points) append_code_point(text, code_point);
  return text;
}

TEST(Visible, WritesOutWhatATerminalWouldObey) {
  EXPECT_EQ(visible("\x1b[2J"), "⟨U+001B⟩[2J");
  EXPECT_EQ(visible("a\nb\tc\rd\x7f"), "a⟨U+000A⟩b⟨U+0009⟩c⟨U+000D⟩d⟨U+007F⟩");
  EXPECT_EQ(visible(text_of({0x85, 0x9b, 0x2028, 0x2029})), "⟨U+0085⟩⟨U+009B⟩⟨U+2028⟩⟨U+2029⟩");
  EXPECT_EQ(visible(text_of({0x202e, 0x2066, 0x200e, 0x200f, 0x61c})),
            "⟨U+202E⟩⟨U+2066⟩⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩");
}

TEST(Visible, WritesOutWhatShowsNothing) {
  for (const char32_t one : {0xad, 0x34f, 0x115f, 0x180e, 0x200b, 0x2060, 0x3164, 0xfeff, 0xffa0,
                             0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe0200})
    EXPECT_NE(visible(text_of({'a', one, 'b'})).find("a⟨U+"), std::string::npos)
        << static_cast<unsigned>(one);
  EXPECT_EQ(visible(text_of({'a', 0xe0041})), "a⟨U+E0041⟩");
}

TEST(Visible, WritesOutBytesThatAreNoText) {
  EXPECT_EQ(visible("a\x9b[2J"), "a⟨0x9B⟩[2J");
  EXPECT_EQ(visible("\xe2\x82"), "⟨0xE2⟩⟨0x82⟩");
  EXPECT_EQ(visible("\xed\xa0\x80"), "⟨0xED⟩⟨0xA0⟩⟨0x80⟩");
}

TEST(Visible, LetsHonestTextBe) {
  const std::string texts[] = {
      "",
      "Zürich × 2, “so” – 3 €",
      "会議 अनुबंध العقد",
      text_of({0x645, 0x6cc, 0x200c, 0x62e, 0x648}),            // Persian with its joiner
      text_of({0x1f469, 0x200d, 0x1f52c}),                      // a scientist
      text_of({0x2764, 0xfe0f, 0x200d, 0x1f525}),               // a heart on fire
      text_of({'1', 0xfe0f, 0x20e3}),                           // the key 1
      text_of({0x845b, 0xe0100}),                               // a sign in one of its forms
      text_of({0x1f3f4, 0xe0067, 0xe0062, 0xe007f, 0x1f600})};  // a flag
  for (const std::string& text : texts) {
    EXPECT_EQ(visible(text), text);
    EXPECT_EQ(visible_lines(text, "  "), text);
  }
}

TEST(Visible, JoinersAndSelectorsAloneAreNotHonest) {
  EXPECT_EQ(visible(text_of({'a', 0x200d, 'b'})), "a⟨U+200D⟩b");
  EXPECT_EQ(visible(text_of({'a', 0xfe0f})), "a⟨U+FE0F⟩");
  EXPECT_EQ(visible(text_of({0x4f1a, 0xfe00, 0xfe01})), text_of({0x4f1a, 0xfe00}) + "⟨U+FE01⟩");
  EXPECT_EQ(visible(text_of({0x4f1a, 0x200d, 0x200d})), text_of({0x4f1a, 0x200d}) + "⟨U+200D⟩");
  EXPECT_EQ(visible(text_of({0xe0061, 0x1f3f4})), "⟨U+E0061⟩" + text_of({0x1f3f4}));
}

TEST(Visible, LinesStandBelowTheFirst) {
  EXPECT_EQ(visible_lines("a\nb\n\nc\td", "  "), "a\n  b\n  \n  c\td");
  EXPECT_EQ(visible_lines("a\r\nb\x1b", "  "), "a⟨U+000D⟩\n  b⟨U+001B⟩");
}

TEST(Visible, JsonSaysTheSameInEscapes) {
  EXPECT_EQ(visible_json(concat("{\"", text_of({0x202e, 0x85, 0x2028}), "\":\n1}")),
            "{\"\\u202e\\u0085\\u2028\":\n1}");
  EXPECT_EQ(visible_json(text_of({0xe0041})), "\\udb40\\udc41");
  EXPECT_EQ(visible_json("\"\x9b\""), "\"\\ufffd\"");
  EXPECT_EQ(visible_json("{\"a\":\"Zürich\"}\n"), "{\"a\":\"Zürich\"}\n");
}

}  // namespace
}  // namespace entente

#include "base/looks.hpp"

#include "base/utf8.hpp"

namespace entente {
namespace {

enum Alphabet : unsigned { none = 0, latin = 1, greek = 2, cyrillic = 4 };

unsigned alphabet_of(char32_t letter) {
  const char32_t small = letter | 0x20;
  if (small >= 'a' && small <= 'z') return latin;
  if (letter >= 0xc0 && letter <= 0x24f && letter != 0xd7 && letter != 0xf7) return latin;
  if (letter >= 0x1e00 && letter <= 0x1eff) return latin;
  if ((letter >= 0x370 && letter <= 0x3ff) || (letter >= 0x1f00 && letter <= 0x1fff)) return greek;
  return letter >= 0x400 && letter <= 0x52f ? cyrillic : none;
}

/// Small letters as `folded` leaves them, each followed by the Latin one of its shape; a capital's
/// shape counts too, since it may be what is seen.
constexpr std::string_view shapes =
    "\u0430a\u0432b\u0435e\u043ak\u043cm\u043dh\u043eo\u0440p\u0441c\u0442t\u0443y\u0445x\u0455s"
    "\u0456i\u0458j\u04bbh\u0501d\u051bq\u051dw\u03b1a\u03b2b\u03b5e\u03b6z\u03b7h\u03b9i\u03bak"
    "\u03bcm\u03bdn\u03bfo\u03c1p\u03c4t\u03c5y\u03c7x";

char32_t shape_of(char32_t letter) {
  if (letter >= 'A' && letter <= 'Z') return letter | 0x20;
  if (alphabet_of(letter) < greek) return letter;
  for (std::string_view rest = shapes; !rest.empty(); rest.remove_prefix(1)) {
    const bool same = take_code_point(rest) == letter;
    if (same) return static_cast<unsigned char>(rest.front());
  }
  return letter;
}

/// Letters that are another one with a mark, or its form in a neighbouring language, each followed
/// by that other: Cyrillic, then Arabic and Persian.
constexpr std::string_view plain_letters =
    "\u0439\u0438\u0450\u0435\u0451\u0435\u0453\u0433\u0457\u0456\u045c\u043a\u045d\u0438\u045e"
    "\u0443"
    "\u04c2\u0436\u04d1\u0430\u04d3\u0430\u04d7\u0435\u04dd\u0436\u04df\u0437\u04e3\u0438\u04e5"
    "\u0438"
    "\u04e7\u043e\u04ed\u044d\u04ef\u0443\u04f1\u0443\u04f3\u0443\u04f5\u0447\u04f9\u044b"
    "\u0622\u0627\u0623\u0627\u0625\u0627\u0671\u0627\u0624\u0648\u0626\u064a\u0649\u064a\u06cc"
    "\u064a"
    "\u06a9\u0643\u0629\u0647\u06c0\u0647\u06c1\u0647\u06be\u0647";

char32_t plain_letter(char32_t letter) {
  if (letter < 0x400 || letter > 0x6ff) return letter;
  for (std::string_view rest = plain_letters; !rest.empty();) {
    const bool same = take_code_point(rest) == letter;
    const auto plain = take_code_point(rest);
    if (same) return plain.value_or(letter);
  }
  return letter;
}

struct Range {
  char32_t first, last;
};

template <std::size_t count>
bool lies_in(const Range (&ranges)[count], char32_t letter) {
  for (const Range& range : ranges)
    if (letter >= range.first && letter <= range.last) return true;
  return false;
}

/// Spaces, what has no width, and fillers.
constexpr Range unseen[] = {{0, 0x20},        {0xa0, 0xa0},     {0xad, 0xad},      {0x115f, 0x1160},
                            {0x1680, 0x1680}, {0x180b, 0x180f}, {0x2000, 0x200f},  {0x2028, 0x202f},
                            {0x205f, 0x206f}, {0x3000, 0x3000}, {0x3164, 0x3164},  {0xfe00, 0xfe0f},
                            {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0xe0000, 0xe01ef}};
/// Points and accents that stand on letters of any alphabet; vowel signs are no such marks.
constexpr Range marks[] = {{0x300, 0x36f},   {0x483, 0x489},   {0x591, 0x5bd},  {0x5bf, 0x5bf},
                           {0x5c1, 0x5c2},   {0x5c4, 0x5c5},   {0x5c7, 0x5c7},  {0x610, 0x61a},
                           {0x640, 0x640},   {0x64b, 0x65f},   {0x670, 0x670},  {0x6d6, 0x6dc},
                           {0x6df, 0x6e4},   {0x6e7, 0x6e8},   {0x6ea, 0x6ed},  {0x1ab0, 0x1aff},
                           {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe20, 0xfe2f}};
/// Punctuation that people put into a name or leave out: apostrophes, commas, hyphens, full stops.
constexpr Range strokes[] = {{0x27, 0x27},     {0x2c, 0x2e},     {0x5f, 0x60},
                             {0xb4, 0xb4},     {0xb7, 0xb7},     {0x2010, 0x2015},
                             {0x2018, 0x201f}, {0x2022, 0x2022}, {0x2027, 0x2027},
                             {0x2212, 0x2212}, {0x3001, 0x3002}, {0x30fb, 0x30fb}};

/// A Korean syllable as the letters that it is made of (Unicode 3.12).
void append_syllable(std::string& look, char32_t syllable) {
  const char32_t number = syllable - 0xac00;
  append_code_point(look, 0x1100 + number / 588);
  append_code_point(look, 0x1161 + number % 588 / 28);
  if (number % 28 != 0) append_code_point(look, 0x11a7 + number % 28);
}

/// Japanese letters with a voicing mark as the letter and the mark, Hiragana and Katakana alike.
void append_kana(std::string& look, char32_t letter) {
  const char32_t place = letter >= 0x30a0 ? letter - 0x60 : letter;
  char32_t bare = letter, mark = 0;
  const bool paired = place >= 0x304b && place <= 0x3062;
  if ((paired && place % 2 == 0) || place == 0x3065 || place == 0x3067 || place == 0x3069)
    bare = letter - 1, mark = 0x3099;
  if (place >= 0x306f && place <= 0x307d && place % 3 != 0)
    bare = letter - place % 3, mark = 0x3098 + place % 3;
  if (place == 0x3094) bare = letter - 0x4e, mark = 0x3099;
  append_code_point(look, bare);
  if (mark != 0) append_code_point(look, mark);
}

}  // namespace

std::string_view mixed_alphabets(std::string_view text) {
  unsigned word = none;
  while (!text.empty()) {
    const unsigned letter = alphabet_of(take_code_point(text).value_or(' '));
    word = letter == none ? none : word | letter;
    if (word == (latin | cyrillic)) return "Latin and Cyrillic";
    if (word == (latin | greek)) return "Latin and Greek";
    if (word == (greek | cyrillic)) return "Greek and Cyrillic";
  }
  return {};
}

std::string look_of(std::string_view text) {
  std::string look;
  const std::string plain = folded(text);
  for (std::string_view rest = plain; !rest.empty();) {
    char32_t letter = take_code_point(rest).value_or(' ');
    if (letter >= 'a' && letter <= 'z') {
      look.push_back(static_cast<char>(letter));
      continue;
    }
    if (letter >= 0xff01 && letter <= 0xff5e) letter -= 0xfee0;  // of full width
    if (lies_in(unseen, letter) || lies_in(marks, letter) || lies_in(strokes, letter)) continue;
    if (letter >= 0xac00 && letter <= 0xd7a3)
      append_syllable(look, letter);
    else if (letter >= 0x3041 && letter <= 0x30ff)
      append_kana(look, letter);
    else
      append_code_point(look, shape_of(plain_letter(letter)));
  }
  return look;
}

}  // namespace entente

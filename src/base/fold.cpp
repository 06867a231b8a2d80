#include <string_view>

#include "base/utf8.hpp"

namespace entente {

namespace {

// The plain letter below each accented one, from the decompositions of Unicode 15 and, for letters
// with strokes, from their shape. "." stands for itself, "*" for two letters (see `two_letters`).
constexpr std::string_view unaccented =
    "aaaaaa*ceeeeiiiidnooooo.ouuuuy**"   // U+00C0
    "aaaaaa*ceeeeiiiidnooooo.ouuuuy*y"   // U+00E0
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // U+0100
    "gggghhhhiiiiiiiiii**jjkkklllllll"   // U+0120
    "lllnnnnnnnnnoooooo**rrrrrrssssss"   // U+0140
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs"   // U+0160
    "b......................i..l....."   // U+0180
    "oo.............uu....zz........."   // U+01A0
    "....*********aaiioouuuuuuuuuu.aa"   // U+01C0
    "aa..ggggkkoooo..j***gg..nnaa...."   // U+01E0
    "aaaaeeeeiiiioooorrrruuuusstt..hh"   // U+0200
    "......aaeeooooooooyy......acclt."   // U+0220
    "...b..eejj..rryy................";  // U+0240
constexpr std::string_view latin_additional =
    "aabbbbbbccddddddddddeeeeeeeeeeff"   // U+1E00
    "gghhhhhhhhhhiiiikkkkkkllllllllmm"   // U+1E20
    "mmmmnnnnnnnnoooooooopppprrrrrrrr"   // U+1E40
    "ssssssssssttttttttuuuuuuuuuuvvvv"   // U+1E60
    "wwwwwwwwwwxxxxyyzzzzzzhtwy....*."   // U+1E80
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"   // U+1EA0
    "eeeeeeeeiiiioooooooooooooooooooo"   // U+1EC0
    "oooouuuuuuuuuuuuuuyyyyyyyy......";  // U+1EE0

struct TwoLetters {
  char32_t code_point;
  std::string_view letters;
};
constexpr TwoLetters two_letters[] = {
    {0x00c6, "ae"}, {0x00de, "th"}, {0x00df, "ss"}, {0x00e6, "ae"}, {0x00fe, "th"}, {0x0132, "ij"},
    {0x0133, "ij"}, {0x0152, "oe"}, {0x0153, "oe"}, {0x01c4, "dz"}, {0x01c5, "dz"}, {0x01c6, "dz"},
    {0x01c7, "lj"}, {0x01c8, "lj"}, {0x01c9, "lj"}, {0x01ca, "nj"}, {0x01cb, "nj"}, {0x01cc, "nj"},
    {0x01f1, "dz"}, {0x01f2, "dz"}, {0x01f3, "dz"}, {0x1e9e, "ss"},
};

char32_t lower_case(char32_t letter) {
  const auto within = [&](char32_t first, char32_t last) {
    return letter >= first && letter <= last;
  };
  if (within('A', 'Z') || within(0xc0, 0xde)) return letter == 0xd7 ? letter : letter + 32;
  if (within(0x100, 0x17f) || within(0x180, 0x24f) || within(0x1e00, 0x1eff)) return letter | 1;
  if (within(0x391, 0x3ab)) return letter + 32;  // Greek
  if (within(0x410, 0x42f)) return letter + 32;  // Cyrillic
  if (within(0x400, 0x40f)) return letter + 80;  // Cyrillic with accents
  if (within(0x460, 0x481) || within(0x48a, 0x4bf) || within(0x4d0, 0x52f)) return letter | 1;
  if (within(0x531, 0x556)) return letter + 48;                 // Armenian
  if (within(0x1c90, 0x1cbf)) return letter - 0x1c90 + 0x10d0;  // Georgian
  return letter;
}

/// Greek vowels without their tonos, and the sigma that ends a word as any other.
char32_t plain_greek(char32_t letter) {
  switch (letter) {
    case 0x386:
    case 0x3ac:
      return 0x3b1;
    case 0x388:
    case 0x3ad:
      return 0x3b5;
    case 0x389:
    case 0x3ae:
      return 0x3b7;
    case 0x38a:
    case 0x3af:
    case 0x390:
    case 0x3ca:
    case 0x3aa:
      return 0x3b9;
    case 0x38c:
    case 0x3cc:
      return 0x3bf;
    case 0x38e:
    case 0x3cd:
    case 0x3b0:
    case 0x3cb:
    case 0x3ab:
      return 0x3c5;
    case 0x38f:
    case 0x3ce:
      return 0x3c9;
    case 0x3c2:
      return 0x3c3;
    default:
      return letter;
  }
}

void append_folded(std::string& text, char32_t letter) {
  if (letter >= 0x300 && letter <= 0x36f) return;  // combining marks
  char plain = '.';
  if (letter >= 0xc0 && letter < 0xc0 + unaccented.size()) plain = unaccented[letter - 0xc0];
  if (letter >= 0x1e00 && letter < 0x1e00 + latin_additional.size())
    plain = latin_additional[letter - 0x1e00];
  if (plain == '*') {
    for (const TwoLetters& entry : two_letters)
      if (entry.code_point == letter) text += entry.letters;
  } else if (plain != '.') {
    text.push_back(plain);
  } else {
    append_code_point(text, lower_case(plain_greek(letter)));
  }
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty())
    if (const auto letter = take_code_point(text)) append_folded(out, *letter);
  return out;
}

}  // namespace entente

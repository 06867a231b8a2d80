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
  if (letter >= 0xff01 && letter <= 0xff5e) letter -= 0xfee0;
  if (letter >= 'A' && letter <= 'Z') return letter | 0x20;
  if (alphabet_of(letter) < greek) return letter;
  for (std::string_view rest = shapes; !rest.empty(); rest.remove_prefix(1)) {
    const bool same = take_code_point(rest) == letter;
    if (same) return static_cast<unsigned char>(rest.front());
  }
  return letter;
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
    const char32_t letter = take_code_point(rest).value_or(' ');
    const bool unseen = letter <= 0x20 || letter == 0xa0 || letter == 0xad || letter == 0xfeff ||
                        (letter >= 0x2000 && letter <= 0x200f) || letter == 0x2060;
    if (!unseen) append_code_point(look, shape_of(letter));
  }
  return look;
}

}  // namespace entente

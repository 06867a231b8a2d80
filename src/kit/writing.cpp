#include "kit/writing.hpp"

#include "base/utf8.hpp"

namespace entente::kit {
namespace {

/// What stands by itself, one character after the other from left to right. Left out: whatever
/// combines, joins or reorders, what is invisible (soft hyphen, zero-width and direction controls,
/// Hangul fillers), and whatever some font may give colours of its own (© and emoji): a character's
/// picture is a mask that takes any ink, a whole's is painted in its own.
struct Range {
  char32_t first, last;
};
constexpr char32_t first_sign = 0x2e80;
constexpr Range alone[] = {
    {0x20, 0x7e},     {0xa0, 0xa8},     {0xaa, 0xac},     {0xaf, 0x2ff},    {0x370, 0x482},
    {0x48a, 0x52f},   {0x1e00, 0x200a}, {0x2010, 0x2027}, {0x202f, 0x203b}, {0x203d, 0x2048},
    {0x204a, 0x205f}, {0x2070, 0x20cf}, {0x2100, 0x2121}, {0x2123, 0x2138}, {0x213a, 0x2193},
    {0x219a, 0x21a8}, {0x21ab, 0x22ff}, {0x2400, 0x24c1}, {0x24c3, 0x25a9}, {0x25ac, 0x25b5},
    {0x25b7, 0x25bf}, {0x25c1, 0x25fa}, {0x27c0, 0x2933}, {0x2936, 0x2aff}, {0x2c00, 0x3029},
    {0x3031, 0x303c}, {0x303e, 0x3098}, {0x309b, 0x3163}, {0x3165, 0x3296}, {0x3298, 0x3298},
    {0x329a, 0xa4cf}, {0xac00, 0xd7a3}, {0xe000, 0xfaff}, {0xff00, 0xff9d}, {0x20000, 0x3ffff}};

bool stands_alone(char32_t character) {
  for (const Range& range : alone)
    if (character <= range.last) return character >= range.first;
  return false;
}

}  // namespace

Writing writing_of(std::string_view text) {
  Writing writing = Writing::letters;
  if (is_printable_ascii(text)) return writing;
  while (!text.empty()) {
    const char32_t character = take_code_point(text).value_or('?');
    if (character == '\n' || character == '\t') continue;
    if (!stands_alone(character)) return Writing::whole;
    if (character >= first_sign) writing = Writing::signs;
  }
  return writing;
}

}  // namespace entente::kit

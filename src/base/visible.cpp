#include "base/visible.hpp"

#include <algorithm>
#include <iterator>

#include "base/utf8.hpp"

namespace entente {
namespace {

constexpr std::string_view hex = "0123456789ABCDEF";

struct Range {
  char32_t first, last;
};

/// Controls, separators of lines, marks that annotate, and all that Unicode wants to show nothing
/// (Default_Ignorable_Code_Point).
constexpr Range hiding[] = {
    {0x0, 0x1f},      {0x7f, 0x9f},       {0xad, 0xad},       {0x34f, 0x34f},    {0x61c, 0x61c},
    {0x115f, 0x1160}, {0x17b4, 0x17b5},   {0x180b, 0x180f},   {0x200b, 0x200f},  {0x2028, 0x202e},
    {0x2060, 0x206f}, {0x3164, 0x3164},   {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},  {0xffa0, 0xffa0},
    {0xfff0, 0xfffb}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff}};

bool hides(char32_t code_point) {
  const auto found = std::lower_bound(std::begin(hiding), std::end(hiding), code_point,
                                      [](Range range, char32_t one) { return range.last < one; });
  return found != std::end(hiding) && found->first <= code_point;
}

bool is_joiner(char32_t code_point) { return code_point == 0x200c || code_point == 0x200d; }
bool is_selector(char32_t code_point) {
  return (code_point >= 0xfe00 && code_point <= 0xfe0f) ||
         (code_point >= 0xe0100 && code_point <= 0xe01ef) ||
         (code_point >= 0x180b && code_point <= 0x180f && code_point != 0x180e);
}
bool is_tag(char32_t code_point) { return code_point >= 0xe0020 && code_point <= 0xe007f; }

/// Tells what hides from what only looks so, by what stands before it.
class Eye {
 public:
  /// Whether the next character of a text hides there.
  bool finds(char32_t code_point) {
    const bool found = hides(code_point) && !belongs(code_point);
    if (!is_tag(code_point) || found)
      tags_left_ = code_point == black_flag ? longest_flag : 0;
    else
      --tags_left_;
    // What joins or selects belongs to a character that is seen, not to another one of its sort.
    before_ = hides(code_point) ? (is_selector(code_point) && !found ? selected : 0) : code_point;
    return found;
  }

 private:
  static constexpr char32_t black_flag = 0x1f3f4;
  static constexpr char32_t selected = 0x10ffff;  // a picture with its selector: joiners may follow
  static constexpr int longest_flag = 7;          // tags, with the one that ends them

  bool belongs(char32_t code_point) const {
    if (is_joiner(code_point)) return before_ >= 0x590;
    if (is_tag(code_point)) return tags_left_ > 0;
    const bool key = (before_ >= '0' && before_ <= '9') || before_ == '#' || before_ == '*';
    return is_selector(code_point) && before_ != selected && (key || before_ >= 0xa9);
  }

  char32_t before_ = 0;
  int tags_left_ = 0;
};

void append_byte(std::string& text, unsigned char byte) {
  text += "⟨0x";
  text += hex[byte >> 4];
  text += hex[byte & 15];
  text += "⟩";
}

void append_mark(std::string& text, char32_t code_point) {
  text += "⟨U+";
  for (int shift = code_point > 0xffff ? 16 : 12; shift >= 0; shift -= 4)
    text += hex[code_point >> shift & 15];
  text += "⟩";
}

void append_unit(std::string& json, char32_t unit) {
  json += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) json += "0123456789abcdef"[unit >> shift & 15];
}

void append_escape(std::string& json, char32_t code_point) {
  if (code_point <= 0xffff) return append_unit(json, code_point);
  append_unit(json, 0xd800 + ((code_point - 0x10000) >> 10));
  append_unit(json, 0xdc00 + ((code_point - 0x10000) & 0x3ff));
}

/// Walks over the characters; `put` gets each with the bytes it was read from, none where they are
/// no UTF-8.
template <class Put>
void each_character(std::string_view text, Put put) {
  while (!text.empty()) {
    const std::string_view from = text;
    const auto code_point = take_code_point(text);
    put(code_point, from.substr(0, from.size() - text.size()));
  }
}

/// `margin`: null for text of one line.
std::string written_out(std::string_view text, const std::string_view* margin) {
  std::string out;
  Eye eye;
  each_character(text, [&](std::optional<char32_t> code_point, std::string_view bytes) {
    if (!code_point) return append_byte(out, static_cast<unsigned char>(bytes[0]));
    const bool found = eye.finds(*code_point);
    if (margin && (*code_point == '\n' || *code_point == '\t'))
      out.append(bytes).append(*code_point == '\n' ? *margin : "");
    else if (found)
      append_mark(out, *code_point);
    else
      out += bytes;
  });
  return out;
}

}  // namespace

std::string visible(std::string_view text) {
  if (is_printable_ascii(text)) return std::string(text);
  return written_out(text, nullptr);
}

std::string visible_lines(std::string_view text, std::string_view margin) {
  if (is_printable_ascii(text)) return std::string(text);
  return written_out(text, &margin);
}

std::string visible_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  each_character(json, [&](std::optional<char32_t> code_point, std::string_view bytes) {
    if (!code_point)
      out += "\\ufffd";
    else if (hides(*code_point) && *code_point != '\n')
      append_escape(out, *code_point);
    else
      out += bytes;
  });
  return out;
}

}  // namespace entente

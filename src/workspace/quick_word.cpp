#include "workspace/quick_word.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace entente {
namespace {

bool is_blank(char32_t point) {
  return point == ' ' || point == '\t' || point == '\n' || point == '\r' || point == 0xa0 ||
         point == 0x202f || point == 0x3000;
}

/// Bytes of the blank that `text` begins with; 0 where it begins with none.
std::size_t blank_at(std::string_view text) {
  std::string_view rest = text;
  const auto point = take_code_point(rest);
  return point && is_blank(*point) ? text.size() - rest.size() : 0;
}

/// The same for its end.
std::size_t blank_before_end(std::string_view text) {
  for (std::size_t tail = 1; tail <= std::min<std::size_t>(3, text.size()); ++tail)
    if (blank_at(text.substr(text.size() - tail)) == tail) return tail;
  return 0;
}

/// Bytes of the "@" (also a full-width one) that `text` begins with; 0 where it begins with none.
std::size_t at_sign(std::string_view text) {
  if (text.substr(0, 1) == "@") return 1;
  return text.substr(0, 3) == "＠" ? 3 : 0;
}

bool ends_clause(char letter) {
  return std::string_view(",;:!?.").find(letter) != std::string_view::npos;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

QuickWord word_from(std::string_view text, std::size_t begin, std::size_t end) {
  QuickWord word{begin, end, {}, false};
  std::string_view inside = text.substr(begin, end - begin);
  const std::size_t sign = at_sign(inside);
  word.named = sign > 0 && inside.size() > sign;
  if (word.named) inside.remove_prefix(sign);
  while (!inside.empty() && ends_clause(inside.back())) {
    const bool point_of_date = inside.back() == '.' && inside.size() > 1 &&
                               is_digit(inside[inside.size() - 2]) &&
                               inside.find('.') + 1 != inside.size();
    if (point_of_date) break;
    inside.remove_suffix(1);
  }
  word.plain = folded(inside);
  return word;
}

}  // namespace

std::string_view without_blanks_before(std::string_view text) {
  while (const std::size_t blank = blank_at(text)) text.remove_prefix(blank);
  return text;
}

std::string_view without_blanks(std::string_view text) {
  text = without_blanks_before(text);
  while (const std::size_t blank = blank_before_end(text)) text.remove_suffix(blank);
  return text;
}

std::vector<QuickWord> quick_words(std::string_view text, std::size_t start) {
  std::vector<QuickWord> words;
  std::size_t at = start;
  while (at < text.size()) {
    if (const std::size_t blank = blank_at(text.substr(at))) {
      at += blank;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && blank_at(text.substr(at)) == 0) ++at;
    words.push_back(word_from(text, begin, at));
  }
  return words;
}

}  // namespace entente

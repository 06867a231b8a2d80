#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A word of a typed line: what stands between blanks.
struct QuickWord {
  std::size_t begin = 0, end = 0;  // its bytes in the line, the signs around it included
  std::string plain;   // folded, without the signs that end a clause (but "26.11." keeps its point)
  bool named = false;  // begins with "@": a person's name is to come
};

/// The words of `text` from byte `start` on. Blanks are spaces, tabs, line breaks, no-break spaces
/// and the ideographic space.
std::vector<QuickWord> quick_words(std::string_view text, std::size_t start);

/// `text` without such blanks before it, and around it.
std::string_view without_blanks_before(std::string_view text);
std::string_view without_blanks(std::string_view text);

}  // namespace entente

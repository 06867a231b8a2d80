#include "exchange/word_difference.hpp"

#include <algorithm>
#include <cstdint>

namespace entente {

namespace {

using Words = std::vector<std::string_view>;
constexpr std::size_t most_words = 600;  // the table has the square of it

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

/// Words with the spaces behind them.
Words words_of(std::string_view text) {
  Words words;
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size() && !is_space(text[end])) ++end;
    while (end < text.size() && is_space(text[end])) ++end;
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

/// Adds a word to the last piece where it goes on with it.
void add(std::vector<WordPiece>& pieces, WordPiece::Kind kind, std::string_view word) {
  if (!pieces.empty() && pieces.back().kind == kind &&
      pieces.back().words.data() + pieces.back().words.size() == word.data())
    pieces.back().words = {pieces.back().words.data(), pieces.back().words.size() + word.size()};
  else
    pieces.push_back({kind, word});
}

/// What differs in the middle, by the lengths of common subsequences from each pair of places on.
void add_middle(const Words& before, const Words& after, std::vector<WordPiece>& pieces) {
  const std::size_t rows = before.size(), columns = after.size();
  std::vector<std::uint16_t> length((rows + 1) * (columns + 1));
  const auto at = [&](std::size_t row, std::size_t column) -> std::uint16_t& {
    return length[row * (columns + 1) + column];
  };
  for (std::size_t row = rows; row-- > 0;)
    for (std::size_t column = columns; column-- > 0;)
      at(row, column) = before[row] == after[column]
                            ? static_cast<std::uint16_t>(at(row + 1, column + 1) + 1)
                            : std::max(at(row + 1, column), at(row, column + 1));
  std::size_t row = 0, column = 0;
  while (row < rows || column < columns) {
    if (row < rows && column < columns && before[row] == after[column]) {
      add(pieces, WordPiece::Kind::same, after[column]);
      ++row, ++column;
    } else if (row < rows && (column == columns || at(row + 1, column) >= at(row, column + 1))) {
      add(pieces, WordPiece::Kind::gone, before[row++]);
    } else {
      add(pieces, WordPiece::Kind::come, after[column++]);
    }
  }
}

}  // namespace

std::vector<WordPiece> word_difference(std::string_view before, std::string_view after) {
  Words old = words_of(before), now = words_of(after);
  std::vector<WordPiece> pieces;
  const auto split = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
  for (auto word = now.begin(); word != split.second; ++word)
    add(pieces, WordPiece::Kind::same, *word);
  old.erase(old.begin(), split.first);
  now.erase(now.begin(), split.second);
  Words tail;
  while (!old.empty() && !now.empty() && old.back() == now.back()) {
    tail.push_back(now.back());
    old.pop_back();
    now.pop_back();
  }
  if (old.size() <= most_words && now.size() <= most_words) {
    add_middle(old, now, pieces);
  } else {
    for (std::string_view word : old) add(pieces, WordPiece::Kind::gone, word);
    for (std::string_view word : now) add(pieces, WordPiece::Kind::come, word);
  }
  for (auto word = tail.rbegin(); word != tail.rend(); ++word)
    add(pieces, WordPiece::Kind::same, *word);
  return pieces;
}

}  // namespace entente

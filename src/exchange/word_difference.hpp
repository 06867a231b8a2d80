#pragma once
#include <string_view>
#include <vector>

namespace entente {

/// A run of words of a text and what became of it.
struct WordPiece {
  enum class Kind : std::uint8_t { same, gone, come } kind = Kind::same;
  std::string_view words;  // in the text before, or in the one after; spaces behind included
};

/// The words that two texts share, in order, and those between: the longest common subsequence of
/// words (Hunt and McIlroy 1976). Texts of more than 600 words between a common beginning and end
/// count as wholly rewritten there.
std::vector<WordPiece> word_difference(std::string_view before, std::string_view after);

}  // namespace entente

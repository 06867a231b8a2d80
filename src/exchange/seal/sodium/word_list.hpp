#pragma once
#include <span>
#include <string_view>

namespace entente {

/// words.txt, put in by scripts/cmake/embed.cmake: 2,048 English words, one a line, no two alike in
/// their first four letters (BIP-0039).
struct WordList {
  std::string_view name;
  std::string_view bytes;
};

std::span<const WordList> word_lists();

}  // namespace entente

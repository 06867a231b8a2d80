#include "exchange/seal/sodium/words.hpp"

#include <cstdint>

#include "exchange/seal/sodium/word_list.hpp"

namespace entente {
namespace {

/// The n-th line of the list, counted from 0.
std::string_view word(std::uint32_t number) {
  std::string_view rest = word_lists().front().bytes;
  for (; number > 0; --number) rest.remove_prefix(rest.find('\n') + 1);
  return rest.substr(0, rest.find('\n'));
}

}  // namespace

std::string words_from(std::string_view bytes, int count, char between) {
  std::string text;
  std::uint32_t held = 0;
  int bits = 0;
  for (; count > 0; --count) {
    for (; bits < 11; bits += 8, bytes.remove_prefix(1))
      held = held << 8 | static_cast<unsigned char>(bytes.front());
    bits -= 11;
    if (!text.empty()) text.push_back(between);
    text += word(held >> bits & 2047);
  }
  return text;
}

}  // namespace entente

#include "base/id.hpp"

#include "base/base32.hpp"

namespace entente {

std::string text_from(Id id) {
  if (!id) return {};
  char letters[id_letters];
  write_id(id, letters);
  return std::string(letters, id_letters);
}

void write_id(Id id, char* letters) {
  for (int place = id_letters - 1; place >= 0; --place) {
    letters[place] = base32_letters[id.value & 31];
    id.value >>= 5;
  }
}

std::optional<Id> id_from_text(std::string_view text) {
  // 13 letters hold 65 bits: the first may only use four of its five.
  if (text.size() != id_letters || base32_digit(text[0]) > 15) return {};
  Id id;
  unsigned bad = 0;
  for (char letter : text) {
    const unsigned digit = base32_digit(letter);
    bad |= digit;
    id.value = id.value << 5 | (digit & 31);
  }
  if (bad > 31 || !id) return {};
  return id;
}

}  // namespace entente

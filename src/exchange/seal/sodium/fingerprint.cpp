#include "exchange/seal/sodium/fingerprint.hpp"

#include "exchange/seal/sodium/hash.hpp"
#include "exchange/seal/sodium/minisign.hpp"
#include "exchange/seal/sodium/words.hpp"

namespace entente {

Result<std::string> fingerprint(std::string_view public_key) {
  const auto key = PublicKey::from_text(public_key);
  if (!key) return key.problems();
  return words_from(text_of(blake2b_256(key->text())), fingerprint_words, ' ');
}

}  // namespace entente

#include "exchange/seal/sodium/perform.hpp"

#include "exchange/seal/problems.hpp"
#include "exchange/seal/sodium/age.hpp"
#include "exchange/seal/sodium/fingerprint.hpp"
#include "exchange/seal/sodium/hash.hpp"
#include "exchange/seal/sodium/keys_card.hpp"
#include "exchange/seal/sodium/minisign.hpp"
#include "exchange/seal/sodium/trust.hpp"
#include "exchange/seal/sodium/words.hpp"

namespace entente {
namespace {

using Deed = Sealer::Deed;
using Parts = Sealer::Parts;

Result<Parts> one(Result<std::string> text) {
  if (!text) return text.problems();
  return Parts{std::move(*text)};
}

/// How many parts a deed takes at least.
std::size_t parts_of(Deed deed) {
  switch (deed) {
    case Deed::make_key:
    case Deed::make_passphrase:
      return 0;
    case Deed::fingerprint:
    case Deed::hash:
      return 1;
    case Deed::sign:
      return 3;
    case Deed::seal:
    case Deed::open:
    case Deed::check:
    case Deed::export_key:
    case Deed::restore_key:
      return 2;
    case Deed::sign_noted:
      return 5;
    case Deed::judge:
    case Deed::keys:
      return 7;
  }
  return 0;
}

Result<Parts> key_parts(const SecretKey& key, Random& random) {
  auto secret = write_secret_key(key, "", random);
  if (!secret) return secret.problems();
  return Parts{std::move(*secret), key.public_key.text()};
}

Result<Parts> new_key(Random& random) {
  SecretKey key;
  make_key(key, random);
  return key_parts(key, random);
}

Result<Parts> restored_key(const Parts& parts, Random& random) {
  SecretKey key;
  if (const auto read = read_secret_key(parts[0], parts[1], key); !read) return read.problems();
  return key_parts(key, random);
}

Result<Parts> exported_key(const Parts& parts, Random& random) {
  SecretKey key;
  if (const auto read = read_secret_key(parts[0], "", key); !read) return read.problems();
  return one(write_secret_key(key, parts[1], random));
}

Result<Parts> signature(const Parts& parts) {
  SecretKey key;
  if (const auto read = read_secret_key(parts[1], "", key); !read) return read.problems();
  return one(sign(parts[0], key, parts[2]));
}

Result<Parts> checked(const Parts& parts) {
  std::vector<PublicKey> candidates;
  for (std::size_t index = 2; index < parts.size(); ++index) {
    const auto key = PublicKey::from_text(parts[index]);
    if (!key) return key.problems();
    candidates.push_back(*key);
  }
  Checked found = check_signature(parts[0], parts[1], candidates);
  const char outcome = static_cast<char>('0' + static_cast<int>(found.outcome));
  return Parts{std::string(1, outcome), std::move(found.public_key), std::move(found.key_id),
               std::move(found.comment), std::move(found.why)};
}

std::string passphrase(Random& random) {
  std::array<unsigned char, fingerprint_bits / 8> drawn;
  fill(drawn.data(), drawn.size(), random);
  return words_from(text_of(drawn), fingerprint_words, '-');
}

}  // namespace

Result<Parts> perform(Deed deed, const Parts& parts, Random& random) {
  if (parts.size() < parts_of(deed)) return Problem{"", "Something to seal or sign is missing."};
  switch (deed) {
    case Deed::seal:
      return one(age_seal(parts[0], parts[1], age_work_written, random));
    case Deed::open:
      return one(age_open(parts[0], parts[1]));
    case Deed::make_key:
      return new_key(random);
    case Deed::sign:
      return signature(parts);
    case Deed::check:
      return checked(parts);
    case Deed::export_key:
      return exported_key(parts, random);
    case Deed::restore_key:
      return restored_key(parts, random);
    case Deed::fingerprint:
      return one(fingerprint(parts[0]));
    case Deed::hash:
      return Parts{hexadecimal(text_of(blake2b_256(parts[0])))};
    case Deed::make_passphrase:
      return Parts{passphrase(random)};
    case Deed::sign_noted:
      return sign_noted(parts, random);
    case Deed::judge:
      return judge_signature(parts);
    case Deed::keys:
      return keys_card(parts, random);
  }
  return Problem{"", "Nothing known is asked for."};
}

}  // namespace entente

#include "exchange/seal/sodium/trust.hpp"

#include "exchange/seal/known_keys.hpp"
#include "exchange/seal/signature_note.hpp"
#include "exchange/seal/sodium/fingerprint.hpp"
#include "exchange/seal/sodium/minisign.hpp"

namespace entente {
namespace {

using Parts = Sealer::Parts;

/// The partners' keys; what cannot be read is no reason not to open a file.
KnownKeys known_from(const std::string& text) {
  auto keys = known_keys_from_text(text);
  return keys ? std::move(*keys) : KnownKeys{};
}

/// Those that are still keys: a damaged one proves nothing.
std::vector<PublicKey> candidates(const KnownKeys& keys, Id plan) {
  std::vector<PublicKey> found;
  for (const std::string& text : candidates_for(keys, plan))
    if (auto key = PublicKey::from_text(text)) found.push_back(*key);
  return found;
}

std::string words_of(const std::string& public_key) {
  const auto words = fingerprint(public_key);
  return words ? *words : std::string();
}

Result<void> own_key(const std::string& secret, SecretKey& key, Random& random) {
  if (!secret.empty()) return read_secret_key(secret, "", key);
  make_key(key, random);
  return {};
}

}  // namespace

Result<Parts> sign_noted(const Parts& parts, Random& random) {
  SecretKey key;
  if (const auto had = own_key(parts[1], key, random); !had) return had.problems();
  const std::string public_key = key.public_key.text();
  const SignatureNote note{parts[2], moment_from_text(parts[3]).value_or(Moment{}), parts[4],
                           public_key};
  auto signature = sign(parts[0], key, comment_from(note));
  if (!signature) return signature.problems();
  auto secret = parts[1].empty() ? write_secret_key(key, "", random) : parts[1];
  if (!secret) return secret.problems();
  return Parts{std::move(*signature), std::move(*secret), public_key, words_of(public_key)};
}

Result<Parts> judge_signature(const Parts& parts) {
  KnownKeys keys = known_from(parts[2]);
  const Id plan = id_from_text(parts[3]).value_or(Id{}),
           party = id_from_text(parts[4]).value_or(Id{});
  const Checked found = check_signature(parts[0], parts[1], candidates(keys, plan));
  const Verdict verdict = judge(found, keys, plan, party);
  const std::string signer = words_of(found.public_key);
  std::string words = words_for(verdict, found);
  if (!signer.empty()) words += " Its words: " + signer + ".";
  KnownKeys trusted = keys;
  if (found.outcome == Checked::Outcome::intact)
    remember_key(trusted, {plan,
                           party,
                           found.public_key,
                           moment_from_text(parts[6]).value_or(Moment{}),
                           {},
                           {},
                           parts[5]});
  const std::string after = text_from(trusted);
  return Parts{std::string(1, static_cast<char>('0' + static_cast<int>(verdict))), words,
               may_open(verdict) ? after : text_from(keys), after, signer};
}

}  // namespace entente

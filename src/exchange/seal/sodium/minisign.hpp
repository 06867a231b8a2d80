#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "exchange/seal/sealer.hpp"
#include "exchange/seal/sodium/bytes.hpp"

namespace entente {

// minisign's three files. Ed25519 over BLAKE2b-512 of the bytes ("ED"); the older form over the
// bytes themselves ("Ed") is verified too, never made.

/// The public half of a key: eight random bytes that name it, and the Ed25519 key.
struct PublicKey {
  std::array<unsigned char, 8> id = {};
  std::array<unsigned char, 32> key = {};

  /// From the one line "RW…", or from a public key file with its comment line.
  static Result<PublicKey> from_text(std::string_view text);
  /// The one line; two keys are the same exactly where their lines are.
  std::string text() const;
  /// As minisign shows it: 16 hexadecimal digits in capitals.
  std::string id_text() const;
};

/// A key to sign with.
struct SecretKey {
  PublicKey public_key;
  Secret<64> key;  // libsodium's form: the seed, then the public key
};

void make_key(SecretKey& key, Random& random);

/// Reads a minisign secret key file, with the password where it is encrypted (at most minisign's
/// own 2^20 steps and 1 GiB). A key whose halves do not belong together is refused: signing with it
/// would give the key away.
Result<void> read_secret_key(std::string_view file, std::string_view password, SecretKey& key);

/// The file, encrypted with 2^17 steps of scrypt; with an empty password not encrypted, as
/// `minisign -W` makes it.
Result<std::string> write_secret_key(const SecretKey& key, std::string_view password,
                                     Random& random);

/// A signature file over the bytes. `comment`: see problems.hpp's `bad_comment`.
Result<std::string> sign(std::string_view bytes, const SecretKey& key, std::string_view comment);

/// See Checked. Of our own signatures (those with a key in their note) every line is checked; of
/// others' the untrusted comment, which nothing covers, may say anything and is not shown.
Checked check_signature(std::string_view bytes, std::string_view signature,
                        const std::vector<PublicKey>& candidates);

}  // namespace entente

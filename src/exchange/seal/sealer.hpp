#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace entente {

/// A key to sign with: minisign's secret key file as `minisign -W` makes it (not encrypted: it
/// lives in the settings of this browser), and its public half, one line that begins with "RW".
struct SigningKey {
  std::string secret;
  std::string public_key;
};

/// What a signature says about bytes, before anybody asks whose key it is (known_keys.hpp does).
struct Checked {
  enum class Outcome : std::uint8_t {
    intact,    // the bytes are those that were signed with `public_key`
    changed,   // the bytes or the trusted comment are not what the named key signed
    no_key,    // made with a key that is neither among the candidates nor in the signature
    malformed  // not a minisign signature: `why`
  };
  Outcome outcome = Outcome::malformed;
  std::string public_key;  // "RW…"; where intact
  std::string key_id;      // 16 hexadecimal digits, as minisign shows them; but where malformed
  std::string comment;     // the trusted comment; where intact
  std::string why;         // in words; where malformed
};

/// Seals, signs and their opposites: the port behind which libsodium stands. Answers come later (on
/// the web from a module of its own, loaded at the first call and run beside the page), each
/// exactly once. What can go wrong is said in problems.hpp.
class Sealer {
 public:
  /// One thing to do. The parts that go in and come out stand beside each, in their order.
  enum class Deed : std::uint8_t {
    seal,         // bytes, passphrase -> age file
    open,         // age file, passphrase -> bytes
    make_key,     // -> secret, public key
    sign,         // bytes, secret, trusted comment -> signature file
    check,        // bytes, signature file, candidate keys… -> outcome, key, key id, comment, why
    export_key,   // secret, password -> secret key file ("" for no password: as it is)
    restore_key,  // secret key file, password -> secret, public key
    fingerprint,  // public key -> words
    hash,         // bytes -> hash
    make_passphrase,  // -> words
    sign_noted,  // bytes, secret ("" makes a key), file name, moment, hash of the export before
                 // -> signature file, secret, public key, its words
    judge,       // bytes, signature file, known keys, plan, party, the party's name, moment
                 // -> verdict, words for it, known keys (with a first one), the same with this key
                 // trusted, the signer's words
    keys,        // keys_card.hpp
  };
  using Parts = std::vector<std::string>;
  using Answer = std::function<void(Result<Parts>)>;
  using Texted = std::function<void(Result<std::string>)>;
  using Keyed = std::function<void(Result<SigningKey>)>;

  virtual ~Sealer() = default;
  virtual void perform(Deed deed, Parts parts, Answer answer) = 0;

  /// The bytes as an age v1 file (binary) that the passphrase opens; `age -d` opens it too.
  void seal(std::string bytes, std::string passphrase, Texted done);
  /// What is in an age v1 passphrase file, binary or armoured.
  void open(std::string sealed, std::string passphrase, Texted done);

  void make_key(Keyed done);
  /// A minisign signature file over exactly these bytes; `minisign -V` verifies it.
  /// `comment`: one line that is signed too (signature_note.hpp).
  void sign(std::string bytes, const SigningKey& key, std::string comment, Texted done);
  /// `candidates`: public keys it may have been signed with, such as all that are remembered.
  void check(std::string bytes, std::string signature, const std::vector<std::string>& candidates,
             std::function<void(Result<Checked>)> done);

  /// A secret key file to keep elsewhere, encrypted with the password; "" leaves it as it is.
  void export_key(const SigningKey& key, std::string password, Texted done);
  /// Reads one, also one that `minisign -G` made.
  void restore_key(std::string file, std::string password, Keyed done);

  /// A public key as words to compare over the phone (sodium/fingerprint.hpp).
  void fingerprint(std::string public_key, Texted done);
  /// BLAKE2b-256 in 64 hexadecimal digits, as `b2sum -l 256` prints: names an export in the chain.
  void hash(std::string bytes, Texted done);
  /// Eight random words joined by hyphens: 88 bits.
  void make_passphrase(Texted done);
};

/// What the deed `check` answered, from its parts.
Checked checked_from(const Sealer::Parts& parts);

/// Whether bytes begin as an age file, binary or armoured, of whatever version: then ask for the
/// passphrase.
bool looks_sealed(std::string_view bytes);

}  // namespace entente

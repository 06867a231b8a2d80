#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "exchange/seal/sealer.hpp"

namespace entente {

/// A party's key as this browser remembers it for one plan: trusted at first use, surer once both
/// sides compared its words. What was replaced is kept, so that older files stay explained.
struct KnownKey {
  Id plan, party;
  std::string public_key;  // "RW…"
  Moment first_seen;
  Moment compared;        // when the words were compared with the partner; zero: never
  Moment replaced;        // when a newer key took its place; zero: it is the party's key
  std::string name = {};  // what to call the party: "Marlow, in Helix"
  friend bool operator==(const KnownKey&, const KnownKey&) = default;
};

/// All of them: belongs to the settings of this browser, never to a plan or a file.
using KnownKeys = std::vector<KnownKey>;

/// The party's key in this plan; null before the first file that it signed.
const KnownKey* current_key(const KnownKeys& keys, Id plan, Id party);

/// Every public key remembered for a plan: what `Sealer::check` is given.
std::vector<std::string> candidates_for(const KnownKeys& keys, Id plan);

/// What a signature means to whoever opens the file.
enum class Verdict : std::uint8_t {
  good,           // the bytes are what the party's known key signed
  first_key,      // whole, by a key not seen before, and the party had none: it can be remembered
  changed_key,    // whole, but by another key than the party's: blocks until a person confirms
  unknown_key,    // made with a key that is not known and not in the signature: nothing is proven
  bytes_changed,  // the file or the comment is not what was signed
  malformed       // no signature at all
};

/// Judges what was found in a file that claims to come from `party`.
Verdict judge(const Checked& found, const KnownKeys& keys, Id plan, Id party);

/// Whether the file may be opened without asking a person about its signature first.
bool may_open(Verdict verdict);

/// The verdict in words for whoever opens the file.
std::string words_for(Verdict verdict, const Checked& found);

/// Makes a key the party's, at first use or after a person confirmed the change; what it had before
/// is marked as replaced. The key that it has already stays as it is.
void remember_key(KnownKeys& keys, const KnownKey& key);

/// The words of the party's key were compared and are the same.
void mark_compared(KnownKeys& keys, Id plan, Id party, Moment when);

/// As lines for the settings, and back; text that is not that is a problem and changes nothing.
std::string text_from(const KnownKeys& keys);
Result<KnownKeys> known_keys_from_text(std::string_view text);

}  // namespace entente

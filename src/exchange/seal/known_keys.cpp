#include "exchange/seal/known_keys.hpp"

#include <algorithm>

#include "base/concat.hpp"

namespace entente {
namespace {

bool is_current(const KnownKey& key, Id plan, Id party) {
  return key.plan == plan && key.party == party && key.replaced == Moment{};
}

Verdict judge_intact(const Checked& found, const KnownKeys& keys, Id plan, Id party) {
  if (const KnownKey* own = current_key(keys, plan, party))
    return own->public_key == found.public_key ? Verdict::good : Verdict::changed_key;
  // Another party's key is not a new one of this party's.
  const bool of_another = std::any_of(keys.begin(), keys.end(), [&](const KnownKey& key) {
    return key.plan == plan && key.public_key == found.public_key;
  });
  return of_another ? Verdict::changed_key : Verdict::first_key;
}

}  // namespace

const KnownKey* current_key(const KnownKeys& keys, Id plan, Id party) {
  const auto found = std::find_if(
      keys.begin(), keys.end(), [&](const KnownKey& key) { return is_current(key, plan, party); });
  return found == keys.end() ? nullptr : &*found;
}

std::vector<std::string> candidates_for(const KnownKeys& keys, Id plan) {
  std::vector<std::string> candidates;
  for (const KnownKey& key : keys)
    if (key.plan == plan) candidates.push_back(key.public_key);
  return candidates;
}

Verdict judge(const Checked& found, const KnownKeys& keys, Id plan, Id party) {
  switch (found.outcome) {
    case Checked::Outcome::intact:
      return judge_intact(found, keys, plan, party);
    case Checked::Outcome::changed:
      return Verdict::bytes_changed;
    case Checked::Outcome::no_key:
      return Verdict::unknown_key;
    case Checked::Outcome::malformed:
      break;
  }
  return Verdict::malformed;
}

bool may_open(Verdict verdict) { return verdict == Verdict::good || verdict == Verdict::first_key; }

std::string words_for(Verdict verdict, const Checked& found) {
  switch (verdict) {
    case Verdict::good:
      return "Signed by the partner's known key, and unchanged since.";
    case Verdict::first_key:
      return "Signed, and unchanged since. This is the first file signed with this key: compare "
             "its "
             "words with the partner over the phone.";
    case Verdict::changed_key:
      return concat("Unchanged since it was signed, but with another key (", found.key_id,
                    ") than the partner's known one. Ask the partner by phone whether the key was "
                    "changed, and compare its words, before you go on.");
    case Verdict::unknown_key:
      return concat("Signed with a key that is not known here (", found.key_id,
                    "), so nothing can be said. Ask the partner for its public key.");
    case Verdict::bytes_changed:
      return concat(
          "The file was changed after it was signed, or belongs to another signature (key ",
          found.key_id, "). Do not use it; ask for it again, by another way.");
    case Verdict::malformed:
      break;
  }
  return found.why;
}

void remember_key(KnownKeys& keys, const KnownKey& key) {
  for (KnownKey& known : keys) {
    if (!is_current(known, key.plan, key.party)) continue;
    if (known.public_key == key.public_key) return;
    known.replaced = key.first_seen;
  }
  keys.push_back(key);
}

void mark_compared(KnownKeys& keys, Id plan, Id party, Moment when) {
  for (KnownKey& key : keys)
    if (is_current(key, plan, party)) key.compared = when;
}

}  // namespace entente

#pragma once
#include "base/random.hpp"
#include "exchange/seal/sealer.hpp"

namespace entente {

/// The card of the settings that shows one's own key and the partners': what stands on it and what
/// its buttons do. It is made here, and described so that a screen can draw it without knowing what
/// it is about, because the page loads this only when it is wanted.
///
/// In: moment, secret ("" for none), public key, known keys, step, held, the button pressed ("" to
/// show the card), then the typed fields as key and value. `step` and `held` are what the answer
/// before gave; where a button picked a file, `held` is its bytes.
///
/// Out: secret, public key, known keys, step, held, name and bytes of a file to save ("" for none),
/// what to tell ("" for nothing), then what to draw, a part each: a letter, then its texts in
/// lines:
///   h title | i name of one of many | p words | s words that matter | w warning | n news
///   f key, label, help, problem: a text field
///   b key, label: a button; P the first one, d one that loses something, o one that picks a file
Result<Sealer::Parts> keys_card(const Sealer::Parts& parts, Random& random);

}  // namespace entente

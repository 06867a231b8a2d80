#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"

namespace entente {

/// What a signature of ours says in its trusted comment: what was signed, when by the signer's
/// clock, which export came before (so that both companies hold the same chain), and the key, so
/// that the first signature needs no key file beside it.
struct SignatureNote {
  std::string file_name;   // without folder; no control characters
  Moment date;             // zero: not said
  std::string previous;    // Sealer::hash of the export before; "" for the first
  std::string public_key;  // "RW…"; "" in signatures of other programs
};

/// The note as the one line that is signed: `name:value` parted by tabs, as minisign's own.
std::string comment_from(const SignatureNote& note);

/// What of a note stands in a trusted comment; of minisign's own the file name and the time.
SignatureNote note_from(std::string_view comment);

}  // namespace entente

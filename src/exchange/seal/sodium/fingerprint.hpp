#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace entente {

/// How many words stand for a key, and how many bits of its BLAKE2b-256 hash they carry: 11 a word.
/// To make a key with another's words takes 2^88 tries on average.
inline constexpr int fingerprint_words = 8;
inline constexpr int fingerprint_bits = fingerprint_words * 11;

/// A public key ("RW…") as eight words to compare over the phone: "cabin rough … elder". The same
/// for ever: the words are those of BIP-0039's English list at the hash's first 88 bits.
Result<std::string> fingerprint(std::string_view public_key);

}  // namespace entente

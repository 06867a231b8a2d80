#pragma once
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"
#include "exchange/seal/sodium/bytes.hpp"

namespace entente {

/// The key that an age header wraps and everything in the file follows from.
using AgeFileKey = Secret<16>;

/// HKDF-SHA-256 of the file key.
void derive_age_key(const AgeFileKey& file_key, std::string_view salt, std::string_view info,
                    Secret<32>& key);

/// What follows a header, up to the file's end: a nonce, then chunks of 64 KiB, each
/// ChaCha20-Poly1305 with its number and whether it is the last (STREAM). All of it, or a problem.
Result<std::string> open_age_payload(std::string_view payload, const AgeFileKey& file_key);

/// The same the other way round, at the end of `out`.
void append_age_payload(std::string& out, std::string_view bytes, const AgeFileKey& file_key,
                        Random& random);

}  // namespace entente

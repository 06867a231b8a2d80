#pragma once
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"

namespace entente {

// Files sealed with a passphrase: age v1 (C2SP age.md), scrypt stanza only.

/// age's work factor in the files we make: 2^17 steps of scrypt and 128 MiB, the least that OWASP's
/// password storage sheet names for scrypt. On a desktop 0.25 s natively and 0.4 s in seal.wasm; a
/// phone is some four times as slow.
inline constexpr int age_work_written = 17;
/// The most we do when reading (512 MiB). age writes 18.
inline constexpr int age_work_most = 19;

/// Bytes as a binary age file. The passphrase is taken as it is, byte for byte; an empty one is a
/// problem, and so is not enough memory. `log_work` from 1 to `age_work_most`.
Result<std::string> age_seal(std::string_view bytes, std::string_view passphrase, int log_work,
                             Random& random);

/// What is in an age file, binary or armoured, all of it proven to be what was sealed; or a problem
/// of problems.hpp.
Result<std::string> age_open(std::string_view sealed, std::string_view passphrase);

}  // namespace entente

#pragma once
#include <string>
#include <string_view>

namespace entente {

/// BLAKE2b-256 (RFC 7693) in 64 hexadecimal digits, as `b2sum -l 256` prints: names a plan file in
/// the chain of exchanges, whatever it was sealed or packed in. `Sealer::hash` gives the same; this
/// one is at hand without loading it.
std::string file_hash(std::string_view bytes);

}  // namespace entente

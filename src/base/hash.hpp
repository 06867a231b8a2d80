#pragma once
#include <cstdint>
#include <string_view>

namespace entente {

/// CRC-32C-like guard against torn or rotten storage lines: 64-bit FNV-1a with a final mix. Not
/// against an adversary (sealing is).
std::uint64_t checksum(std::string_view bytes);

}  // namespace entente

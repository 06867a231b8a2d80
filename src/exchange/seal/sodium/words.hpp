#pragma once
#include <string>
#include <string_view>

namespace entente {

/// The first `count` times 11 bits of bytes, as words of BIP-0039's English list with `between`
/// between them. `bytes` holds that many bits.
std::string words_from(std::string_view bytes, int count, char between);

}  // namespace entente

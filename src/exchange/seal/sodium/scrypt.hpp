#pragma once
#include <string_view>

#include "exchange/seal/sodium/bytes.hpp"

namespace entente {

/// scrypt (RFC 7914) with r = 8 and p = 1: 32 bytes from a passphrase, in 2^log_work steps that
/// need 2^log_work KiB of memory. False where that memory is not to be had.
[[nodiscard]] bool scrypt(std::string_view passphrase, std::string_view salt, int log_work,
                          Secret<32>& key);

}  // namespace entente

#include "exchange/seal/sodium/scrypt.hpp"

#include <sodium/crypto_pwhash_scryptsalsa208sha256.h>

namespace entente {

bool scrypt(std::string_view passphrase, std::string_view salt, int log_work, Secret<32>& key) {
  return crypto_pwhash_scryptsalsa208sha256_ll(
             bytes_of(passphrase), passphrase.size(), bytes_of(salt), salt.size(),
             std::uint64_t{1} << log_work, 8, 1, key.data(), key.size()) == 0;
}

}  // namespace entente

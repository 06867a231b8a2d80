#include "exchange/seal/sodium/age.hpp"

#include <sodium/crypto_aead_chacha20poly1305.h>
#include <sodium/crypto_auth_hmacsha256.h>

#include "base/concat.hpp"
#include "exchange/seal/problems.hpp"
#include "exchange/seal/sodium/age_armour.hpp"
#include "exchange/seal/sodium/age_header.hpp"
#include "exchange/seal/sodium/age_payload.hpp"
#include "exchange/seal/sodium/base64.hpp"
#include "exchange/seal/sodium/scrypt.hpp"

namespace entente {
namespace {

constexpr std::size_t tag_size = 16;
constexpr std::string_view scrypt_label = "age-encryption.org/v1/scrypt";

Problem problem(std::string_view what) { return {"", std::string(what)}; }

std::array<unsigned char, 32> header_mac(const AgeFileKey& file_key, std::string_view signed_part) {
  Secret<32> key;
  derive_age_key(file_key, {}, "header", key);
  std::array<unsigned char, 32> mac;
  crypto_auth_hmacsha256(mac.data(), bytes_of(signed_part), signed_part.size(), key.data());
  return mac;
}

constexpr unsigned char no_nonce[12] = {};  // the wrapping key is used once

Result<std::string> open_binary(std::string_view file, std::string_view passphrase) {
  const auto header = read_age_header(file);
  if (!header) return header.problems();
  Secret<32> wrap_key;
  if (!scrypt(passphrase, concat(scrypt_label, header->salt), header->log_work, wrap_key))
    return problem(seal_problem::no_memory);
  AgeFileKey file_key;
  if (crypto_aead_chacha20poly1305_ietf_decrypt(
          file_key.data(), nullptr, nullptr, bytes_of(header->wrapped_key),
          header->wrapped_key.size(), nullptr, 0, no_nonce, wrap_key.data()) != 0)
    return problem(seal_problem::wrong_passphrase);
  const auto mac = header_mac(file_key, header->signed_part);
  if (sodium_memcmp(mac.data(), header->mac.data(), mac.size()) != 0)
    return problem(seal_problem::changed_header);
  return open_age_payload(file.substr(header->size), file_key);
}

}  // namespace

Result<std::string> age_seal(std::string_view bytes, std::string_view passphrase, int log_work,
                             Random& random) {
  if (passphrase.empty()) return problem(seal_problem::no_passphrase);
  AgeFileKey file_key;
  fill(file_key.data(), file_key.size(), random);
  std::array<unsigned char, 16> salt;
  fill(salt.data(), salt.size(), random);
  Secret<32> wrap_key;
  if (!scrypt(passphrase, concat(scrypt_label, text_of(salt)), log_work, wrap_key))
    return problem(seal_problem::no_memory);
  std::array<unsigned char, sizeof file_key + tag_size> wrapped;
  crypto_aead_chacha20poly1305_ietf_encrypt(wrapped.data(), nullptr, file_key.data(),
                                            file_key.size(), nullptr, 0, nullptr, no_nonce,
                                            wrap_key.data());
  std::string header = age_header_before_mac(text_of(salt), log_work, text_of(wrapped));
  const auto mac = header_mac(file_key, header);
  append(header, ' ', base64(text_of(mac), Padding::without), '\n');
  append_age_payload(header, bytes, file_key, random);
  return header;
}

Result<std::string> age_open(std::string_view sealed, std::string_view passphrase) {
  if (passphrase.empty()) return problem(seal_problem::no_passphrase);
  if (!is_age_armour(sealed)) return open_binary(sealed, passphrase);
  const auto binary = bytes_from_age_armour(sealed);
  if (!binary) return binary.problems();
  return open_binary(*binary, passphrase);
}

}  // namespace entente

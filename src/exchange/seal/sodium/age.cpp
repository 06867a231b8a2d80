#include "exchange/seal/sodium/age.hpp"

#include <sodium/crypto_aead_chacha20poly1305.h>
#include <sodium/crypto_auth_hmacsha256.h>
#include <sodium/crypto_kdf_hkdf_sha256.h>

#include <algorithm>

#include "base/concat.hpp"
#include "exchange/seal/problems.hpp"
#include "exchange/seal/sodium/age_armour.hpp"
#include "exchange/seal/sodium/age_header.hpp"
#include "exchange/seal/sodium/base64.hpp"
#include "exchange/seal/sodium/scrypt.hpp"

namespace entente {
namespace {

constexpr std::size_t file_key_size = 16, nonce_size = 16, chunk_size = 64 * 1024, tag_size = 16;
constexpr std::string_view scrypt_label = "age-encryption.org/v1/scrypt";

using FileKey = Secret<file_key_size>;

Problem problem(std::string_view what) { return {"", std::string(what)}; }

void derive(const FileKey& file_key, std::string_view salt, std::string_view info,
            Secret<32>& key) {
  Secret<32> extracted;
  crypto_kdf_hkdf_sha256_extract(extracted.data(), bytes_of(salt), salt.size(), file_key.data(),
                                 file_key.size());
  // Fails for more than 255 blocks only.
  (void)crypto_kdf_hkdf_sha256_expand(key.data(), key.size(), info.data(), info.size(),
                                      extracted.data());
}

std::array<unsigned char, 32> header_mac(const FileKey& file_key, std::string_view signed_part) {
  Secret<32> key;
  derive(file_key, {}, "header", key);
  std::array<unsigned char, 32> mac;
  crypto_auth_hmacsha256(mac.data(), bytes_of(signed_part), signed_part.size(), key.data());
  return mac;
}

/// A chunk's nonce: its number in eleven bytes, then whether it is the last.
struct ChunkNonce {
  unsigned char bytes[12] = {};
  ChunkNonce(std::uint64_t number, bool last) {
    for (int at = 10; number > 0; --at, number >>= 8)
      bytes[at] = static_cast<unsigned char>(number);
    bytes[11] = last ? 1 : 0;
  }
};

void seal_chunk(std::string& out, std::string_view chunk, std::uint64_t number, bool last,
                const Secret<32>& key) {
  const std::size_t at = out.size();
  out.resize(at + chunk.size() + tag_size);
  crypto_aead_chacha20poly1305_ietf_encrypt(bytes_of(out.data() + at), nullptr, bytes_of(chunk),
                                            chunk.size(), nullptr, 0, nullptr,
                                            ChunkNonce(number, last).bytes, key.data());
}

bool open_chunk(std::string& out, std::string_view chunk, std::uint64_t number, bool last,
                const Secret<32>& key) {
  const std::size_t at = out.size();
  out.resize(at + chunk.size() - tag_size);
  const bool intact =
      crypto_aead_chacha20poly1305_ietf_decrypt(bytes_of(out.data() + at), nullptr, nullptr,
                                                bytes_of(chunk), chunk.size(), nullptr, 0,
                                                ChunkNonce(number, last).bytes, key.data()) == 0;
  if (!intact) out.resize(at);
  return intact;
}

/// Why the last chunk does not open: it was not the last, or nobody can tell.
Problem problem_of_last(std::string_view chunk, std::uint64_t number, const Secret<32>& key) {
  std::string unused;
  if (chunk.size() == chunk_size + tag_size && open_chunk(unused, chunk, number, false, key))
    return problem(seal_problem::cut_off);
  return problem(seal_problem::changed_or_cut_off);
}

Result<std::string> open_payload(std::string_view payload, const FileKey& file_key) {
  if (payload.size() < nonce_size + tag_size) return problem(seal_problem::cut_off);
  Secret<32> key;
  derive(file_key, payload.substr(0, nonce_size), "payload", key);
  payload.remove_prefix(nonce_size);
  std::string bytes;
  bytes.reserve(payload.size());
  for (std::uint64_t number = 0; !payload.empty(); ++number) {
    const std::string_view chunk = payload.substr(0, chunk_size + tag_size);
    payload.remove_prefix(chunk.size());
    const bool last = payload.empty();
    if (chunk.size() < tag_size) return problem(seal_problem::cut_off);
    if (!open_chunk(bytes, chunk, number, last, key))
      return last ? problem_of_last(chunk, number, key) : problem(seal_problem::changed_body);
    // Only an empty file ends with an empty chunk.
    if (chunk.size() == tag_size && number > 0) return problem(seal_problem::changed_body);
  }
  return bytes;
}

std::string seal_payload(std::string header, std::string_view bytes, const FileKey& file_key,
                         Random& random) {
  std::string& out = header;
  out.reserve(out.size() + nonce_size + bytes.size() + (bytes.size() / chunk_size + 1) * tag_size);
  std::array<unsigned char, nonce_size> nonce;
  fill(nonce.data(), nonce.size(), random);
  out += text_of(nonce);
  Secret<32> key;
  derive(file_key, text_of(nonce), "payload", key);
  std::uint64_t number = 0;
  do {
    const std::string_view chunk = bytes.substr(0, chunk_size);
    bytes.remove_prefix(chunk.size());
    seal_chunk(out, chunk, number++, bytes.empty(), key);
  } while (!bytes.empty());
  return std::move(out);
}

constexpr unsigned char no_nonce[12] = {};  // the wrapping key is used once

Result<std::string> open_binary(std::string_view file, std::string_view passphrase) {
  const auto header = read_age_header(file);
  if (!header) return header.problems();
  Secret<32> wrap_key;
  if (!scrypt(passphrase, concat(scrypt_label, header->salt), header->log_work, wrap_key))
    return problem(seal_problem::no_memory);
  FileKey file_key;
  if (crypto_aead_chacha20poly1305_ietf_decrypt(
          file_key.data(), nullptr, nullptr, bytes_of(header->wrapped_key),
          header->wrapped_key.size(), nullptr, 0, no_nonce, wrap_key.data()) != 0)
    return problem(seal_problem::wrong_passphrase);
  const auto mac = header_mac(file_key, header->signed_part);
  if (sodium_memcmp(mac.data(), header->mac.data(), mac.size()) != 0)
    return problem(seal_problem::changed_header);
  return open_payload(file.substr(header->size), file_key);
}

}  // namespace

Result<std::string> age_seal(std::string_view bytes, std::string_view passphrase, int log_work,
                             Random& random) {
  if (passphrase.empty()) return problem(seal_problem::no_passphrase);
  FileKey file_key;
  fill(file_key.data(), file_key.size(), random);
  std::array<unsigned char, 16> salt;
  fill(salt.data(), salt.size(), random);
  Secret<32> wrap_key;
  if (!scrypt(passphrase, concat(scrypt_label, text_of(salt)), log_work, wrap_key))
    return problem(seal_problem::no_memory);
  std::array<unsigned char, file_key_size + tag_size> wrapped;
  crypto_aead_chacha20poly1305_ietf_encrypt(wrapped.data(), nullptr, file_key.data(),
                                            file_key.size(), nullptr, 0, nullptr, no_nonce,
                                            wrap_key.data());
  std::string header = age_header_before_mac(text_of(salt), log_work, text_of(wrapped));
  const auto mac = header_mac(file_key, header);
  append(header, ' ', base64(text_of(mac), Padding::without), '\n');
  return seal_payload(std::move(header), bytes, file_key, random);
}

Result<std::string> age_open(std::string_view sealed, std::string_view passphrase) {
  if (passphrase.empty()) return problem(seal_problem::no_passphrase);
  if (!is_age_armour(sealed)) return open_binary(sealed, passphrase);
  const auto binary = bytes_from_age_armour(sealed);
  if (!binary) return binary.problems();
  return open_binary(*binary, passphrase);
}

}  // namespace entente

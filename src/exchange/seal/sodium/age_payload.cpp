#include "exchange/seal/sodium/age_payload.hpp"

#include <sodium/crypto_aead_chacha20poly1305.h>
#include <sodium/crypto_kdf_hkdf_sha256.h>

#include "exchange/seal/problems.hpp"

namespace entente {
namespace {

constexpr std::size_t nonce_size = 16, chunk_size = 64 * 1024, tag_size = 16;

Problem problem(std::string_view what) { return {"", std::string(what)}; }

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

}  // namespace

void derive_age_key(const AgeFileKey& file_key, std::string_view salt, std::string_view info,
                    Secret<32>& key) {
  Secret<32> extracted;
  crypto_kdf_hkdf_sha256_extract(extracted.data(), bytes_of(salt), salt.size(), file_key.data(),
                                 file_key.size());
  // Fails for more than 255 blocks only.
  (void)crypto_kdf_hkdf_sha256_expand(key.data(), key.size(), info.data(), info.size(),
                                      extracted.data());
}

Result<std::string> open_age_payload(std::string_view payload, const AgeFileKey& file_key) {
  if (payload.size() < nonce_size + tag_size) return problem(seal_problem::cut_off);
  Secret<32> key;
  derive_age_key(file_key, payload.substr(0, nonce_size), "payload", key);
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

void append_age_payload(std::string& out, std::string_view bytes, const AgeFileKey& file_key,
                        Random& random) {
  out.reserve(out.size() + nonce_size + bytes.size() + (bytes.size() / chunk_size + 1) * tag_size);
  std::array<unsigned char, nonce_size> nonce;
  fill(nonce.data(), nonce.size(), random);
  out += text_of(nonce);
  Secret<32> key;
  derive_age_key(file_key, text_of(nonce), "payload", key);
  std::uint64_t number = 0;
  do {
    const std::string_view chunk = bytes.substr(0, chunk_size);
    bytes.remove_prefix(chunk.size());
    seal_chunk(out, chunk, number++, bytes.empty(), key);
  } while (!bytes.empty());
}

}  // namespace entente

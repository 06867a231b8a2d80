#include <sodium/crypto_pwhash_scryptsalsa208sha256.h>
#include <sodium/crypto_sign.h>

#include <algorithm>

#include "base/concat.hpp"
#include "exchange/seal/problems.hpp"
#include "exchange/seal/sodium/base64.hpp"
#include "exchange/seal/sodium/hash.hpp"
#include "exchange/seal/sodium/minisign.hpp"
#include "exchange/seal/sodium/minisign_lines.hpp"

namespace entente {
namespace {

// Where what stands in a secret key file's 158 bytes (minisign's SeckeyStruct).
constexpr std::size_t salt_at = 6, steps_at = 38, memory_at = 46, keys_at = 54;
constexpr std::size_t key_at = 8, sum_at = 72, keys_size = 104;  // within the encrypted part
constexpr std::size_t file_size = keys_at + keys_size;
constexpr std::string_view encrypted = "EdScB2", plain = std::string_view("Ed\0\0B2", 6);
// What minisign asks for at most, and what we ask for: 2^17 steps of 1 KiB.
constexpr std::uint64_t most_steps = 1u << 25, most_memory = 1u << 30;
constexpr std::uint64_t own_steps = 1u << 22, own_memory = 1u << 27;

using Keys = Secret<keys_size>;

Problem problem(std::string_view what) { return {"", std::string(what)}; }

std::uint64_t number_at(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t index = 8; index-- > 0;)
    number = number << 8 | static_cast<unsigned char>(bytes[at + index]);
  return number;
}

void append_number(std::string& bytes, std::uint64_t number) {
  for (int index = 0; index < 8; ++index, number >>= 8) bytes.push_back(static_cast<char>(number));
}

/// Encrypts and decrypts. False where there is not enough memory.
bool mask(Keys& keys, std::string_view password, const unsigned char* salt, std::uint64_t steps,
          std::uint64_t memory) {
  Keys stream;
  if (crypto_pwhash_scryptsalsa208sha256(stream.data(), stream.size(), password.data(),
                                         password.size(), salt, steps,
                                         static_cast<std::size_t>(memory)) != 0)
    return false;
  for (std::size_t at = 0; at < keys_size; ++at) keys[at] ^= stream[at];
  return true;
}

std::array<unsigned char, 32> sum_of(const Keys& keys) {
  return blake2b_256(concat("Ed", text_of(keys).substr(0, sum_at)));
}

void take_keys(const Keys& keys, SecretKey& key) {
  std::copy_n(keys.begin(), 8, key.public_key.id.begin());
  std::copy_n(keys.begin() + key_at, 64, key.key.begin());
  std::copy_n(keys.begin() + key_at + 32, 32, key.public_key.key.begin());
}

bool halves_belong_together(const SecretKey& key) {
  Secret<32> made;
  Secret<64> unused;
  crypto_sign_seed_keypair(made.data(), unused.data(), key.key.data());
  return std::equal(made.begin(), made.end(), key.public_key.key.begin());
}

/// Decrypts in place and checks the sum.
Result<void> decrypt(std::string_view file, std::string_view password, Keys& keys) {
  const std::uint64_t steps = number_at(file, steps_at), memory = number_at(file, memory_at);
  if (steps > most_steps || memory > most_memory) return problem(seal_problem::key_too_much_work);
  if (password.empty()) return problem(seal_problem::password_needed);
  if (!mask(keys, password, bytes_of(file) + salt_at, steps, memory))
    return problem(seal_problem::no_memory);
  if (text_of(sum_of(keys)) != text_of(keys).substr(sum_at))
    return problem(seal_problem::wrong_password);
  return {};
}

/// minisign writes no sum into a file without password.
bool is_sum_right(const Keys& keys) {
  const std::string_view sum = text_of(keys).substr(sum_at);
  return sum == text_of(sum_of(keys)) || sum.find_first_not_of('\0') == sum.npos;
}

}  // namespace

Result<PublicKey> PublicKey::from_text(std::string_view text) {
  std::string_view line = text;
  if (line.starts_with(untrusted_prefix)) take_minisign_line(line);
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  const auto bytes = bytes_from_base64(line, Padding::with);
  if (!bytes || bytes->size() != 42 || !bytes->starts_with("Ed"))
    return problem(seal_problem::not_a_public_key);
  PublicKey key;
  std::copy_n(bytes->begin() + 2, 8, key.id.begin());
  std::copy_n(bytes->begin() + 10, 32, key.key.begin());
  return key;
}

std::string PublicKey::text() const {
  return base64(concat("Ed", text_of(id), text_of(key)), Padding::with);
}

std::string PublicKey::id_text() const {
  std::string digits = hexadecimal(std::string(id.rbegin(), id.rend()));
  for (char& digit : digits)
    if (digit >= 'a') digit = static_cast<char>(digit - 'a' + 'A');
  return digits;
}

void make_key(SecretKey& key, Random& random) {
  Secret<32> seed;
  fill(seed.data(), seed.size(), random);
  fill(key.public_key.id.data(), key.public_key.id.size(), random);
  crypto_sign_seed_keypair(key.public_key.key.data(), key.key.data(), seed.data());
}

Result<void> read_secret_key(std::string_view file, std::string_view password, SecretKey& key) {
  std::string_view rest = file;
  const auto comment = take_minisign_line(rest);
  const auto line = take_minisign_line(rest);
  if (!comment || !line || !comment->starts_with(untrusted_prefix) || !rest.empty())
    return problem(seal_problem::not_a_secret_key);
  const auto bytes = bytes_from_base64(*line, Padding::with);
  if (!bytes || bytes->size() != file_size) return problem(seal_problem::not_a_secret_key);
  Keys keys;
  std::copy_n(bytes->begin() + keys_at, keys_size, keys.begin());
  if (bytes->starts_with(encrypted)) {
    if (const auto result = decrypt(*bytes, password, keys); !result) return result;
  } else if (!bytes->starts_with(plain) || !is_sum_right(keys)) {
    return problem(seal_problem::not_a_secret_key);
  }
  take_keys(keys, key);
  if (!halves_belong_together(key)) return problem(seal_problem::not_a_secret_key);
  return {};
}

Result<std::string> write_secret_key(const SecretKey& key, std::string_view password,
                                     Random& random) {
  Keys keys;
  std::copy_n(key.public_key.id.begin(), 8, keys.begin());
  std::copy_n(key.key.begin(), 64, keys.begin() + key_at);
  const auto sum = sum_of(keys);
  std::copy_n(sum.begin(), 32, keys.begin() + sum_at);
  std::array<unsigned char, 32> salt = {};
  const bool masked = !password.empty();
  if (masked) {
    fill(salt.data(), salt.size(), random);
    if (!mask(keys, password, salt.data(), own_steps, own_memory))
      return problem(seal_problem::no_memory);
  }
  std::string bytes = concat(masked ? encrypted : plain, text_of(salt));
  append_number(bytes, masked ? own_steps : 0);
  append_number(bytes, masked ? own_memory : 0);
  bytes += text_of(keys);
  return concat(untrusted_prefix, masked ? "encrypted " : "", "secret key of Entente\n",
                base64(bytes, Padding::with), '\n');
}

}  // namespace entente

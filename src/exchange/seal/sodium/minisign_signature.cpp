#include <sodium/crypto_sign.h>

#include <algorithm>
#include <optional>

#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "exchange/seal/problems.hpp"
#include "exchange/seal/signature_note.hpp"
#include "exchange/seal/sodium/base64.hpp"
#include "exchange/seal/sodium/hash.hpp"
#include "exchange/seal/sodium/minisign.hpp"
#include "exchange/seal/sodium/minisign_lines.hpp"

namespace entente {
namespace {

constexpr std::string_view own_first_line = "untrusted comment: signature of Entente";
constexpr std::size_t longest_comment = 8000;  // minisign reads 8,192 with its prefix
constexpr std::size_t signature_size = 64, first_size = 2 + 8 + signature_size;

/// A signature file taken apart.
struct Signature {
  std::string_view first_line, comment;
  bool hashed = true;  // "ED"; otherwise the older "Ed"
  std::array<unsigned char, 8> key_id = {};
  std::string over_bytes, over_comment;  // 64 bytes each
};

bool is_comment(std::string_view comment) {
  return comment.size() <= longest_comment && is_utf8(comment) &&
         std::none_of(comment.begin(), comment.end(), [](char letter) {
           const auto byte = static_cast<unsigned char>(letter);
           return (byte < 0x20 && byte != '\t') || byte == 0x7f;
         });
}

/// Null where all is well; otherwise what is wrong.
const char* read_first(std::string_view line, Signature& signature) {
  const auto bytes = bytes_from_base64(line, Padding::with);
  if (!bytes || bytes->size() != first_size) return "its second line is damaged";
  signature.hashed = bytes->starts_with("ED");
  if (!signature.hashed && !bytes->starts_with("Ed")) return "it is of an unknown kind";
  std::copy_n(bytes->begin() + 2, 8, signature.key_id.begin());
  signature.over_bytes = bytes->substr(10);
  return nullptr;
}

const char* read_signature(std::string_view file, Signature& signature) {
  const auto first = take_minisign_line(file), second = take_minisign_line(file),
             third = take_minisign_line(file), fourth = take_minisign_line(file);
  if (!first || !first->starts_with(untrusted_prefix)) return "its first line is missing";
  if (!fourth) return "it is cut off";
  if (!file.empty()) return "something stands after its end";
  signature.first_line = *first;
  if (const char* wrong = read_first(*second, signature)) return wrong;
  if (!third->starts_with(trusted_prefix)) return "its trusted comment is missing";
  signature.comment = third->substr(trusted_prefix.size());
  if (!is_comment(signature.comment)) return "its trusted comment holds what it may not";
  const auto last = bytes_from_base64(*fourth, Padding::with);
  if (!last || last->size() != signature_size) return "its last line is damaged";
  signature.over_comment = *last;
  return nullptr;
}

bool verifies(std::string_view signature, std::string_view message, const PublicKey& key) {
  return crypto_sign_verify_detached(bytes_of(signature), bytes_of(message), message.size(),
                                     key.key.data()) == 0;
}

/// What is signed: the bytes, or their hash.
std::string message_of(std::string_view bytes, const Signature& signature) {
  return signature.hashed ? std::string(text_of(blake2b_512(bytes))) : std::string(bytes);
}

bool verifies(const Signature& signature, std::string_view message, const PublicKey& key) {
  return verifies(signature.over_bytes, message, key) &&
         verifies(signature.over_comment, concat(signature.over_bytes, signature.comment), key);
}

/// The key that a signature of ours carries, if it is the one that it names.
std::optional<PublicKey> carried_key(const Signature& signature) {
  const auto key = PublicKey::from_text(note_from(signature.comment).public_key);
  if (!key || key->id != signature.key_id || signature.first_line != own_first_line) return {};
  return *key;
}

Checked malformed(const char* why) {
  Checked checked;
  checked.why = concat("This is not a whole minisign signature: ", why, '.');
  return checked;
}

}  // namespace

Result<std::string> sign(std::string_view bytes, const SecretKey& key, std::string_view comment) {
  if (!is_comment(comment)) return Problem{"", std::string(seal_problem::bad_comment)};
  const auto hash = blake2b_512(bytes);
  std::array<unsigned char, signature_size> over_bytes, over_comment;
  crypto_sign_detached(over_bytes.data(), nullptr, hash.data(), hash.size(), key.key.data());
  const std::string second = concat(text_of(over_bytes), comment);
  crypto_sign_detached(over_comment.data(), nullptr, bytes_of(second), second.size(),
                       key.key.data());
  const std::string first = concat("ED", text_of(key.public_key.id), text_of(over_bytes));
  return concat(own_first_line, '\n', base64(first, Padding::with), '\n', trusted_prefix, comment,
                '\n', base64(text_of(over_comment), Padding::with), '\n');
}

Checked check_signature(std::string_view bytes, std::string_view signature_file,
                        const std::vector<PublicKey>& candidates) {
  Signature signature;
  if (const char* wrong = read_signature(signature_file, signature)) return malformed(wrong);
  Checked checked;
  PublicKey named;
  named.id = signature.key_id;
  checked.key_id = named.id_text();
  std::vector<PublicKey> keys;
  for (const PublicKey& key : candidates)
    if (key.id == signature.key_id) keys.push_back(key);
  // Last, so that a known key decides; another key may bear a known one's name.
  if (const auto carried = carried_key(signature)) keys.push_back(*carried);
  checked.outcome = keys.empty() ? Checked::Outcome::no_key : Checked::Outcome::changed;
  const std::string message = message_of(bytes, signature);
  const bool own = !note_from(signature.comment).public_key.empty();
  for (const PublicKey& key : keys) {
    if (!verifies(signature, message, key)) continue;
    if (own && signature.first_line != own_first_line) break;
    checked.outcome = Checked::Outcome::intact;
    checked.public_key = key.text();
    checked.comment = signature.comment;
    break;
  }
  return checked;
}

}  // namespace entente

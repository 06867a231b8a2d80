#include <cstdint>
#include <cstdlib>
#include <string>

#include "exchange/seal/known_keys.hpp"
#include "exchange/seal/packing.hpp"
#include "exchange/seal/sodium/age_armour.hpp"
#include "exchange/seal/sodium/age_header.hpp"
#include "exchange/seal/sodium/age_payload.hpp"
#include "exchange/seal/sodium/minisign.hpp"

namespace {

using namespace entente;

void require(bool holds) {
  if (!holds) std::abort();
}

/// A header that reads is written as the same bytes; nothing opens that was not sealed.
void try_age(std::string_view bytes) {
  const auto binary = bytes_from_age_armour(bytes);
  const std::string_view file = binary ? std::string_view(*binary) : bytes;
  const auto header = read_age_header(file);
  if (header) {
    require(header->signed_part ==
            age_header_before_mac(header->salt, header->log_work, header->wrapped_key));
    require(header->size <= file.size());
  } else {
    require(!header.problems().empty());
  }
  AgeFileKey key;
  require(!open_age_payload(bytes, key));
}

/// No key is the fuzzer's, so nothing is ever intact; a key that reads is written as it was.
void try_minisign(std::string_view bytes) {
  SeededRandom random(1);
  SecretKey ours;
  make_key(ours, random);
  const Checked found = check_signature("plan", bytes, {ours.public_key});
  require(found.outcome != Checked::Outcome::malformed || !found.why.empty());
  require(found.outcome != Checked::Outcome::intact || found.public_key != ours.public_key.text());
  if (const auto key = PublicKey::from_text(bytes))
    require(PublicKey::from_text(key->text())->text() == key->text());
  SecretKey theirs;
  (void)read_secret_key(bytes, "", theirs);
}

}  // namespace

/// Any bytes as each of the files that sealing and signing read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try_age(bytes);
  try_minisign(bytes);
  if (const auto parts = unpack(bytes)) require(pack(*parts) == bytes);
  if (const auto keys = known_keys_from_text(bytes))
    require(*known_keys_from_text(text_from(*keys)) == *keys);
  return 0;
}

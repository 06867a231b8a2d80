#include "exchange/seal/sealer.hpp"

#include <utility>

namespace entente {
namespace {

Sealer::Answer one_text(Sealer::Texted done) {
  return [done = std::move(done)](Result<Sealer::Parts> parts) {
    if (!parts) return done(parts.problems());
    done(std::move(parts->at(0)));
  };
}

Sealer::Answer one_key(Sealer::Keyed done) {
  return [done = std::move(done)](Result<Sealer::Parts> parts) {
    if (!parts) return done(parts.problems());
    done(SigningKey{std::move(parts->at(0)), std::move(parts->at(1))});
  };
}

}  // namespace

void Sealer::seal(std::string bytes, std::string passphrase, Texted done) {
  perform(Deed::seal, {std::move(bytes), std::move(passphrase)}, one_text(std::move(done)));
}

void Sealer::open(std::string sealed, std::string passphrase, Texted done) {
  perform(Deed::open, {std::move(sealed), std::move(passphrase)}, one_text(std::move(done)));
}

void Sealer::make_key(Keyed done) { perform(Deed::make_key, {}, one_key(std::move(done))); }

void Sealer::sign(std::string bytes, const SigningKey& key, std::string comment, Texted done) {
  perform(Deed::sign, {std::move(bytes), key.secret, std::move(comment)},
          one_text(std::move(done)));
}

void Sealer::check(std::string bytes, std::string signature,
                   const std::vector<std::string>& candidates,
                   std::function<void(Result<Checked>)> done) {
  Parts parts{std::move(bytes), std::move(signature)};
  parts.insert(parts.end(), candidates.begin(), candidates.end());
  perform(Deed::check, std::move(parts), [done = std::move(done)](Result<Parts> answer) {
    if (!answer) return done(answer.problems());
    done(checked_from(*answer));
  });
}

void Sealer::export_key(const SigningKey& key, std::string password, Texted done) {
  perform(Deed::export_key, {key.secret, std::move(password)}, one_text(std::move(done)));
}

void Sealer::restore_key(std::string file, std::string password, Keyed done) {
  perform(Deed::restore_key, {std::move(file), std::move(password)}, one_key(std::move(done)));
}

void Sealer::fingerprint(std::string public_key, Texted done) {
  perform(Deed::fingerprint, {std::move(public_key)}, one_text(std::move(done)));
}

void Sealer::hash(std::string bytes, Texted done) {
  perform(Deed::hash, {std::move(bytes)}, one_text(std::move(done)));
}

void Sealer::make_passphrase(Texted done) {
  perform(Deed::make_passphrase, {}, one_text(std::move(done)));
}

Checked checked_from(const Sealer::Parts& parts) {
  return {static_cast<Checked::Outcome>(parts.at(0).at(0) - '0'), parts.at(1), parts.at(2),
          parts.at(3), parts.at(4)};
}

bool looks_sealed(std::string_view bytes) {
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  return bytes.substr(0, 19) == "age-encryption.org/" ||
         (start != bytes.npos && bytes.substr(start, 34) == "-----BEGIN AGE ENCRYPTED FILE-----");
}

}  // namespace entente

#include "exchange/seal/sodium/minisign.hpp"

#include <gtest/gtest.h>

#include "exchange/seal/problems.hpp"
#include "exchange/seal/signature_note.hpp"
#include "exchange/seal/sodium/fingerprint.hpp"

namespace entente {
namespace {

namespace words = seal_problem;
using Outcome = Checked::Outcome;

// Made by Debian's minisign 0.11 over "hello\n": `-G -W`, `-S`, `-S -l`, and `-G` with password
// "pw".
constexpr const char* minisign_secret =
    "untrusted comment: minisign encrypted secret key\n"
    "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADh+"
    "nrgM2pbEv7SBbO0PRXPh790qlYyrrJZD+eJogwKWt4ywWqPn7ELbvBOdl+Ps+voqzIBl60z8/"
    "bYwSlTIIwL1CZ6P3hcnxAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
constexpr const char* minisign_public = "RWQOH6euAzalsbbvBOdl+Ps+voqzIBl60z8/bYwSlTIIwL1CZ6P3hcnx";
constexpr const char* minisign_signature =
    "untrusted comment: signature from minisign secret key\n"
    "RUQOH6euAzalsULMSUP5nSNty/"
    "0LEgmNq4PZ+gb+FZgBEtG9HdIW1U72w+uFTHS634VCOrJQu2qxgBdVHgxb+TnlrdUEPP6"
    "PogI=\n"
    "trusted comment: file:x\n"
    "6pBkPAtr3EFgf5x0RVnPXoXPV9TjUJtpdEtsfa1uRA2WQhpKRUpAy2gBJgmAjSOlgqp5yfsBSgI4tJ8CyFtsBw==\n";
constexpr const char* minisign_older_signature =
    "untrusted comment: signature from minisign secret key\n"
    "RWQOH6euAzalseVDBrlUpu83APu0dPt0ske3y7JHe7JOYsOOIfSzwyFqvmNUiaNrGUK/"
    "stlg9XFqFpSqed9G4iiyY2xremDNjws=\n"
    "trusted comment: timestamp:1795317996\tfile:f\n"
    "RZhB4UXh+qt94YzjSNYBCtnmYMkkFnROipjDPCrt19pLCFZHMysUTHvcfbP6UxddU7PilDv9IV/5v9u5fPlQCw==\n";

PublicKey public_key(std::string_view text) { return *PublicKey::from_text(text); }

/// A key, and a signature over "The plan." as Entente makes it.
class Minisign : public testing::Test {
 protected:
  void SetUp() override {
    make_key(key_, random_);
    signature_ = *sign("The plan.", key_, comment());
  }
  std::string comment() const {
    return comment_from(
        {"plan.entente.json", Moment{1795317996000}, std::string(64, 'a'), key_.public_key.text()});
  }
  Checked check(std::string_view signature, std::vector<PublicKey> candidates = {}) const {
    return check_signature("The plan.", signature, candidates);
  }
  SeededRandom random_{3};
  SecretKey key_;
  std::string signature_;
};

TEST_F(Minisign, ChecksWhatMinisignSigned) {
  const std::vector<PublicKey> candidates{key_.public_key, public_key(minisign_public)};
  for (const char* signature : {minisign_signature, minisign_older_signature}) {
    const Checked found = check_signature("hello\n", signature, candidates);
    EXPECT_EQ(found.outcome, Outcome::intact);
    EXPECT_EQ(found.public_key, minisign_public);
    EXPECT_EQ(found.key_id, "B1A53603AEA71F0E");
    EXPECT_EQ(check_signature("hello", signature, candidates).outcome, Outcome::changed);
    EXPECT_EQ(check_signature("hello\n", signature, {key_.public_key}).outcome, Outcome::no_key);
  }
  EXPECT_EQ(
      note_from(check_signature("hello\n", minisign_older_signature, candidates).comment).date,
      Moment{1795317996000});
}

TEST_F(Minisign, SignsWithMinisignsKeyAsMinisignDoes) {
  SecretKey key;
  ASSERT_TRUE(read_secret_key(minisign_secret, "", key));
  EXPECT_EQ(key.public_key.text(), minisign_public);
  const std::string own = *sign("hello\n", key, "file:x");
  // Ed25519 has no chance in it: the same lines but for the untrusted one.
  EXPECT_EQ(own.substr(own.find('\n')),
            std::string(minisign_signature).substr(own.find('\n') + 14));
}

TEST_F(Minisign, NamesTheKeyItself) {
  const Checked found = check(signature_);
  EXPECT_EQ(found.outcome, Outcome::intact);
  EXPECT_EQ(found.public_key, key_.public_key.text());
  EXPECT_EQ(found.comment, comment());
  EXPECT_EQ(check(signature_, {key_.public_key}).outcome, Outcome::intact);
  const SignatureNote note = note_from(found.comment);
  EXPECT_EQ(note.file_name, "plan.entente.json");
  EXPECT_EQ(note.previous, std::string(64, 'a'));
  EXPECT_EQ(note.public_key, key_.public_key.text());
  EXPECT_EQ(text_from(note.date), "2026-11-22T03:26:36.000Z");
}

TEST_F(Minisign, RefusesEverySingleFlippedBit) {
  for (std::size_t bit = 0; bit < signature_.size() * 8; ++bit) {
    std::string changed = signature_;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    for (const auto& candidates : {std::vector<PublicKey>{}, {key_.public_key}})
      EXPECT_NE(check(changed, candidates).outcome, Outcome::intact) << "bit " << bit;
  }
}

TEST_F(Minisign, RefusesEveryFlippedBitOfTheBytes) {
  const std::string bytes = "The plan.";
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string changed = bytes;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    EXPECT_EQ(check_signature(changed, signature_, {}).outcome, Outcome::changed) << "bit " << bit;
  }
}

TEST_F(Minisign, RefusesATruncationAtEveryLength) {
  for (std::size_t size = 0; size < signature_.size(); ++size) {
    const Checked found = check(signature_.substr(0, size), {key_.public_key});
    EXPECT_EQ(found.outcome, Outcome::malformed) << size;
    EXPECT_FALSE(found.why.empty());
  }
  EXPECT_EQ(check(signature_ + "\n").outcome, Outcome::malformed);
}

TEST_F(Minisign, AnotherKeyUnderTheSameNameIsAnotherKey) {
  SecretKey other;
  make_key(other, random_);
  other.public_key.id = key_.public_key.id;
  auto note = note_from(comment());
  note.public_key = other.public_key.text();
  const std::string forged = *sign("The plan.", other, comment_from(note));
  const Checked found = check(forged, {key_.public_key});
  EXPECT_EQ(found.outcome, Outcome::intact);
  EXPECT_EQ(found.public_key, other.public_key.text());
  // Nor may it say that it is the known key.
  EXPECT_EQ(check(*sign("The plan.", other, comment()), {key_.public_key}).outcome,
            Outcome::changed);
}

TEST_F(Minisign, TakesOneLineOfComment) {
  EXPECT_EQ(sign("x", key_, "two\nlines").problems().at(0).what, words::bad_comment);
  EXPECT_EQ(sign("x", key_, std::string(8001, 'x')).problems().at(0).what, words::bad_comment);
  EXPECT_EQ(sign("x", key_, "\xff").problems().at(0).what, words::bad_comment);
  EXPECT_TRUE(sign("x", key_, "caf\u00e9\tand tea"));
}

TEST_F(Minisign, KeepsASecretKeyInItsFile) {
  for (const char* password : {"", "pass word"}) {
    const std::string file = *write_secret_key(key_, password, random_);
    SecretKey read;
    ASSERT_TRUE(read_secret_key(file, password, read));
    EXPECT_EQ(read.public_key.text(), key_.public_key.text());
    EXPECT_EQ(text_of(read.key), text_of(key_.key));
  }
}

TEST_F(Minisign, TellsWhatIsWrongWithASecretKeyFile) {
  const auto problem = [](std::string_view file, std::string_view password) {
    SecretKey read;
    const auto result = read_secret_key(file, password, read);
    return result ? "" : result.problems().at(0).what;
  };
  const std::string encrypted = *write_secret_key(key_, "pass word", random_);
  const std::string plain = *write_secret_key(key_, "", random_);
  EXPECT_EQ(problem(encrypted, ""), words::password_needed);
  EXPECT_EQ(problem(encrypted, "password"), words::wrong_password);
  EXPECT_EQ(problem(minisign_public, ""), words::not_a_secret_key);
  for (std::size_t size = 0; size < plain.size(); ++size)
    EXPECT_EQ(problem(plain.substr(0, size), ""), words::not_a_secret_key) << size;
  std::string greedy = encrypted;
  greedy[greedy.find('\n') + 1 + 54] = 'B';  // among the memory's upper bytes
  greedy.replace(greedy.find('\n') + 1 + 56, 12, "////////////");
  EXPECT_EQ(problem(greedy, "pass word"), words::key_too_much_work);
}

TEST_F(Minisign, NeverSignsWithHalvesThatDoNotBelongTogether) {
  SecretKey other;
  make_key(other, random_);
  std::copy_n(other.key.begin() + 32, 32, key_.key.begin() + 32);
  SecretKey read;
  const auto result = read_secret_key(*write_secret_key(key_, "", random_), "", read);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.problems().at(0).what, words::not_a_secret_key);
}

TEST_F(Minisign, ReadsAPublicKeyAsALineAndAsAFile) {
  const std::string line = key_.public_key.text();
  EXPECT_EQ(line.size(), 56u);
  EXPECT_EQ(line.substr(0, 2), "RW");
  EXPECT_EQ(public_key("untrusted comment: minisign public key\n" + line + "\n").text(), line);
  EXPECT_EQ(PublicKey::from_text("RWQ").problems().at(0).what, words::not_a_public_key);
}

TEST(Fingerprint, IsEightWordsOfTheKeysHash) {
  // As Python makes them of hashlib.blake2b(key, digest_size=32) and words.txt.
  EXPECT_EQ(*fingerprint(minisign_public), "sting slow basic biology actor sight outside surge");
  EXPECT_FALSE(fingerprint("RW"));
}

}  // namespace
}  // namespace entente

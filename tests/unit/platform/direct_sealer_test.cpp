#include "platform/native/direct_sealer.hpp"

#include <gtest/gtest.h>

#include "exchange/seal/problems.hpp"

namespace entente::platform {
namespace {

/// What a deed answers: it comes before the call returns, and once.
template <class T>
class Answered {
 public:
  auto done() {
    return [this](Result<T> result) {
      ++count_;
      result_ = std::move(result);
    };
  }
  const Result<T>& result() const {
    EXPECT_EQ(count_, 1);
    return result_;
  }
  const T& value() const { return *result(); }

 private:
  Result<T> result_ = Problem{"", "no answer"};
  int count_ = 0;
};

class DirectSealerTest : public testing::Test {
 protected:
  SigningKey made_key() {
    Answered<SigningKey> key;
    sealer_.make_key(key.done());
    return key.value();
  }
  SeededRandom random_{5};
  DirectSealer sealer_{random_};
};

TEST_F(DirectSealerTest, SealsAndOpens) {
  Answered<std::string> sealed, opened, refused;
  sealer_.seal("the plan", "three words long", sealed.done());
  sealer_.open(sealed.value(), "three words long", opened.done());
  EXPECT_EQ(opened.value(), "the plan");
  sealer_.open(sealed.value(), "three words", refused.done());
  ASSERT_FALSE(refused.result());
  EXPECT_EQ(refused.result().problems().at(0).what, seal_problem::wrong_passphrase);
}

TEST_F(DirectSealerTest, SignsAndChecks) {
  const SigningKey key = made_key();
  Answered<std::string> signature;
  sealer_.sign("the plan", key, "file:plan", signature.done());
  Answered<Checked> whole, changed, unknown, malformed, mistaken;
  sealer_.check("the plan", signature.value(), {made_key().public_key, key.public_key},
                whole.done());
  EXPECT_EQ(whole.value().outcome, Checked::Outcome::intact);
  EXPECT_EQ(whole.value().public_key, key.public_key);
  EXPECT_EQ(whole.value().comment, "file:plan");
  EXPECT_EQ(whole.value().key_id.size(), 16u);
  sealer_.check("the plan.", signature.value(), {key.public_key}, changed.done());
  EXPECT_EQ(changed.value().outcome, Checked::Outcome::changed);
  sealer_.check("the plan", signature.value(), {}, unknown.done());
  EXPECT_EQ(unknown.value().outcome, Checked::Outcome::no_key);
  sealer_.check("the plan", "signed, me", {key.public_key}, malformed.done());
  EXPECT_EQ(malformed.value().outcome, Checked::Outcome::malformed);
  EXPECT_FALSE(malformed.value().why.empty());
  sealer_.check("the plan", signature.value(), {"no key"}, mistaken.done());
  EXPECT_EQ(mistaken.result().problems().at(0).what, seal_problem::not_a_public_key);
}

TEST_F(DirectSealerTest, ExportsAndRestoresAKey) {
  const SigningKey key = made_key();
  Answered<std::string> file;
  sealer_.export_key(key, "password", file.done());
  Answered<SigningKey> restored, refused;
  sealer_.restore_key(file.value(), "password", restored.done());
  EXPECT_EQ(restored.value().public_key, key.public_key);
  EXPECT_EQ(restored.value().secret, key.secret);
  sealer_.restore_key(file.value(), "passwort", refused.done());
  EXPECT_EQ(refused.result().problems().at(0).what, seal_problem::wrong_password);
}

TEST_F(DirectSealerTest, NamesBytesAndKeys) {
  Answered<std::string> hash, words, passphrase;
  sealer_.hash("abc", hash.done());
  EXPECT_EQ(hash.value(), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  sealer_.fingerprint(made_key().public_key, words.done());
  EXPECT_EQ(std::count(words.value().begin(), words.value().end(), ' '), 7);
  sealer_.make_passphrase(passphrase.done());
  EXPECT_EQ(std::count(passphrase.value().begin(), passphrase.value().end(), '-'), 7);
}

TEST_F(DirectSealerTest, SaysWhereSomethingIsMissing) {
  for (int deed = 0; deed <= static_cast<int>(Sealer::Deed::make_passphrase); ++deed) {
    Answered<Sealer::Parts> answer;
    sealer_.perform(static_cast<Sealer::Deed>(deed), {}, answer.done());
    const bool needs_nothing = deed == static_cast<int>(Sealer::Deed::make_key) ||
                               deed == static_cast<int>(Sealer::Deed::make_passphrase);
    EXPECT_EQ(static_cast<bool>(answer.result()), needs_nothing) << deed;
  }
}

}  // namespace
}  // namespace entente::platform

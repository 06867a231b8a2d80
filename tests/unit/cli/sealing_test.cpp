#include "cli/sealing.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/files.hpp"
#include "exchange/seal/signature_note.hpp"
#include "exchange/seal/sodium/perform.hpp"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

class Noon : public Clock {
 public:
  Moment now() const override { return {1795348800000}; }
};

class Sealing : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "/sealing.XXXXXX";
    folder_ = mkdtemp(pattern.data());
    write("passphrase", "correct horse\nand a second line\n");
    key_ = make_key("key");
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, std::string_view bytes) {
    ASSERT_TRUE(write_bytes(path(name), bytes, out_));
  }
  std::string read(const std::string& name) { return *read_bytes(path(name), 1 << 20, in_); }
  /// Writes a secret key file; returns the public key.
  std::string make_key(const std::string& name) {
    const auto key = *perform(Sealer::Deed::make_key, {}, random_);
    write(name, key[0]);
    return key[1];
  }

  using Options = std::vector<std::pair<std::string_view, std::string>>;
  static Arguments arguments(const Options& options) {
    Arguments given;
    for (const auto& [name, value] : options) given.add_option(name, value);
    return given;
  }
  Surroundings surroundings() { return {clock_, random_, in_, out_, err_}; }
  Exit share(Options options) {
    options.emplace_back("-o", path("plan"));
    auto around = surroundings();
    return hand_over({"the plan"}, arguments(options), around);
  }
  /// What `take_in` gives, or what it said.
  std::string take(const Options& options) {
    err_.str("");
    auto around = surroundings();
    const auto bytes = take_in(path("plan"), arguments(options), around);
    return bytes ? *bytes : err_.str();
  }
  static bool says(const std::string& text, std::string_view words) {
    return text.find(words) != text.npos;
  }

  fs::path folder_;
  std::string key_;
  Noon clock_;
  SeededRandom random_{9};
  std::istringstream in_;
  std::ostringstream out_, err_;
};

TEST_F(Sealing, GoesOutAndComesBackPlain) {
  EXPECT_EQ(share({}), Exit::done);
  EXPECT_EQ(read("plan"), "the plan");
  EXPECT_EQ(take({}), "the plan");
  EXPECT_FALSE(fs::exists(path("plan.minisig")));
}

TEST_F(Sealing, GoesOutAndComesBackSealed) {
  const std::string file = path("passphrase");
  EXPECT_EQ(share({{"--passphrase-file", file}}), Exit::done);
  EXPECT_EQ(read("plan").substr(0, 22), "age-encryption.org/v1\n");
  EXPECT_EQ(take({{"--passphrase-file", file}}), "the plan");
  EXPECT_TRUE(says(take({}), "give its passphrase with --passphrase-file"));
  write("passphrase", "wrong horse");
  EXPECT_TRUE(says(take({{"--passphrase-file", file}}), "does not open this file"));
  write("passphrase", "\n");
  EXPECT_TRUE(says(take({{"--passphrase-file", file}}), "its first line is empty"));
  EXPECT_TRUE(says(take({{"--passphrase-file", path("none")}}), "none"));
}

TEST_F(Sealing, SignsTheBytesAsTheyAreHandedOver) {
  write("before", "the plan of May");
  EXPECT_EQ(share({{"--passphrase-file", path("passphrase")},
                   {"--sign", path("key")},
                   {"--previous", path("before")}}),
            Exit::done);
  const auto found =
      checked_from(*perform(Sealer::Deed::check, {read("plan"), read("plan.minisig")}, random_));
  EXPECT_EQ(found.outcome, Checked::Outcome::intact);
  const SignatureNote note = note_from(found.comment);
  EXPECT_EQ(note.file_name, "plan");
  EXPECT_EQ(note.date, clock_.now());
  EXPECT_EQ(note.public_key, key_);
  EXPECT_EQ(note.previous, perform(Sealer::Deed::hash, {"the plan of May"}, random_)->front());
}

TEST_F(Sealing, SaysWhoSigned) {
  EXPECT_EQ(share({{"--sign", path("key")}}), Exit::done);
  EXPECT_EQ(take({}), "the plan");
  EXPECT_TRUE(says(err_.str(), "signed with " + key_));
  EXPECT_TRUE(says(err_.str(), "compare these words"));
  EXPECT_EQ(take({{"--key", key_}}), "the plan");
  write("key.pub", "untrusted comment: minisign public key\n" + key_ + "\n");
  EXPECT_EQ(take({{"--key", path("key.pub")}}), "the plan");
}

TEST_F(Sealing, RefusesWhatTheSignatureDoesNotCover) {
  EXPECT_EQ(share({{"--sign", path("key")}}), Exit::done);
  const std::string other = make_key("other");
  EXPECT_TRUE(says(take({{"--key", other}}), "is signed with another key than --key"));
  write("plan", "another plan");
  EXPECT_TRUE(says(take({}), "was changed after it was signed"));
  write("plan.minisig", "not one");
  EXPECT_TRUE(says(take({}), "not a whole minisign signature"));
  fs::remove(path("plan.minisig"));
  EXPECT_TRUE(says(take({{"--key", key_}}), "is not there"));
  EXPECT_EQ(take({}), "another plan");
}

TEST_F(Sealing, ReadsAKeyThatIsKeptWithAPassword) {
  const auto kept = perform(Sealer::Deed::export_key, {read("key"), "pass word"}, random_);
  write("kept", kept->front());
  write("password", "pass word\n");
  EXPECT_EQ(share({{"--sign", path("kept")}}), Exit::wrong_input);
  EXPECT_TRUE(says(err_.str(), "kept with a password"));
  EXPECT_FALSE(fs::exists(path("plan")));
  EXPECT_EQ(share({{"--sign", path("kept")}, {"--key-password-file", path("password")}}),
            Exit::done);
  EXPECT_EQ(take({{"--key", key_}}), "the plan");
}

TEST_F(Sealing, WritesNothingWhereItCannotSign) {
  EXPECT_EQ(share({{"--sign", path("none")}}), Exit::wrong_input);
  EXPECT_FALSE(fs::exists(path("plan")));
  auto around = surroundings();
  EXPECT_EQ(hand_over({"x"}, arguments({{"--sign", path("key")}}), around), Exit::wrong_input);
  EXPECT_EQ(out_.str(), "");
}

}  // namespace
}  // namespace entente::cli

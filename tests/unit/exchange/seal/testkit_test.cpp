#include <gtest/gtest.h>
#include <sodium/crypto_hash_sha256.h>

#include <fstream>
#include <set>

#include "exchange/seal/problems.hpp"
#include "exchange/seal/sodium/age.hpp"
#include "exchange/seal/sodium/age_armour.hpp"
#include "exchange/seal/sodium/age_header.hpp"
#include "exchange/seal/sodium/age_payload.hpp"
#include "exchange/seal/sodium/base64.hpp"
#include "exchange/seal/sodium/hash.hpp"

namespace entente {
namespace {

namespace words = seal_problem;

/// A line of testkit.txt.
struct Vector {
  std::string name, expected, passphrase, payload_hash, file_key, file;
};

void PrintTo(const Vector& vector, std::ostream* out) { *out << vector.name; }

std::vector<Vector> vectors() {
  std::ifstream file(ENTENTE_TESTS_DIR "/unit/exchange/seal/testkit.txt");
  std::vector<Vector> found;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::vector<std::string> parts;
    for (std::size_t at = 0, end = 0; end != line.npos; at = end + 1) {
      end = line.find('|', at);
      parts.push_back(line.substr(at, end - at));
      if (parts.back() == "-") parts.back().clear();
    }
    found.push_back({parts.at(0), parts.at(1), parts.at(2), parts.at(3), parts.at(4),
                     bytes_from_base64(parts.at(5), Padding::with).value()});
  }
  return found;
}

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, 32> hash;
  crypto_hash_sha256(hash.data(), bytes_of(bytes), bytes.size());
  return hexadecimal(text_of(hash));
}

AgeFileKey& read_file_key(std::string_view digits, AgeFileKey& key) {
  for (std::size_t at = 0; at < key.size(); ++at)
    key[at] =
        static_cast<unsigned char>(std::stoi(std::string(digits.substr(at * 2, 2)), nullptr, 16));
  return key;
}

/// What may be said where the vector expects so. "no match" without a passphrase vector's stanza is
/// a stanza that is not of scrypt.
std::set<std::string_view> allowed_for(const std::string& expected) {
  if (expected == "no match") return {words::wrong_passphrase, words::for_keys};
  if (expected == "HMAC failure") return {words::changed_header};
  if (expected == "payload failure")
    return {words::changed_body, words::changed_or_cut_off, words::cut_off};
  if (expected == "armor failure") return {words::broken_armour, words::cut_off, words::not_sealed};
  return {words::broken_header, words::cut_off,       words::newer,
          words::not_sealed,    words::too_much_work, words::broken_armour};
}

void expect_refused(const Vector& vector, const Result<std::string>& opened) {
  ASSERT_FALSE(opened);
  EXPECT_EQ(allowed_for(vector.expected).count(opened.problems().at(0).what), 1u)
      << opened.problems().at(0).what;
}

void expect_payload(const Vector& vector, const Result<std::string>& opened) {
  if (vector.expected != "success") return expect_refused(vector, opened);
  ASSERT_TRUE(opened) << opened.problems().at(0).what;
  EXPECT_EQ(sha256(*opened), vector.payload_hash);
}

/// A vector for another recipient: its header reads, its payload opens with the file key. (A
/// payload without its whole nonce counts as part of the header there.)
void check_other_recipient(const Vector& vector) {
  const auto opened = age_open(vector.file, "any");
  const bool of_payload = vector.name.starts_with("stream_");
  const bool reads = of_payload || vector.expected == "success" || vector.expected == "no match" ||
                     vector.expected == "HMAC failure" || vector.expected == "payload failure";
  if (!reads) return expect_refused(vector, opened);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.problems().at(0).what, words::for_keys);
  if (!of_payload && vector.expected != "success") return;
  std::string file = vector.file;
  if (is_age_armour(file)) file = *bytes_from_age_armour(file);
  const std::size_t end = file.find('\n', file.find("\n--- ") + 1) + 1;
  AgeFileKey key;
  expect_payload(vector, open_age_payload(std::string_view(file).substr(end),
                                          read_file_key(vector.file_key, key)));
}

class AgeTestkit : public testing::TestWithParam<Vector> {};

TEST_P(AgeTestkit, GivesWhatTheVectorExpects) {
  const Vector& vector = GetParam();
  if (vector.passphrase.empty()) return check_other_recipient(vector);
  expect_payload(vector, age_open(vector.file, vector.passphrase));
}

INSTANTIATE_TEST_SUITE_P(Vectors, AgeTestkit, testing::ValuesIn(vectors()),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace entente

#include "exchange/seal/sodium/age.hpp"

#include <gtest/gtest.h>
#include <sodium/crypto_aead_chacha20poly1305.h>

#include "exchange/seal/problems.hpp"
#include "exchange/seal/sealer.hpp"
#include "exchange/seal/sodium/age_payload.hpp"
#include "exchange/seal/sodium/base64.hpp"

namespace entente {
namespace {

namespace words = seal_problem;
constexpr int light = 1;  // the work factor of tests that open thousands of files

std::string sealed(std::string_view bytes, int work = light) {
  SeededRandom random(7);
  return *age_seal(bytes, "correct horse", work, random);
}

std::string problem_of(std::string_view file, std::string_view passphrase = "correct horse") {
  const auto opened = age_open(file, passphrase);
  return opened ? "" : opened.problems().at(0).what;
}

std::string numbered_bytes(std::size_t size) {
  std::string bytes;
  for (std::size_t at = 0; at < size; ++at) bytes.push_back(static_cast<char>(at * 7 + at / 251));
  return bytes;
}

std::string armoured(const std::string& file, const char* line_end = "\n") {
  std::string text = std::string("-----BEGIN AGE ENCRYPTED FILE-----") + line_end;
  const std::string letters = base64(file, Padding::with);
  for (std::size_t at = 0; at < letters.size(); at += 64) text += letters.substr(at, 64) + line_end;
  return text + "-----END AGE ENCRYPTED FILE-----" + line_end;
}

TEST(Age, OpensWhatItSealedAtEverySizeAroundAChunk) {
  for (const std::size_t size : {0, 1, 16, 65535, 65536, 65537, 131071, 131072, 131073, 200000}) {
    const std::string bytes = numbered_bytes(size);
    const auto opened = age_open(sealed(bytes), "correct horse");
    ASSERT_TRUE(opened) << size;
    EXPECT_EQ(*opened, bytes) << size;
  }
}

TEST(Age, IsNeverTheSameFileTwice) {
  SeededRandom random(1);
  EXPECT_NE(*age_seal("plan", "word", light, random), *age_seal("plan", "word", light, random));
}

TEST(Age, WritesTheWorkFactorThatAPhoneCanDo) {
  SeededRandom random(1);
  const std::string file = *age_seal("plan", "word", age_work_written, random);
  const std::string head = file.substr(0, file.find('\n', 23));
  EXPECT_EQ(head.substr(0, 32), "age-encryption.org/v1\n-> scrypt ");
  EXPECT_EQ(head.substr(head.size() - 3), " 17");
  EXPECT_EQ(*age_open(file, "word"), "plan");
}

TEST(Age, RefusesEverySingleFlippedBit) {
  const std::string file = sealed("Both companies launch in May.");
  for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
    std::string changed = file;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    EXPECT_FALSE(age_open(changed, "correct horse")) << "bit " << bit;
  }
}

TEST(Age, RefusesATruncationAtEveryLength) {
  const std::string file = sealed("Both companies launch in May.");
  for (std::size_t size = 0; size < file.size(); ++size)
    EXPECT_FALSE(age_open(file.substr(0, size), "correct horse")) << size;
}

TEST(Age, SaysThatAFileCutBetweenTwoChunksIsCutOff) {
  const std::string file = sealed(numbered_bytes(200000));
  const std::size_t chunk = 65536 + 16, payload = file.size() - (200000 + 4 * 16);
  for (std::size_t chunks = 1; chunks < 4; ++chunks)
    EXPECT_EQ(problem_of(file.substr(0, payload + chunks * chunk)), words::cut_off) << chunks;
  EXPECT_EQ(problem_of(file.substr(0, payload)), words::cut_off);
  EXPECT_EQ(problem_of(file.substr(0, payload + chunk + 5)), words::cut_off);
  EXPECT_EQ(problem_of(file.substr(0, 60)), words::cut_off);
  EXPECT_EQ(problem_of(file.substr(0, file.size() - 1)), words::changed_or_cut_off);
}

TEST(Age, SeesChunksThatChangedPlaces) {
  const std::string file = sealed(numbered_bytes(200000));
  const std::size_t chunk = 65536 + 16, payload = file.size() - (200000 + 4 * 16);
  std::string swapped = file;
  swapped.replace(payload, chunk, file, payload + chunk, chunk);
  swapped.replace(payload + chunk, chunk, file, payload, chunk);
  EXPECT_EQ(problem_of(swapped), words::changed_body);
  EXPECT_EQ(problem_of(file + "x"), words::changed_or_cut_off);
}

/// A chunk as another program could write it.
std::string chunk_of(std::string_view bytes, unsigned char number, bool last,
                     const Secret<32>& key) {
  const unsigned char nonce[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, number, last};
  std::string chunk(bytes.size() + 16, '\0');
  crypto_aead_chacha20poly1305_ietf_encrypt(bytes_of(chunk.data()), nullptr, bytes_of(bytes),
                                            bytes.size(), nullptr, 0, nullptr, nonce, key.data());
  return chunk;
}

TEST(Age, RefusesAnEmptyLastChunkAfterOthers) {
  AgeFileKey file_key;
  const std::string nonce(16, 'n'), bytes = numbered_bytes(65536);
  Secret<32> key;
  derive_age_key(file_key, nonce, "payload", key);
  EXPECT_EQ(*open_age_payload(nonce + chunk_of(bytes, 0, true, key), file_key), bytes);
  EXPECT_EQ(*open_age_payload(nonce + chunk_of("", 0, true, key), file_key), "");
  const auto opened = open_age_payload(
      nonce + chunk_of(bytes, 0, false, key) + chunk_of("", 1, true, key), file_key);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.problems().at(0).what, words::changed_body);
}

TEST(Age, TellsEveryMishapApart) {
  const std::string file = sealed("plan");
  EXPECT_EQ(problem_of(file, "wrong horse"), words::wrong_passphrase);
  EXPECT_EQ(problem_of(file, ""), words::no_passphrase);
  EXPECT_EQ(problem_of("{\"format\":\"entente\"}"), words::not_sealed);
  EXPECT_EQ(problem_of(""), words::not_sealed);
  EXPECT_EQ(problem_of("age-encryption.org/v2\nwhatever"), words::newer);
  std::string body = file;
  body.back() = static_cast<char>(body.back() ^ 1);
  EXPECT_EQ(problem_of(body), words::changed_or_cut_off);
  std::string mac = file;
  const std::size_t at = mac.find("--- ") + 4;
  mac[at] = mac[at] == 'A' ? 'B' : 'A';
  EXPECT_EQ(problem_of(mac), words::changed_header);
  const std::string x25519 =
      "age-encryption.org/v1\n-> X25519 XEl0dJ6y3C7KZkgmgWUicg63EyXJiwBJW8PdYJ/cYBE\n"
      "qRS0AMjdjPvZ/WT08U2KL4G+PIooA3hy38SvLpvaC1E\n"
      "--- HK2NmOBN9Dpq0Gw6xMCuhFcQlQLvZ/wQUi/2scLG75s\n";
  EXPECT_EQ(problem_of(x25519 + std::string(48, 'x')), words::for_keys);
}

TEST(Age, CapsTheWorkThatAFileMayAskFor) {
  const auto with_work = [](const std::string& work) {
    return "age-encryption.org/v1\n-> scrypt ajMFur+EJLGaohv/dLRGnw " + work +
           "\n8SHBz/ldWnjyGFQqfjat6uNBarWqqEMDS7W8X7+Xq5Q\n"
           "--- HK2NmOBN9Dpq0Gw6xMCuhFcQlQLvZ/wQUi/2scLG75s\n" +
           std::string(48, 'x');
  };
  for (const char* work : {"20", "22", "23", "64", "18446744073709551633", "99999999999999999999"})
    EXPECT_EQ(problem_of(with_work(work)), words::too_much_work) << work;
  for (const char* work : {"0", "01", "+1", "-1", "0x1", "1a", "", " 1"})
    EXPECT_EQ(problem_of(with_work(work)), words::broken_header) << work;
  EXPECT_EQ(problem_of(with_work("4")), words::wrong_passphrase);
}

TEST(Age, ReadsTheTextForm) {
  const std::string file = sealed("plan");
  EXPECT_EQ(*age_open(armoured(file), "correct horse"), "plan");
  EXPECT_EQ(*age_open(" \n" + armoured(file, "\r\n") + "\n\n", "correct horse"), "plan");
  EXPECT_EQ(problem_of(armoured(file) + "more"), words::broken_armour);
  std::string flipped = armoured(file);
  flipped[100] = '!';
  EXPECT_EQ(problem_of(flipped), words::broken_armour);
  const std::string text = armoured(file);
  for (std::size_t size = 0; size + 1 < text.size(); ++size)
    EXPECT_FALSE(age_open(text.substr(0, size), "correct horse")) << size;
}

TEST(Age, IsRecognisedInBothForms) {
  const std::string file = sealed("plan");
  EXPECT_TRUE(looks_sealed(file));
  EXPECT_TRUE(looks_sealed("\n" + armoured(file)));
  EXPECT_TRUE(looks_sealed("age-encryption.org/v2\n"));
  EXPECT_FALSE(looks_sealed("{\"format\":\"entente\"}"));
  EXPECT_FALSE(looks_sealed(""));
}

TEST(Base64, ReadsOnlyWhatItWrites) {
  EXPECT_EQ(base64("", Padding::with), "");
  EXPECT_EQ(base64("f", Padding::with), "Zg==");
  EXPECT_EQ(base64("foobar", Padding::without), "Zm9vYmFy");
  EXPECT_EQ(*bytes_from_base64("Zm8=", Padding::with), "fo");
  EXPECT_EQ(*bytes_from_base64("Zm8", Padding::without), "fo");
  for (const char* text : {"Zg=", "Zg", "Zg===", "Zh==", "Zm9=", "Z", "====", "Zm 8", "Zm8=\n"})
    EXPECT_FALSE(bytes_from_base64(text, Padding::with)) << text;
  for (const char* text : {"Zg==", "Zh", "Zm9", "A", "Zm-_"})
    EXPECT_FALSE(bytes_from_base64(text, Padding::without)) << text;
}

}  // namespace
}  // namespace entente

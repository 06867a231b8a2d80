#include "format/json_space.hpp"
#include "format/scan.hpp"

namespace entente {

namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view start;
  std::string_view words;
};

constexpr std::string_view utf16_words =
    "this is UTF-16 text; save it as UTF-8 (without a byte order mark)";

// First bytes by which other formats are known (their own specifications name them).
constexpr Signature signatures[] = {
    {"\x1f\x8b"sv, "this file is compressed (gzip); unpack it first"},
    {"PK\x03\x04"sv, "this is a ZIP archive or an office document; unpack it first"},
    {"\x28\xb5\x2f\xfd"sv, "this file is compressed (Zstandard); unpack it first"},
    {"%PDF"sv, "this is a PDF document, not a plan file"},
    {"age-encryption.org/"sv, "this file is sealed with a passphrase; open it with the passphrase"},
    {"-----BEGIN AGE"sv, "this file is sealed with a passphrase; open it with the passphrase"},
    {"\xef\xbb\xbf"sv, "this file begins with a byte order mark; save it as UTF-8 without one"},
    {"\xff\xfe"sv, utf16_words},
    {"\xfe\xff"sv, utf16_words},
    {"\x89PNG"sv, "this is a picture, not a plan file"},
    {"\xff\xd8\xff"sv, "this is a picture, not a plan file"},
};

}  // namespace

std::optional<Problem> foreign_bytes(std::string_view bytes) {
  for (const Signature& signature : signatures)
    if (bytes.starts_with(signature.start)) return Problem{"", std::string(signature.words)};
  std::size_t start = 0;
  while (start < bytes.size() && is_json_space(bytes[start])) ++start;
  if (start == bytes.size()) return Problem{"", "the file is empty; expected a plan"};
  if (bytes[start] == '<') return Problem{"", "this is a web page (HTML or XML), not a plan file"};
  if (bytes[start] != '{')
    return Problem{"", "this is not a plan file: a plan file is a JSON object and begins with {"};
  return {};
}

}  // namespace entente

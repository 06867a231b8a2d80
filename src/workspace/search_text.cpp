#include "workspace/search_text.hpp"

#include <algorithm>
#include <cstring>

#include "base/eight_bytes.hpp"
#include "base/utf8.hpp"

namespace entente {
namespace {

constexpr std::size_t words_before = 36, words_after = 72;  // bytes of a snippet beside its word

bool is_ascii(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8)
    if (eight_bytes(text.data() + at) & high_bits) return false;
  for (; at < text.size(); ++at)
    if (static_cast<unsigned char>(text[at]) >= 0x80) return false;
  return true;
}

bool holds_letter(const char* begin, const char* end, char letter) {
  for (const char* at = begin; at < end; at += 8)
    if (const std::uint64_t marks = marks_of(eight_bytes(at), letter))
      return at + bytes_before(marks) < end;
  return false;
}

/// Where in `text` the letter begins that makes byte number `wanted` of the folded text.
std::size_t place_in_text(std::string_view text, std::size_t wanted) {
  std::string_view rest = text;
  for (std::size_t folded_bytes = 0; !rest.empty();) {
    const std::string_view before = rest;
    take_code_point(rest);
    folded_bytes += folded(before.substr(0, before.size() - rest.size())).size();
    if (folded_bytes > wanted) return text.size() - before.size();
  }
  return text.size();
}

bool is_inside_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

/// The next beginning of a word from `at` on, but before `limit`; else of a letter.
std::size_t next_word_from(std::string_view text, std::size_t at, std::size_t limit) {
  for (std::size_t next = at; next < limit; ++next)
    if (text[next] == ' ' || text[next] == '\n') return next + 1;
  while (at < text.size() && is_inside_letter(text[at])) ++at;
  return at;
}

/// The end of a word before `at`, but not before `limit`; else of a letter.
std::size_t word_until(std::string_view text, std::size_t at, std::size_t limit) {
  for (std::size_t last = at; last >= limit; --last)
    if (text[last] == ' ' || text[last] == '\n') return last;
  while (at > 0 && is_inside_letter(text[at])) --at;
  return at;
}

}  // namespace

std::vector<std::string> query_words(std::string_view query) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : folded(query) + " ") {
    if (static_cast<unsigned char>(letter) > ' ') {
      word += letter;
    } else if (!word.empty()) {
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
      word.clear();
    }
  }
  return words;
}

void append_folded(std::string& bytes, std::string_view text) {
  if (!is_ascii(text)) {
    bytes += folded(text);
    return;
  }
  const std::size_t begin = bytes.size();
  bytes += text;
  for (std::size_t at = begin; at < bytes.size(); ++at) {
    const char letter = bytes[at];
    bytes[at] = static_cast<char>(letter + (letter >= 'A' && letter <= 'Z' ? 'a' - 'A' : 0));
  }
}

bool holds(const char* begin, const char* end, std::string_view word) {
  if (end - begin < static_cast<std::ptrdiff_t>(word.size())) return false;
  if (word.size() == 1) return holds_letter(begin, end, word[0]);
  const char* last = end - word.size();
  const std::uint64_t first = static_cast<unsigned char>(word[0]) * every_byte;
  const std::uint64_t second = static_cast<unsigned char>(word[1]) * every_byte;
  // Eight places at once: where both the first byte and the one after it are the word's.
  for (const char* at = begin; at <= last; at += 8) {
    const std::uint64_t differs = (eight_bytes(at) ^ first) | (eight_bytes(at + 1) ^ second);
    for (std::uint64_t marks = marks_below(differs, 1); marks != 0; marks &= marks - 1) {
      const char* found = at + bytes_before(marks);
      if (found > last) return false;
      if (std::memcmp(found, word.data(), word.size()) == 0) return true;
    }
  }
  return false;
}

std::string snippet_of(std::string_view text, std::string_view word) {
  const std::size_t found = folded(text).find(word);
  if (found == std::string::npos) return {};
  const std::size_t at = place_in_text(text, found);
  const std::size_t earliest = at > words_before ? at - words_before : 0;
  const std::size_t begin = earliest == 0 ? 0 : next_word_from(text, earliest, at);
  const std::size_t latest = std::min(text.size(), at + word.size() + words_after);
  const std::size_t end =
      latest == text.size() ? latest : word_until(text, latest, std::min(latest, at + word.size()));
  std::string snippet(begin > 0 ? "…" : "");
  snippet += text.substr(begin, end - begin);
  if (end < text.size()) snippet += "…";
  std::replace(snippet.begin(), snippet.end(), '\n', ' ');
  return snippet;
}

}  // namespace entente

#include <charconv>

#include "base/concat.hpp"
#include "exchange/seal/known_keys.hpp"

namespace entente {
namespace {

constexpr std::string_view first_line = "known keys 1\n";

std::string words(Moment moment) { return moment == Moment{} ? "-" : text_from(moment); }

/// Takes what stands before `end` off the front of `text`.
std::string_view take(std::string_view& text, char end) {
  const std::string_view word = text.substr(0, text.find(end));
  text.remove_prefix(std::min(word.size() + 1, text.size()));
  return word;
}

/// False where it is not a moment.
bool read_moment(std::string_view& line, Moment& moment) {
  const std::string_view word = take(line, ' ');
  const auto read = word == "-" ? Moment{} : moment_from_text(word);
  moment = read.value_or(Moment{});
  return read.has_value();
}

bool read_key(std::string_view line, KnownKey& key) {
  const auto plan = id_from_text(take(line, ' ')), party = id_from_text(take(line, ' '));
  key = {plan.value_or(Id{}), party.value_or(Id{}), std::string(take(line, ' ')), {}, {}, {}};
  const bool whole = read_moment(line, key.first_seen) && read_moment(line, key.compared) &&
                     read_moment(line, key.replaced);
  key.name = line;
  return whole && plan && party && !key.public_key.empty();
}

std::string in_one_line(std::string text) {
  for (char& letter : text)
    if (letter == '\n') letter = ' ';
  return text;
}

}  // namespace

std::string text_from(const KnownKeys& keys) {
  std::string text(first_line);
  for (const KnownKey& key : keys)
    append(text, text_from(key.plan), ' ', text_from(key.party), ' ', key.public_key, ' ',
           words(key.first_seen), ' ', words(key.compared), ' ', words(key.replaced), ' ',
           in_one_line(key.name), '\n');
  return text;
}

Result<KnownKeys> known_keys_from_text(std::string_view text) {
  if (text.substr(0, first_line.size()) != first_line)
    return Problem{"", "These are not the remembered keys of this version."};
  text.remove_prefix(first_line.size());
  KnownKeys keys;
  while (!text.empty())
    if (!read_key(take(text, '\n'), keys.emplace_back()))
      return Problem{"", "A remembered key is damaged."};
  return keys;
}

}  // namespace entente

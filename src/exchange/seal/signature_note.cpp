#include "exchange/seal/signature_note.hpp"

#include <algorithm>
#include <charconv>

#include "base/concat.hpp"

namespace entente {
namespace {

std::string without_controls(std::string_view name) {
  std::string clean(name);
  for (char& letter : clean)
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) letter = ' ';
  return clean;
}

Moment moment_from_seconds(std::string_view text) {
  std::int64_t seconds = 0;
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr std::int64_t year_9999 = 253402300799;
  return {seconds > 0 && seconds <= year_9999 ? seconds * 1000 : 0};
}

void take(SignatureNote& note, std::string_view name, std::string_view value) {
  if (name == "file") note.file_name = value;
  if (name == "date") note.date = moment_from_text(value).value_or(Moment{});
  if (name == "timestamp") note.date = moment_from_seconds(value);
  if (name == "previous") note.previous = value == "none" ? "" : value;
  if (name == "key") note.public_key = value;
}

}  // namespace

std::string comment_from(const SignatureNote& note) {
  return concat("file:", without_controls(note.file_name), "\tdate:", text_from(note.date),
                "\tprevious:", note.previous.empty() ? "none" : note.previous.c_str(),
                "\tkey:", note.public_key);
}

SignatureNote note_from(std::string_view comment) {
  SignatureNote note;
  while (!comment.empty()) {
    const std::string_view part = comment.substr(0, comment.find('\t'));
    comment.remove_prefix(std::min(part.size() + 1, comment.size()));
    const std::size_t colon = part.find(':');
    if (colon != part.npos) take(note, part.substr(0, colon), part.substr(colon + 1));
  }
  return note;
}

}  // namespace entente

#include "format/json_writer.hpp"

#include <cstring>

#include "base/concat.hpp"

namespace entente {

namespace {

constexpr std::uint64_t every_byte = 0x0101010101010101u;

bool is_plain(unsigned char byte) { return byte >= 0x20 && byte != '"' && byte != '\\'; }

/// Whether some of eight bytes is zero (Mycroft's test: no false alarm without a true one).
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
  return (word - every_byte) & ~word & (0x80 * every_byte);
}

/// Whether eight bytes all stand for themselves in a JSON text.
bool are_plain(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t controls = (word - 0x20 * every_byte) & ~word & (0x80 * every_byte);
  return (controls | zero_bytes(word ^ ('"' * every_byte)) |
          zero_bytes(word ^ ('\\' * every_byte))) == 0;
}

/// Bytes at the start of `text` that stand for themselves.
std::size_t plain_length(std::string_view text) {
  std::size_t length = 0;
  while (length + 8 <= text.size() && are_plain(text.data() + length)) length += 8;
  while (length < text.size() && is_plain(static_cast<unsigned char>(text[length]))) ++length;
  return length;
}

void append_escaped(std::string& out, char letter) {
  switch (letter) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u00";
  out.push_back(hex[static_cast<unsigned char>(letter) >> 4]);
  out.push_back(hex[letter & 15]);
}

void append_list(std::string& out, auto items, auto append_item) {
  out.push_back('[');
  bool first = true;
  for (const auto& item : items) {
    if (!first) out.push_back(',');
    first = false;
    append_item(out, item);
  }
  out.push_back(']');
}

struct AppendValue {
  std::string& out;
  const Field* field;

  void operator()(std::monostate) const { out += "null"; }
  void operator()(Text text) const { append_json_text(out, text); }
  void operator()(Decimal number) const { out += text_from(number); }
  void operator()(const Money& money) const {
    append(out, '"', text_from(money.amount), ' ', std::string_view(money.currency, 3), '"');
  }
  void operator()(Date date) const { append(out, '"', text_from(date), '"'); }
  void operator()(ChoiceNumber choice) const {
    append_json_text(out, field->choices[choice.number - 1u].code);
  }
  void operator()(Level level) const { out.push_back(static_cast<char>('0' + level.value)); }
  void operator()(Id id) const { append_json_id(out, id); }
  void operator()(IdList list) const { append_list(out, list.ids, append_json_id); }
  void operator()(Texts list) const { append_list(out, list.texts, append_json_text); }
  void operator()(RawJson raw) const { out += raw.json; }
};

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  out.push_back('"');
  while (true) {
    const std::size_t length = plain_length(text);
    out.append(text.data(), length);
    if (length == text.size()) break;
    append_escaped(out, text[length]);
    text.remove_prefix(length + 1);
  }
  out.push_back('"');
}

void append_json_value(std::string& out, const Field* field, const Value& value) {
  std::visit(AppendValue{out, field}, value);
}

void append_json_id(std::string& out, Id id) {
  char quoted[id_letters + 2];
  quoted[0] = quoted[id_letters + 1] = '"';
  write_id(id, quoted + 1);
  out.append(quoted, id ? sizeof quoted : 0);
  if (!id) out += "\"\"";
}

void append_json_dot(std::string& out, Dot dot, const Replicas& replicas) {
  append(out, '"', dot.counter(), '@', replicas[dot.replica()].name, '"');
}

}  // namespace entente

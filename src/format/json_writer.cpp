#include "format/json_writer.hpp"

#include <algorithm>

#include "base/eight_bytes.hpp"

namespace entente {

namespace {

bool is_plain(unsigned char byte) { return byte >= 0x20 && byte != '"' && byte != '\\'; }

/// Bytes at the start of `text` that stand for themselves.
std::size_t plain_length(std::string_view text) {
  std::size_t length = 0;
  for (; length + 8 <= text.size(); length += 8) {
    const std::uint64_t word = eight_bytes(text.data() + length);
    const std::uint64_t marks =
        marks_below(word, 0x20) | marks_of(word, '"') | marks_of(word, '\\');
    if (marks != 0) return length + bytes_before(marks);
  }
  while (length < text.size() && is_plain(static_cast<unsigned char>(text[length]))) ++length;
  return length;
}

void append_escaped(Sink& out, char letter) {
  switch (letter) {
    case '"':
      out.put("\\\"");
      return;
    case '\\':
      out.put("\\\\");
      return;
    case '\n':
      out.put("\\n");
      return;
    case '\t':
      out.put("\\t");
      return;
    default:
      break;
  }
  constexpr std::string_view hex = "0123456789abcdef";
  out.put("\\u00");
  out.put(hex[static_cast<unsigned char>(letter) >> 4]);
  out.put(hex[letter & 15]);
}

void append_list(Sink& out, auto items, auto append_item) {
  out.put('[');
  bool first = true;
  for (const auto& item : items) {
    if (!first) out.put(',');
    first = false;
    append_item(out, item);
  }
  out.put(']');
}

void append_decimal(Sink& out, Decimal number) {
  char reversed[48];
  std::size_t length = 0;
  const bool negative = number.digits < 0;
  auto rest = negative ? 0 - static_cast<std::uint64_t>(number.digits)
                       : static_cast<std::uint64_t>(number.digits);
  for (std::int32_t place = 0; rest != 0 || place <= number.places; ++place) {
    if (place > 0 && place == number.places) reversed[length++] = '.';
    reversed[length++] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  if (negative) reversed[length++] = '-';
  std::reverse_copy(reversed, reversed + length, out.claim(length));
}

void append_date(Sink& out, Date date) {
  const YearMonthDay day = calendar_from(date);
  const int parts[] = {
      day.year / 1000, day.year / 100, day.year / 10, day.year, -1, day.month / 10, day.month, -1,
      day.day / 10,    day.day};
  char* letters = out.claim(std::size(parts) + 2);
  *letters++ = '"';
  for (int part : parts) *letters++ = part < 0 ? '-' : static_cast<char>('0' + part % 10);
  *letters = '"';
}

struct AppendValue {
  Sink& out;
  const Field* field;

  void operator()(std::monostate) const { out.put("null"); }
  void operator()(Text text) const { append_json_text(out, text); }
  void operator()(Decimal number) const { append_decimal(out, number); }
  void operator()(const Money& money) const {
    out.put('"');
    append_decimal(out, money.amount);
    out.put_all(' ', std::string_view(money.currency, 3), '"');
  }
  void operator()(Date date) const { append_date(out, date); }
  void operator()(ChoiceNumber choice) const {
    append_json_text(out, field->choices[choice.number - 1u].code);
  }
  void operator()(Level level) const { out.put(static_cast<char>('0' + level.value)); }
  void operator()(Id id) const { append_json_id(out, id); }
  void operator()(IdList list) const { append_list(out, list.ids, append_json_id); }
  void operator()(Texts list) const { append_list(out, list.texts, append_json_text); }
  void operator()(RawJson raw) const { out.put(raw.json); }
};

}  // namespace

void append_json_text(Sink& out, std::string_view text) {
  out.put('"');
  while (true) {
    const std::size_t length = plain_length(text);
    out.put(text.substr(0, length));
    if (length == text.size()) break;
    append_escaped(out, text[length]);
    text.remove_prefix(length + 1);
  }
  out.put('"');
}

void append_json_value(Sink& out, const Field* field, const Value& value) {
  std::visit(AppendValue{out, field}, value);
}

void append_json_id(Sink& out, Id id) {
  if (!id) return out.put("\"\"");
  char* letters = out.claim(id_letters + 2);
  letters[0] = letters[id_letters + 1] = '"';
  write_id(id, letters + 1);
}

void append_json_dot(Sink& out, Dot dot, const Replicas& replicas) {
  out.put_all('"', dot.counter(), '@', replicas[dot.replica()].name, '"');
}

}  // namespace entente

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "base/utf8.hpp"
#include "record/value.hpp"

namespace entente {

namespace {

std::string digits_words() {
  return concat("expected a number of at most ", limits::digits, " digits");
}

bool is_line(FieldType type) { return type != FieldType::long_text; }

/// A choice of a newer version in quotation marks: a name in small letters, as those of kinds are.
bool is_code(std::string_view json) {
  if (json.size() < 3 || json.size() > limits::name_bytes + 2) return false;
  if (json.front() != '"' || json.back() != '"' || json[1] < 'a' || json[1] > 'z') return false;
  const std::string_view code = json.substr(1, json.size() - 2);
  return std::all_of(code.begin(), code.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  });
}

std::string check_rank(std::string_view key) {
  for (char letter : key)
    if (!(letter >= '0' && letter <= '9') && !(letter >= 'a' && letter <= 'z'))
      return "expected lower-case letters and digits only";
  return key.back() == '0' ? "an order key may not end in 0" : "";
}

/// Whether the alternative held is the one the field's type wants.
bool fits(const Field& field, const Value& value) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::rank:
      return std::holds_alternative<Text>(value);
    case FieldType::number:
      return std::holds_alternative<Decimal>(value);
    case FieldType::money:
      return std::holds_alternative<Money>(value);
    case FieldType::date:
      return std::holds_alternative<Date>(value);
    case FieldType::choice:
      return std::holds_alternative<ChoiceNumber>(value) || std::holds_alternative<RawJson>(value);
    case FieldType::level:
      return std::holds_alternative<Level>(value);
    case FieldType::reference:
      return std::holds_alternative<Id>(value);
    case FieldType::references:
      return std::holds_alternative<IdList>(value);
    case FieldType::texts:
      return std::holds_alternative<Texts>(value);
  }
  return false;
}

struct Check {
  const Field& field;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(Text text) const {
    std::string wrong = check_text(text, is_line(field.type));
    if (wrong.empty() && field.type == FieldType::rank && !text.empty()) wrong = check_rank(text);
    return wrong;
  }
  std::string operator()(Decimal number) const { return check_number(field, number); }
  std::string operator()(const Money& money) const { return check_money(money); }
  std::string operator()(Date date) const {
    const int year = calendar_from(date).year;
    return year < 1 || year > 9999 ? "expected a year from 1 to 9999" : "";
  }
  std::string operator()(ChoiceNumber choice) const {
    return choice.number > field.choices.size() ? "expected one of the choices" : "";
  }
  std::string operator()(Level level) const {
    return level.value > 5 ? "expected a level from 1 to 5" : "";
  }
  std::string operator()(Id) const { return {}; }
  std::string operator()(IdList list) const {
    for (Id id : list.ids)
      if (!id) return "a reference in the list is empty";
    return {};
  }
  std::string operator()(Texts list) const {
    for (Text text : list.texts) {
      if (text.empty()) return "an entry of the list is empty";
      if (std::string wrong = check_text(text, true); !wrong.empty()) return wrong;
    }
    return {};
  }
  std::string operator()(RawJson raw) const {
    return is_code(raw.json) ? "" : "expected one of the choices";
  }
};

}  // namespace

std::string check_text(std::string_view text, bool one_line) {
  if (text.size() > text_limit)
    return concat("is too long: ", grouped(text.size()), " bytes, expected at most ",
                  grouped(text_limit));
  if (is_printable_ascii(text)) return {};
  if (const auto bad = forbidden_character(text)) return forbidden_words(*bad);
  if (!is_utf8(text)) return "is not valid UTF-8 text";
  if (one_line && text.find('\n') != std::string_view::npos)
    return "expected one line, found a line break";
  return {};
}

std::string forbidden_words(char32_t code_point) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) name.push_back(hex[code_point >> shift & 15]);
  return concat("holds the invisible control character ", name,
                code_point >= 0x2000 ? ", which can make text read differently from what it says"
                                     : ", which does not belong in text");
}

std::string check_number(const Field& field, Decimal number) {
  if (number.places < 0) return {};
  if (!number.is_readable()) return digits_words();
  if (field.least == field.most) return {};
  const bool inside =
      compare(number, Decimal{field.least, 0}) >= 0 && compare(number, Decimal{field.most, 0}) <= 0;
  if (inside) return {};
  return concat("expected a number from ", field.least, " to ", field.most, ", found ",
                text_from(number));
}

std::string check_money(const Money& money) {
  const std::string_view code(money.currency, 4);
  bool good = code[3] == '\0';
  for (char letter : code.substr(0, 3)) good = good && letter >= 'A' && letter <= 'Z';
  if (!money) return "";
  if (!money.amount.is_readable()) return digits_words();
  return good ? "" : "expected a currency code like EUR";
}

Problems check_value(const Field& field, const Value& value) {
  const Value found = normalized(value);
  if (is_empty(found)) return {};
  if (!fits(field, found))
    return {{std::string(field.label), concat("expected ", expected_words(field))}};
  std::string wrong = std::visit(Check{field}, found);
  if (wrong.empty()) return {};
  return {{std::string(field.label), std::move(wrong)}};
}

std::string expected_words(const Field& field) {
  switch (field.type) {
    case FieldType::text:
      return "a line of text";
    case FieldType::long_text:
      return "text";
    case FieldType::number:
      return "a number like 12.50";
    case FieldType::money:
      return "a sum like \"1200.50 EUR\"";
    case FieldType::date:
      return "a date like 2026-11-26";
    case FieldType::choice: {
      std::string words = "one of";
      for (const Choice& choice : field.choices)
        append(words, &choice == &field.choices[0] ? " " : ", ", choice.code);
      return words;
    }
    case FieldType::level:
      return "a level from 1 to 5";
    case FieldType::reference:
      return concat("the id of a ", field.target);
    case FieldType::references:
      return concat("a list of ids of ", field.target);
    case FieldType::texts:
      return "a list of texts";
    case FieldType::rank:
      return "an order key of lower-case letters and digits";
  }
  return {};
}

}  // namespace entente

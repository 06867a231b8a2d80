#include "screen/record/typed.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.hpp"
#include "screen/record/value_words.hpp"
#include "workspace/spoken_date.hpp"

namespace entente::screen {

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
  };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

Problem problem_in(const Field& field, std::string what) {
  return {std::string(field.label), std::move(what)};
}

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_foreign(char letter) { return static_cast<unsigned char>(letter) >= 0x80; }

/// Runs of digits and runs of letters, lower case, without what stands between them.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  char before = ' ';
  for (const char letter : folded(text)) {
    const bool counts = is_digit(letter) || is_letter(letter) || is_foreign(letter);
    const bool joins = counts && is_digit(letter) == is_digit(before) && before != ' ';
    if (joins)
      words.back() += letter;
    else if (counts)
      words.emplace_back(1, letter);
    before = counts ? letter : ' ';
  }
  return words;
}

/// What stands in a day beside its three parts: "26th of", "26 de", "26日".
bool is_between(const Locale& locale, std::string_view word) {
  for (const std::string_view plain : {"st", "nd", "rd", "th", "of", "de"})
    if (word == plain) return true;
  return is_foreign(word.front()) && month_in(locale, word) == 0;
}

/// The whole text as a day that is said rather than written.
std::optional<Date> said_date(const Locale& locale, std::string_view text, Date today) {
  std::vector<std::string> words(1);
  for (const char letter : folded(text))
    if (letter != ' ')
      words.back() += letter;
    else if (!words.back().empty())
      words.emplace_back();
  const auto found = spoken_date(words, today, locale.month_first);
  if (!found || found->words != words.size()) return {};
  return found->date;
}

std::optional<Date> date_of_words(const Locale& locale, std::span<const std::string> words) {
  const int year = number_in(words[2]), first = number_in(words[0]), second = number_in(words[1]);
  if (const int month = month_in(locale, words[1])) return real_day(year, month, first);
  if (const int month = month_in(locale, words[0])) return real_day(year, month, second);
  if (words[0].size() == 4) return real_day(first, second, year);
  const auto as_there = locale.month_first ? real_day(year, first, second) : std::nullopt;
  return as_there ? as_there : real_day(year, second, first);
}

/// The currency that a sign stands for; "" for none.
std::string_view currency_of_sign(std::string_view text) {
  static constexpr std::pair<std::string_view, std::string_view> signs[] = {
      {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"$", "USD"}};
  for (const auto& [sign, code] : signs)
    if (text.find(sign) != std::string_view::npos) return code;
  return {};
}

std::string without_grouping(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const auto point = take_code_point(text);
    if (!point) return {};
    switch (*point) {
      case ' ':
      case '\'':
      case 0xa0:
      case 0x2009:
      case 0x202f:
      case 0x2019:
        break;
      case 0x2212:
        plain += '-';
        break;
      default:
        append_code_point(plain, *point);
    }
  }
  return plain;
}

void drop(std::string& text, char sign) {
  text.erase(std::remove(text.begin(), text.end(), sign), text.end());
}

/// Whether the only sign in `text`, at `place`, groups thousands.
bool groups(const Locale& locale, const std::string& text, std::size_t place, char sign) {
  if (std::count(text.begin(), text.end(), sign) > 1) return true;
  const std::size_t first = text.front() == '-' ? 1 : 0;
  const bool leading = place > first && place - first <= 3 && text[first] != '0';
  return sign != locale.decimal && leading && text.size() - place - 1 == 3;
}

void settle_signs(const Locale& locale, std::string& text) {
  const std::size_t comma = text.rfind(','), point = text.rfind('.');
  const bool both = comma != std::string::npos && point != std::string::npos;
  if (both) {
    drop(text, comma > point ? '.' : ',');
  } else if (comma != std::string::npos && groups(locale, text, comma, ',')) {
    drop(text, ',');
  } else if (point != std::string::npos && groups(locale, text, point, '.')) {
    drop(text, '.');
  }
  std::replace(text.begin(), text.end(), ',', '.');
}

Value texts_from(std::string_view text, Arena& arena) {
  std::vector<Text> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    if (!line.empty()) lines.push_back(arena.keep(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (lines.empty()) return {};
  return Texts{arena.keep(std::span<const Text>(lines))};
}

template <class Read>
Result<Value> or_problem(const Field& field, const Read& read, std::string what) {
  if (!read) return problem_in(field, std::move(what));
  return Value{*read};
}

}  // namespace

std::optional<Date> typed_date(const Locale& locale, std::string_view text, Date today) {
  text = trimmed(text);
  if (const auto plain = date_from_text(text)) return plain;
  if (const auto said = said_date(locale, text, today)) return said;
  std::vector<std::string> words = words_of(text);
  const auto between = [&](const std::string& word) { return is_between(locale, word); };
  words.erase(std::remove_if(words.begin(), words.end(), between), words.end());
  if (words.size() != 3) return {};
  return date_of_words(locale, words);
}

std::optional<Decimal> typed_number(const Locale& locale, std::string_view text) {
  std::string plain = without_grouping(trimmed(text));
  if (plain.empty()) return {};
  settle_signs(locale, plain);
  if (plain.front() == '.') plain.insert(0, "0");
  return decimal_from_text(plain);
}

std::optional<Money> typed_money(const Locale& locale, std::string_view text, const Money& before) {
  std::string code(currency_of_sign(text)), number;
  for (const char letter : text) {
    const bool latin = (letter >= 'A' && letter <= 'Z') || is_letter(letter);
    if (latin) code += static_cast<char>(is_letter(letter) ? letter - 'a' + 'A' : letter);
    const bool counts =
        is_digit(letter) || std::string_view(" ,.'-").find(letter) != std::string_view::npos;
    if (counts) number += letter;
  }
  if (code.empty()) code = before.currency;
  const auto amount = typed_number(locale, number);
  if (!amount || code.size() != 3) return {};
  Money money{*amount, {}};
  std::copy(code.begin(), code.end(), money.currency);
  return money;
}

Result<Value> typed_value(const Locale& locale, Date today, const Field& field,
                          std::string_view text, const Value& before, Arena& arena) {
  const std::string_view plain = trimmed(text);
  if (plain.empty()) return Value{};
  const Money* money = std::get_if<Money>(&before);
  switch (field.type) {
    case FieldType::date:
      return or_problem(field, typed_date(locale, plain, today),
                        "Not a date: write it like 26 Nov 2026.");
    case FieldType::number:
      return or_problem(field, typed_number(locale, plain),
                        "Not a number: write digits, such as 1200.5.");
    case FieldType::money:
      return or_problem(field, typed_money(locale, plain, money ? *money : Money{}),
                        "Write the sum with its currency, such as 1200.50 EUR.");
    case FieldType::texts:
      return texts_from(plain, arena);
    default:
      return Value{arena.keep(plain)};
  }
}

std::string typable(const Locale& locale, const Field& field, const Value& value) {
  if (is_empty(value)) return {};
  if (const auto* date = std::get_if<Date>(&value)) return written_date(locale, *date);
  if (const auto* texts = std::get_if<Texts>(&value)) return joined(*texts, "\n");
  const std::string plain = text_from(field, value);
  const bool number = field.type == FieldType::number || field.type == FieldType::money;
  return number ? written_number(locale, plain) : plain;
}

}  // namespace entente::screen

#include "screen/shell/locale.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "screen/record/typed.hpp"
#include "screen/record/value_words.hpp"
#include "workspace/spoken_date.hpp"

namespace entente::screen {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

/// Whether every day that is shown can be typed as well.
bool reads_itself(const Locale& locale) {
  for (int month = 1; month <= 12; ++month) {
    const Date day = date_from(YearMonthDay{2026, month, 26});
    if (typed_date(locale, written_date(locale, day), {}) != day) return false;
  }
  return true;
}

}  // namespace

Locale locale_from(std::string_view lines) {
  std::vector<std::string> parts(1);
  for (const char letter : lines)
    if (letter == '\n')
      parts.emplace_back();
    else
      parts.back() += letter;
  Locale locale;
  if (parts.size() != 16 || parts[1].size() != 1) return locale;
  locale.month_first = parts[0] == "m", locale.decimal = parts[1][0];
  locale.group = parts[2], locale.date = parts[3];
  locale.months.assign(parts.begin() + 4, parts.end());
  if (!reads_itself(locale)) locale.months.clear();
  return locale;
}

std::string written_date(const Locale& locale, Date date) {
  if (!date || locale.months.empty()) return short_date(date);
  const YearMonthDay day = calendar_from(date);
  std::string words;
  for (const char letter : locale.date)
    if (letter == '\1')
      words += std::to_string(day.day);
    else if (letter == '\2')
      words += locale.months[static_cast<std::size_t>(day.month - 1)];
    else if (letter == '\3')
      words += std::to_string(day.year);
    else
      words += letter;
  return words;
}

std::string written_number(const Locale& locale, std::string plain) {
  const auto begin = std::find_if(plain.begin(), plain.end(), is_digit) - plain.begin();
  const auto end = std::find_if_not(plain.begin() + begin, plain.end(), is_digit) - plain.begin();
  const auto point = static_cast<std::size_t>(end);
  if (point < plain.size() && plain[point] == '.') plain[point] = locale.decimal;
  for (auto at = end - 3; at > begin; at -= 3)
    plain.insert(static_cast<std::size_t>(at), locale.group);
  return plain;
}

int month_in(const Locale& locale, std::string_view word) {
  if (const int month = month_from_word(word)) return month;
  for (std::size_t month = 0; month < locale.months.size(); ++month) {
    std::string name = folded(locale.months[month]);
    if (!name.empty() && name.back() == '.') name.pop_back();
    const std::size_t shorter = std::min(name.size(), word.size());
    if (shorter >= 3 && begins_with(name, word.substr(0, shorter)))
      return static_cast<int>(month) + 1;
  }
  return 0;
}

}  // namespace entente::screen

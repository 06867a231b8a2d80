#include "workspace/spoken_date.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace entente {
namespace {

using Words = std::span<const std::string>;
using Found = std::optional<SpokenDate>;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

Date day_after(Date date, int days) { return Date{date.days + days}; }

Date monday_after(Date today) { return day_after(today, 7 - weekday(today)); }

/// So many months on; a day that the month does not have becomes its last.
Date months_after(Date date, int months) {
  const YearMonthDay from = calendar_from(date);
  const int count = from.year * 12 + from.month - 1 + months;
  for (int day = from.day; day > 0; --day)
    if (const auto real = real_day(count / 12, count % 12 + 1, day)) return *real;
  return date;  // beyond the calendar
}

Date first_of_month(Date today, int months) {
  const YearMonthDay day = calendar_from(today);
  return months_after(date_from(YearMonthDay{day.year, day.month, 1}), months);
}

/// The same day of the year, this year or next.
Found without_year(int month, int day, Date today, SpokenDate found) {
  const int year = calendar_from(today).year;
  for (int later = 0; later < 8; ++later) {  // 29 February may be far away
    const auto date = real_day(year + later, month, day);
    if (!date || *date < today) continue;
    found.date = *date;
    return found;
  }
  return {};
}

Found with_year(int year, int month, int day, SpokenDate found) {
  const auto date = real_day(year, month, day);
  if (!date) return {};
  found.date = *date;
  return found;
}

/// 0 = Monday; -1: no day of the week.
int weekday_from_word(std::string_view word) {
  static constexpr std::array<std::string_view, 7> names{
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  for (std::size_t day = 0; day < names.size(); ++day)
    if (word == names[day] || word == names[day].substr(0, 3)) return static_cast<int>(day);
  if (word == "tues") return 1;
  if (word == "thur" || word == "thurs") return 3;
  return -1;
}

/// "3", "three", "a"; -1 for anything else.
int count_from_word(std::string_view word) {
  static constexpr std::array<std::string_view, 13> names{
      "",      "one",   "two",  "three", "four",   "five",  "six",
      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  if (word == "a" || word == "an") return 1;
  for (std::size_t number = 1; number < names.size(); ++number)
    if (word == names[number]) return static_cast<int>(number);
  return word.size() <= 3 ? number_in(word) : -1;
}

bool is_unit(std::string_view word, std::string_view unit) {
  return word == unit || (word.size() == unit.size() + 1 && word.back() == 's' &&
                          word.substr(0, unit.size()) == unit);
}

/// "in 3 days".
Found in_some_time(Words words, Date today) {
  if (words.size() < 3 || words[0] != "in") return {};
  const int count = count_from_word(words[1]);
  if (count < 0) return {};
  if (is_unit(words[2], "day")) return SpokenDate{day_after(today, count), 3};
  if (is_unit(words[2], "week")) return SpokenDate{day_after(today, 7 * count), 3};
  if (is_unit(words[2], "month")) return SpokenDate{months_after(today, count), 3};
  if (is_unit(words[2], "year")) return SpokenDate{months_after(today, 12 * count), 3};
  return {};
}

Found next_something(Words words, Date today) {
  if (words.size() < 2 || words[0] != "next") return {};
  if (words[1] == "week") return SpokenDate{monday_after(today), 2};
  if (words[1] == "month") return SpokenDate{first_of_month(today, 1), 2};
  const int day = weekday_from_word(words[1]);
  if (day < 0) return {};
  return SpokenDate{day_after(monday_after(today), day), 2};
}

/// "fri", "this friday".
Found coming_weekday(Words words, Date today) {
  const bool says_this = words[0] == "this" && words.size() > 1;
  const int day = weekday_from_word(words[says_this ? 1 : 0]);
  if (day < 0) return {};
  const int ahead = (day - weekday(today) + 6) % 7 + 1;
  return SpokenDate{day_after(today, ahead), says_this ? 2u : 1u, !says_this};
}

Date last_before(Date first) { return day_after(first, -1); }

Found end_of_something(Words words, Date today) {
  if (words[0] == "eom") return SpokenDate{last_before(first_of_month(today, 1)), 1};
  if (words[0] == "the") {
    Found found = words.size() > 1 ? end_of_something(words.subspan(1), today) : Found{};
    if (found) ++found->words;
    return found;
  }
  if (words.size() < 3 || words[0] != "end" || words[1] != "of") return {};
  const std::size_t at = (words[2] == "the" || words[2] == "this") && words.size() > 3 ? 3 : 2;
  const YearMonthDay day = calendar_from(today);
  if (words[at] == "month") return SpokenDate{last_before(first_of_month(today, 1)), at + 1};
  if (words[at] == "year") return SpokenDate{date_from(YearMonthDay{day.year, 12, 31}), at + 1};
  if (words[at] == "week")  // Friday, or Sunday where that is past
    return SpokenDate{day_after(today, (weekday(today) > 4 ? 6 : 4) - weekday(today)), at + 1};
  return {};
}

/// "26" or "26th"; -1 for anything else.
int day_from_word(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (word.size() > 2 && word.substr(word.size() - 2) == ending) word.remove_suffix(2);
  return word.size() <= 2 ? number_in(word) : -1;
}

int year_from_word(Words words, std::size_t at) {
  return words.size() > at && words[at].size() == 4 ? number_in(words[at]) : -1;
}

Found in_named_month(int month, int day, Words words, std::size_t used, Date today) {
  const int year = year_from_word(words, used);
  if (year > 0) return with_year(year, month, day, {{}, used + 1});
  const bool is_may = words[0] == "may" || words[used - 1] == "may";  // "5 may be late"
  return without_year(month, day, today, {{}, used, is_may});
}

/// "26 nov 2026", "26th of november", "nov 26".
Found with_month_name(Words words, Date today) {
  if (words.size() < 2) return {};
  if (const int month = month_from_word(words[0])) {
    const int day = day_from_word(words[1]);
    return day < 0 ? Found{} : in_named_month(month, day, words, 2, today);
  }
  const int day = day_from_word(words[0]);
  const std::size_t at = words[1] == "of" && words.size() > 2 ? 2 : 1;
  const int month = month_from_word(words[at]);
  return day < 0 || month == 0 ? Found{} : in_named_month(month, day, words, at + 1, today);
}

/// The parts of a word between `sign`s; a sign that ends it opens no further one.
std::vector<std::string_view> parts_between(std::string_view word, char sign) {
  std::vector<std::string_view> parts;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find(sign), word.size());
    parts.push_back(word.substr(0, end));
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return parts;
}

/// "26.11.2026", "26/11/26", "2026/11/26". Two digits of a year could as well be a version's.
Found three_numbers(const std::vector<std::string_view>& parts, bool month_first) {
  const std::size_t year = parts[0].size() == 4 ? 0 : 2;
  if (parts[year].size() != 4 && parts[year].size() != 2) return {};
  int month = number_in(parts[1]), day = number_in(parts[2 - year]);
  if (month_first && year == 2) std::swap(month, day);
  return with_year(number_in(parts[year]), month, day, {{}, 1, parts[year].size() == 2});
}

/// "2026-11-26", "26.11.", "26.11.2026", "26/11", "26/11/26".
Found in_numbers(const std::string& word, Date today, bool month_first) {
  if (const auto plain = date_from_text(word)) return SpokenDate{*plain, 1};
  if (word.empty() || !is_digit(word[0])) return {};
  const bool slashed = word.find('/') != std::string::npos;
  const auto parts = parts_between(word, slashed ? '/' : '.');
  if (parts.size() == 3) return three_numbers(parts, month_first && slashed);
  const bool whole = slashed ? is_digit(word.back()) : word.back() == '.';
  if (parts.size() != 2 || !whole) return {};
  int month = number_in(parts[1]), day = number_in(parts[0]);
  if (month_first && slashed) std::swap(month, day);
  return without_year(month, day, today, {{}, 1, true});
}

}  // namespace

int month_from_word(std::string_view word) {
  static constexpr std::array<std::string_view, 12> months{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (word.size() < 3) return 0;
  for (std::size_t month = 0; month < months.size(); ++month)
    if (months[month].substr(0, word.size()) == word) return static_cast<int>(month) + 1;
  return word == "sept" ? 9 : 0;
}

int number_in(std::string_view word) {
  if (word.empty() || word.size() > 4) return -1;
  int number = 0;
  for (const char letter : word) {
    if (!is_digit(letter)) return -1;
    number = number * 10 + (letter - '0');
  }
  return number;
}

std::optional<Date> real_day(int year, int month, int day) {
  if (year >= 0 && year < 100) year += 2000;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const Date date = date_from(YearMonthDay{year, month, day});
  const YearMonthDay back = calendar_from(date);
  if (back.month != month || back.day != day) return {};
  return date;
}

std::optional<SpokenDate> spoken_date(std::span<const std::string> words, Date today,
                                      bool month_first) {
  if (words.empty() || !today) return {};
  if (words[0] == "today") return SpokenDate{today, 1};
  if (words[0] == "tomorrow") return SpokenDate{day_after(today, 1), 1};
  using Reader = Found (*)(Words, Date);
  static constexpr Reader readers[] = {in_some_time, next_something, coming_weekday,
                                       end_of_something, with_month_name};
  for (const Reader read : readers)
    if (const Found found = read(words, today)) return found;
  return in_numbers(words[0], today, month_first);
}

}  // namespace entente

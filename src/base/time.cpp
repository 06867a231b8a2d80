#include "base/time.hpp"

#include <algorithm>
#include <cstdio>

namespace entente {

namespace {

constexpr std::int64_t milliseconds_per_day = 86'400'000;

/// Reads `length` digits at `place`; -1 where there are others.
int digits_at(std::string_view text, std::size_t place, std::size_t length) {
  int value = 0;
  for (std::size_t offset = 0; offset < length; ++offset) {
    const char letter = text[place + offset];
    if (letter < '0' || letter > '9') return -1;
    value = value * 10 + (letter - '0');
  }
  return value;
}

int days_in_month(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

/// Rounds towards the past, so that instants before 1970 fall on their own day.
std::int64_t day_of(std::int64_t milliseconds) {
  const std::int64_t day = milliseconds / milliseconds_per_day;
  return milliseconds % milliseconds_per_day < 0 ? day - 1 : day;
}

void append_padded(std::string& text, int number, int width) {
  const std::string digits = std::to_string(number);
  for (int length = static_cast<int>(digits.size()); length < width; ++length) text.push_back('0');
  text += digits;
}

}  // namespace

// Both ways between days and calendar follow Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms" (2013): years begin in March, eras have 400 years.
YearMonthDay calendar_from(Date date) {
  const std::int64_t shifted = std::int64_t{date.days} + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const auto day_of_era = static_cast<unsigned>(shifted - era * 146097);
  const unsigned year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const unsigned day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const unsigned march_month = (5 * day_of_year + 2) / 153;
  const int day = static_cast<int>(day_of_year - (153 * march_month + 2) / 5 + 1);
  const int month = static_cast<int>(march_month < 10 ? march_month + 3 : march_month - 9);
  const auto year = static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0);
  return {year, month, day};
}

Date date_from(YearMonthDay day) {
  const int year = day.month <= 2 ? day.year - 1 : day.year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year =
      (153 * (day.month > 2 ? day.month - 3 : day.month + 9) + 2) / 5 + day.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return Date{era * 146097 + day_of_era - 719468};
}

Date date_from(Moment moment) {
  return Date{static_cast<std::int32_t>(day_of(moment.milliseconds))};
}

int weekday(Date date) {
  const int from_monday = static_cast<int>((std::int64_t{date.days} + 3) % 7);  // day 0: a Thursday
  return from_monday < 0 ? from_monday + 7 : from_monday;
}

std::string text_from(Date date) {
  if (!date) return {};
  const YearMonthDay day = calendar_from(date);
  std::string text;
  append_padded(text, day.year, 4);
  text.push_back('-');
  append_padded(text, day.month, 2);
  text.push_back('-');
  append_padded(text, day.day, 2);
  return text;
}

std::string text_from(Moment moment) {
  const std::int64_t day = day_of(moment.milliseconds);
  const auto rest = static_cast<int>(moment.milliseconds - day * milliseconds_per_day);
  std::string text = text_from(Date{static_cast<std::int32_t>(day)});
  constexpr char separators[] = {'T', ':', ':', '.'};
  const int parts[] = {rest / 3'600'000, rest / 60'000 % 60, rest / 1000 % 60, rest % 1000};
  for (int part = 0; part < 4; ++part) {
    text.push_back(separators[part]);
    append_padded(text, parts[part], part == 3 ? 3 : 2);
  }
  text.push_back('Z');
  return text;
}

std::optional<Date> date_from_text(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const int year = digits_at(text, 0, 4);
  const int month = digits_at(text, 5, 2);
  const int day = digits_at(text, 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return {};
  return date_from(YearMonthDay{year, month, day});
}

std::optional<Moment> moment_from_text(std::string_view text) {
  if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text[19] != '.' || text[23] != 'Z')
    return {};
  const auto date = date_from_text(text.substr(0, 10));
  const int hours = digits_at(text, 11, 2), minutes = digits_at(text, 14, 2);
  const int seconds = digits_at(text, 17, 2), milliseconds = digits_at(text, 20, 3);
  if (!date || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 ||
      seconds > 59 || milliseconds < 0)
    return {};
  const std::int64_t rest = ((hours * 60 + minutes) * 60 + seconds) * std::int64_t{1000};
  return Moment{date->days * milliseconds_per_day + rest + milliseconds};
}

Moment within_calendar(Moment moment) {
  constexpr std::int64_t first = -719'162 * milliseconds_per_day;      // 0001-01-01
  constexpr std::int64_t last = 2'932'897 * milliseconds_per_day - 1;  // 9999-12-31
  return {std::clamp(moment.milliseconds, first, last)};
}

}  // namespace entente

#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace entente::screen {

/// How the person's language writes numbers and days in fields. Sentences and tables are English
/// and write "26 Nov 2026", which nobody misreads; the file has ISO dates and plain numbers.
struct Locale {
  bool month_first = false;  // "3/11/2026" is a day in March
  char decimal = '.';
  std::string group;                // between thousands; none where empty
  std::string date = "\1 \2 \3";    // \1 stands for the day, \2 for the month, \3 for the year
  std::vector<std::string> months;  // their short names; the English ones where empty
};

/// Out of the lines that web/locale.mjs makes: "m" or "d" for what comes first, the decimal sign,
/// the sign between thousands, the date's pattern, twelve names. The default where any is missing;
/// English days where those of the language could be shown but not read again.
Locale locale_from(std::string_view lines);

/// "26. Nov. 2026"; "" for no date.
std::string written_date(const Locale& locale, Date date);
/// A number as the file has it, with whatever stands around it: "1200.50 EUR" -> "1.200,50 EUR".
std::string written_number(const Locale& locale, std::string plain);
/// 1 to 12 for a month's name in English or the person's language, three letters of it at least; 0
/// for anything else; folded.
int month_in(const Locale& locale, std::string_view word);

}  // namespace entente::screen

#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace entente {

/// A day found at the beginning of some words.
struct SpokenDate {
  Date date;
  std::size_t words = 0;  // how many of them say it
  /// It could as well be something else ("friday meeting", "24/7"): only its place in a line tells.
  bool weak = false;
};

/// The day that `words` begin with, as people write it in English on the day `today`: "today",
/// "tomorrow", "fri" (the coming one, never today), "next friday" (of the week that begins next
/// Monday), "next week" (its Monday), "next month" (its first day), "in 3 days", "in two weeks",
/// "in a month", "26 nov", "nov 26th", "26 November 2026", "26.11.", "26.11.2026", "26/11" (the day
/// first, or the month where `month_first`), "2026-11-26", "end of month", "eom", "end of the
/// year". Without a year it is the next such day, today included. The words are folded
/// (base/utf8.hpp) and without the signs that end a clause, but for the point of "26.11.".
std::optional<SpokenDate> spoken_date(std::span<const std::string> words, Date today,
                                      bool month_first = false);

/// 1 to 12 for an English month or its first letters (three at least), 0 for anything else; folded.
int month_from_word(std::string_view word);
/// A day that the calendar has, years 1 to 9999; two digits of a year mean 2000 to 2099.
std::optional<Date> real_day(int year, int month, int day);
/// A whole number of one to four digits and nothing else; -1 otherwise.
int number_in(std::string_view word);

}  // namespace entente

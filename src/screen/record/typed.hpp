#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "base/time.hpp"
#include "record/value.hpp"
#include "screen/shell/locale.hpp"

/// What people type into fields, read generously: in English and as their own language writes it.
namespace entente::screen {

/// Without the blanks and line ends about it.
std::string_view trimmed(std::string_view text);
/// What is wrong with what was typed into a field.
Problem problem_in(const Field& field, std::string what);

/// "2026-11-26", "26.11.2026", "26/11/26", "26 Nov 2026", "November 26, 2026", "26. März 2026", and
/// on the day `today` whatever spoken_date reads ("next friday", "3.11.", "in 2 weeks"). Where only
/// numbers with slashes stand, day or month comes first as the language has it, unless the year
/// does or there is no such day; two digits of a year mean 2000 to 2099.
std::optional<Date> typed_date(const Locale& locale, std::string_view text, Date today);

/// Digits with a decimal point or comma and any grouping (spaces, apostrophes, the other sign). A
/// single sign before exactly three digits groups ("1,200") unless it is the language's decimal
/// sign or a 0 stands before it.
std::optional<Decimal> typed_number(const Locale& locale, std::string_view text);

/// "1200.50 EUR", "EUR 1,200.50", "€1200"; where no currency stands, that of `before`.
std::optional<Money> typed_money(const Locale& locale, std::string_view text, const Money& before);

/// The value that `text` means in a field of one of the types that are typed (text, long text,
/// number, money, date, texts). Texts lie in `arena`.
Result<Value> typed_value(const Locale& locale, Date today, const Field& field,
                          std::string_view text, const Value& before, Arena& arena);

/// A value as it stands in a field that is typed: texts one per line, dates and numbers as the
/// language writes them. What `typed_value` reads as the same value.
std::string typable(const Locale& locale, const Field& field, const Value& value);

}  // namespace entente::screen

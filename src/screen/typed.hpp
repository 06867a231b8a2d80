#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "base/time.hpp"
#include "record/value.hpp"

/// What people type into fields, read generously.
namespace entente::screen {

/// "2026-11-26", "26.11.2026", "26/11/26", "26 Nov 2026", "November 26, 2026". Where only numbers
/// stand, the day comes first unless the year does; two digits of a year mean 2000 to 2099.
std::optional<Date> typed_date(std::string_view text);

/// Digits with a decimal point or comma and any grouping (spaces, apostrophes, the other sign). A
/// single sign before exactly three digits groups ("1,200"), unless a 0 stands before it.
std::optional<Decimal> typed_number(std::string_view text);

/// "1200.50 EUR", "EUR 1,200.50", "€1200"; where no currency stands, that of `before`.
std::optional<Money> typed_money(std::string_view text, const Money& before);

/// The value that `text` means in a field of one of the types that are typed (text, long text,
/// number, money, date, texts). Texts lie in `arena`.
Result<Value> typed_value(const Field& field, std::string_view text, const Value& before,
                          Arena& arena);

}  // namespace entente::screen

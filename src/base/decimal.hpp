#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A number as written: 1.50 stays 1.50, and no binary rounding enters sums of money.
/// `digits` * 10^-`places`; at most 18 significant digits, `places` 0 to 18.
struct Decimal {
  std::int64_t digits = 0;
  std::int32_t places = 0;
  /// Equality is of the writing (1.5 and 1.50 differ), since a merge compares what was written.
  friend bool operator==(const Decimal&, const Decimal&) = default;
  double approximate() const;
  /// Whether it keeps to the digits above, so that its text is read again.
  bool is_readable() const;
};

/// Plain digits with a full stop: "-1200.50". Never an exponent.
std::string text_from(Decimal number);

/// Reads an optional minus, digits, and optionally a full stop with digits (JSON's form; an
/// exponent is worked in). Nothing for any other text or for more than 18 significant digits.
std::optional<Decimal> decimal_from_text(std::string_view text);

/// -1, 0 or 1: by value, so 1.5 and 1.50 compare as 0.
int compare(Decimal left, Decimal right);

}  // namespace entente

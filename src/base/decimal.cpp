#include "base/decimal.hpp"

#include <array>

namespace entente {

namespace {

constexpr int most_places = 18;

constexpr std::array<std::int64_t, 19> powers_of_ten = [] {
  std::array<std::int64_t, 19> powers{1};
  for (std::size_t power = 1; power < powers.size(); ++power)
    powers[power] = powers[power - 1] * 10;
  return powers;
}();

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Takes the digits at the start of `text`.
std::string_view take_digits(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  const std::string_view digits = text.substr(0, length);
  text.remove_prefix(length);
  return digits;
}

/// Adds digits to a magnitude; false where it would exceed 18 significant digits.
bool add_digits(std::string_view digits, std::int64_t& magnitude) {
  for (char digit : digits) {
    if (magnitude >= powers_of_ten[17]) return false;
    magnitude = magnitude * 10 + (digit - '0');
  }
  return true;
}

/// Takes "e+5"; nothing where it is no exponent or one that no number here can have.
std::optional<int> take_exponent(std::string_view& text) {
  text.remove_prefix(1);
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  const std::string_view digits = take_digits(text);
  std::int64_t value = 0;
  if (digits.empty() || !add_digits(digits, value) || value > 999) return {};
  return static_cast<int>(negative ? -value : value);
}

/// Works an exponent into digits and places.
std::optional<Decimal> scaled(std::int64_t digits, int places) {
  for (; places < 0 && digits != 0; ++places) {
    if (digits >= powers_of_ten[17] || digits <= -powers_of_ten[17]) return {};
    digits *= 10;
  }
  if (places > most_places) return {};
  return Decimal{digits, places < 0 ? 0 : places};
}

}  // namespace

double Decimal::approximate() const {
  if (places < 0 || places > most_places) return 0;
  return static_cast<double>(digits) / static_cast<double>(powers_of_ten[places]);
}

bool Decimal::is_readable() const {
  const std::int64_t most = powers_of_ten[most_places];
  return places >= 0 && places <= most_places && digits < most && digits > -most;
}

std::string text_from(Decimal number) {
  const bool negative = number.digits < 0;
  const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(number.digits)
                                  : static_cast<std::uint64_t>(number.digits);
  std::string text = std::to_string(magnitude);
  const auto places = static_cast<std::size_t>(number.places < 0 ? 0 : number.places);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - places, 1, '.');
  if (negative) text.insert(0, 1, '-');
  return text;
}

std::optional<Decimal> decimal_from_text(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  const std::string_view whole = take_digits(text);
  if (whole.empty() || (whole.size() > 1 && whole[0] == '0')) return {};
  std::int64_t magnitude = 0;
  int places = 0;
  if (!add_digits(whole, magnitude)) return {};
  if (!text.empty() && text[0] == '.') {
    text.remove_prefix(1);
    const std::string_view fraction = take_digits(text);
    if (fraction.empty() || !add_digits(fraction, magnitude)) return {};
    places = static_cast<int>(fraction.size());
  }
  if (!text.empty() && (text[0] == 'e' || text[0] == 'E')) {
    const auto exponent = take_exponent(text);
    if (!exponent) return {};
    places -= *exponent;
  }
  if (!text.empty()) return {};
  return scaled(negative ? -magnitude : magnitude, places);
}

int compare(Decimal left, Decimal right) {
  __extension__ using Wide = __int128;
  const Wide left_scaled =
      static_cast<Wide>(left.digits) * powers_of_ten[most_places - left.places];
  const Wide right_scaled =
      static_cast<Wide>(right.digits) * powers_of_ten[most_places - right.places];
  return left_scaled < right_scaled ? -1 : left_scaled > right_scaled ? 1 : 0;
}

}  // namespace entente

#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace entente {

/// Crockford's base 32 in lower case: no i, l, o or u.
inline constexpr std::string_view base32_letters = "0123456789abcdefghjkmnpqrstvwxyz";

namespace detail {
constexpr std::array<std::uint8_t, 256> base32_digits() {
  std::array<std::uint8_t, 256> digits{};
  digits.fill(0xff);
  for (std::uint8_t value = 0; value < 32; ++value)
    digits[static_cast<unsigned char>(base32_letters[value])] = value;
  return digits;
}
inline constexpr auto base32_table = base32_digits();
}  // namespace detail

/// The value of a letter, 0 to 31; 255 for any other character.
constexpr std::uint8_t base32_digit(char letter) {
  return detail::base32_table[static_cast<unsigned char>(letter)];
}

}  // namespace entente

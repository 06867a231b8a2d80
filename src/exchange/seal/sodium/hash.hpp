#pragma once
#include <array>
#include <string>
#include <string_view>

namespace entente {

std::array<unsigned char, 32> blake2b_256(std::string_view bytes);
std::array<unsigned char, 64> blake2b_512(std::string_view bytes);

/// Two lower-case hexadecimal digits a byte.
std::string hexadecimal(std::string_view bytes);

}  // namespace entente

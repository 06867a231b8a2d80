#pragma once
#include <string_view>

namespace entente {

/// Of the program, on every screen and on the command line.
inline constexpr std::string_view program_version = "0.1";

}  // namespace entente

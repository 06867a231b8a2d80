#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace entente {

/// Whether a file is age's text form (ASCII armour, RFC 7468 with a label of its own).
bool is_age_armour(std::string_view file);

/// The binary file in it. Strict but for whitespace around it and CRLF line ends, so that nothing
/// can be hidden beside or in it.
Result<std::string> bytes_from_age_armour(std::string_view file);

}  // namespace entente

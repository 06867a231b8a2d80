#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// RFC 4648 section 4; age's headers go without the closing "=", everything else has them.
enum class Padding : bool { without, with };

std::string base64(std::string_view bytes, Padding padding);

/// Reads exactly what `base64` writes: no other character, no other padding, and no bit set that
/// carries nothing (section 3.5). So two texts never mean the same bytes.
std::optional<std::string> bytes_from_base64(std::string_view text, Padding padding);

}  // namespace entente

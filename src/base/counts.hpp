#pragma once
#include <cstdint>
#include <string>

namespace entente {

/// A count as sentences have it: "1,234".
std::string grouped(std::uint64_t count);

}  // namespace entente

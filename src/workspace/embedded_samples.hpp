#pragma once
#include <span>
#include <string_view>

namespace entente {

/// A file of samples/ as the build put it into the program. The page holds none of them.
struct EmbeddedSample {
  std::string_view name;   // "helix"
  std::string_view bytes;  // a script (workspace/script.hpp)
};

std::span<const EmbeddedSample> embedded_samples();

}  // namespace entente

#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// Calls `take(path, text)` for every text that stands as a value in `json`, in its order: the
/// names and places that lead to it, and the text without escapes. Names of members are not given.
/// The JSON must be good, as a plan file is that was read before; at other bytes it ends early.
void each_json_text(
    std::string_view json,
    const std::function<void(std::span<const std::string> path, std::string_view text)>& take);

}  // namespace entente

#pragma once
#include <optional>
#include <string_view>

#include "record/change.hpp"

namespace entente {

/// What a transaction does, as history and journal call it.
inline constexpr std::string_view act_words[] = {"insert", "write", "remove", "restore", "keep"};

inline std::string_view text_from(Act act) { return act_words[static_cast<std::size_t>(act)]; }

inline std::optional<Act> act_from_text(std::string_view text) {
  for (std::size_t number = 0; number < std::size(act_words); ++number)
    if (act_words[number] == text) return static_cast<Act>(number);
  return {};
}

}  // namespace entente

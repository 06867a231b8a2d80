#pragma once

namespace entente {

/// Whether JSON may have this letter between its parts.
inline bool is_json_space(char letter) {
  return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
}

}  // namespace entente

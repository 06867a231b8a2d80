#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace entente {

/// The header of an age file with one scrypt stanza. Not authentic before its MAC is checked.
struct AgeHeader {
  std::string salt;              // 16 bytes
  int log_work = 0;              // 1 to age_work_most
  std::string wrapped_key;       // 32 bytes
  std::string_view signed_part;  // what the MAC is over: all up to and with "---"
  std::string mac;               // 32 bytes
  std::size_t size = 0;          // of the whole header in the file
};

/// Reads a header strictly by C2SP age.md's grammar; a problem of problems.hpp where it is anything
/// but a v1 header with exactly one scrypt stanza.
Result<AgeHeader> read_age_header(std::string_view file);

/// The header up to and with "---".
std::string age_header_before_mac(std::string_view salt, int log_work,
                                  std::string_view wrapped_key);

}  // namespace entente

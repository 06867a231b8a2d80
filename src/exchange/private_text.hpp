#pragma once
#include <string_view>

#include "exchange/share.hpp"

namespace entente {

/// Texts of private records (six bytes and more) that also stand in a shared record: people wrote
/// them there, perhaps without noticing.
std::vector<ExposedText> exposed_texts(const Plan& plan);

/// The last look at a file that is about to leave. `copy` is the file read back. A private part or
/// history in it, or a private text in its bytes that no shared record of it has, must not leave.
Problems leaked_texts(const Plan& plan, const Plan& copy, std::string_view bytes);

}  // namespace entente

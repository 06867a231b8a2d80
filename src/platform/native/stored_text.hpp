#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "workspace/storage.hpp"

namespace entente::platform {

// How lines and snapshots stand in files: "checksum generation number " in front, the checksum in
// 16 hexadecimal digits and over everything behind it.

std::string text_from(const JournalEntry& entry);  // ends with a newline
std::string text_from(const Snapshot& snapshot);

/// Nothing where the text is torn or was changed.
std::optional<JournalEntry> entry_from(std::string_view line);  // without the newline
std::optional<Snapshot> snapshot_from(std::string_view text);

}  // namespace entente::platform

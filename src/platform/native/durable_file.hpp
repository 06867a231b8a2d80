#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace entente::platform {

/// The file's bytes; nothing where there is no such file or it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& path);

/// Replaces the file as a whole, or not at all: written beside it, confirmed by the disk, renamed.
/// Folders on the way are made.
Result<void> replace_file(const std::filesystem::path& path, std::string_view bytes);

/// Adds to the file's end and waits for the disk. After a failure the file is as long as before.
Result<void> append_to_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace entente::platform

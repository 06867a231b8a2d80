#pragma once
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace entente::cli {

/// The bytes of a file, or of standard input for "-". A file larger than `limit` bytes is refused
/// before it is read, a stream as soon as it goes beyond.
Result<std::string> read_bytes(std::string_view file, std::size_t limit, std::istream& in);

/// Writes to standard output for "-". A file is replaced whole or not at all: the bytes go to a new
/// file beside it, which then takes its name and its permissions. Through a symbolic link the file
/// that it leads to is replaced; pipes and devices are written to.
Result<void> write_bytes(std::string_view file, std::string_view bytes, std::ostream& out);

/// While it lives, no other entente edits the file in place: without it, the later of two edits
/// begun at the same time would undo the earlier one. Waits for its turn. A file that is not there
/// or cannot be locked is left alone: reading it tells what is wrong.
class FileLock {
 public:
  explicit FileLock(std::string_view file);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int handle_ = -1;
};

}  // namespace entente::cli

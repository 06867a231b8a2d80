#pragma once
#include <cstdint>
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

/// Whether both names lead to one file that is there, by whatever spelling or link.
bool same_file(std::string_view left, std::string_view right);

/// Whether the name leads to an ordinary file: not to a pipe, a device or standard input.
bool is_regular_file(std::string_view name);

/// The path behind any symbolic links; the path itself for a file that is not there yet.
std::string real_path(std::string_view name);

/// One file on one disk in one state: copying it, restoring it or writing to it gives another.
struct FileState {
  std::uint64_t device = 0, inode = 0;
  std::int64_t changed =
      0;  // when, in nanoseconds: programs cannot set it, as they can other times
  friend bool operator==(const FileState&, const FileState&) = default;
};
/// All zero for a file that is not there.
FileState state_of(std::string_view file);

/// While it lives, no other entente edits the file in place: without it, the later of two edits
/// begun at the same time would undo the earlier one. Waits for its turn. A file that is not there
/// or cannot be locked is left alone: reading it tells what is wrong. Pipes and devices too.
class FileLock {
 public:
  explicit FileLock(std::string_view file);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  bool held() const { return held_; }

 private:
  int handle_ = -1;
  bool held_ = false;
};

}  // namespace entente::cli

#include "cli/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <istream>
#include <ostream>

#include "base/concat.hpp"
#include "base/counts.hpp"

namespace entente::cli {
namespace {

Problem failed(std::string_view what) { return {"", concat(what, ": ", std::strerror(errno))}; }

Problem too_large(std::size_t limit) {
  return {"", concat("is larger than a plan file may be (", grouped(limit), " bytes)")};
}

/// An open file that closes itself.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  ~Handle() { close(); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }
  bool close() {
    const int number = std::exchange(number_, -1);
    return number < 0 || ::close(number) == 0;
  }

 private:
  int number_;
};

constexpr std::size_t chunk = 1 << 20;

Result<std::string> read_all(int file, std::size_t expected, std::size_t limit) {
  std::string bytes;
  bytes.reserve(expected);
  while (bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    bytes.resize(before + chunk);
    const ssize_t count = ::read(file, bytes.data() + before, chunk);
    bytes.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
    if (count < 0 && errno != EINTR) return failed("cannot be read");
    if (count == 0) return bytes;
  }
  return too_large(limit);
}

Result<std::string> read_stream(std::istream& in, std::size_t limit) {
  std::string bytes;
  while (in && bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    bytes.resize(before + chunk);
    in.read(bytes.data() + before, chunk);
    bytes.resize(before + static_cast<std::size_t>(in.gcount()));
  }
  if (bytes.size() > limit) return too_large(limit);
  return bytes;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

Result<void> write_through(const std::string& path, std::string_view bytes) {
  Handle file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file || !write_all(file.number(), bytes) || !file.close())
    return failed("cannot be written");
  return {};
}

/// Permissions of a new file as the shell would make it.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

Result<void> replace(const std::string& path, const struct stat* old, std::string_view bytes) {
  std::string temporary = path + ".XXXXXX";
  Handle file(::mkstemp(temporary.data()));
  if (!file) return failed("cannot be written");
  // Owner first: changing it takes away bits of the mode. It may well be refused, and then stays.
  if (old && ::fchown(file.number(), old->st_uid, old->st_gid) != 0) errno = 0;
  const bool written = ::fchmod(file.number(), old ? old->st_mode & 07777 : usual_mode()) == 0 &&
                       write_all(file.number(), bytes) && ::fsync(file.number()) == 0 &&
                       file.close() && ::rename(temporary.c_str(), path.c_str()) == 0;
  if (written) return {};
  const Problem problem = failed("cannot be written");
  ::unlink(temporary.c_str());
  return problem;
}

/// What the system says of a file; false where it is not there or is "-".
bool status_of(std::string_view name, struct stat& status) {
  return name != "-" && ::stat(std::string(name).c_str(), &status) == 0;
}

/// Whether `path` still leads to the open file: who held the lock before may have replaced it.
bool is_still(const std::string& path, int file) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file, &opened) == 0 && ::stat(path.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace

bool same_file(std::string_view left, std::string_view right) {
  struct stat one {};
  struct stat other {};
  return status_of(left, one) && status_of(right, other) && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

bool is_regular_file(std::string_view name) {
  struct stat status {};
  return status_of(name, status) && S_ISREG(status.st_mode);
}

std::string real_path(std::string_view name) {
  char resolved[PATH_MAX];
  const std::string path(name);
  return ::realpath(path.c_str(), resolved) ? std::string(resolved) : path;
}

FileState state_of(std::string_view file) {
  struct stat status {};
  if (!status_of(file, status)) return {};
  constexpr std::int64_t second = 1'000'000'000;
  return {status.st_dev, status.st_ino, status.st_ctim.tv_sec * second + status.st_ctim.tv_nsec};
}

FileLock::FileLock(std::string_view file) {
  const std::string path(file);
  while (is_regular_file(file) && (handle_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) >= 0) {
    held_ = ::flock(handle_, LOCK_EX) == 0;
    if (!held_ || is_still(path, handle_)) return;
    ::close(std::exchange(handle_, -1));
    held_ = false;
  }
}

FileLock::~FileLock() {
  if (handle_ >= 0) ::close(handle_);
}

Result<std::string> read_bytes(std::string_view name, std::size_t limit, std::istream& in) {
  if (name == "-") return read_stream(in, limit);
  const std::string path(name);
  Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file || ::fstat(file.number(), &status) != 0) return failed("cannot be read");
  const std::size_t size = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  if (size > limit) return too_large(limit);
  return read_all(file.number(), size + chunk, limit);
}

Result<void> write_bytes(std::string_view name, std::string_view bytes, std::ostream& out) {
  if (name == "-") {
    out << bytes << std::flush;
    return out ? Result<void>{} : failed("standard output cannot be written");
  }
  const std::string path = real_path(name);
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) return write_through(path, bytes);
  return replace(path, exists ? &status : nullptr, bytes);
}

}  // namespace entente::cli

#include "platform/native/durable_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace entente::platform {
namespace {

/// An open file that closes itself.
class OpenFile {
 public:
  OpenFile(const std::filesystem::path& path, int flags)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  OpenFile(const OpenFile&) = delete;
  ~OpenFile() {
    if (number_ >= 0) ::close(number_);
  }
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_;
};

Problem refused(const std::filesystem::path& path) {
  return {path.string(), std::string("cannot be written: ") + std::strerror(errno)};
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool confirm_folder(const std::filesystem::path& folder) {
  const OpenFile open(folder, O_RDONLY | O_DIRECTORY);
  return open && ::fsync(open.number()) == 0;
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

Result<void> replace_file(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code ignored;
  std::filesystem::create_directories(path.parent_path(), ignored);
  const std::filesystem::path beside = path.string() + ".new";
  {
    const OpenFile file(beside, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file || !write_all(file.number(), bytes) || ::fsync(file.number()) != 0)
      return refused(path);
  }
  if (::rename(beside.c_str(), path.c_str()) != 0) return refused(path);
  if (!confirm_folder(path.parent_path())) return refused(path);
  return {};
}

Result<void> append_to_file(const std::filesystem::path& path, std::string_view bytes) {
  const bool is_new = !std::filesystem::exists(path);
  const OpenFile file(path, O_WRONLY | O_CREAT | O_APPEND);
  if (!file) return refused(path);
  struct stat before {};
  if (::fstat(file.number(), &before) != 0) return refused(path);
  if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0) {
    const Problem problem = refused(path);
    if (::ftruncate(file.number(), before.st_size) != 0)
      return Problem{problem.place, problem.what + "; its last line is damaged"};
    return problem;
  }
  if (is_new && !confirm_folder(path.parent_path())) return refused(path);
  return {};
}

}  // namespace entente::platform

#include "platform/native/state_folder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace entente::platform {
namespace {

/// An absolute path; others are to be ignored (XDG Base Directory Specification).
std::filesystem::path folder_in(const char* variable) {
  const char* value = std::getenv(variable);
  return value && value[0] == '/' ? std::filesystem::path(value) : std::filesystem::path();
}

/// Whether the first folder on the way up that is there may be written in by this user, without
/// leaving to its owner what is not theirs.
bool is_own(std::filesystem::path folder) {
  struct stat status {};
  while (::stat(folder.c_str(), &status) != 0) {
    if (!folder.has_relative_path()) return false;
    folder = folder.parent_path();
  }
  return ::geteuid() != 0 || status.st_uid == 0;
}

}  // namespace

std::string state_folder() {
  std::filesystem::path base = folder_in("XDG_STATE_HOME");
  if (base.empty() && !folder_in("HOME").empty()) base = folder_in("HOME") / ".local" / "state";
  if (base.empty() || !is_own(base)) return {};
  return (base / "entente").string();
}

}  // namespace entente::platform

#include "cli/pen_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/concat.hpp"
#include "exchange/file_hash.hpp"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::size_t few = 200;              // files remembered before some are dropped
constexpr std::size_t most_bytes = 1u << 20;  // of one that is read
constexpr std::size_t name_letters = 32;
constexpr fs::perms only_mine = fs::perms::owner_all;

std::string text_at(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

template <class Number>
Number number_at(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<Number>() : Number{};
}

Json json_from(const KeptPen& kept) {
  return {{"party", text_from(kept.pen.party)},  {"person", text_from(kept.pen.person)},
          {"shared", kept.pen.shared_replica},   {"shared_counter", kept.shared_counter},
          {"private", kept.pen.private_replica}, {"private_counter", kept.private_counter}};
}

KeptPen kept_from(const Json& object) {
  return {{id_from_text(text_at(object, "person")).value_or(Id{}),
           id_from_text(text_at(object, "party")).value_or(Id{}), text_at(object, "shared"),
           text_at(object, "private")},
          number_at<std::uint64_t>(object, "shared_counter"),
          number_at<std::uint64_t>(object, "private_counter")};
}

bool confirm_folder(const std::string& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool confirmed = handle >= 0 && ::fsync(handle) == 0;
  if (handle >= 0) ::close(handle);
  return confirmed;
}

std::string read_small(const fs::path& place) {
  std::error_code none;
  if (fs::file_size(place, none) > most_bytes || none) return {};
  std::ifstream stream(place, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Drops what is remembered of files that are not there any more.
void tidy(const fs::path& folder) {
  std::error_code none;
  std::vector<fs::path> places;
  for (const auto& entry : fs::directory_iterator(folder, none)) places.push_back(entry.path());
  if (places.size() <= few) return;
  for (const fs::path& place : places) {
    const auto file = pen_file_from(read_small(place));
    if (!file || !fs::exists(file->path, none)) fs::remove(place, none);
  }
}

/// For the user alone, whatever the mask of the shell.
bool write_new(const std::string& path, std::string_view text) {
  ::unlink(path.c_str());
  const int handle = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (handle < 0) return false;
  const bool written =
      ::write(handle, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  return ::close(handle) == 0 && written;
}

}  // namespace

std::string text_from(const PenFile& file) {
  Json pens = Json::array();
  for (const KeptPen& kept : file.pens) pens.push_back(json_from(kept));
  const Json json = {{"format", "entente-pens"},
                     {"version", 1},
                     {"path", file.path},
                     {"plan", text_from(file.plan)},
                     {"device", file.state.device},
                     {"inode", file.state.inode},
                     {"changed", file.state.changed},
                     {"hash", file.hash},
                     {"pens", std::move(pens)}};
  return json.dump(1, ' ', true, Json::error_handler_t::replace) + "\n";
}

std::optional<PenFile> pen_file_from(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || text_at(json, "format") != "entente-pens") return {};
  const auto pens = json.find("pens");
  const auto plan = id_from_text(text_at(json, "plan"));
  if (number_at<int>(json, "version") != 1 || pens == json.end() || !pens->is_array() || !plan)
    return {};
  PenFile file{text_at(json, "path"),
               *plan,
               {number_at<std::uint64_t>(json, "device"), number_at<std::uint64_t>(json, "inode"),
                number_at<std::int64_t>(json, "changed")},
               text_at(json, "hash"),
               {}};
  for (const Json& pen : *pens)
    if (pen.is_object()) file.pens.push_back(kept_from(pen));
  return file;
}

std::string place_of(std::string_view folder, std::string_view path) {
  return concat(folder, "/", file_hash(path).substr(0, name_letters), ".json");
}

bool put_pen_file(std::string_view folder, const std::string& place, std::string_view text) {
  std::error_code none;
  const fs::path path(folder);
  if (fs::create_directories(path, none)) fs::permissions(path, only_mine, none);
  if (!fs::exists(place, none)) tidy(path);
  const std::string beside = concat(place, ".", ::getpid());
  if (write_new(beside, text) && ::rename(beside.c_str(), place.c_str()) == 0) return true;
  ::unlink(beside.c_str());
  return false;
}

bool drop_pen_file(std::string_view folder, const std::string& place) {
  return ::unlink(place.c_str()) == 0 && confirm_folder(std::string(folder));
}

}  // namespace entente::cli

#include "platform/native/folder_store.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "platform/native/durable_file.hpp"
#include "platform/native/stored_text.hpp"

namespace entente::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view snapshot_prefix = "snapshot-";

std::uint64_t pen_in(const fs::path& folder) {
  std::uint64_t generation = 0;
  if (const auto text = read_file(folder / "pen"))
    std::from_chars(text->data(), text->data() + text->size(), generation);
  return generation;
}

/// Snapshot files and their numbers, newest first.
std::vector<std::pair<std::uint64_t, fs::path>> snapshot_files(const fs::path& folder) {
  std::vector<std::pair<std::uint64_t, fs::path>> files;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    std::uint64_t number = 0;
    if (!name.starts_with(snapshot_prefix) || entry.path().extension() == ".new") continue;
    const char* end = name.data() + name.size();
    if (std::from_chars(name.data() + snapshot_prefix.size(), end, number).ptr == end)
      files.emplace_back(number, entry.path());
  }
  std::sort(files.rbegin(), files.rend());
  return files;
}

void read_snapshots(const fs::path& folder, StoredPlan& stored) {
  for (const auto& [number, path] : snapshot_files(folder)) {
    const auto text = read_file(path);
    auto snapshot = text ? snapshot_from(*text) : std::nullopt;
    if (snapshot && snapshot->number == number)
      stored.snapshots.push_back(std::move(*snapshot));
    else
      ++stored.damaged;
  }
}

/// A line written twice (tried again after a failure) counts once; the later one stands.
void read_journal(const fs::path& folder, StoredPlan& stored) {
  const std::string text = read_file(folder / "journal").value_or("");
  std::map<std::uint64_t, JournalEntry> lines;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (auto entry = entry_from(line))
      lines[entry->number] = std::move(*entry);
    else
      ++stored.damaged;
  }
  for (auto& [number, entry] : lines) stored.journal.push_back(std::move(entry));
}

/// A crash can leave a last line without its end; the next line must not be glued to it.
bool ends_torn(const fs::path& journal) {
  std::ifstream stream(journal, std::ios::binary | std::ios::ate);
  if (!stream || stream.tellg() == 0) return false;
  stream.seekg(-1, std::ios::end);
  return stream.get() != '\n';
}

}  // namespace

fs::path FolderStore::plan_folder(Id plan) const { return folder_ / entente::text_from(plan); }

/// Names may hold any text: letters, digits and hyphens stand as they are.
fs::path FolderStore::setting_file(std::string_view name) const {
  std::string file;
  for (const char letter : name) {
    const auto byte = static_cast<unsigned char>(letter);
    if (std::isalnum(byte) || letter == '-')
      file += letter;
    else
      file += "_" + std::to_string(byte) + "_";
  }
  return folder_ / "settings" / file;
}

void FolderStore::list(std::function<void(Result<std::vector<Id>>)> done) {
  std::vector<Id> ids;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder_, ignored))
    if (const auto id = id_from_text(entry.path().filename().string()))
      if (!snapshot_files(entry.path()).empty()) ids.push_back(*id);
  std::sort(ids.begin(), ids.end());
  done(std::move(ids));
}

void FolderStore::read(Id plan, std::function<void(Result<StoredPlan>)> done) {
  StoredPlan stored;
  const fs::path folder = plan_folder(plan);
  stored.generation = pen_in(folder);
  read_snapshots(folder, stored);
  read_journal(folder, stored);
  done(std::move(stored));
}

Result<void> FolderStore::check_pen(Id plan, std::uint64_t generation) const {
  if (generation >= pen_in(plan_folder(plan))) return {};
  return Problem{std::string(pen_moved_place), "Another program is editing this plan."};
}

void FolderStore::append(Id plan, std::uint64_t generation, const JournalEntry& entry, Done done) {
  if (Result<void> pen = check_pen(plan, generation); !pen) return done(pen);
  JournalEntry written = entry;
  written.generation = generation;
  const fs::path journal = plan_folder(plan) / "journal";
  done(append_to_file(journal, (ends_torn(journal) ? "\n" : "") + platform::text_from(written)));
}

void FolderStore::compact(Id plan, std::uint64_t generation, const Snapshot& snapshot, Done done) {
  if (Result<void> pen = check_pen(plan, generation); !pen) return done(pen);
  const fs::path folder = plan_folder(plan);
  Snapshot written = snapshot;
  written.generation = generation;
  const fs::path file = folder / (std::string(snapshot_prefix) + std::to_string(snapshot.number));
  if (Result<void> kept = replace_file(file, platform::text_from(written)); !kept)
    return done(kept);
  const auto files = snapshot_files(folder);
  std::error_code ignored;
  for (std::size_t index = 2; index < files.size(); ++index)
    fs::remove(files[index].second, ignored);
  const std::size_t older = std::min<std::size_t>(files.size(), 2) - 1;
  done(keep_lines_after(plan, files[older].first));
}

Result<void> FolderStore::keep_lines_after(Id plan, std::uint64_t number) {
  StoredPlan stored;
  read_journal(plan_folder(plan), stored);
  std::string text;
  for (const JournalEntry& entry : stored.journal)
    if (entry.number > number) text += platform::text_from(entry);
  return replace_file(plan_folder(plan) / "journal", text);
}

void FolderStore::take_pen(Id plan, std::uint64_t generation, Done done) {
  if (generation <= pen_in(plan_folder(plan)))
    return done(Problem{std::string(pen_moved_place), "Another program is editing this plan."});
  done(replace_file(plan_folder(plan) / "pen", std::to_string(generation)));
}

void FolderStore::trim(Id plan, std::uint64_t generation, std::uint64_t number, Done done) {
  if (Result<void> pen = check_pen(plan, generation); !pen) return done(pen);
  if (Result<void> kept = keep_lines_after(plan, number); !kept) return done(kept);
  std::error_code ignored;
  for (const auto& [at, path] : snapshot_files(plan_folder(plan))) fs::remove(path, ignored);
  done({});
}

void FolderStore::erase(Id plan, Done done) {
  std::error_code error;
  fs::remove_all(plan_folder(plan), error);
  if (error)
    return done(Problem{plan_folder(plan).string(), "cannot be removed: " + error.message()});
  done({});
}

void FolderStore::usage(std::function<void(Result<Usage>)> done) {
  Usage usage{0, 0, "bytes"};
  std::error_code ignored;
  for (const auto& entry : fs::recursive_directory_iterator(folder_, ignored))
    if (entry.is_regular_file(ignored)) usage.used += entry.file_size(ignored);
  const fs::space_info space = fs::space(folder_, ignored);
  if (!ignored) usage.limit = usage.used + space.available;
  done(std::move(usage));
}

void FolderStore::write_setting(std::string_view name, std::string_view value, Done done) {
  done(replace_file(setting_file(name), value));
}

void FolderStore::read_setting(std::string_view name,
                               std::function<void(Result<std::string>)> done) {
  done(read_file(setting_file(name)).value_or(""));
}

}  // namespace entente::platform

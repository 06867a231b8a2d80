#pragma once
#include <filesystem>
#include <map>

#include "workspace/storage.hpp"

namespace entente::platform {

/// Plans in a folder of the file system, a folder of files each: two snapshots, the journal, the
/// pen's generation. Every answer comes at once and only when the disk has confirmed it.
/// A crash at any point leaves whole files and at most one torn last line, which the checksum
/// finds.
class FolderStore : public Store {
 public:
  /// `folder` is made when the first plan or setting is written.
  explicit FolderStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::string_view name() const override { return "folder"; }
  void list(std::function<void(Result<std::vector<Id>>)> done) override;
  void read(Id plan, std::function<void(Result<StoredPlan>)> done) override;
  void append(Id plan, std::uint64_t generation, const JournalEntry& entry, Done done) override;
  void compact(Id plan, std::uint64_t generation, const Snapshot& snapshot, Done done) override;
  void take_pen(Id plan, std::uint64_t generation, Done done) override;
  void trim(Id plan, std::uint64_t generation, std::uint64_t number, Done done) override;
  void erase(Id plan, Done done) override;
  /// Used: all files' bytes; limit: that and what is free on the disk.
  void usage(std::function<void(Result<Usage>)> done) override;
  void write_setting(std::string_view name, std::string_view value, Done done) override;
  void read_setting(std::string_view name, std::function<void(Result<std::string>)> done) override;

 private:
  std::filesystem::path plan_folder(Id plan) const;
  std::filesystem::path setting_file(std::string_view name) const;
  Result<void> check_pen(Id plan, std::uint64_t generation) const;
  Result<void> keep_lines_after(Id plan, std::uint64_t number);

  std::filesystem::path folder_;
};

}  // namespace entente::platform

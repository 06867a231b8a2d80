#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/files.hpp"
#include "record/transaction.hpp"

namespace entente::cli {

/// A pen and the highest counters that were issued with it.
struct KeptPen {
  Pen pen;
  std::uint64_t shared_counter = 0, private_counter = 0;
};

/// What a machine remembers of one plan file: how it left the file, and the pens it used.
struct PenFile {
  std::string path;  // for people, and to find out which files have gone
  Id plan;
  FileState state;
  std::string hash;  // of the file's bytes
  std::vector<KeptPen> pens;
};

std::string text_from(const PenFile& file);
/// Nothing where the text is torn or another program's.
std::optional<PenFile> pen_file_from(std::string_view text);

// Where they stand: in a folder with a file for each path, readable by the user alone.

/// The name under which what is remembered of `path` stands in `folder`.
std::string place_of(std::string_view folder, std::string_view path);
/// Writes it, and makes the folder. Says whether it could. Where many are kept, those of files that
/// have gone are dropped.
bool put_pen_file(std::string_view folder, const std::string& place, std::string_view text);
/// Takes it away for good: not even a failing machine brings it back. Says whether it could.
bool drop_pen_file(std::string_view folder, const std::string& place);

}  // namespace entente::cli

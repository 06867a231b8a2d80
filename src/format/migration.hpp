#pragma once
#include <yyjson.h>

#include <span>
#include <string>

#include "base/result.hpp"

namespace entente {

/// One step from a version to the next, over the parsed tree: it renames, moves and converts. It
/// makes no stamps: what it changes is the same value in another form.
struct Migration {
  int from = 0;  // brings version `from` to `from` + 1
  void (*step)(yyjson_mut_doc* tree) = nullptr;
};

/// The steps of this version, oldest first: none yet, since version 1 is the first.
std::span<const Migration> migrations();

/// The file as the newest version has it, from a tree of version `from`. The steps must reach
/// `to`.
Result<std::string> migrated(yyjson_doc* tree, int from, int to, std::span<const Migration> steps);

}  // namespace entente

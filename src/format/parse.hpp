#pragma once
#include <string>

#include "base/arena.hpp"
#include "format/json_tree.hpp"
#include "format/plan_file.hpp"

namespace entente {

/// Bytes that parsing in place needs behind the text: reserve them to spare a copy of a large file.
inline constexpr std::size_t parse_padding = YYJSON_PADDING_SIZE;

/// Parses JSON whose bounds hold, numbers kept as written. The bytes go to `arena`, where the
/// tree's texts lie from then on: they outlive the tree.
Result<Tree> parse_in_place(std::string bytes, const FileBounds& bounds, Arena& arena);

}  // namespace entente

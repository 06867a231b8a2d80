#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/tokens.hpp"
#include "screen/record/draft.hpp"

namespace entente::screen {

/// One record on a board: a link to it.
struct BoardItem {
  Id id;
  std::string title, note, warning;
};

/// A column of a board: a title on its side's ground, items, and a button that adds one.
struct BoardColumn {
  std::string key, title;
  kit::Tone tone = kit::Tone::neutral;
  std::vector<BoardItem> items;
  std::function<void(Draft&)> fill = {};  // what a record added here begins with; none: `writes`
  /// The fields that make a record stand here, written when one is moved here as one edit. Without
  /// any, none can be. Texts and lists must outlive the board.
  std::vector<std::pair<std::string_view, Value>> writes = {};
};

}  // namespace entente::screen

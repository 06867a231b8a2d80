#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "practice/deed.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// One record as a line of a list: words that are a link to it, and what can be done to it.
struct Row {
  RecordKey key;
  std::string title, note;
  kit::Tone note_tone = kit::Tone::neutral;  // bad: something is missing or late
  std::string chip;                          // how it stands: "42 days", "Overdue"
  kit::Tone chip_tone = kit::Tone::neutral;
  std::string beside_chip;  // "since 4 days"; with it the chip stands above the words
  std::string warning;      // what the rules find
  std::vector<const practice::Deed*> deeds;
};

/// A list of rows; of many the first, and the rest on demand.
struct RowsWords {
  std::string_view key, name;  // what is heard: "Owed by Marlow"
  std::size_t most = 6;        // shown at first
  kit::NodeId after = {};      // takes the focus when the last row is gone
};
/// Draws them from the top of `place`; returns their height. A lone deed stands beside the words
/// where there is room, several below them. When one ends a row, the focus goes on to the next
/// row's first deed, or to what stands behind the rows.
float draw_rows(Context& context, Rect place, const RowsWords& words, const std::vector<Row>& rows);

}  // namespace entente::screen

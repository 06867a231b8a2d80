#pragma once
#include <span>
#include <string_view>

#include "kit/ui.hpp"

namespace entente::kit {

struct Bar {
  std::string_view label;  // below it: "Q4 2026"
  std::string_view value;  // above it: "12"; empty: there is nothing to show at this place
  double height = 0;       // 0 or more, in the unit of all others
};

/// A bar chart of any number of bars, the last of which that has a value is what it is about.
/// Labels and values are drawn where there is room for them, always those of that one; all are in
/// the table that those hear who cannot see the chart.
struct BarsWords {
  std::string_view key, name;               // "Median days to decide, by quarter"
  std::string_view label_head, value_head;  // the table's columns: "Quarter", "Days"
  std::string_view none = "None";           // heard for a bar without a value
  std::string_view empty;                   // shown where there are no bars
  std::span<const Bar> bars;
};
/// Fills `place`, from 80 pixels of height on.
void bars(Ui& ui, Rect place, const BarsWords& words);

}  // namespace entente::kit

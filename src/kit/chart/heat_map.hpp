#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "kit/ui.hpp"

namespace entente::kit {

/// A cell of a heat map; both 1 to 5.
struct HeatCell {
  int up = 0, across = 0;
  friend bool operator==(const HeatCell&, const HeatCell&) = default;
};

/// Records counted by two levels of 1 to 5: one upwards, one to the right. A cell is tinted by the
/// product of its levels and says how many there are; it can be pressed, to show those only.
struct HeatMapWords {
  std::string_view key, name;   // the name is heard: "Open risks by likelihood and impact"
  std::string_view up, across;  // the axes: "Likelihood", "Impact"
  std::string_view one, many;   // what is counted: "risk", "risks"
  std::array<std::array<int, 5>, 5> counts{};  // [up - 1][across - 1]
  std::optional<HeatCell> pressed;
  int medium = 5, high = 12;  // from these products on a cell is tinted as such
};

/// Draws it from the top of `place`, as wide as that (at most 460). Returns the cell that was
/// pressed; an empty one is only told where it was pressed before. Keyboard: one cell is reached by
/// Tab; arrows, Home, End, Page Up and Page Down move; Enter and Space press. To screen readers it
/// is a table with headings on both sides.
std::optional<HeatCell> heat_map(Ui& ui, Rect place, const HeatMapWords& words);
/// The height it takes at this width.
float heat_map_height(Ui& ui, float width);

}  // namespace entente::kit

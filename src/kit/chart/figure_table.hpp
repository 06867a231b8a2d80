#pragma once
#include <span>
#include <string>
#include <string_view>

#include "kit/ui.hpp"

namespace entente::kit {

/// The data behind a figure as a table for those who cannot see it: nothing is drawn. `heads` names
/// the columns, `cells` holds the rows one after another; the first cell of a row is its head. It
/// stands where the figure is drawn, so give it no more rows than there is room for: where the
/// system chooses the colours it is read there.
void figure_table(Ui& ui, Rect place, std::string_view name, std::span<const std::string> heads,
                  std::span<const std::string> cells);

/// The height of one of its lines; the heads take one too.
inline constexpr float figure_row = 22;

}  // namespace entente::kit

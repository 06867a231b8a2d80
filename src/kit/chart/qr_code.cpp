#include "kit/chart/qr_code.hpp"

#include <algorithm>
#include <cmath>

namespace entente::kit {
namespace {

constexpr int quiet_zone = 4;  // modules on each side, as ISO/IEC 18004 asks
constexpr Color dark_module = 0x000000, light_module = 0xffffff;

/// Dark modules that stand side by side are one rectangle.
void draw_row(Ui& ui, float x, float y, float module, std::string_view row) {
  for (std::size_t start = row.find('1'); start != std::string_view::npos;) {
    const std::size_t end = std::min(row.find('0', start), row.size());
    ui.fill({x + static_cast<float>(start) * module, y, static_cast<float>(end - start) * module,
             module},
            dark_module);
    start = row.find('1', end);
  }
}

}  // namespace

float qr_code(Ui& ui, Rect place, std::string_view modules, std::string_view name) {
  const auto side = static_cast<std::size_t>(std::lround(std::sqrt(modules.size())));
  if (side == 0 || side * side != modules.size()) return 0;
  const auto across = static_cast<float>(side + 2 * quiet_zone);
  const float density = ui.display().density;
  const float pixels = std::floor(std::min(place.w, place.h) * density / across);
  const float module = std::max(1.f, pixels) / density;
  const float taken = across * module;
  const float x = std::round(place.x * density) / density;
  const float y = std::round(place.y * density) / density;
  ui.fill({x, y, taken, taken}, light_module);
  for (std::size_t row = 0; row < side; ++row)
    draw_row(ui, x + quiet_zone * module, y + static_cast<float>(row + quiet_zone) * module, module,
             modules.substr(row * side, side));
  Node node;
  node.id = ui.id("qr code"), node.role = Role::image, node.place = {x, y, taken, taken};
  node.name = name;
  ui.add(node);
  return taken;
}

}  // namespace entente::kit

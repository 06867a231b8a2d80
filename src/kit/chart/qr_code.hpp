#pragma once
#include <string_view>

#include "kit/ui.hpp"

namespace entente::kit {

/// A QR code as a picture: dark on white in every theme, since cameras want it so, with the quiet
/// zone of four modules around it and every module the same whole number of device pixels.
/// `modules`: row by row, '1' for dark; nothing is drawn where they are no square. `name` says what
/// the code leads to. Returns the side it took: the largest that fits into the place, at its upper
/// left.
float qr_code(Ui& ui, Rect place, std::string_view modules, std::string_view name);

}  // namespace entente::kit

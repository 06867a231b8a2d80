#pragma once
#include <span>

#include "kit/pictures.hpp"

namespace entente::platform {

/// Puts the browser's own letters onto textures. They are painted on a sheet (a canvas that nobody
/// sees, web/glyphs.mjs), the sheet goes into a texture as it is, and from there each letter is
/// copied to its place within the graphics card. Nothing is read back: to read what was painted is
/// what browsers that guard privacy falsify, and it is slower.
class Letters {
 public:
  /// `texture` is WebGL's name of it. Leaves another texture bound.
  void paint(unsigned texture, std::span<const kit::Painting> paintings);
  /// The context is gone with all that was made in it.
  void forget() { sheet_ = frame_ = 0; }

 private:
  void make();
  void copy(unsigned texture, std::span<const kit::Painting> paintings,
            std::span<const ImTextureRect> places);
  unsigned sheet_ = 0, frame_ = 0;  // the sheet's texture, and what it is copied from
};

}  // namespace entente::platform

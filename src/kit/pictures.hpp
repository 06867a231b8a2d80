#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "imgui.h"
#include "kit/glyphs.hpp"

namespace entente::kit {

/// A text, or an upright part of a wide one, that has a place in the atlas: enough to paint it
/// there again at any time.
struct Picture {
  int place = 0;          // the id of its place
  int left = 0, top = 0;  // from the pen to its upper left corner, in device pixels
  int stretch = 1;
  bool colored = false;  // has colours of its own; else it is white
  Lettering look;        // but for the text
  std::string text;
  Lettering lettering() const;
};

/// A picture and where it belongs on a texture, in texels.
struct Painting {
  const Picture* picture;
  ImTextureRect area;
};

/// What stands in the atlas. Dear ImGui keeps only the places, with nothing in its own pixels;
/// whoever paints the textures paints these onto them.
class Pictures {
 public:
  /// Wider pictures than this, in device pixels, would make the atlas grow; higher ones are no
  /// text. Together less than a megabyte: a canvas of more goes into a texture twenty times as
  /// slowly.
  static constexpr int most_width = 896, most_height = 256;

  Pictures(ImFontAtlas& atlas, GlyphSource& source) : atlas_(&atlas), source_(&source) {}
  GlyphSource& source() const { return *source_; }

  /// Gives the text a place of the size of `box`; the id, or ImFontAtlasRectId_Invalid where the
  /// atlas is full.
  int add(const Lettering& lettering, const GlyphBox& box, int stretch);
  /// What is to be painted onto this texture: all that stands in it where it is `anew` (just made),
  /// else what came to it since `painted`. Holds until the next `add`.
  std::vector<Painting> due(const ImTextureData& texture, bool anew) const;
  /// Every texture has what was due.
  void painted();
  std::size_t count() const { return pictures_.size(); }

 private:
  struct Fresh {
    int texture;  // its unique id: the atlas may have moved on to another since
    ImTextureRect area;
    std::size_t picture;
  };
  ImFontAtlas* atlas_;
  GlyphSource* source_;
  std::vector<Picture> pictures_;
  std::vector<Fresh> fresh_;
  std::size_t kept_ = 0;  // how many stood in the atlas when those that had gone were forgotten
};

}  // namespace entente::kit

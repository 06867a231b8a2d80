#pragma once
#include <array>

#include "imgui.h"
#include "imgui_internal.h"
#include "kit/pictures.hpp"
#include "kit/runs.hpp"

namespace entente::kit {

/// What a frame is drawn on: Dear ImGui's draw list and its atlas of glyphs. Its windows, tables
/// and widgets are not used and so do not travel with the page (a quarter of what everything else
/// weighs).
class Sheet {
 public:
  explicit Sheet(GlyphSource& glyphs);
  ~Sheet();
  Sheet(const Sheet&) = delete;

  /// An empty sheet of that many CSS pixels, at so many device pixels for each.
  void begin(float width, float height, float density);
  /// What was drawn since. Whoever paints it brings its textures up to date as their status asks,
  /// and paints the pictures onto them that are due.
  ImDrawData& end();
  ImDrawData& drawn() { return drawn_; }
  ImDrawList& list() { return list_; }
  Pictures& pictures() { return pictures_; }
  Runs& runs() { return runs_; }
  ImFont* font(Face face) const { return fonts_[static_cast<std::size_t>(face)]; }

 private:
  ImFontAtlas atlas_;
  Pictures pictures_;
  Runs runs_;
  ImDrawListSharedData shared_;
  const ImGuiStyle style_;  // Dear ImGui's own; line widths and rounding come from the tokens
  ImDrawList list_{&shared_};
  ImDrawData drawn_;
  ImVector<ImTextureData*> textures_;
  std::array<ImFont*, 3> fonts_{};
  int frame_ = 0;
};

}  // namespace entente::kit

#include "kit/sheet.hpp"

#include "kit/fonts.hpp"

namespace entente::kit {

Sheet::Sheet(GlyphSource& glyphs) : pictures_(atlas_, glyphs), runs_(atlas_, pictures_) {
  for (Face face : {Face::regular, Face::strong, Face::icons})
    fonts_[static_cast<std::size_t>(face)] = add_font(atlas_, pictures_, face);
  shared_.FontAtlas = &atlas_;
  ImFontAtlasAddDrawListSharedData(&atlas_, &shared_);
  shared_.CurveTessellationTol = style_.CurveTessellationTol;
  // Draw lists may have any number of vertices: the renderer draws them in parts.
  shared_.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill |
                         ImDrawListFlags_AllowVtxOffset;
}

Sheet::~Sheet() {
  list_._SetDrawListSharedData(nullptr);
  ImFontAtlasRemoveDrawListSharedData(&atlas_, &shared_);
}

void Sheet::begin(float width, float height, float density) {
  ImFontAtlasUpdateNewFrame(&atlas_, ++frame_, true);
  ImFontAtlasUpdateDrawListsSharedData(&atlas_);
  runs_.begin(frame_, density);
  shared_.ClipRectFullscreen = {0, 0, width, height};
  // An edge fades within one pixel of the screen, and a circle is round on it.
  shared_.InitialFringeScale = 1 / density;
  shared_.SetCircleTessellationMaxError(style_.CircleTessellationMaxError / density);
  for (ImFont* font : fonts_) font->CurrentRasterizerDensity = density;
  drawn_.Clear();
  drawn_.DisplaySize = {width, height};
  drawn_.FramebufferScale = {density, density};
  list_._ResetForNewFrame();
  list_.PushTexture(atlas_.TexRef);
  list_.PushClipRect({0, 0}, {width, height});
}

ImDrawData& Sheet::end() {
  drawn_.AddDrawList(&list_);
  textures_.resize(0);
  for (ImTextureData* texture : atlas_.TexList) textures_.push_back(texture);
  drawn_.Textures = &textures_;
  drawn_.Valid = true;
  return drawn_;
}

}  // namespace entente::kit

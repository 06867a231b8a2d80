#include "kit/fonts.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "imgui.h"
#include "imgui_internal.h"

namespace entente::kit {
namespace {

Pictures& pictures_of(ImFontAtlas* atlas) { return *static_cast<Pictures*>(atlas->UserData); }
Face face_of(const ImFontConfig* config) { return static_cast<Face>(config->FontNo); }

bool always(ImFontAtlas*, ImFontConfig*) { return true; }

bool set_metrics(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*) {
  const float density = config->RasterizerDensity * baked->RasterizerDensity;
  float ascent = 0, descent = 0;
  pictures_of(atlas).source().measure(face_of(config), baked->Size * density, ascent, descent);
  baked->Ascent = std::ceil(ascent / density);
  baked->Descent = -std::ceil(descent / density);
  return true;
}

/// Gives the glyph the place of its picture relative to the pen.
void place_glyph(const ImFontBaked& baked, const GlyphBox& box, float density, int stretch,
                 ImFontGlyph* glyph) {
  const float base_line = std::round(baked.Ascent * density) / density;
  const float across = 1 / (density * static_cast<float>(stretch)), down = 1 / density;
  glyph->X0 = static_cast<float>(box.left) * across;
  glyph->Y0 = static_cast<float>(box.top) * down + base_line;
  glyph->X1 = glyph->X0 + static_cast<float>(box.width) * across;
  glyph->Y1 = glyph->Y0 + static_cast<float>(box.height) * down;
  glyph->Visible = true;
  glyph->Colored = box.colored;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*,
                ImWchar character, ImFontGlyph* glyph, float* advance_only) {
  const float density = config->RasterizerDensity * baked->RasterizerDensity;
  const bool icons = face_of(config) == Face::icons;
  const int stretch = icons ? 1 : 2;  // characters stand on half pixels (ui_draw.cpp)
  std::string bytes;
  append_code_point(bytes, character);
  const Lettering lettering{face_of(config), baked->Size * density, bytes};
  Pictures& pictures = pictures_of(atlas);
  GlyphBox box;
  if (!pictures.source().shape(lettering, glyph != nullptr, stretch, box)) return false;
  const float advance = box.advance / density;
  if (advance_only != nullptr) *advance_only = advance;
  if (glyph == nullptr) return true;
  glyph->Codepoint = character;
  glyph->AdvanceX = advance;
  if (box.width <= 0 || box.height <= 0) return true;
  box.width = std::min(box.width, Pictures::most_width);
  glyph->PackId = pictures.add(lettering, box, stretch);
  if (glyph->PackId != ImFontAtlasRectId_Invalid) place_glyph(*baked, box, density, stretch, glyph);
  return true;
}

const ImFontLoader& loader() {
  static const ImFontLoader made = [] {
    ImFontLoader one;
    one.Name = "GlyphSource";
    one.FontSrcInit = always;
    one.FontBakedInit = set_metrics;
    one.FontBakedLoadGlyph = load_glyph;
    return one;
  }();
  return made;
}

}  // namespace

ImFont* add_font(ImFontAtlas& atlas, Pictures& pictures, Face face) {
  atlas.UserData = &pictures;
  ImFontConfig config;
  config.FontLoader = &loader();
  config.FontNo = static_cast<ImU32>(face);
  config.SizePixels = 15;
  return atlas.AddFont(&config);
}

}  // namespace entente::kit

/// What Dear ImGui asks for in place of its own font reader (IMGUI_ENABLE_FREETYPE).
// NOLINTBEGIN(readability-identifier-naming): the names are Dear ImGui's.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() { return &entente::kit::loader(); }
}  // namespace ImGuiFreeType
// NOLINTEND(readability-identifier-naming)

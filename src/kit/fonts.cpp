#include "kit/fonts.hpp"

#include <cmath>

#include "base/utf8.hpp"
#include "imgui.h"
#include "imgui_internal.h"

namespace entente::kit {
namespace {

GlyphSource& source_of(ImFontAtlas* atlas) { return *static_cast<GlyphSource*>(atlas->UserData); }
Face face_of(const ImFontConfig* config) { return static_cast<Face>(config->FontNo); }

bool always(ImFontAtlas*, ImFontConfig*) { return true; }

bool set_metrics(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*) {
  const float density = config->RasterizerDensity * baked->RasterizerDensity;
  float ascent = 0, descent = 0;
  source_of(atlas).measure(face_of(config), baked->Size * density, ascent, descent);
  baked->Ascent = std::ceil(ascent / density);
  baked->Descent = -std::ceil(descent / density);
  return true;
}

/// Packs the bitmap into the atlas and gives the glyph its place relative to the pen.
void place_bitmap(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked,
                  const GlyphBitmap& bitmap, float density, int stretch, ImFontGlyph* glyph) {
  const ImFontAtlasRectId pack = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
  if (pack == ImFontAtlasRectId_Invalid) return;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, pack);
  const float base_line = std::round(baked->Ascent * density) / density;
  const float across = 1 / (density * static_cast<float>(stretch)), down = 1 / density;
  glyph->X0 = bitmap.left * across;
  glyph->Y0 = bitmap.top * down + base_line;
  glyph->X1 = glyph->X0 + static_cast<float>(bitmap.width) * across;
  glyph->Y1 = glyph->Y0 + static_cast<float>(bitmap.height) * down;
  glyph->Visible = true;
  glyph->Colored = bitmap.colored;
  glyph->PackId = pack;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph, rect,
                                     reinterpret_cast<const unsigned char*>(bitmap.pixels.data()),
                                     ImTextureFormat_RGBA32, bitmap.width * 4);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*,
                ImWchar character, ImFontGlyph* glyph, float* advance_only) {
  const float density = config->RasterizerDensity * baked->RasterizerDensity;
  const bool icons = face_of(config) == Face::icons;
  const int stretch = icons ? 1 : 2;  // characters stand on half pixels (ui_draw.cpp)
  std::string bytes;
  append_code_point(bytes, character);
  GlyphBitmap bitmap;
  if (!source_of(atlas).draw({face_of(config), baked->Size * density, bytes}, glyph != nullptr,
                             stretch, bitmap))
    return false;
  const float advance = bitmap.advance / density;
  if (advance_only != nullptr) *advance_only = advance;
  if (glyph == nullptr) return true;
  glyph->Codepoint = character;
  glyph->AdvanceX = advance;
  if (bitmap.width > 0 && bitmap.height > 0)
    place_bitmap(atlas, config, baked, bitmap, density, stretch, glyph);
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

ImFont* add_font(ImFontAtlas& atlas, GlyphSource& source, Face face) {
  atlas.UserData = &source;
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

#include <cmath>

#include "kit/sheet.hpp"
#include "kit/ui.hpp"
#include "kit/writing.hpp"

namespace entente::kit {
namespace {

ImU32 packed(Color color, float opacity = 1) {
  return IM_COL32(color >> 16, (color >> 8) & 255, color & 255,
                  static_cast<int>(std::lround(opacity * 255)));
}

Lettering lettering_of(std::string_view text, Style style, Direction direction = Direction::by_text,
                       Color ink = 0) {
  const TypeSize type = type_size(style);
  return {type.strong ? Face::strong : Face::regular, type.size, text, direction, ink};
}

void draw_picture(ImDrawList& list, ImVec2 from, ImVec2 to, const ImVec4& part, ImU32 ink) {
  list.PrimReserve(6, 4);
  list.PrimRectUV(from, to, {part.x, part.y}, {part.z, part.w}, ink);
}

bool out_of_sight(const ImDrawList& list, const ImFontBaked& baked, float y) {
  return y > list.GetClipRectMax().y || y + baked.Size * 1.5f < list.GetClipRectMin().y;
}

/// The same of a text that is a picture as a whole, its tiles side by side.
void draw_tiles(ImDrawList& list, ImFontAtlas& atlas, const Run& run, ImVec2 pen, ImU32 ink) {
  float x = std::round(pen.x / run.pixel) * run.pixel + run.left;
  const float y = pen.y + run.top;
  for (const int tile : run.tiles) {
    const ImTextureRect* place = ImFontAtlasPackGetRect(&atlas, tile);
    const float right = x + place->w * run.pixel;
    const ImVec2 scale = atlas.TexUvScale;
    draw_picture(list, {x, y}, {right, y + place->h * run.pixel},
                 {place->x * scale.x, place->y * scale.y, (place->x + place->w) * scale.x,
                  (place->y + place->h) * scale.y},
                 run.colored ? ink | ~IM_COL32_A_MASK : ink);
    x = right;
  }
}

/// One line of characters with its upper left corner at x, y. Dear ImGui's own text starts at whole
/// CSS pixels, which lie between two device pixels at 150 %; here lines stand on whole device
/// pixels and characters on halves of one, for which their pictures are made (fonts.cpp).
void draw_run(ImDrawList& list, ImFontBaked& baked, float density, ImVec2 at, ImU32 ink,
              std::string_view text) {
  at.y = std::round(at.y * density) / density;
  if (out_of_sight(list, baked, at.y)) return;
  const float grid = density * 2;
  const char* end = text.data() + text.size();
  for (const char* next = text.data(); next < end;) {
    unsigned int character = 0;
    next += ImTextCharFromUtf8(&character, next, end);
    const ImFontGlyph* glyph = baked.FindGlyph(static_cast<ImWchar>(character));
    if (glyph == nullptr) continue;
    const float x = std::round(at.x * grid) / grid;
    at.x += glyph->AdvanceX;
    if (!glyph->Visible) continue;
    draw_picture(list, {x + glyph->X0, at.y + glyph->Y0}, {x + glyph->X1, at.y + glyph->Y1},
                 {glyph->U0, glyph->V0, glyph->U1, glyph->V1},
                 glyph->Colored ? ink | ~IM_COL32_A_MASK : ink);
  }
}

constexpr std::string_view ellipsis = "\xe2\x80\xa6";

}  // namespace

ImFont* Ui::font(Style style) const {
  return sheet_->font(type_size(style).strong ? Face::strong : Face::regular);
}

void Ui::fill(Rect place, Color color, float radius, float opacity) {
  draw_->AddRectFilled({place.x, place.y}, {place.right(), place.bottom()}, packed(color, opacity),
                       radius);
}

void Ui::outline(Rect place, Color color, float radius, float thickness) {
  // Hairlines are one device pixel however dense the screen, on its pixels, drawn inside the place.
  const float density = display_.density;
  const float width = std::max(1.f, std::round(thickness * density)) / density, half = width / 2;
  const auto on_pixel = [&](float at) { return std::round(at * density) / density; };
  // Not AddRect, which moves the line by half a pixel.
  draw_->PathRect({on_pixel(place.x) + half, on_pixel(place.y) + half},
                  {on_pixel(place.right()) - half, on_pixel(place.bottom()) - half},
                  std::max(0.f, radius - half));
  draw_->PathStroke(packed(color), ImDrawFlags_Closed, width);
}

void Ui::line(float x1, float y1, float x2, float y2, Color color, float thickness) {
  if (y1 == y2 || x1 == x2) {  // straight hairlines as filled boxes: no blur between two pixels
    const float width = std::max(1.f, std::round(thickness * display_.density)) / display_.density;
    const float x = std::round(std::min(x1, x2) * display_.density) / display_.density;
    const float y = std::round(std::min(y1, y2) * display_.density) / display_.density;
    fill({x, y, std::max(width, std::abs(x2 - x1)), std::max(width, std::abs(y2 - y1))}, color);
    return;
  }
  draw_->AddLine({x1, y1}, {x2, y2}, packed(color), thickness);
}

void Ui::circle(float x, float y, float radius, Color color) {
  draw_->AddCircleFilled({x, y}, radius, packed(color));
}

void Ui::shadow(Rect place, float radius) {
  const float strength = display_.dark ? 0.05f : 0.016f;
  for (int step = 1; step <= 8; ++step) {
    const float spread = static_cast<float>(step) * 2;
    fill({place.x - spread, place.y - spread + 6, place.w + 2 * spread, place.h + 2 * spread}, 0,
         radius + spread, strength);
  }
}

void Ui::focus_ring(NodeId node, Rect place, float radius) {
  if (focus_visible(node)) outline(place.inset(-3), palette().focus, radius + 3, 2);
}

void Ui::clip(Rect place) {
  draw_->PushClipRect({place.x, place.y}, {place.right(), place.bottom()}, true);
}

void Ui::unclip() { draw_->PopClipRect(); }

void Ui::draw_text(float x, float y, std::string_view text, Style style, Color color,
                   Direction direction) {
  if (text.empty()) return;  // Dear ImGui would look for its end
  const TypeSize type = type_size(style);
  ImFontBaked* baked = font(style)->GetFontBaked(type.size);
  const float box = baked->Ascent - baked->Descent;
  const float top = y + std::round((type.line - box) / 2);
  if (writing_of(text) != Writing::whole)
    return draw_run(*draw_, *baked, display_.density, {x, top}, packed(color), text);
  if (out_of_sight(*draw_, *baked, top)) return;
  const Run& run = sheet_->runs().pictured(lettering_of(text, style, direction, color));
  const float line = std::round(top / run.pixel) + std::round(baked->Ascent / run.pixel);
  draw_tiles(*draw_, *baked->ContainerFont->ContainerAtlas, run, {x, line * run.pixel},
             packed(color));
}

void Ui::draw_text_cut(float x, float y, float width, std::string_view text, Style style,
                       Color color, Direction direction) {
  if (text_width(text, style) <= width) return draw_text(x, y, text, style, color, direction);
  const float room = std::max(0.f, width - text_width(ellipsis, style));
  std::size_t count = 0;
  if (writing_of(text) == Writing::whole) {
    count = sheet_->runs().cut(lettering_of(text, style), room).breaks.front();
  } else {
    const char* rest = text.data();
    font(style)->CalcTextSizeA(type_size(style).size, room, 0, text.data(),
                               text.data() + text.size(), &rest);
    count = static_cast<std::size_t>(rest - text.data());
  }
  // Its beginning runs as all of it does.
  direction = right_to_left(text, direction) ? Direction::right_to_left : Direction::left_to_right;
  draw_text(x, y, std::string(text, 0, count).append(ellipsis), style, color, direction);
}

float Ui::draw_lines(Rect place, std::string_view text, Style style, Color color,
                     Direction direction) {
  const bool in_field = direction == Direction::by_first_letter;
  const bool mirrored = right_to_left(text, direction);
  direction = mirrored ? Direction::right_to_left : Direction::left_to_right;
  float y = place.y;
  for (const std::string_view line : lines(text, place.w, style)) {
    const float free = in_field && mirrored ? place.w - text_width(line, style) : 0;
    draw_text(place.x + std::max(0.f, free), y, line, style, color, direction);
    y += type_size(style).line;
  }
  return y - place.y;
}

void Ui::draw_icon(float x, float y, float size, char32_t icon, Color color) {
  char bytes[5] = {};
  ImTextCharToUtf8(bytes, static_cast<unsigned int>(icon));
  ImFontBaked* baked = sheet_->font(Face::icons)->GetFontBaked(size);
  const float top = y + (size - (baked->Ascent - baked->Descent)) / 2;
  const float left = std::round(x * display_.density) / display_.density;
  draw_run(*draw_, *baked, display_.density, {left, top}, packed(color), bytes);
}

float Ui::text_width(std::string_view text, Style style) {
  if (text.empty()) return 0;
  if (writing_of(text) == Writing::whole)
    return sheet_->runs().measured(lettering_of(text, style)).width;
  return font(style)
      ->CalcTextSizeA(type_size(style).size, FLT_MAX, 0, text.data(), text.data() + text.size())
      .x;
}

bool Ui::right_to_left(std::string_view text, Direction direction) {
  return writing_of(text) == Writing::whole &&
         sheet_->runs().measured(lettering_of(text, Style::body, direction)).right_to_left;
}

std::vector<std::string_view> Ui::lines(std::string_view text, float width, Style style) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    add_lines(result, text.substr(0, end), width, style);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

void Ui::add_lines(std::vector<std::string_view>& result, std::string_view rest, float width,
                   Style style) {
  std::size_t at = 0;
  const auto add = [&](std::size_t end) {
    result.push_back(rest.substr(at, end - at));
    for (at = end; at < rest.size() && rest[at] == ' ';) ++at;
  };
  if (writing_of(rest) != Writing::letters) {
    for (const std::uint32_t end : sheet_->runs().broken(lettering_of(rest, style), width).breaks)
      add(end);
    return;
  }
  const char *begin = rest.data(), *end = begin + rest.size();
  const float size = type_size(style).size;
  do {
    const char* stop = font(style)->CalcWordWrapPosition(size, begin + at, end, width);
    add(stop == begin + at ? rest.size() : static_cast<std::size_t>(stop - begin));
  } while (at < rest.size());
}

}  // namespace entente::kit

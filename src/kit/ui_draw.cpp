#include <cmath>

#include "kit/sheet.hpp"
#include "kit/ui.hpp"

namespace entente::kit {
namespace {

ImU32 packed(Color color, float opacity = 1) {
  return IM_COL32(color >> 16, (color >> 8) & 255, color & 255,
                  static_cast<int>(std::lround(opacity * 255)));
}

/// One line of characters with its upper left corner at x, y. Dear ImGui's own text starts at whole
/// CSS pixels, which lie between two device pixels at 150 %; here lines stand on whole device
/// pixels and characters on halves of one, for which their pictures are made (fonts.cpp).
void draw_run(ImDrawList& list, ImFontBaked& baked, float density, ImVec2 at, ImU32 ink,
              std::string_view text) {
  at.y = std::round(at.y * density) / density;
  if (at.y > list.GetClipRectMax().y || at.y + baked.Size * 1.5f < list.GetClipRectMin().y) return;
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
    list.PrimReserve(6, 4);
    list.PrimRectUV({x + glyph->X0, at.y + glyph->Y0}, {x + glyph->X1, at.y + glyph->Y1},
                    {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
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
  // Hairlines are one device pixel however dense the screen, drawn inside the place.
  const float width = std::max(1.f, std::round(thickness * display_.density)) / display_.density;
  const float half = width / 2;
  draw_->AddRect({place.x + half, place.y + half}, {place.right() - half, place.bottom() - half},
                 packed(color), std::max(0.f, radius - half), 0, width);
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

void Ui::draw_text(float x, float y, std::string_view text, Style style, Color color) {
  if (text.empty()) return;  // Dear ImGui would look for its end
  const TypeSize type = type_size(style);
  ImFontBaked* baked = font(style)->GetFontBaked(type.size);
  const float box = baked->Ascent - baked->Descent;
  const float top = y + std::round((type.line - box) / 2);
  draw_run(*draw_, *baked, display_.density, {x, top}, packed(color), text);
}

void Ui::draw_text_cut(float x, float y, float width, std::string_view text, Style style,
                       Color color) {
  if (text_width(text, style) <= width) return draw_text(x, y, text, style, color);
  const float room = std::max(0.f, width - text_width(ellipsis, style));
  const char* rest = text.data();
  font(style)->CalcTextSizeA(type_size(style).size, room, 0, text.data(), text.data() + text.size(),
                             &rest);
  const std::string cut = std::string(text.data(), rest).append(ellipsis);
  draw_text(x, y, cut, style, color);
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
  return font(style)
      ->CalcTextSizeA(type_size(style).size, FLT_MAX, 0, text.data(), text.data() + text.size())
      .x;
}

std::vector<std::string_view> Ui::lines(std::string_view text, float width, Style style) {
  std::vector<std::string_view> result;
  const float size = type_size(style).size;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view rest = text.substr(0, end);
    do {
      const char* stop =
          font(style)->CalcWordWrapPosition(size, rest.data(), rest.data() + rest.size(), width);
      std::size_t count = static_cast<std::size_t>(stop - rest.data());
      if (count == 0) count = rest.size();
      result.push_back(rest.substr(0, count));
      rest.remove_prefix(count);
      while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    } while (!rest.empty());
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace entente::kit

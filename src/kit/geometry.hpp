#pragma once
#include <algorithm>

namespace entente::kit {

/// A rectangle in CSS pixels, x to the right, y downwards.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool contains(float px, float py) const {
    return px >= x && py >= y && px < right() && py < bottom();
  }
  Rect inset(float all) const { return inset(all, all); }
  Rect inset(float across, float down) const {
    return {x + across, y + down, std::max(0.f, w - 2 * across), std::max(0.f, h - 2 * down)};
  }
  bool meets(Rect other) const {
    return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
  }
  /// At least so wide and high, about the same middle.
  Rect at_least(float size) const {
    const float across = std::max(0.f, size - w), down = std::max(0.f, size - h);
    return {x - across / 2, y - down / 2, w + across, h + down};
  }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  /// Cuts a strip off this rectangle and returns it; `gap` is lost between both.
  Rect cut_top(float height, float gap = 0) {
    Rect strip{x, y, w, std::min(height, h)};
    const float taken = std::min(height + gap, h);
    y += taken, h -= taken;
    return strip;
  }
  Rect cut_bottom(float height, float gap = 0) {
    Rect strip{x, bottom() - std::min(height, h), w, std::min(height, h)};
    h = std::max(0.f, h - height - gap);
    return strip;
  }
  Rect cut_left(float width, float gap = 0) {
    Rect strip{x, y, std::min(width, w), h};
    const float taken = std::min(width + gap, w);
    x += taken, w -= taken;
    return strip;
  }
  Rect cut_right(float width, float gap = 0) {
    Rect strip{right() - std::min(width, w), y, std::min(width, w), h};
    w = std::max(0.f, w - width - gap);
    return strip;
  }
};

}  // namespace entente::kit

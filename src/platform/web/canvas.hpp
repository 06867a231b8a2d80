#pragma once
#include "platform/web/renderer.hpp"

struct ImDrawData;

namespace entente::platform {

/// The canvas and its WebGL2 context, into which `Renderer` paints. The page sizes it
/// (web/display.mjs) and listens to it (web/input.mjs).
class Canvas {
 public:
  /// Without WebGL2 nothing is drawn, and `draws` is false.
  Canvas();
  ~Canvas();
  Canvas(const Canvas&) = delete;
  bool draws() const { return works_ && !lost_; }
  /// Paints what a frame drew, over a `ground` of 0xRRGGBB.
  void paint(ImDrawData& data, unsigned ground);
  /// The context was taken away: every texture and shader is gone with it.
  void lose();
  /// It is back, empty; the next paint makes everything again.
  void restore() { lost_ = false; }

 private:
  bool make_context() const;
  Renderer renderer_;
  bool works_ = false, lost_ = false;
};

}  // namespace entente::platform

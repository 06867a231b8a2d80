#pragma once
#include "platform/web/renderer.hpp"

struct ImDrawData;
struct SDL_Window;

namespace entente::platform {

/// The canvas: SDL makes its WebGL2 context, `Renderer` paints into it. The page
/// sizes it (web/display.mjs) and listens to it (web/input.mjs); SDL's own event handlers are gone.
class Canvas {
 public:
  /// Without WebGL2 nothing is drawn, and `draws` is false.
  Canvas();
  ~Canvas();
  Canvas(const Canvas&) = delete;
  bool draws() const { return works_ && !lost_; }
  /// Paints what a frame drew, over a `ground` of 0xRRGGBB, and what pictures that needs.
  void paint(ImDrawData& data, kit::Pictures& pictures, unsigned ground);
  /// The context was taken away: every texture and shader is gone with it.
  void lose();
  /// It is back, empty; the next paint makes everything again.
  void restore() { lost_ = false; }

 private:
  bool open_window();
  Renderer renderer_;
  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
  bool works_ = false, lost_ = false;
};

}  // namespace entente::platform

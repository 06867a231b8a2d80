#pragma once
#include "platform/web/letters.hpp"

struct ImDrawData;
struct ImTextureData;
template <typename T>
struct ImVector;

namespace entente::platform {

/// Paints Dear ImGui's draw lists with WebGL2. Unlike Dear ImGui's own backend it never asks the
/// context for its state: each such question waits for everything drawn before, some milliseconds a
/// frame. Nobody else draws into this context. In textures colours are multiplied by their alpha.
class Renderer {
 public:
  /// Hands the shaders to the graphics process, which makes them while others work. A paint that
  /// finds none does so itself.
  void make_program();
  /// Paints over a ground of 0xRRGGBB; makes shaders, buffers and textures where they are missing,
  /// and puts the pictures that are due onto these.
  void paint(ImDrawData& data, const kit::Pictures& pictures, unsigned ground);
  /// The context is gone with all that was made in it.
  void forget();

 private:
  void set_state(const ImDrawData& data);
  void bring_up_to_date(ImTextureData& texture, const kit::Pictures& pictures);
  void draw_lists(const ImDrawData& data);

  ImVector<ImTextureData*>* textures_ = nullptr;  // those of the last paint
  Letters letters_;
  unsigned program_ = 0, vertices_ = 0, indices_ = 0;
  int scale_uniform_ = -1;
};

}  // namespace entente::platform

#include "platform/web/canvas.hpp"

#include <emscripten/html5_webgl.h>

#include <cmath>

#include "imgui.h"

namespace entente::platform {
namespace {

/// What the renderer would do with textures, where there is none.
void pretend_textures_exist(ImVector<ImTextureData*>& textures) {
  for (ImTextureData* texture : textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

/// The scale that gives exactly the canvas's pixels: the renderer cuts off fractions of
/// DisplaySize * FramebufferScale, which may lie a hair under a whole number.
ImVec2 exact_scale(const ImDrawData& data) {
  const ImVec2 pixels{std::round(data.DisplaySize.x * data.FramebufferScale.x),
                      std::round(data.DisplaySize.y * data.FramebufferScale.y)};
  return {(pixels.x + 0.25f) / data.DisplaySize.x, (pixels.y + 0.25f) / data.DisplaySize.y};
}

}  // namespace

Canvas::Canvas() : works_(make_context()) {}

Canvas::~Canvas() {
  if (works_) renderer_.forget();  // Dear ImGui wants its textures given back
}

/// The page has made the context by now (web/main.mjs), with the same attributes; this binds it.
bool Canvas::make_context() const {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = false;
  wanted.enableExtensionsByDefault = false;
  const auto context = emscripten_webgl_create_context("#canvas", &wanted);
  return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

void Canvas::paint(ImDrawData& data, unsigned ground) {
  if (!data.Valid || lost_ || data.DisplaySize.x <= 0 || data.DisplaySize.y <= 0) return;
  if (!works_) return pretend_textures_exist(*data.Textures);
  data.FramebufferScale = exact_scale(data);
  renderer_.paint(data, ground);
}

void Canvas::lose() {
  if (works_) renderer_.forget();
  lost_ = true;
}

}  // namespace entente::platform

#include "platform/web/canvas.hpp"

#include <SDL.h>
#include <emscripten/html5.h>

#include <cmath>

#include "imgui.h"

/// SDL offers functions by name; nobody here asks. Emscripten's own answer would bring every
/// function of OpenGL into the page: ten kilobytes of the first visit.
extern "C" void* eglGetProcAddress(const char*) { return nullptr; }

/// The page alone sizes the canvas (web/display.mjs): each time costs a round to the graphics
/// process.
extern "C" EMSCRIPTEN_RESULT emscripten_set_canvas_element_size(const char*, int, int) { return 0; }

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

Canvas::Canvas() {
  works_ = open_window();
  if (works_) renderer_.make_program();
  // SDL listens to keys, pointers and the window; the page does that itself.
  emscripten_html5_remove_all_event_listeners();
}

Canvas::~Canvas() {
  if (works_) renderer_.forget();  // Dear ImGui wants its textures given back
  if (context_ != nullptr) SDL_GL_DeleteContext(context_);
  if (window_ != nullptr) SDL_DestroyWindow(window_);
  SDL_Quit();
}

bool Canvas::open_window() {
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#sdl-keyboard");
  SDL_SetMainReady();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  window_ = SDL_CreateWindow("Entente", 0, 0, 64, 64, SDL_WINDOW_OPENGL);
  if (window_ == nullptr) return false;
  context_ = SDL_GL_CreateContext(window_);
  return context_ != nullptr;
}

void Canvas::paint(ImDrawData& data, kit::Pictures& pictures, unsigned ground) {
  if (!data.Valid || lost_ || data.DisplaySize.x <= 0 || data.DisplaySize.y <= 0) return;
  if (works_) {
    data.FramebufferScale = exact_scale(data);
    renderer_.paint(data, pictures, ground);
  } else {
    pretend_textures_exist(*data.Textures);
  }
  pictures.painted();
}

void Canvas::lose() {
  if (works_) renderer_.forget();
  lost_ = true;
}

}  // namespace entente::platform

// What SDL asks of the browser for a window with a WebGL2 context, and nothing else: EGL for one
// display, one configuration and one surface, and answers about a window that the page sizes
// itself. Emscripten's own EGL and window calls bring full screen, locked pointers, decoders of
// pictures and sounds and a main loop: a third of the script that stands beside the WebAssembly.
#include <emscripten/html5.h>

#include <cstdint>

extern "C" {

using Handle = std::uintptr_t;  // 0: none

constexpr Handle the_display = 1, the_configuration = 2, the_surface = 3;
constexpr unsigned yes = 1, egl_success = 0x3000;

Handle eglGetDisplay(Handle) { return the_display; }
unsigned eglInitialize(Handle, int*, int*) { return yes; }
unsigned eglTerminate(Handle) { return yes; }
unsigned eglChooseConfig(Handle, const int*, Handle* configurations, int, int* count) {
  configurations[0] = the_configuration;
  *count = 1;
  return yes;
}
unsigned eglGetConfigAttrib(Handle, Handle, int, int* value) {
  *value = 0;
  return yes;
}

/// As web/main.mjs makes it beforehand: a context once made keeps its attributes.
Handle eglCreateContext(Handle, Handle, Handle, const int*) {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = false;
  wanted.majorVersion = 2;
  wanted.enableExtensionsByDefault = false;
  const auto context = emscripten_webgl_create_context("#canvas", &wanted);
  return context > 0 ? static_cast<Handle>(context) : 0;
}
unsigned eglMakeCurrent(Handle, Handle, Handle, Handle context) {
  const auto result =
      emscripten_webgl_make_context_current(static_cast<EMSCRIPTEN_WEBGL_CONTEXT_HANDLE>(context));
  return result == EMSCRIPTEN_RESULT_SUCCESS ? yes : 0;
}
unsigned eglDestroyContext(Handle, Handle) { return yes; }
Handle eglCreateWindowSurface(Handle, Handle, Handle, const int*) { return the_surface; }
unsigned eglDestroySurface(Handle, Handle) { return yes; }
unsigned eglSwapBuffers(Handle, Handle) { return yes; }
unsigned eglSwapInterval(Handle, int) { return yes; }
unsigned eglWaitNative(int) { return yes; }
unsigned eglWaitGL() { return yes; }
unsigned eglBindAPI(unsigned) { return yes; }
const char* eglQueryString(Handle, int) { return ""; }
int eglGetError() { return egl_success; }
/// SDL offers functions by name; nobody here asks. Emscripten's own answer would bring every
/// function of OpenGL into the page: ten kilobytes of the first visit.
void* eglGetProcAddress(const char*) { return nullptr; }

// The page alone sizes the canvas (web/display.mjs): each time costs a round to the graphics
// process.
EMSCRIPTEN_RESULT emscripten_set_canvas_element_size(const char*, int, int) { return 0; }
EMSCRIPTEN_RESULT emscripten_set_element_css_size(const char*, double, double) { return 0; }
EMSCRIPTEN_RESULT emscripten_get_element_css_size(const char*, double* width, double* height) {
  *width = *height = 64;
  return 0;
}
EMSCRIPTEN_RESULT emscripten_get_screen_size(int* width, int* height) {
  *width = *height = 64;
  return 0;
}
double emscripten_get_device_pixel_ratio() { return 1; }
void emscripten_set_window_title(const char*) {}
EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char*, EM_BOOL,
                                                         const EmscriptenFullscreenStrategy*) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_fullscreen() { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
int emscripten_has_asyncify() { return 0; }
void emscripten_sleep(unsigned) {}

}  // extern "C"

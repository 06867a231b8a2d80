// SDL's listeners for keys, pointers and the window, its cursors and its painting without OpenGL,
// all left out: the page listens itself (web/input.mjs) and the renderer paints. These names stand
// before SDL's own in the link, which saves some twelve kilobytes of a first visit.
struct SDL_VideoDevice;
struct SDL_Window;

extern "C" {

void Emscripten_RegisterEventHandlers(void*) {}
void Emscripten_UnregisterEventHandlers(void*) {}
int Emscripten_HandleCanvasResize(int, const void*, void*) { return 0; }
void Emscripten_InitMouse() {}
void Emscripten_FiniMouse() {}
int Emscripten_CreateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, unsigned*, void**, int*) {
  return -1;
}
int Emscripten_UpdateWindowFramebuffer(SDL_VideoDevice*, SDL_Window*, const void*, int) {
  return -1;
}
void Emscripten_DestroyWindowFramebuffer(SDL_VideoDevice*, SDL_Window*) {}

}  // extern "C"

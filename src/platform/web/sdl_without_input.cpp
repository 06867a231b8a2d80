// SDL's events, listeners, mouse, keyboard, touch, messages and painting without OpenGL, all left
// out: the page listens itself (web/input.mjs), the renderer paints, and SDL is asked for a window
// and its context alone. These names stand before SDL's own in the link, where a whole file of
// SDL's is passed over once every name that is wanted of it stands here. Saves a twentieth of the
// page.
#include <cstdarg>

struct SDL_Mouse;
struct SDL_VideoDevice;
struct SDL_VideoDisplay;
struct SDL_Window;

extern "C" {

// emscripten: listeners, cursors, framebuffer
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

// SDL_error.c, SDL_log.c: whoever calls SDL looks at what it returns
int SDL_SetError(const char*, ...) { return -1; }
int SDL_Error(int) { return -1; }
const char* SDL_GetError() { return ""; }
void SDL_ClearError() {}
void SDL_Log(const char*, ...) {}
void SDL_LogWarn(int, const char*, ...) {}
void SDL_LogMessageV(int, int, const char*, std::va_list) {}
void SDL_LogInit() {}
void SDL_LogQuit() {}

// SDL_events.c, SDL_windowevents.c, SDL_displayevents.c
int SDL_EventsInit() { return 0; }
void SDL_EventsQuit() {}
unsigned char SDL_EventState(unsigned, int) { return 0; }
int SDL_SendAppEvent(int) { return 0; }
int SDL_SendWindowEvent(SDL_Window*, unsigned char, int, int) { return 0; }
int SDL_SendDisplayEvent(SDL_VideoDisplay*, unsigned char, int) { return 0; }

// SDL_mouse.c, SDL_keyboard.c, SDL_touch.c
int SDL_MouseInit() { return 0; }
void SDL_MouseQuit() {}
SDL_Mouse* SDL_GetMouse() {
  alignas(8) static char none[1024];  // larger than SDL's own: a mouse without any function
  return reinterpret_cast<SDL_Mouse*>(none);
}
SDL_Window* SDL_GetMouseFocus() { return nullptr; }
void SDL_SetMouseFocus(SDL_Window*) {}
unsigned SDL_GetMouseState(int*, int*) { return 0; }
int SDL_GetRelativeMouseMode() { return 0; }
int SDL_SetRelativeMouseMode(int) { return -1; }
int SDL_ShowCursor(int) { return 0; }
int SDL_UpdateMouseCapture(int) { return 0; }
void SDL_PerformWarpMouseInWindow(SDL_Window*, int, int, int) {}
void SDL_WarpMouseInWindow(SDL_Window*, int, int) {}
int SDL_KeyboardInit() { return 0; }
void SDL_KeyboardQuit() {}
void SDL_ResetKeyboard() {}
SDL_Window* SDL_GetKeyboardFocus() { return nullptr; }
void SDL_SetKeyboardFocus(SDL_Window*) {}
int SDL_TouchInit() { return 0; }
void SDL_TouchQuit() {}

}  // extern "C"

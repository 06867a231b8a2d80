// What the browser's side (web/engine.mjs) calls. Each function takes the page that
// `entente_start` made. Texts come in through the page's one buffer: first `entente_text`, then the
// function that reads them, which is told their size.
#include <emscripten.h>

#include <cstdlib>

#include "platform/web/page.hpp"

using entente::platform::Page;

extern "C" {

EMSCRIPTEN_KEEPALIVE Page* entente_start() { return entente::platform::make_page().release(); }

EMSCRIPTEN_KEEPALIVE char* entente_text(Page* page, std::size_t most_bytes) {
  return page->room_for_text(most_bytes);
}

/// Memory for bytes that a function below takes over.
EMSCRIPTEN_KEEPALIVE void* entente_allocate(std::size_t size) { return std::malloc(size + 1); }

/// `type` as in kit::Event::Type; `modifiers`: 1 Ctrl or Cmd, 2 Shift, 4 Alt.
EMSCRIPTEN_KEEPALIVE void entente_event(Page* page, int type, unsigned node, std::size_t size,
                                        int modifiers) {
  entente::kit::Event event;
  event.type = static_cast<entente::kit::Event::Type>(type);
  event.node = node, event.text = page->text(size);
  event.control = (modifiers & 1) != 0, event.shift = (modifiers & 2) != 0;
  event.alt = (modifiers & 4) != 0;
  page->post(std::move(event));
}

EMSCRIPTEN_KEEPALIVE void entente_pointer(Page* page, unsigned hovered, unsigned pressed, float x,
                                          float y) {
  page->ui().set_pointer(hovered, pressed, x, y);
}

EMSCRIPTEN_KEEPALIVE void entente_focus(Page* page, unsigned node, int visible) {
  page->ui().set_focus(node, visible != 0);
}

EMSCRIPTEN_KEEPALIVE void entente_scroll(Page* page, unsigned region, float offset) {
  page->ui().set_scroll(region, offset);
}

/// `flags`: 1 touch, 2 dark, 4 reduced motion, 8 more contrast.
EMSCRIPTEN_KEEPALIVE void entente_display(Page* page, float width, float height, float density,
                                          int flags) {
  entente::kit::Display display;
  display.width = width, display.height = height, display.density = density;
  display.touch = (flags & 1) != 0, display.dark = (flags & 2) != 0;
  display.reduced_motion = (flags & 4) != 0, display.more_contrast = (flags & 8) != 0;
  page->set_display(display);
}

/// How the person's language writes numbers and days: the lines of screen/shell/locale.hpp.
EMSCRIPTEN_KEEPALIVE void entente_locale(Page* page, std::size_t size) {
  page->set_locale(page->text(size));
}

EMSCRIPTEN_KEEPALIVE void entente_route(Page* page, std::size_t size) {
  page->set_route(page->text(size));
}

/// A file dropped on the page: its name in the text buffer, its bytes from `entente_allocate`.
EMSCRIPTEN_KEEPALIVE void entente_file(Page* page, std::size_t name_size, char* bytes,
                                       std::size_t size) {
  std::string content(bytes, size);
  std::free(bytes);
  page->open_file(page->text(name_size), std::move(content));
}

/// The same of a file that could not be read, with the reason in place of its bytes.
EMSCRIPTEN_KEEPALIVE void entente_refused(Page* page, std::size_t name_size, char* bytes,
                                          std::size_t size) {
  std::string why(bytes, size);
  std::free(bytes);
  page->refuse_file(page->text(name_size), std::move(why));
}

/// A newer version of the application lies ready.
EMSCRIPTEN_KEEPALIVE void entente_update(Page* page) { page->host().note_update(); }

/// The answer to a call of the host, in the same way.
EMSCRIPTEN_KEEPALIVE void entente_answer(Page* page, int call, std::size_t name_size, char* bytes,
                                         std::size_t length, double size) {
  std::string content(bytes, length);
  std::free(bytes);
  page->host().calls().answer(call, page->text(name_size), std::move(content),
                              static_cast<std::size_t>(size));
}

/// Draws until nothing changes; 1 where every posted event was used. scrolling: the elements may
/// follow later.
EMSCRIPTEN_KEEPALIVE int entente_run(Page* page, double seconds, int scrolling) {
  return page->run(seconds, scrolling != 0);
}

/// What changed, as kit/mirror.hpp describes it; size 0: nothing.
EMSCRIPTEN_KEEPALIVE const char* entente_patch(Page* page) { return page->patch().data(); }
EMSCRIPTEN_KEEPALIVE std::size_t entente_patch_size(Page* page) { return page->patch().size(); }

EMSCRIPTEN_KEEPALIVE float entente_wake_after(Page* page) { return page->requests().wake_after; }

/// What is to go onto the clipboard, or null.
EMSCRIPTEN_KEEPALIVE const char* entente_clipboard(Page* page) {
  const auto& text = page->requests().clipboard;
  return text ? text->data() : nullptr;
}
EMSCRIPTEN_KEEPALIVE std::size_t entente_clipboard_size(Page* page) {
  const auto& text = page->requests().clipboard;
  return text ? text->size() : 0;
}

/// Whether the scene has something to show.
EMSCRIPTEN_KEEPALIVE int entente_ready(Page* page) { return page->ready(); }
EMSCRIPTEN_KEEPALIVE void entente_paint(Page* page) { page->paint(); }
/// Whether there is a canvas to paint on at all.
EMSCRIPTEN_KEEPALIVE int entente_draws(Page* page) { return page->canvas().draws(); }
EMSCRIPTEN_KEEPALIVE int entente_dark(Page* page) { return page->ui().display().dark; }

/// The graphics context was lost (0) or is back (1).
EMSCRIPTEN_KEEPALIVE void entente_context(Page* page, int back) {
  if (back != 0)
    page->canvas().restore();
  else
    page->canvas().lose();
}

}  // extern "C"

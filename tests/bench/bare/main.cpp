// The yardstick of the benchmarks: an ordinary Dear ImGui page with its own SDL2 and OpenGL 3
// backends, built by the same compiler and flags as Entente. It shows a window with a table and
// some widgets, draws every frame as such pages do, and says on the document when the first frame
// is out.
#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <cstdio>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"

EM_JS(void, report_first_frame, (), {
  document.documentElement.dataset.ready = 'true';
  performance.mark('first-frame');
})

namespace {

struct Page {
  SDL_Window* window = nullptr;
  bool checked = false;
  float level = 0.5f;
  int frames = 0;
};

void draw_table() {
  if (!ImGui::BeginTable("rows", 3, ImGuiTableFlags_Borders | ImGuiTableFlags_RowBg)) return;
  for (int row = 0; row < 20; ++row) {
    ImGui::TableNextRow();
    for (int column = 0; column < 3; ++column) {
      ImGui::TableSetColumnIndex(column);
      ImGui::Text("row %d, column %d", row, column);
    }
  }
  ImGui::EndTable();
}

void draw_window(Page& page) {
  ImGui::Begin("Bare");
  ImGui::Checkbox("Checked", &page.checked);
  ImGui::SliderFloat("Level", &page.level, 0.0f, 1.0f);
  draw_table();
  ImGui::End();
}

void draw_frame(void* argument) {
  Page& page = *static_cast<Page*>(argument);
  SDL_Event event;
  while (SDL_PollEvent(&event)) ImGui_ImplSDL2_ProcessEvent(&event);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGui::NewFrame();
  draw_window(page);
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(page.window);
  if (++page.frames == 2) report_first_frame();
}

bool open_window(Page& page) {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  page.window = SDL_CreateWindow("Bare", 0, 0, 1280, 800, SDL_WINDOW_OPENGL);
  return page.window != nullptr;
}

}  // namespace

int main() {
  static Page page;
  if (!open_window(page)) return 1;
  SDL_GLContext context = SDL_GL_CreateContext(page.window);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplSDL2_InitForOpenGL(page.window, context);
  ImGui_ImplOpenGL3_Init("#version 300 es");
  emscripten_set_main_loop_arg(draw_frame, &page, 0, true);
}

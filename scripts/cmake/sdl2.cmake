# SDL2 for the page's window and GL context: video and events only. Its own CMake asks emcc some two
# hundred questions first (minutes); its ready-made Emscripten configuration answers them.
entente_fetch(sdl2
  URL https://github.com/libsdl-org/SDL/releases/download/release-2.26.5/SDL2-2.26.5.tar.gz
  URL_HASH SHA256=ad8fea3da1be64c83c45b1d363a6b4ba8fd60f5bde3b23ec73855709ec5eabf7)

set(sdl2_folders . atomic cpuinfo dynapi events file filesystem/emscripten joystick joystick/dummy
  joystick/emscripten libm loadso/dlopen
  locale locale/emscripten misc misc/emscripten power power/emscripten render stdlib thread
  thread/generic timer
  timer/unix video video/dummy video/emscripten video/yuv2rgb)
set(sdl2_sources "")
foreach(folder IN LISTS sdl2_folders)
  file(GLOB found "${sdl2_SOURCE_DIR}/src/${folder}/*.c")
  list(APPEND sdl2_sources ${found})
endforeach()

add_library(SDL2-static STATIC EXCLUDE_FROM_ALL ${sdl2_sources})
target_include_directories(SDL2-static SYSTEM PUBLIC "${sdl2_SOURCE_DIR}/include")
target_compile_definitions(SDL2-static PRIVATE SDL_STATIC_LIB SDL_LEAN_AND_MEAN=1
  SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_SENSOR_DISABLED=1 SDL_RENDER_DISABLED=1)
target_compile_options(SDL2-static PRIVATE -w)

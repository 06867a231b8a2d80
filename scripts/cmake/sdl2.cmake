# SDL2, video only, for the GL context and the window of the page. Built by its own CMake.
foreach(subsystem AUDIO JOYSTICK HAPTIC HIDAPI SENSOR POWER LOCALE FILESYSTEM RENDER MISC)
  set(SDL_${subsystem} OFF CACHE BOOL "" FORCE)
endforeach()
foreach(setting SDL_SHARED SDL_TEST)
  set(${setting} OFF CACHE BOOL "" FORCE)
endforeach()
set(SDL_STATIC ON CACHE BOOL "" FORCE)
set(SDL2_DISABLE_INSTALL ON CACHE BOOL "" FORCE)
set(SDL2_DISABLE_SDL2MAIN ON CACHE BOOL "" FORCE)
set(SDL2_DISABLE_UNINSTALL ON CACHE BOOL "" FORCE)

FetchContent_Declare(sdl2
  URL https://github.com/libsdl-org/SDL/releases/download/release-2.26.5/SDL2-2.26.5.tar.gz
  URL_HASH SHA256=ad8fea3da1be64c83c45b1d363a6b4ba8fd60f5bde3b23ec73855709ec5eabf7)
FetchContent_MakeAvailable(sdl2)
target_compile_options(SDL2-static PRIVATE -w)

# Finds Emscripten where the path has it (Debian's package or an activated emsdk), so that
# `cmake --preset web` works without emcmake.
find_program(ENTENTE_EMXX em++ REQUIRED)
file(REAL_PATH "${ENTENTE_EMXX}" emxx_real)
cmake_path(GET emxx_real PARENT_PATH emscripten_root)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")

# The page's WebAssembly: entente.mjs and entente.wasm. src/platform/web/*.js are library files.
set(web_link_options
  -sENVIRONMENT=web -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createEntente
  -sALLOW_MEMORY_GROWTH=1 -sMEMORY_GROWTH_GEOMETRIC_STEP=1
  -sINITIAL_MEMORY=33554432 -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sASSERTIONS=0 -sSUPPORT_LONGJMP=0
  -sDISABLE_EXCEPTION_THROWING=1)

function(entente_web_page target)
  set_target_properties(${target} PROPERTIES SUFFIX .mjs)
  target_link_options(${target} PRIVATE ${web_link_options})
  target_link_libraries(${target} PRIVATE SDL2-static)
endfunction()

get_target_property(platform_type entente_platform TYPE)
if(platform_type STREQUAL "STATIC_LIBRARY")
  target_link_libraries(entente_platform PUBLIC imgui SDL2-static)
endif()

if(EXISTS "${PROJECT_SOURCE_DIR}/src/platform/web/main.cpp")
  file(GLOB bridges CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/platform/web/*.js")
  # What stands for parts of SDL and the C library must be there before those are looked through.
  add_executable(entente_web src/platform/web/main.cpp src/platform/web/sdl_without_input.cpp
    src/platform/web/without_printf.cpp)
  set_target_properties(entente_web PROPERTIES OUTPUT_NAME entente LINK_DEPENDS "${bridges}")
  entente_web_page(entente_web)
  target_link_libraries(entente_web PRIVATE entente_platform entente_core_flags)
  # Asking WebGL for its extensions waits for the graphics process, each time; none is used.
  target_link_options(entente_web PRIVATE
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0)
  # Where each constant lies: scripts/start/move_data.mjs.
  target_link_options(entente_web PRIVATE -Wl,--print-map)
  set_target_properties(entente_web PROPERTIES RULE_LAUNCH_LINK
    "${PROJECT_SOURCE_DIR}/scripts/lib/link_with_map ${PROJECT_BINARY_DIR}/entente.map")
  foreach(bridge IN LISTS bridges)
    target_link_options(entente_web PRIVATE "SHELL:--js-library \"${bridge}\"")
  endforeach()
endif()

# QR codes: a small WebAssembly of its own without any glue, loaded when the first is asked for.
if(EXISTS "${PROJECT_SOURCE_DIR}/src/platform/web/qr/main.cpp")
  add_executable(qr src/platform/web/qr/main.cpp "${qrcodegen_SOURCE_DIR}/c/qrcodegen.c")
  set_target_properties(qr PROPERTIES SUFFIX .wasm)
  set_source_files_properties("${qrcodegen_SOURCE_DIR}/c/qrcodegen.c" PROPERTIES COMPILE_OPTIONS -w)
  target_include_directories(qr SYSTEM PRIVATE "${qrcodegen_SOURCE_DIR}/c")
  target_compile_options(qr PRIVATE -Oz)
  target_compile_definitions(qr PRIVATE NDEBUG)
  target_link_libraries(qr PRIVATE entente_core_flags)
  target_link_options(qr PRIVATE -Oz -sSTANDALONE_WASM --no-entry -sTOTAL_STACK=65536
    -sINITIAL_MEMORY=131072)
  add_dependencies(entente_web qr)
endif()

# An ordinary Dear ImGui page, what the benchmarks compare with; built on demand. It has a Dear ImGui
# of its own with the settings such a page has (its built-in font above all).
if(EXISTS "${PROJECT_SOURCE_DIR}/tests/bench/bare/main.cpp")
  add_executable(bare_imgui EXCLUDE_FROM_ALL tests/bench/bare/main.cpp
    "${imgui_SOURCE_DIR}/imgui.cpp" "${imgui_SOURCE_DIR}/imgui_draw.cpp"
    "${imgui_SOURCE_DIR}/imgui_tables.cpp" "${imgui_SOURCE_DIR}/imgui_widgets.cpp"
    "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp"
    "${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp")
  target_include_directories(bare_imgui SYSTEM PRIVATE
    "${imgui_SOURCE_DIR}" "${imgui_SOURCE_DIR}/backends")
  target_compile_definitions(bare_imgui PRIVATE IMGUI_DISABLE_DEMO_WINDOWS IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(bare_imgui PRIVATE "SHELL:-include emscripten.h" -w)
  entente_web_page(bare_imgui)
endif()

# A page with every widget and no application behind it, what the browser tests drive; on demand.
if(EXISTS "${PROJECT_SOURCE_DIR}/tests/browser/gallery/start.cpp")
  file(GLOB gallery_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/browser/gallery/*.cpp")
  file(GLOB gallery_platform CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/platform/web/*.cpp")
  list(FILTER gallery_platform INCLUDE REGEX "/(main|page|canvas|renderer|letters|glyphs|hand_over|host|ports|without_printf)\\.cpp$")
  add_executable(gallery EXCLUDE_FROM_ALL ${gallery_sources} ${gallery_platform})
  entente_web_page(gallery)
  target_include_directories(gallery PRIVATE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/tests/browser")
  target_link_libraries(gallery PRIVATE entente_kit entente_practice imgui entente_core_flags)
endif()

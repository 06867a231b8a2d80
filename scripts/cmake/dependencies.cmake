# Third-party code. Upstream releases by default; scripts/setup puts Debian's sources of the same
# releases in .cache and says so in .cache/sources.cmake. Every dependency is a target of ours, made
# from the few files we use, the same for both suppliers (SOURCE_SUBDIR none: their CMake is not run).
include(FetchContent)
include("${PROJECT_SOURCE_DIR}/.cache/sources.cmake" OPTIONAL)
set(CMAKE_POLICY_DEFAULT_CMP0135 NEW)

function(entente_fetch name)
  FetchContent_Declare(${name} SOURCE_SUBDIR none ${ARGN})
  FetchContent_MakeAvailable(${name})
  set(${name}_SOURCE_DIR "${${name}_SOURCE_DIR}" PARENT_SCOPE)
endfunction()

entente_fetch(nlohmann_json
  URL https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz
  URL_HASH SHA256=8c4b26bf4b422252e13f332bc5e388ec0ab5c3443d24399acb675e68278d341f)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${nlohmann_json_SOURCE_DIR}/include")

# Reading in place, numbers as raw text and writing are what the plan file needs.
entente_fetch(yyjson
  URL https://github.com/ibireme/yyjson/archive/refs/tags/0.12.0.tar.gz
  URL_HASH SHA256=b16246f617b2a136c78d73e5e2647c6f1de1313e46678062985bdcf1f40bb75d)
file(GLOB yyjson_source "${yyjson_SOURCE_DIR}/src/yyjson.c*")
add_library(yyjson STATIC ${yyjson_source})
target_include_directories(yyjson SYSTEM PUBLIC "${yyjson_SOURCE_DIR}/src")
target_compile_definitions(yyjson PUBLIC
  YYJSON_DISABLE_INCR_READER=1 YYJSON_DISABLE_UTILS=1 YYJSON_DISABLE_NON_STANDARD=1
  YYJSON_DISABLE_FAST_FP_CONV=1)
target_compile_options(yyjson PRIVATE -O2 -w)
if(EMSCRIPTEN)
  # Numbers are kept as their text (format/parse.cpp), so nothing is lost where they are not read.
  target_compile_definitions(yyjson PRIVATE strtod=entente_reads_no_number)
endif()

entente_fetch(imgui
  URL https://codeload.github.com/ocornut/imgui/tar.gz/45acd5e0e82f4c954432533ae9985ff0e1aad6d5
  URL_HASH SHA256=97484925aec2f4d3e913d6644d46b234f8d6d8d98c6aa9c50109e0f0df772090) # v1.92.2b
add_library(imgui STATIC
  "${imgui_SOURCE_DIR}/imgui.cpp" "${imgui_SOURCE_DIR}/imgui_draw.cpp"
  "${imgui_SOURCE_DIR}/imgui_tables.cpp" "${imgui_SOURCE_DIR}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/src")
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="kit/imgui_config.hpp")
target_compile_options(imgui PRIVATE -w)

include(libsodium)

if(EMSCRIPTEN)
  entente_fetch(qrcodegen
    URL https://github.com/nayuki/QR-Code-generator/archive/refs/tags/v1.8.0.tar.gz
    URL_HASH SHA256=2ec0a4d33d6f521c942eeaf473d42d5fe139abcfa57d2beffe10c5cf7d34ae60)
  include(sdl2)
endif()

if(ENTENTE_TESTS)
  entente_fetch(googletest
    URL https://github.com/google/googletest/archive/refs/tags/release-1.12.1.tar.gz
    URL_HASH SHA256=81964fe578e9bd7c94dfdb09c8e4d6e6759e19967e397dbea48d1c10e45d0df2)
  add_library(googletest STATIC "${googletest_SOURCE_DIR}/googletest/src/gtest-all.cc"
    "${googletest_SOURCE_DIR}/googletest/src/gtest_main.cc")
  target_include_directories(googletest SYSTEM PUBLIC "${googletest_SOURCE_DIR}/googletest/include")
  target_include_directories(googletest PRIVATE "${googletest_SOURCE_DIR}/googletest")
  target_compile_options(googletest PRIVATE -w)
  if(EMSCRIPTEN)
    target_compile_definitions(googletest PUBLIC GTEST_HAS_PTHREAD=0)
  endif()
endif()

# RapidCheck throws inside, so property tests are native only.
if(ENTENTE_TESTS AND NOT EMSCRIPTEN)
  find_path(RAPIDCHECK_INCLUDE rapidcheck/gtest.h)
  find_library(RAPIDCHECK_LIBRARY rapidcheck)
  if(RAPIDCHECK_INCLUDE AND RAPIDCHECK_LIBRARY)
    add_library(rapidcheck INTERFACE)
    target_link_libraries(rapidcheck INTERFACE "${RAPIDCHECK_LIBRARY}")
  else()
    entente_fetch(rapidcheck
      URL https://github.com/emil-e/rapidcheck/archive/08b505857e32d52a20b2240b5125d937d67a6d86.zip
      URL_HASH SHA256=4b1f727cc942b04d7e0f6bd8500163d870c3e8ed93d24644397c6685b039314b)
    file(GLOB_RECURSE rapidcheck_sources "${rapidcheck_SOURCE_DIR}/src/*.cpp")
    add_library(rapidcheck STATIC ${rapidcheck_sources})
    target_include_directories(rapidcheck SYSTEM PUBLIC "${rapidcheck_SOURCE_DIR}/include"
      "${rapidcheck_SOURCE_DIR}/extras/gtest/include")
    target_compile_options(rapidcheck PRIVATE -w)
  endif()
endif()

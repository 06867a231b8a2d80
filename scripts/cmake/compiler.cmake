# How our own code is compiled: entente_flags for every target of ours, entente_core_flags besides
# for what is under src/. Third-party code gets neither.

find_program(ENTENTE_CCACHE ccache)
if(ENTENTE_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER "${ENTENTE_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ENTENTE_CCACHE}")
endif()

add_library(entente_flags INTERFACE)
target_compile_options(entente_flags INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  -Wno-missing-field-initializers
  $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)

# No exceptions anywhere in src, so that the native tests run what the web build runs.
# RTTI stays on natively only: test doubles derive from our interfaces and need their type info.
add_library(entente_core_flags INTERFACE)
target_link_libraries(entente_core_flags INTERFACE entente_flags)
target_compile_options(entente_core_flags INTERFACE
  -fno-exceptions -Wconversion -Wno-sign-conversion
  $<$<BOOL:${EMSCRIPTEN}>:-Wno-shorten-64-to-32>)
target_include_directories(entente_core_flags INTERFACE
  "${PROJECT_SOURCE_DIR}/src" "${PROJECT_BINARY_DIR}/generated")

if(ENTENTE_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_compile_options(${sanitizers})
  add_link_options(${sanitizers})
endif()
if(ENTENTE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(EMSCRIPTEN)
  # -Oz for everything: the first visit's bytes count. The core libraries choose -O2 (layers.cmake).
  # emcc 3.1.6 adds -fno-inline-functions, which keeps even one-line accessors as calls: our objects
  # come out four times as large and five times as slow. There is one thread, so statics need no
  # guards; and libc++'s newer std::function, which shares what the older repeats for each lambda.
  set(CMAKE_C_FLAGS_RELEASE "-Oz -DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
  # Instructions that every browser with WebGL2 and modules has: shorter code for numbers and copies.
  add_compile_options(-mnontrapping-fptoint -msign-ext -mbulk-memory)
  add_compile_options(-fno-exceptions -finline-functions "$<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>"
    "$<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>"
    "$<$<COMPILE_LANGUAGE:CXX>:-D_LIBCPP_ABI_OPTIMIZED_FUNCTION>")
  # Optimised as one program: a thirtieth less to load. The tests under Node link often instead.
  if(NOT ENTENTE_TESTS)
    add_compile_options(-flto)
    add_link_options(-flto)
  endif()
  # Binaryen puts a function into its only caller, whatever its size. V8 replaces its first, quick
  # translation of a function only when it is called again: where all of reading a file is one
  # function, called once, all of it runs as slowly as it began.
  add_link_options(-sBINARYEN_EXTRA_PASSES=one-caller-inline-max-function-size=150)
  # The core libraries are compiled for speed; linked into one program they would be put into each
  # other far beyond what that needs.
  if(NOT ENTENTE_TESTS)
    add_link_options(-Wl,-mllvm,-inline-threshold=5)
  endif()
  # Debian's emcc finds its optimiser's acorn only where Debian's Node looks for modules.
  if(EXISTS /usr/share/nodejs/acorn)
    set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK
      "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
  endif()
endif()
